// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { runLines } from '../../catalogue/suite/run-lines.js';
import { refuses } from '../support.js';

// Each line is an action: what happens, the state that its participant comes to, and what it sends.

describe('notify-first,honest', () => {
  const configuration = 'notify-first,honest';

  // Meets 22 states, 36 transitions, 53 answers of guards, 21 orders of two actions, 39 actions in local states that
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
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
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
  it('run1: 41 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/1/0/0/0/0/0/0/0/0/1/2/2/0/2/1/0/1/0/1/2/1/1/1/0/1/0/1/0/1/1/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run1);
    expect(refuses(configuration, path, 16, 'oldSho', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 29, 'ro', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 30, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 33, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 37, 'ro', 'proceed')).toBe(true);
  });

  // Meets 4 transitions, 4 answers of guards, 21 orders of two actions, 9 actions in local states that no run before
  // it meets.
  const run2 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
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
  it('run2: 44 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/0/1/0/0/0/0/0/1/0/1/0/0/0/0/2/2/3/1/2/0/2/2/0/1/0/0/0/0/0/1/1/1/0/0/1/0/0/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run2);
  });

  // Meets 1 transition, 21 orders of two actions, 2 actions in local states that no run before it meets.
  const run3 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) (ignored) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
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
  it('run3: 46 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/1/1/0/1/0/0/0/2/2/1/2/2/0/2/1/2/3/0/0/1/1/0/1/1/1/0/0/2/1/0/0/0/0/0/1/1/0';
    expect(runLines(configuration, path)).toEqual(run3);
  });

  // Meets 10 orders of two actions, 2 actions in local states that no run before it meets.
  const run4 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
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
  it('run4: 35 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/0/1/0/0/0/0/0/1/0/0/0/0/2/3/0/1/1/1/0/0/2/2/0/0/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run4);
  });

  // Meets 12 orders of two actions, 2 actions in local states that no run before it meets.
  const run5 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
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
  it('run5: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/0/1/0/0/0/1/1/1/0/0/0/0/1/0/0/1/0/0/1/0/1/0/1/0/0/0/2/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run5);
  });

  // Meets 7 orders of two actions, 1 action in a local state that no run before it meets.
  const run6 = [
    ...run5.slice(0, 4),
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
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
  it('run6: 38 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/0/1/0/0/0/0/0/0/0/1/1/2/0/0/0/0/0/1/1/0/1/0/0/1/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run6);
  });

  // Meets 9 orders of two actions, 1 action in a local state that no run before it meets.
  const run7 = [
    ...run6.slice(0, 5),
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.provisioning',
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
  it('run7: 37 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/0/1/2/0/0/0/0/0/1/0/0/0/0/1/1/2/0/1/1/0/1/0/0/0/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run7);
  });

  // Meets 1 transition, 2 answers of guards, 12 orders of two actions, 5 actions in local states that no run before it
  // meets.
  const run8 = [
    ...run7.slice(0, 6),
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run8: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/0/0/0/1/2/2/2/3/0/2/2/3/3/2/0/4/0/0/1/1/3/1/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run8);
  });

  // Meets 1 transition, 6 orders of two actions, 5 actions in local states that no run before it meets.
  const run9 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
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
  it('run9: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/0/2/2/0/1/1/1/2/0/2/2/0/1/1/1/0/2/0/1/0/0/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run9);
  });

  // Meets 9 orders of two actions, 5 actions in local states that no run before it meets.
  const run10 = [
    ...run8.slice(0, 8),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run10: 41 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/1/0/1/0/0/0/0/0/0/1/0/0/0/1/0/0/1/0/2/0/1/1/0/0/0/1/2/2/1/1/0/1/0';
    expect(runLines(configuration, path)).toEqual(run10);
  });

  // Meets 4 orders of two actions, 4 actions in local states that no run before it meets.
  const run11 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run11: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/0/1/0/0/0/0/1/0/0/0/1/1/3/2/1/0/0/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run11);
  });

  // Meets 5 orders of two actions, 2 actions in local states that no run before it meets.
  const run12 = [
    ...run11.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run12: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/2/0/0/0/0/0/0/0/1/0/0/0/1/2/1/2/0/0/1/2/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run12);
  });

  // Meets 7 orders of two actions, 1 action in a local state that no run before it meets.
  const run13 = [
    ...run9.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run13: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/2/2/0/0/0/0/0/0/1/0/0/0/1/3/2/0/0/0/2/2/0/2/0/1/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run13);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run14 = [
    ...run3.slice(0, 9),
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
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
  it('run14: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/0/2/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run14);
  });

  // Meets relayedAcknowledgement at new SHO before download at M2ME; proceed at RO before download at M2ME;
  // provisioningReport at new SHO before downloadAcknowledgement at RO; downloadAcknowledgement at RO before proceed
  // at new SHO.
  const run15 = [
    ...run14.slice(0, 20),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run15: 35 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/1/2/0/1/0/0/0/1/2/1/2/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run15);
  });

  // Meets provisioningAid at M2ME before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // provisioning.succeeds at M2ME; attachRequest at new SHO before proceed at old SHO; noticeAcknowledgement at M2ME
  // before provisioningOutcome at RO; provisioningOutcome at RO before relayedAcknowledgement at new SHO.
  const run16 = [
    ...run14.slice(0, 13),
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run16: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/1/0/2/1/1/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run16);
  });

  // Meets provisioning.succeeds at M2ME before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // attachRequest at new SHO; proceed at old SHO before provisioningOutcome at RO; provisioningOutcome at RO before
  // noticeAcknowledgement at M2ME.
  const run17 = [
    ...run16.slice(0, 21),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run17: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/0/1/2/0/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run17);
  });

  // Meets 1 order of two actions, 2 actions in local states that no run before it meets.
  const run18 = [
    ...run14.slice(0, 19),
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run18: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/4/2/0/1/0/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run18);
  });

  // Meets attachRequest at new SHO before deregistrationNotice at old SHO; proceed at old SHO before
  // provisioningReport at new SHO; provisioningReport at new SHO before noticeAcknowledgement at M2ME;
  // noticeAcknowledgement at M2ME before proceed at new SHO.
  const run19 = [
    ...run17.slice(0, 22),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run19: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/0/2/1/0/1/1/1/0/1/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run19);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run20 = [
    ...run18.slice(0, 21),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run20: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/4/2/2/0/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run20);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run21 = [
    ...run20.slice(0, 22),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run21: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/4/2/2/3/0/1/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run21);
  });

  // Meets deregistrationNotice at old SHO before provisioningOutcome at RO; provisioningReport at new SHO before
  // proceed at old SHO; proceed at old SHO before proceed at new SHO; proceed at new SHO before noticeAcknowledgement
  // at M2ME; noticeAcknowledgement at M2ME before registration at RO.
  const run22 = [
    ...run17.slice(0, 22),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run22: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/0/0/0/3/2/2/2/0/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run22);
  });

  // Meets provisioningOutcome at RO before deregistrationNotice at old SHO; proceed at new SHO before proceed at old
  // SHO; proceed at old SHO before registration at RO; registration at RO before noticeAcknowledgement at M2ME.
  const run23 = [
    ...run22.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run23: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/0/0/3/0/2/2/2/2/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run23);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run24 = [
    ...run20.slice(0, 22),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run24: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/4/2/2/2/0/3/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run24);
  });

  // Meets provisioningOutcome at RO before download at M2ME; download at M2ME before provisioningReport at new SHO.
  const run25 = [
    ...run24.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run25: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/4/2/2/2/4/0/2/2/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run25);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run26 = [
    ...run16.slice(0, 19),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run26: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/2/2/0/2/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run26);
  });

  // Meets provisioningReport at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // proceed at new SHO; registration at RO before proceed at old SHO.
  const run27 = [
    ...run26.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run27: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/2/2/2/0/2/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run27);
  });

  // Meets download at M2ME before provisioningReport at new SHO; provisioningReport at new SHO before download at
  // M2ME; download at M2ME before proceed at new SHO.
  const run28 = [
    ...run14.slice(0, 20),
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run28: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/3/2/2/2/3/3/0/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run28);
  });

  // Meets provisioningReport at new SHO before download at M2ME; download at M2ME before proceed at new SHO; proceed
  // at new SHO before download at M2ME; download at M2ME before registration at RO.
  const run29 = [
    ...run28.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run29: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/3/2/2/2/3/3/3/0/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run29);
  });

  // Meets proceed at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // registration at RO; proceed at old SHO before attachAccept at M2ME.
  const run30 = [
    ...run27.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run30: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/2/2/2/2/0/2/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run30);
  });

  // Meets proceed at new SHO before downloadAcknowledgement at RO.
  const run31 = [
    ...run14.slice(0, 17),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run31: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/1/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run31);
  });

  // Meets proceed at RO before provisioningAid at M2ME; provisioningAid at M2ME before provisioningReport at new SHO.
  const run32 = [
    ...run31.slice(0, 24),
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
  it('run32: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/2/2/2/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run32);
  });

  // Meets provisioningReport at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before proceed at new
  // SHO.
  const run33 = [
    ...run32.slice(0, 27),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run33: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/2/2/2/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run33);
  });

  // Meets proceed at new SHO before download at M2ME; download at M2ME before registration at RO; registration at RO
  // before download at M2ME.
  const run34 = [
    ...run29.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run34: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/3/2/2/2/3/3/3/3/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run34);
  });

  // Meets attachAccept at M2ME before deregistrationNotice at old SHO.
  const run35 = [
    ...run26.slice(0, 24),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run35: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/1/1/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run35);
  });

  // Meets deregistrationNotice at old SHO before attachAccept at M2ME.
  const run36 = [
    ...run35.slice(0, 28),
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run36: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/1/1/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run36);
  });

  // Meets registration at RO before deregistrationNotice at old SHO.
  const run37 = [
    ...run30.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run37: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/2/0/0/0/2/2/2/2/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run37);
  });

  // Meets attachAccept at M2ME before downloadAcknowledgement at RO.
  const run38 = [
    ...run31.slice(0, 24),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run38: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run38);
  });

  // Meets downloadAcknowledgement at RO before attachAccept at M2ME.
  const run39 = [
    ...run38.slice(0, 28),
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run39: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/0/0/1/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run39);
  });

  // Meets proceed at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before registration at RO.
  const run40 = [
    ...run33.slice(0, 28),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run40: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/2/2/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run40);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run41 = [
    ...run34.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
  ];
  it('run41: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/3/2/2/2/3/3/3/3/3/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run41);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run42 = [
    ...run31.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run42: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/1/2/1/1/2/1/0/0';
    expect(runLines(configuration, path)).toEqual(run42);
  });

  // Meets registration at RO before provisioningAid at M2ME.
  const run43 = [
    ...run40.slice(0, 29),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run43: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/2/2/2/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run43);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run44 = [
    ...run28.slice(0, 24),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run44: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/2/3/3/2/2/2/2/2/2/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run44);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run45 = [
    ...run38.slice(0, 25),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run45: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/1/0/0/0/0/1/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run45);
  });
});

describe('notify-first,loss-operators', () => {
  const configuration = 'notify-first,loss-operators';

  // Meets new SHO finds the guard of service.notServing·provisioningReport·0 false.
  const run46 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed (lost) | change.awaitingAcknowledgement + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
  ];
  it('run46: 27 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/1/0/0/0/1/1/1/0';
    expect(runLines(configuration, path)).toEqual(run46);
  });
});

describe('notify-first,retransmission=none,power-loss', () => {
  const configuration = 'notify-first,retransmission=none,power-loss';

  // Meets 1 state, 6 transitions, 7 answers of guards that no run before it meets.
  const run47 = [
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
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.subscribed',
  ];
  it('run47: 27 actions, steps 1 to 3, 5 to 7', () => {
    const path = '1/1/2/2/1/1/1/2/2/1/2/1/0/1/1/3/3/3/3/3/3/1/0/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run47);
  });

  // Meets M2ME finds the guard of on.changing.acting·proceed·4 false, which refuses proceed; old SHO takes
  // answering.leaving·attachRequest·0; old SHO finds the guard of answering.leaving·attachRequest·0 true; M2ME takes
  // on.changing.awaitingAcknowledgement·noticeAcknowledgement·0; M2ME finds the guard of
  // on.changing.awaitingAcknowledgement·noticeAcknowledgement·0 true.
  const run48 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.acting | attachRequest to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'M2ME: has power again (repair) | on.changing.acting | attachRequest to old SHO',
    'old SHO → M2ME: attach accepted | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledging | attachAccept to M2ME',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAcknowledgement | attachRequest to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAcknowledgement',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.changing.awaitingAcknowledgement',
  ];
  it('run48: 26 actions, steps 1 to 3, 5 to 9', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/1/0/0/1/1/0/0/2/1/1/1/3/1/2/0';
    expect(runLines(configuration, path)).toEqual(run48);
    expect(refuses(configuration, path, 13, 'm2me', 'proceed')).toBe(true);
  });

  // Meets M2ME takes on.changing.awaitingAid·provisioningAid·0; M2ME finds the guard of
  // on.changing.awaitingAid·provisioningAid·0 true.
  const run49 = [
    ...run48.slice(0, 11),
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run49: 23 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/1/1/0/0/0/0/0/1/2/0/1';
    expect(runLines(configuration, path)).toEqual(run49);
  });

  // Meets M2ME finds the guard of on.provisioned·proceed·1 false, which refuses proceed.
  const run50 = [
    ...run49.slice(0, 17),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run50: 25 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/1/1/0/0/0/1/2/0/0/1/0/1/1';
    expect(runLines(configuration, path)).toEqual(run50);
    expect(refuses(configuration, path, 23, 'm2me', 'proceed')).toBe(true);
  });
});

describe('notify-first,provisioning-fails', () => {
  const configuration = 'notify-first,provisioning-fails';

  // Meets 6 states, 9 transitions, 8 answers of guards that no run before it meets.
  const run51 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (ignored) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 13 M2ME → RO: request for initial provisioning | change.reported + record.answering | subscriptionRequest to new SHO',
    'step 13 RO → new SHO: request for a subscription | change.registered + service.serving | subscriptionGrant to RO',
    'step 13 new SHO → RO: subscription granted, MCIM | change.reported + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO, subscription 2 | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.provisionedAnew',
  ];
  it('run51: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/2/0/1/0/0/3/0/0/0/1/1/0/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run51);
    expect(refuses(configuration, path, 22, 'm2me', 'reversion')).toBe(true);
    expect(refuses(configuration, path, 27, 'm2me', 'proceed')).toBe(true);
  });

  // Meets M2ME takes on·noticeAcknowledgement·0; M2ME finds the guard of on·noticeAcknowledgement·0 true; old SHO
  // takes answering·subscriptionRequest·1; old SHO finds the guard of answering·subscriptionRequest·0 false.
  const run52 = [
    ...run51.slice(0, 13),
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 old SHO → RO: subscription granted, MCIM | change.informed + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO, subscription 2 | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.provisionedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run52: 40 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/3/1/2/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run52);
  });

  // Meets old SHO finds the guard of answering.serving·deregistrationNotice·1 false.
  const run53 = [
    ...run52.slice(0, 18),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) (not expected there) | answering.serving',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 old SHO → RO: subscription granted, MCIM | change.informed + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO, subscription 2 | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.provisionedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run53: 38 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/1/0/0/0/2/1/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run53);
  });
});

describe('notify-first,pcid-expires', () => {
  const configuration = 'notify-first,pcid-expires';

  // Meets M2ME takes on·pcid.expires·0.
  const run54 = [
    'M2ME: loses its PCID, which expires (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
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
  it('run54: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run54);
  });
});

describe('notify-first,pva-refuses', () => {
  const configuration = 'notify-first,pva-refuses';

  // Meets PVA takes validating·validation.fails·0.
  const run55 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 4 PVA: refuses the M2ME (fault) | idle',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
  ];
  it('run55: 6 actions, steps 1 to 4', () => {
    const path = '0/1/1/2/0/0';
    expect(runLines(configuration, path)).toEqual(run55);
  });
});

describe('notify-first,device-swapped', () => {
  const configuration = 'notify-first,device-swapped';

  // Meets M2ME takes on.subscribed·device.swapped·0; M2ME finds the guard of on.subscribed·device.swapped·0 true; M2ME
  // finds the guard of on.subscribed·device.swapped·0 false, which refuses device.swapped.
  const run56 = [
    'M2ME: is replaced by another device (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
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
  it('run56: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run56);
    expect(refuses(configuration, path, 1, 'm2me', 'device.swapped')).toBe(true);
  });
});

describe('notify-first,silent-old-sho', () => {
  const configuration = 'notify-first,silent-old-sho';

  // Meets old SHO in silent.serving; old SHO takes answering·silence.falls·0; old SHO takes silent·*·0.
  const run57 = [
    'old SHO: falls silent (adversary) | silent.serving',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) (ignored) | silent.serving',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
  ];
  it('run57: 16 actions, steps 1 to 3, 5 to 8', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run57);
  });
});

describe('notify-first,vanishing-old-sho', () => {
  const configuration = 'notify-first,vanishing-old-sho';

  // Meets M2ME takes on·bearerReleased·0; M2ME finds the guard of on·bearerReleased·0 true; M2ME finds the guard of
  // on.changing·noticeAcknowledgement·0 false.
  const run58 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'old SHO: vanishes (adversary) | silent.serving | bearerReleased to M2ME',
    'old SHO → M2ME: bearer released | on.changing.acting',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
  ];
  it('run58: 23 actions, steps 1 to 3, 5 to 10', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/1/0/1/1/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run58);
  });

  // Meets M2ME takes on·bearerReleased·1; M2ME finds the guard of on·bearerReleased·0 false.
  const run59 = [
    ...run58.slice(0, 13),
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'old SHO: vanishes (adversary) | silent.serving | bearerReleased to M2ME',
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
    'old SHO → M2ME: bearer released (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run59: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/0/0/1/2/2/1/1/1/1/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run59);
  });
});

describe('notify-first,retransmission=none,rogue-new-sho', () => {
  const configuration = 'notify-first,retransmission=none,rogue-new-sho';

  // Meets M2ME takes on.subscribed·download·3; M2ME finds the guard of on.subscribed·download·3 true; RO takes
  // change·mcimDelivery·2; RO finds the guard of change·mcimDelivery·0 false; RO finds the guard of
  // change·mcimDelivery·1 false.
  const run60 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (signed by attacker) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) (ignored) | change.downloading + record.answering',
  ];
  it('run60: 12 actions, steps 1 to 3, 5 to 7', () => {
    const path = '0/0/0/3/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run60);
  });

  // Meets M2ME takes on.subscribed·instruction·3; M2ME finds the guard of on.subscribed·instruction·3 true.
  const run61 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (signed by attacker) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) (ignored) | change.downloading + record.answering',
  ];
  it('run61: 12 actions, steps 1 to 3, 5 to 7', () => {
    const path = '0/0/4/0/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run61);
  });

  // Meets RO finds the guard of change.reported·mcimDelivery·0 false.
  const run62 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (signed by M2ME) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) (ignored) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run62: 28 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/4/0/0/0/0/0/0/0/0/1/4/0/0/0/3/5/4/0/1/0';
    expect(runLines(configuration, path)).toEqual(run62);
  });
});

describe('notify-first,retransmission=none,rogue-operator', () => {
  const configuration = 'notify-first,retransmission=none,rogue-operator';

  // Meets rogue SHO takes present·*·0; RO takes change.reported·mcimDelivery·0; RO finds the guard of
  // change.reported·mcimDelivery·0 true.
  const run63 = [
    'step 3 attacker → PVA (as rogue SHO): request to validate the M2ME (forged) | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to rogue SHO',
    'step 5 PVA → rogue SHO: validation successful (ignored) | present',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 6 attacker → RO (as rogue SHO): MCIM of rogue SHO, token (signed by attacker) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of rogue SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of rogue SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.downloading + record.answering',
  ];
  it('run63: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/1/4/0/0/0/0/0/1/0/0/1/0/0/0/0/0/0/0/0/1/3/0/0/0/3/4/4/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run63);
  });
});

describe('notify-first,retransmission=none,rogue-ro', () => {
  const configuration = 'notify-first,retransmission=none,rogue-ro';

  // Meets RO finds the guard of change.idle·downloadAcknowledgement·0 false; RO takes
  // change.downloading·provisioningOutcome·0.
  const run64 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.idle + record.answering',
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.downloading + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
  ];
  it('run64: 25 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/2/2/2/2/2/1/4/0/0/0/0/0/0/2/0/0/0/3/4/0/0/0';
    expect(runLines(configuration, path)).toEqual(run64);
  });

  // Meets RO takes change.relayed·provisioningOutcome·0.
  const run65 = [
    ...run64.slice(0, 16),
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run65: 28 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/2/2/2/2/2/1/4/0/0/0/0/0/0/0/0/0/4/5/5/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run65);
  });

  // Meets RO takes change.relayed·proceed·0; RO finds the guard of change.relayed·proceed·0 true.
  const run66 = [
    ...run65.slice(0, 20),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.downloading + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 13 RO: knows how the provisioning went (choice) | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run66: 29 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/2/2/2/2/2/1/4/0/0/0/0/0/0/0/0/0/4/4/4/5/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run66);
  });
});

describe('notify-first,lying-pva', () => {
  const configuration = 'notify-first,lying-pva';

  // Meets PVA takes (root)·validation.lies·0; PVA finds the guard of (root)·validation.lies·0 true.
  const run67 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: reports a success that it did not find (adversary) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
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
  it('run67: 30 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/2/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run67);
  });
});

describe('notify-first,retransmission=none,back-again', () => {
  const configuration = 'notify-first,retransmission=none,back-again';

  // Meets M2ME takes on.subscribedAnew·proceed·0; M2ME finds the guard of on.subscribedAnew·proceed·0 true; subscriber
  // takes watching·changeSeen·0.
  const run68 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
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
    'M2ME: takes its next step (choice) | on.subscribed | changeSeen to subscriber',
    'M2ME → subscriber: works with its new operator, as its owner sees | content',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to old SHO, returning",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 1 subscriber → old SHO, returning: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 old SHO, returning → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to old SHO, returning',
    'step 5 PVA → old SHO, returning: validation successful | change.validated + service.notServing',
    'step 6 old SHO, returning: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 old SHO, returning → RO: MCIM of old SHO, returning, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to new SHO, leaving',
    'step 8 M2ME → new SHO, leaving: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 new SHO, leaving: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 new SHO, leaving → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to old SHO, returning',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to old SHO, returning',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to old SHO, returning',
    'M2ME → old SHO, returning: attach with the MCIM of old SHO, returning | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → old SHO, returning: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO → old SHO, returning: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'old SHO, returning → M2ME: attach accepted | on.subscribedAnew',
    'step 14 old SHO, returning: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 old SHO, returning → RO: registration of the M2ME as subscribing to old SHO, returning | change.reported + record.answering',
  ];
  it('run68: 62 actions, steps 1 to 3, 5 to 14', () => {
    const path =
      '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run68);
  });
});

describe('notify-first,retransmission=none,second-change', () => {
  const configuration = 'notify-first,retransmission=none,second-change';

  // Meets M2ME takes on.subscribed·instruction·5; M2ME finds the guard of on.subscribed·instruction·4 false.
  const run69 = [
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run69: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run69);
  });

  // Meets M2ME takes on.subscribed·instruction·0; M2ME finds the guard of on.subscribed·instruction·0 true.
  const run70 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run70: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run70);
  });

  // Meets M2ME takes on·instruction·1; M2ME finds the guard of on·instruction·0 false.
  const run71 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run71: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run71);
  });
});

describe('notify-first,retransmission=none,provisioning-fails+initial-provisioning-fails', () => {
  const configuration = 'notify-first,retransmission=none,provisioning-fails+initial-provisioning-fails';

  // Meets M2ME finds the guard of on.pristine·initialProvisioning.fails·0 false, which refuses
  // initialProvisioning.fails; M2ME takes on.pristine·initialProvisioning.fails·0; M2ME finds the guard of
  // on.pristine·initialProvisioning.fails·0 true; M2ME takes on.pristine·initialProvisioning·1; M2ME finds the guard
  // of on.pristine·initialProvisioning·0 false; M2ME takes on.provisionedAnew·initialProvisioning·0.
  const run72 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 13 M2ME: fails to be provisioned anew (fault) | on.pristine',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'step 13 old SHO → RO: subscription granted, MCIM | change.aiding + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM (ignored) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 13 M2ME: fails to be provisioned anew (fault) | on.pristine',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 old SHO → RO: subscription granted, MCIM | change.aiding + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to old SHO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'step 13 old SHO → RO: subscription granted, MCIM | change.aiding + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM (ignored) | on.provisionedAnew',
    'M2ME → old SHO: attach with the MCIM of old SHO, subscription 2 | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.provisionedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run72: 48 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/1/0/0/0/0/2/1/3/0/0/0/2/0/1/2/4/0/1/3/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run72);
    expect(refuses(configuration, path, 23, 'm2me', 'initialProvisioning.fails')).toBe(true);
  });
});

describe('notify-first,provisioning-fails+silent-old-sho', () => {
  const configuration = 'notify-first,provisioning-fails+silent-old-sho';

  // Meets old SHO takes silent.serving·attachRequest·0; old SHO finds the guard of silent.serving·attachRequest·0
  // true.
  const run73 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 13 M2ME: starts another initial provisioning (choice) | on.pristine | initialProvisioningRequest to RO',
    'step 13 M2ME → RO: request for initial provisioning | change.aiding + record.answering | subscriptionRequest to old SHO',
    'step 13 RO → old SHO: request for a subscription | answering.serving | subscriptionGrant to RO',
    'old SHO: falls silent (adversary) | silent.serving',
    'step 13 old SHO → RO: subscription granted, MCIM | change.aiding + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO, subscription 2 | silent.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.provisionedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run73: 37 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/0/1/3/0/1/0/0/0/2/0/0/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run73);
  });
});
