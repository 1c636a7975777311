// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { runLines } from '../../catalogue/suite/run-lines.js';
import { refuses } from '../support.js';

// Each line is an action: what happens, the state that its participant comes to, and what it sends.

describe('discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  // Meets 22 states, 39 transitions, 57 answers of guards, 30 orders of two actions, 44 actions in local states that
  // no run before it meets.
  const run1 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
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
  it('run1: 48 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/1/0/0/0/0/0/0/0/0/1/2/0/1/2/1/1/0/1/1/2/0/3/1/2/1/2/3/0/2/0/2/0/1/1/0/1/1/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run1);
    expect(refuses(configuration, path, 20, 'oldSho', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 35, 'ro', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 37, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 40, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 44, 'ro', 'proceed')).toBe(true);
  });

  // Meets 24 orders of two actions, 4 actions in local states that no run before it meets.
  const run2 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
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
    const path = '0/1/0/1/0/0/0/0/0/1/0/1/0/0/0/0/0/2/2/3/2/0/3/0/2/1/1/2/0/2/1/2/0/1/0/0/1/0/0/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run2);
  });

  // Meets 16 orders of two actions, 1 action in a local state that no run before it meets.
  const run3 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
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
  it('run3: 44 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/2/0/2/3/3/3/0/3/3/1/2/1/2/0/1/1/0/0/2/1/0/0/0/0/0/1/1/0';
    expect(runLines(configuration, path)).toEqual(run3);
  });

  // Meets 14 orders of two actions, 3 actions in local states that no run before it meets.
  const run4 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAid',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
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
  it('run4: 41 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/0/1/0/0/0/0/1/1/1/0/0/1/1/1/1/3/3/3/0/2/2/3/3/4/1/3/0/1/0/0/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run4);
  });

  // Meets 2 transitions, 11 orders of two actions, 2 actions in local states that no run before it meets.
  const run5 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) (ignored) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
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
  it('run5: 40 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/0/1/0/0/0/0/0/0/0/0/0/0/0/1/1/2/0/0/0/0/0/0/0/1/0/0/0/2/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run5);
  });

  // Meets 10 orders of two actions, 2 actions in local states that no run before it meets.
  const run6 = [
    ...run5.slice(0, 4),
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.provisioning',
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
  it('run6: 37 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/0/1/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/3/2/1/0/0/1/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run6);
  });

  // Meets 5 orders of two actions, 1 action in a local state that no run before it meets.
  const run7 = [
    ...run6.slice(0, 5),
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
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
  it('run7: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/0/1/2/0/0/0/0/0/1/0/0/0/1/1/1/0/1/0/0/0/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run7);
  });

  // Meets 1 transition, 1 answer of a guard, 7 orders of two actions, 4 actions in local states that no run before it
  // meets.
  const run8 = [
    ...run7.slice(0, 6),
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run8: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/0/0/0/1/2/2/2/3/0/2/2/4/0/1/2/1/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run8);
  });

  // Meets 1 answer of a guard, 8 orders of two actions, 4 actions in local states that no run before it meets.
  const run9 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.provisioned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run9: 38 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/0/2/2/0/1/1/1/1/2/0/1/2/1/1/2/1/3/2/2/0/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run9);
  });

  // Meets 1 transition, 7 orders of two actions, 6 actions in local states that no run before it meets.
  const run10 = [
    ...run8.slice(0, 8),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run10: 37 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/1/0/1/0/0/0/0/0/0/0/1/0/0/1/1/3/2/1/1/3/1/0/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run10);
  });

  // Meets 5 orders of two actions, 1 action in a local state that no run before it meets.
  const run11 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run11: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/0/1/0/0/0/0/0/1/0/0/1/2/1/2/0/1/1/2/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run11);
  });

  // Meets 6 orders of two actions, 3 actions in local states that no run before it meets.
  const run12 = [
    ...run11.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run12: 36 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/2/0/0/0/0/0/0/0/0/1/0/0/1/3/2/0/0/1/2/2/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run12);
  });

  // Meets 3 orders of two actions, 4 actions in local states that no run before it meets.
  const run13 = [
    ...run9.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
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
  it('run13: 40 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/2/2/0/0/0/0/0/0/0/1/0/1/1/0/0/0/0/1/1/0/1/0/0/0/1/2/2/1/1/0/1/0';
    expect(runLines(configuration, path)).toEqual(run13);
  });

  // Meets 7 orders of two actions that no run before it meets.
  const run14 = [
    ...run3.slice(0, 10),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run14: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/1/0/0/2/2/0/2/0/1/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run14);
  });

  // Meets provisioning.succeeds at M2ME before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // attachRequest at new SHO; attachRequest at new SHO before proceed at old SHO; provisioningOutcome at RO before
  // relayedAcknowledgement at new SHO; provisioningReport at new SHO before noticeAcknowledgement at M2ME;
  // noticeAcknowledgement at M2ME before proceed at new SHO.
  const run15 = [
    ...run14.slice(0, 21),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run15: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/1/2/1/1/2/1/1/1/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run15);
  });

  // Meets 1 order of two actions, 2 actions in local states that no run before it meets.
  const run16 = [
    ...run14.slice(0, 14),
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run16: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/0/1/1/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run16);
  });

  // Meets attachRequest at new SHO before deregistrationNotice at old SHO; proceed at old SHO before
  // provisioningOutcome at RO; proceed at new SHO before noticeAcknowledgement at M2ME; noticeAcknowledgement at M2ME
  // before registration at RO.
  const run17 = [
    ...run15.slice(0, 22),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run17: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/1/0/0/2/1/1/1/2/1/1/0';
    expect(runLines(configuration, path)).toEqual(run17);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run18 = [
    ...run16.slice(0, 21),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run18: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/0/2/1/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run18);
  });

  // Meets attachRequest at new SHO before download at M2ME; download at M2ME before provisioningReport at new SHO.
  const run19 = [
    ...run18.slice(0, 22),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.provisioned',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run19: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/1/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run19);
  });

  // Meets deregistrationNotice at old SHO before provisioningOutcome at RO; proceed at old SHO before
  // provisioningReport at new SHO; registration at RO before noticeAcknowledgement at M2ME.
  const run20 = [
    ...run15.slice(0, 22),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run20: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/0/3/2/2/0/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run20);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run21 = [
    ...run20.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run21: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/3/0/2/2/2/0/2/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run21);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run22 = [
    ...run18.slice(0, 22),
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run22: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/0/3/2/2/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run22);
  });

  // Meets provisioningOutcome at RO before download at M2ME; proceed at new SHO before download at M2ME; download at
  // M2ME before registration at RO.
  const run23 = [
    ...run22.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run23: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/4/0/2/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run23);
  });

  // Meets deregistrationNotice at old SHO before provisioningReport at new SHO; proceed at new SHO before proceed at
  // old SHO; proceed at old SHO before registration at RO.
  const run24 = [
    ...run14.slice(0, 19),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run24: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/0/2/2/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run24);
  });

  // Meets provisioningReport at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // proceed at new SHO; registration at RO before proceed at old SHO.
  const run25 = [
    ...run24.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run25: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/0/2/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run25);
  });

  // Meets download at M2ME before provisioningReport at new SHO; registration at RO before download at M2ME.
  const run26 = [
    ...run16.slice(0, 19),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run26: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/3/3/0/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run26);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run27 = [
    ...run26.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run27: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/3/3/3/0/2/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run27);
  });

  // Meets proceed at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // registration at RO; attachAccept at M2ME before proceed at old SHO.
  const run28 = [
    ...run25.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run28: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/2/0/2/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run28);
  });

  // Meets proceed at new SHO before downloadAcknowledgement at RO.
  const run29 = [
    ...run16.slice(0, 17),
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
  it('run29: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/1/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run29);
  });

  // Meets proceed at RO before provisioningAid at M2ME; provisioningAid at M2ME before provisioningReport at new SHO.
  const run30 = [
    ...run29.slice(0, 24),
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
  it('run30: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run30);
  });

  // Meets provisioningReport at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before proceed at new
  // SHO.
  const run31 = [
    ...run30.slice(0, 27),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run31: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run31);
  });

  // Meets proceed at new SHO before download at M2ME; download at M2ME before registration at RO.
  const run32 = [
    ...run27.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run32: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/3/3/3/3/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run32);
  });

  // Meets attachAccept at M2ME before deregistrationNotice at old SHO.
  const run33 = [
    ...run24.slice(0, 24),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run33: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/1/1/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run33);
  });

  // Meets deregistrationNotice at old SHO before attachAccept at M2ME.
  const run34 = [
    ...run33.slice(0, 28),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run34: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/1/1/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run34);
  });

  // Meets registration at RO before deregistrationNotice at old SHO; proceed at old SHO before attachAccept at M2ME.
  const run35 = [
    ...run28.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there) | on.subscribedAnew',
  ];
  it('run35: 34 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/2/2/2/2/2/0/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run35);
  });

  // Meets attachAccept at M2ME before downloadAcknowledgement at RO; downloadAcknowledgement at RO before proceed at
  // new SHO.
  const run36 = [
    ...run29.slice(0, 24),
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run36: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run36);
  });

  // Meets provisioningReport at new SHO before downloadAcknowledgement at RO; downloadAcknowledgement at RO before
  // attachAccept at M2ME.
  const run37 = [
    ...run36.slice(0, 28),
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run37: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/0/1/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run37);
  });

  // Meets proceed at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before registration at RO.
  const run38 = [
    ...run31.slice(0, 28),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run38: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run38);
  });

  // Meets registration at RO before download at M2ME.
  const run39 = [
    ...run32.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run39: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/3/3/3/3/3/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run39);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run40 = [
    ...run29.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run40: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/1/2/1/1/2/1/0/0';
    expect(runLines(configuration, path)).toEqual(run40);
  });

  // Meets registration at RO before provisioningAid at M2ME.
  const run41 = [
    ...run38.slice(0, 29),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
  ];
  it('run41: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/2/2/2/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run41);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run42 = [
    ...run26.slice(0, 24),
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
  it('run42: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/2/2/2/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run42);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run43 = [
    ...run36.slice(0, 25),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run43: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/1/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run43);
  });
});

describe('discard-first,loss-operators', () => {
  const configuration = 'discard-first,loss-operators';

  // Meets new SHO finds the guard of service.notServing·provisioningReport·0 false.
  const run44 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
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
  it('run44: 27 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/2/1/0/0/0/1/1/1/0';
    expect(runLines(configuration, path)).toEqual(run44);
  });
});

describe('discard-first,retransmission=none,power-loss', () => {
  const configuration = 'discard-first,retransmission=none,power-loss';

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
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.subscribed',
  ];
  it('run45: 27 actions, steps 1 to 3, 5 to 7', () => {
    const path = '1/1/2/2/1/1/1/2/2/1/2/1/0/1/1/3/3/3/3/3/3/1/0/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run45);
  });

  // Meets M2ME finds the guard of on.changing.acting·proceed·4 false, which refuses proceed.
  const run46 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.acting',
  ];
  it('run46: 14 actions, steps 1 to 3, 5 to 8', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run46);
    expect(refuses(configuration, path, 14, 'm2me', 'proceed')).toBe(true);
  });

  // Meets M2ME takes on.changing.awaitingAcknowledgement·noticeAcknowledgement·0; M2ME finds the guard of
  // on.changing.awaitingAcknowledgement·noticeAcknowledgement·0 true.
  const run47 = [
    ...run46.slice(0, 12),
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAcknowledgement',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.awaitingAcknowledgement',
  ];
  it('run47: 18 actions, steps 1 to 3, 5 to 10', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/0/1/1/0';
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
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run48: 31 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/0/0/0/1/1/0/2/2/2/2/2/2/0/0/0/0/2/1/2/1/1/1/1/2/3/1/0/1';
    expect(runLines(configuration, path)).toEqual(run48);
  });

  // Meets M2ME finds the guard of on.provisioned·proceed·1 false, which refuses proceed.
  const run49 = [
    ...run47.slice(0, 13),
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run49: 25 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/1/0/0/1/2/0/0/1/0/1/1';
    expect(runLines(configuration, path)).toEqual(run49);
    expect(refuses(configuration, path, 23, 'm2me', 'proceed')).toBe(true);
  });
});

describe('discard-first,provisioning-fails', () => {
  const configuration = 'discard-first,provisioning-fails';

  // Meets 4 states, 2 transitions, 3 answers of guards that no run before it meets.
  const run50 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run50: 28 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/2/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run50);
    expect(refuses(configuration, path, 21, 'm2me', 'reversion')).toBe(true);
    expect(refuses(configuration, path, 22, 'm2me', 'reversion')).toBe(true);
  });
});

describe('discard-first,pcid-expires', () => {
  const configuration = 'discard-first,pcid-expires';

  // Meets M2ME takes on·pcid.expires·0.
  const run51 = [
    'M2ME: loses its PCID, which expires (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run51: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run51);
  });
});

describe('discard-first,pva-refuses', () => {
  const configuration = 'discard-first,pva-refuses';

  // Meets PVA takes validating·validation.fails·0.
  const run52 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 4 PVA: refuses the M2ME (fault) | idle',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
  ];
  it('run52: 6 actions, steps 1 to 4', () => {
    const path = '0/1/1/2/0/0';
    expect(runLines(configuration, path)).toEqual(run52);
  });
});

describe('discard-first,device-swapped', () => {
  const configuration = 'discard-first,device-swapped';

  // Meets M2ME takes on.subscribed·device.swapped·0; M2ME finds the guard of on.subscribed·device.swapped·0 true; M2ME
  // finds the guard of on.subscribed·device.swapped·0 false, which refuses device.swapped.
  const run53 = [
    'M2ME: is replaced by another device (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run53: 31 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run53);
    expect(refuses(configuration, path, 1, 'm2me', 'device.swapped')).toBe(true);
  });
});

describe('discard-first,silent-old-sho', () => {
  const configuration = 'discard-first,silent-old-sho';

  // Meets old SHO in silent.serving; old SHO takes answering·silence.falls·0; old SHO takes silent·*·0.
  const run54 = [
    'old SHO: falls silent (adversary) | silent.serving',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) (ignored) | silent.serving',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
  ];
  it('run54: 17 actions, steps 1 to 3, 5 to 9', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run54);
  });
});

describe('discard-first,vanishing-old-sho', () => {
  const configuration = 'discard-first,vanishing-old-sho';

  // Meets M2ME takes on·bearerReleased·0; M2ME finds the guard of on·bearerReleased·0 true; M2ME takes
  // on·noticeAcknowledgement·0; M2ME finds the guard of on.changing·noticeAcknowledgement·0 false; M2ME finds the
  // guard of on·noticeAcknowledgement·0 true.
  const run55 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 9 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'old SHO: vanishes (adversary) | silent.serving | bearerReleased to M2ME',
    'old SHO → M2ME: bearer released | on.changing.acting',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (ignored) | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
  ];
  it('run55: 23 actions, steps 1 to 3, 5 to 10', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/0/1/0/1/1/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run55);
  });

  // Meets M2ME takes on·provisioningAid·0; M2ME finds the guard of on·provisioningAid·0 true.
  const run56 = [
    ...run55.slice(0, 14),
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'old SHO: vanishes (adversary) | silent.serving | bearerReleased to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'old SHO → M2ME: bearer released | on.changing.provisioning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run56: 28 actions, steps 1 to 3, 5 to 12', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/1/0/0/0/1/1/3/1/0/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run56);
  });

  // Meets M2ME takes on·bearerReleased·1; M2ME finds the guard of on·bearerReleased·0 false.
  const run57 = [
    ...run56.slice(0, 19),
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
  it('run57: 32 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/1/0/0/0/1/2/2/1/1/1/1/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run57);
  });
});

describe('discard-first,retransmission=none,rogue-new-sho', () => {
  const configuration = 'discard-first,retransmission=none,rogue-new-sho';

  // Meets RO takes change·mcimDelivery·2; RO finds the guard of change.reported·mcimDelivery·0 false; RO finds the
  // guard of change·mcimDelivery·0 false; RO finds the guard of change·mcimDelivery·1 false.
  const run58 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (GBA key and B-TID) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) (ignored) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run58: 28 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/3/0/0/0/0/0/0/0/0/1/4/0/0/0/3/5/4/0/1/0';
    expect(runLines(configuration, path)).toEqual(run58);
  });
});

describe('discard-first,retransmission=none,rogue-operator', () => {
  const configuration = 'discard-first,retransmission=none,rogue-operator';

  // Meets rogue SHO takes present·*·0.
  const run59 = [
    'step 3 attacker → PVA (as rogue SHO): request to validate the M2ME (forged) | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to rogue SHO',
    'step 5 PVA → rogue SHO: validation successful (ignored) | present',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run59: 33 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/1/3/0/0/0/0/0/1/0/0/1/0/0/0/0/0/0/0/0/1/0/2/0/0/0/0/1/2/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run59);
  });
});

describe('discard-first,retransmission=none,rogue-ro', () => {
  const configuration = 'discard-first,retransmission=none,rogue-ro';

  // Meets RO finds the guard of change.idle·downloadAcknowledgement·0 false; RO takes
  // change.downloading·provisioningOutcome·0.
  const run60 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.idle + record.answering',
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.downloading + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
  ];
  it('run60: 25 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/2/0/0/0/3/4/0/0/0';
    expect(runLines(configuration, path)).toEqual(run60);
  });

  // Meets RO takes change.relayed·provisioningOutcome·0.
  const run61 = [
    ...run60.slice(0, 16),
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.provisioned | attachRequest to new SHO',
    'step 13 M2ME: tells the RO of the success (choice) | on.subscribedAnew | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success (not expected there) | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
  ];
  it('run61: 28 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/0/0/0/4/5/5/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run61);
  });

  // Meets RO takes change.relayed·proceed·0; RO finds the guard of change.relayed·proceed·0 true.
  const run62 = [
    ...run61.slice(0, 20),
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
  it('run62: 29 actions, steps 1 to 3, 5 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/0/0/0/4/4/4/5/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run62);
  });
});

describe('discard-first,lying-pva', () => {
  const configuration = 'discard-first,lying-pva';

  // Meets PVA takes (root)·validation.lies·0; PVA finds the guard of (root)·validation.lies·0 true.
  const run63 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: reports a success that it did not find (adversary) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
  it('run63: 30 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/1/1/2/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run63);
  });
});

describe('discard-first,retransmission=none,back-again', () => {
  const configuration = 'discard-first,retransmission=none,back-again';

  // Meets M2ME takes on.subscribedAnew·proceed·0; M2ME finds the guard of on.subscribedAnew·proceed·0 true; subscriber
  // takes watching·changeSeen·0; RO takes change.reported·mcimDelivery·0; RO finds the guard of
  // change.reported·mcimDelivery·0 true.
  const run64 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
    'M2ME: takes its next step (choice) | on.subscribed | changeSeen to subscriber',
    'M2ME → subscriber: works with its new operator, as its owner sees | content',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to old SHO, returning",
    'step 1 subscriber → old SHO, returning: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 old SHO, returning → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to old SHO, returning',
    'step 5 PVA → old SHO, returning: validation successful | change.validated + service.notServing',
    'step 6 old SHO, returning: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 old SHO, returning → RO: MCIM of old SHO, returning, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to new SHO, leaving',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.downloading + record.answering',
    'step 9 M2ME → new SHO, leaving: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
    'step 10 new SHO, leaving: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 new SHO, leaving → M2ME: acknowledgement of the notice, unprotected | on.changing.acting',
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
  it('run64: 62 actions, steps 1 to 3, 5 to 14', () => {
    const path =
      '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/2/2/2/2/2/2/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run64);
  });
});

describe('discard-first,retransmission=none,second-change', () => {
  const configuration = 'discard-first,retransmission=none,second-change';

  // Meets M2ME takes on.subscribed·instruction·5; M2ME finds the guard of on.subscribed·instruction·4 false.
  const run65 = [
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
    'step 1 other subscriber → other SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (GBA key and B-TID) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run65: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '1/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run65);
  });

  // Meets M2ME takes on.subscribed·instruction·0; M2ME finds the guard of on.subscribed·instruction·0 true.
  const run66 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
    'step 1 other subscriber → other SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (GBA key and B-TID) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run66: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run66);
  });

  // Meets M2ME takes on·instruction·1; M2ME finds the guard of on·instruction·0 false.
  const run67 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.changing.acting',
    'step 8 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID) | answering.leaving.acknowledging',
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
    'step 1 other subscriber → other SHO: device parameters, token (GBA key and B-TID) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, token (GBA key and B-TID) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run67: 39 actions, steps 1 to 3, 5 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run67);
  });
});
