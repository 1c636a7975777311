// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { runLines } from '../../catalogue/suite/run-lines.js';
import { refuses } from '../support.js';

// Each line is an action: what happens, the state that its participant comes to, and what it sends.

describe('both-present-base-1.5.0,honest', () => {
  const configuration = 'both-present-base-1.5.0,honest';

  // Meets 22 states, 38 transitions, 53 answers of guards, 25 orders of two actions, 38 actions in local states that
  // no run before it meets.
  const run1 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run1: 40 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/1/0/0/0/0/0/0/0/0/1/1/1/0/1/1/2/0/2/1/1/1/1/0/1/0/1/0/1/1/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run1);
    expect(refuses(configuration, path, 16, 'oldSho', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 28, 'ro', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 29, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 32, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 36, 'ro', 'proceed')).toBe(true);
  });

  // Meets 1 transition, 2 answers of guards, 19 orders of two actions, 2 actions in local states that no run before it
  // meets.
  const run2 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run2: 41 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/0/1/0/0/0/0/0/0/1/0/0/0/0/2/1/2/1/1/0/1/1/0/0/0/0/0/1/1/1/0/0/1/0/0/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run2);
  });

  // Meets 9 orders of two actions, 1 action in a local state that no run before it meets.
  const run3 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run3: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/1/1/0/1/2/0/0/0/0/1/1/1/0/0/2/1/0/0/0/0/0/1/1/0';
    expect(runLines(configuration, path)).toEqual(run3);
  });

  // Meets 12 orders of two actions, 1 action in a local state that no run before it meets.
  const run4 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run4: 38 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/0/1/0/0/0/0/0/0/1/0/0/0/2/2/1/0/1/1/1/0/1/0/1/0/0/0/2/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run4);
  });

  // Meets 1 transition, 12 orders of two actions, 1 action in a local state that no run before it meets.
  const run5 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) (ignored) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run5: 35 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/0/1/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/2/0/1/0/0/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run5);
  });

  // Meets 8 orders of two actions that no run before it meets.
  const run6 = [
    ...run5.slice(0, 4),
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run6: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/0/1/0/0/0/0/0/0/0/1/1/2/0/0/0/2/2/0/0/0/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run6);
  });

  // Meets 9 orders of two actions, 1 action in a local state that no run before it meets.
  const run7 = [
    ...run6.slice(0, 5),
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run7: 38 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/0/1/1/0/0/0/0/0/1/0/0/1/1/0/0/2/2/2/0/1/0/0/1/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run7);
  });

  // Meets 3 transitions, 3 answers of guards, 6 orders of two actions, 4 actions in local states that no run before it
  // meets.
  const run8 = [
    ...run7.slice(0, 6),
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run8: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/0/0/1/1/1/1/2/0/1/1/0/2/0/1/0/0/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run8);
  });

  // Meets 5 orders of two actions, 2 actions in local states that no run before it meets.
  const run9 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run9: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/0/1/1/1/1/1/2/0/1/1/2/0/0/1/0/1/0/0/0/1/1/1/1/0/1/0';
    expect(runLines(configuration, path)).toEqual(run9);
  });

  // Meets 6 orders of two actions, 3 actions in local states that no run before it meets.
  const run10 = [
    ...run9.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run10: 37 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/1/0/0/0/0/0/0/0/1/0/0/1/0/0/1/0/2/1/0/0/0/1/1/1/1/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run10);
  });

  // Meets 1 answer of a guard, 6 orders of two actions, 1 action in a local state that no run before it meets.
  const run11 = [
    ...run3.slice(0, 12),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run11: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/3/2/1/1/3/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run11);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run12 = [
    ...run11.slice(0, 18),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run12: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/1/2/0/1/1/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run12);
  });

  // Meets 5 orders of two actions, 2 actions in local states that no run before it meets.
  const run13 = [
    ...run11.slice(0, 18),
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.provisioned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run13: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/2/0/0/1/2/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run13);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run14 = [
    ...run11.slice(0, 16),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run14: 35 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/1/1/0/0/1/1/3/0/0/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run14);
  });

  // Meets provisioningAid at M2ME before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // provisioning.succeeds at M2ME; attachRequest at new SHO before proceed at old SHO; noticeAcknowledgement at M2ME
  // before provisioningOutcome at RO; provisioningOutcome at RO before relayedAcknowledgement at new SHO.
  const run15 = [
    ...run13.slice(0, 19),
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run15: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/1/0/2/1/1/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run15);
  });

  // Meets provisioning.succeeds at M2ME before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // attachRequest at new SHO; proceed at old SHO before provisioningOutcome at RO; provisioningOutcome at RO before
  // noticeAcknowledgement at M2ME.
  const run16 = [
    ...run15.slice(0, 20),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run16: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/1/2/0/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run16);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run17 = [
    ...run11.slice(0, 13),
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run17: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/3/1/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run17);
  });

  // Meets attachRequest at new SHO before deregistrationNotice at old SHO; provisioningOutcome at RO before proceed at
  // old SHO; noticeAcknowledgement at M2ME before provisioningReport at new SHO.
  const run18 = [
    ...run16.slice(0, 21),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run18: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/1/0/2/0/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run18);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run19 = [
    ...run17.slice(0, 20),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run19: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/3/1/1/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run19);
  });

  // Meets deregistrationNotice at old SHO before provisioningOutcome at RO; proceed at old SHO before
  // provisioningReport at new SHO; provisioningReport at new SHO before noticeAcknowledgement at M2ME;
  // noticeAcknowledgement at M2ME before proceed at new SHO.
  const run20 = [
    ...run16.slice(0, 21),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run20: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/0/3/2/2/0/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run20);
  });

  // Meets provisioningOutcome at RO before deregistrationNotice at old SHO; provisioningReport at new SHO before
  // proceed at old SHO; proceed at old SHO before proceed at new SHO; proceed at new SHO before noticeAcknowledgement
  // at M2ME; noticeAcknowledgement at M2ME before registration at RO.
  const run21 = [
    ...run20.slice(0, 22),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run21: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/3/0/2/2/2/0/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run21);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run22 = [
    ...run19.slice(0, 21),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run22: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/3/1/1/1/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run22);
  });

  // Meets provisioningOutcome at RO before download at M2ME; download at M2ME before attachRequest at new SHO.
  const run23 = [
    ...run22.slice(0, 22),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run23: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/3/1/1/1/3/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run23);
  });

  // Meets deregistrationNotice at old SHO before provisioningReport at new SHO; proceed at new SHO before proceed at
  // old SHO; proceed at old SHO before registration at RO; registration at RO before noticeAcknowledgement at M2ME.
  const run24 = [
    ...run12.slice(0, 19),
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run24: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/0/2/2/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run24);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run25 = [
    ...run24.slice(0, 25),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run25: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/0/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run25);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run26 = [
    ...run17.slice(0, 16),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run26: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/1/2/2/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run26);
  });

  // Meets download at M2ME before provisioningReport at new SHO.
  const run27 = [
    ...run17.slice(0, 18),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run27: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/2/2/1/1/1/2/2/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run27);
  });

  // Meets provisioningReport at new SHO before download at M2ME; download at M2ME before proceed at new SHO.
  const run28 = [
    ...run27.slice(0, 25),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run28: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/2/2/1/1/1/2/2/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run28);
  });

  // Meets proceed at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // registration at RO; attachAccept at M2ME before proceed at old SHO.
  const run29 = [
    ...run25.slice(0, 26),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run29: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/2/0/2/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run29);
  });

  // Meets proceed at new SHO before downloadAcknowledgement at RO.
  const run30 = [
    ...run26.slice(0, 25),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run30: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/1/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run30);
  });

  // Meets proceed at RO before provisioningAid at M2ME; provisioningAid at M2ME before provisioningReport at new SHO.
  const run31 = [
    ...run26.slice(0, 23),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run31: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run31);
  });

  // Meets provisioningReport at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before proceed at new
  // SHO.
  const run32 = [
    ...run31.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run32: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run32);
  });

  // Meets proceed at new SHO before download at M2ME; download at M2ME before registration at RO.
  const run33 = [
    ...run28.slice(0, 26),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run33: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/2/2/1/1/1/2/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run33);
  });

  // Meets attachAccept at M2ME before deregistrationNotice at old SHO.
  const run34 = [
    ...run24.slice(0, 23),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run34: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/1/1/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run34);
  });

  // Meets deregistrationNotice at old SHO before attachAccept at M2ME.
  const run35 = [
    ...run34.slice(0, 27),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run35: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/1/1/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run35);
  });

  // Meets registration at RO before deregistrationNotice at old SHO; proceed at old SHO before attachAccept at M2ME.
  const run36 = [
    ...run29.slice(0, 27),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run36: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/2/2/0/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run36);
  });

  // Meets attachAccept at M2ME before downloadAcknowledgement at RO; downloadAcknowledgement at RO before proceed at
  // new SHO.
  const run37 = [
    ...run26.slice(0, 23),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run37: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run37);
  });

  // Meets provisioningReport at new SHO before downloadAcknowledgement at RO; downloadAcknowledgement at RO before
  // attachAccept at M2ME.
  const run38 = [
    ...run37.slice(0, 27),
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run38: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/0/1/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run38);
  });

  // Meets proceed at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before registration at RO.
  const run39 = [
    ...run32.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run39: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run39);
  });

  // Meets registration at RO before download at M2ME.
  const run40 = [
    ...run33.slice(0, 27),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run40: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/2/2/1/1/1/2/2/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run40);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run41 = [
    ...run30.slice(0, 27),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run41: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/1/2/1/1/2/1/0/0';
    expect(runLines(configuration, path)).toEqual(run41);
  });

  // Meets registration at RO before provisioningAid at M2ME.
  const run42 = [
    ...run39.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run42: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run42);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run43 = [
    ...run27.slice(0, 23),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run43: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/2/2/1/1/1/1/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run43);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run44 = [
    ...run37.slice(0, 24),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run44: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/1/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run44);
  });
});

describe('both-present-base-1.5.0,retransmission=none,power-loss', () => {
  const configuration = 'both-present-base-1.5.0,retransmission=none,power-loss';

  // Meets 1 state, 6 transitions, 7 answers of guards that no run before it meets.
  const run45 = [
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'M2ME: loses its power (fault) | off',
    'old SHO → M2ME: attach accepted (ignored) | off',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'old SHO → M2ME: attach accepted | on.subscribed',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.subscribed',
  ];
  it('run45: 26 actions, steps 1 to 3, 5 to 7', () => {
    const path = '1/1/2/2/1/1/1/2/2/1/2/1/0/1/1/3/3/3/3/3/3/1/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run45);
  });

  // Meets M2ME finds the guard of on.changing.acting·proceed·4 false, which refuses proceed.
  const run46 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.acting',
  ];
  it('run46: 13 actions, steps 1 to 3, 5 to 8', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run46);
    expect(refuses(configuration, path, 13, 'm2me', 'proceed')).toBe(true);
  });

  // Meets M2ME takes on.changing.awaitingAcknowledgement·noticeAcknowledgement·0; M2ME finds the guard of
  // on.changing.awaitingAcknowledgement·noticeAcknowledgement·0 true.
  const run47 = [
    ...run46.slice(0, 11),
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAcknowledgement',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAcknowledgement',
  ];
  it('run47: 17 actions, steps 1 to 3, 5 to 10', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/1/1/0';
    expect(runLines(configuration, path)).toEqual(run47);
  });

  // Meets old SHO takes answering.leaving·attachRequest·0; old SHO finds the guard of
  // answering.leaving·attachRequest·0 true; M2ME takes on.changing.awaitingAid·provisioningAid·0; M2ME finds the guard
  // of on.changing.awaitingAid·provisioningAid·0 true.
  const run48 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'old SHO → M2ME: attach accepted | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledging | attachAccept to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (ignored) | on.changing.awaitingAid',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run48: 30 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/0/0/0/1/1/0/2/2/2/2/2/2/0/0/0/2/1/2/1/1/1/1/2/3/1/0/1';
    expect(runLines(configuration, path)).toEqual(run48);
  });

  // Meets M2ME finds the guard of on.provisioned·proceed·1 false, which refuses proceed.
  const run49 = [
    ...run47.slice(0, 12),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run49: 24 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/1/1/0/0/1/2/0/0/1/0/1/1';
    expect(runLines(configuration, path)).toEqual(run49);
    expect(refuses(configuration, path, 22, 'm2me', 'proceed')).toBe(true);
  });
});

describe('both-present-base-1.5.0,provisioning-fails', () => {
  const configuration = 'both-present-base-1.5.0,provisioning-fails';

  // Meets 4 states, 2 transitions, 4 answers of guards that no run before it meets.
  const run50 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run50: 27 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/2/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run50);
    expect(refuses(configuration, path, 20, 'm2me', 'reversion')).toBe(true);
    expect(refuses(configuration, path, 21, 'm2me', 'reversion')).toBe(true);
  });
});

describe('both-present-base-1.5.0,leaked-old-token', () => {
  const configuration = 'both-present-base-1.5.0,leaked-old-token';

  // Meets M2ME finds the guard of on.changing·noticeAcknowledgement·0 false.
  const run51 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 9 attacker → old SHO (as M2ME): deregistration notice, unprotected, token (signed by M2ME) (forged) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by M2ME) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run51: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/2/2/2/2/2/2/1/0/0/0/1/2/0/0/1/2/2/0/0/0/1/1/1/1/0/1/1';
    expect(runLines(configuration, path)).toEqual(run51);
  });
});

describe('both-present-base-1.5.0,thief', () => {
  const configuration = 'both-present-base-1.5.0,thief';

  // Meets M2ME takes on.subscribed·download·3; M2ME finds the guard of on.subscribed·download·3 true.
  const run52 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 attacker → new SHO (as subscriber): device parameters, token (signed by attacker) (forged) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by attacker) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
  ];
  it('run52: 11 actions, steps 1 to 3, 5 to 7', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/1';
    expect(runLines(configuration, path)).toEqual(run52);
  });

  // Meets M2ME takes on.subscribed·instruction·3; M2ME finds the guard of on.subscribed·instruction·3 true.
  const run53 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 1 attacker → new SHO (as subscriber): device parameters, token (signed by attacker) (forged) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: token (signed by attacker) | change.downloading + record.answering | download to M2ME',
    'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME',
  ];
  it('run53: 11 actions, steps 1 to 3, 5 to 7', () => {
    const path = '0/0/2/2/2/2/2/2/0/0/1';
    expect(runLines(configuration, path)).toEqual(run53);
  });
});
