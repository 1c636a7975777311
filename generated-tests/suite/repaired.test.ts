// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { runLines } from '../../catalogue/suite/run-lines.js';
import { refuses } from '../support.js';

// Each line is an action: what happens, the state that its participant comes to, and what it sends.

describe('repaired,honest', () => {
  const configuration = 'repaired,honest';

  // Meets 24 states, 36 transitions, 67 answers of guards, 23 orders of two actions, 40 actions in local states that
  // no run before it meets.
  const run1 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run1: 41 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/0/1/0/0/0/0/0/0/0/1/2/2/0/2/1/0/1/2/2/0/2/0/1/1/0/1/1/1/3/1/2/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run1);
    expect(refuses(configuration, path, 16, 'oldSho', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 25, 'ro', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 27, 'm2me', 'proceed')).toBe(true);
    expect(refuses(configuration, path, 38, 'ro', 'proceed')).toBe(true);
  });

  // Meets 3 transitions, 6 answers of guards, 25 orders of two actions, 7 actions in local states that no run before
  // it meets.
  const run2 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run2: 47 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/1/0/0/0/0/0/0/1/0/1/0/0/0/1/2/1/2/1/1/2/0/3/2/2/3/0/3/0/2/0/1/1/0/0/1/1/0/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run2);
  });

  // Meets 26 orders of two actions, 1 action in a local state that no run before it meets.
  const run3 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAcknowledgement',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.returning',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run3: 46 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/1/1/2/0/1/0/0/2/2/3/1/2/0/2/2/0/1/0/1/0/1/0/0/2/1/0/2/1/1/2/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run3);
  });

  // Meets 16 orders of two actions, 1 action in a local state that no run before it meets.
  const run4 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAid',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run4: 38 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/0/1/0/0/0/0/0/1/0/0/0/0/1/1/0/0/0/1/1/2/0/1/0/0/0/0/1/1/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run4);
  });

  // Meets 1 transition, 15 orders of two actions, 5 actions in local states that no run before it meets.
  const run5 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 11 M2ME → RO: acknowledgement of the download (ignored) | change.relayed + record.answering',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run5: 42 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/0/1/0/0/0/1/1/1/0/0/0/1/2/0/0/0/0/0/0/0/0/0/1/0/0/0/3/1/0/2/0/1/0/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run5);
  });

  // Meets 5 states, 11 transitions, 14 answers of guards, 14 orders of two actions, 12 actions in local states that no
  // run before it meets.
  const run6 = [
    ...run5.slice(0, 4),
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run6: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/1/1/1/1/0/1/0/0/0/0/0/0/2/3/0/2/0/1/2/2/1/0/0/1/0/0/0/1/0/1/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run6);
    expect(refuses(configuration, path, 34, 'm2me', 'proceed')).toBe(true);
  });

  // Meets 1 transition, 12 orders of two actions, 1 action in a local state that no run before it meets.
  const run7 = [
    ...run6.slice(0, 5),
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token (ignored) | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run7: 37 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/1/1/0/1/2/0/0/0/0/0/0/0/1/1/2/0/0/0/2/2/0/0/0/0/1/2/1/2/2/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run7);
  });

  // Meets 1 transition, 1 answer of a guard, 14 orders of two actions, 3 actions in local states that no run before it
  // meets.
  const run8 = [
    ...run7.slice(0, 6),
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAid',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run8: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/1/1/1/0/0/0/0/1/2/2/3/0/2/1/1/3/0/0/1/0/0/0/2/1/2/1/2/2/1/1/0';
    expect(runLines(configuration, path)).toEqual(run8);
  });

  // Meets 10 orders of two actions, 4 actions in local states that no run before it meets.
  const run9 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAid',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingCarriage',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run9: 40 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/0/2/2/0/1/1/1/2/0/1/2/2/1/1/4/0/3/3/1/1/0/1/1/2/0/1/1/1/1/1/1/0';
    expect(runLines(configuration, path)).toEqual(run9);
  });

  // Meets 13 orders of two actions, 5 actions in local states that no run before it meets.
  const run10 = [
    ...run8.slice(0, 8),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run10: 43 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/1/1/1/1/1/1/0/1/0/1/0/0/0/0/0/0/1/0/0/1/0/0/1/0/2/1/0/0/1/2/0/0/0/1/1/0/1/0/1/0/2/0';
    expect(runLines(configuration, path)).toEqual(run10);
  });

  // Meets 8 orders of two actions, 2 actions in local states that no run before it meets.
  const run11 = [
    ...run8.slice(0, 7),
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run11: 36 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/1/1/1/1/0/1/0/0/0/0/1/0/0/1/1/3/2/1/1/3/1/0/1/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run11);
  });

  // Meets 8 orders of two actions, 2 actions in local states that no run before it meets.
  const run12 = [
    ...run11.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingCarriage',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run12: 39 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/1/1/1/1/1/1/1/2/0/0/0/0/0/0/0/1/0/0/1/2/1/2/0/1/1/0/1/0/0/0/0/0/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run12);
  });

  // Meets 1 answer of a guard, 10 orders of two actions, 2 actions in local states that no run before it meets.
  const run13 = [
    ...run9.slice(0, 8),
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribed',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run13: 38 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/1/1/1/1/2/2/2/0/0/0/0/0/0/1/0/0/1/3/2/0/0/1/1/4/1/0/2/2/1/2/1/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run13);
  });

  // Meets 1 state, 5 orders of two actions, 3 actions in local states that no run before it meets.
  const run14 = [
    ...run3.slice(0, 10),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run14: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/1/1/0/0/0/2/0/0/1/2/0/0/0/0/1/0/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run14);
  });

  // Meets 7 orders of two actions that no run before it meets.
  const run15 = [
    ...run14.slice(0, 16),
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.returning',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run15: 36 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/1/0/0/2/3/1/0/2/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run15);
  });

  // Meets 1 transition, 2 answers of guards, 6 orders of two actions, 4 actions in local states that no run before it
  // meets.
  const run16 = [
    ...run15.slice(0, 20),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledging | attachAccept to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run16: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/1/0/1/4/0/1/1/2/0/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run16);
  });

  // Meets 2 transitions, 2 answers of guards, 7 orders of two actions, 3 actions in local states that no run before it
  // meets.
  const run17 = [
    ...run14.slice(0, 13),
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingCarriage',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run17: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/0/1/2/1/0/0/1/1/1/1/1/0/1/0/0/1/1/0';
    expect(runLines(configuration, path)).toEqual(run17);
  });

  // Meets xstate.after.carriage.m2me.on.changing.awaitingCarriage at M2ME before deregistrationNotice at old SHO;
  // deregistrationNotice at old SHO before attachRequest at new SHO; attachRequest at new SHO before proceed at old
  // SHO; proceed at old SHO before attachAccept at M2ME; attachRequest at old SHO before noticeAcknowledgement at
  // M2ME; attachAccept at M2ME before relayedAcknowledgement at new SHO.
  const run18 = [
    ...run16.slice(0, 21),
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.returning',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run18: 36 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/2/3/3/0/2/1/0/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run18);
  });

  // Meets 8 orders of two actions, 1 action in a local state that no run before it meets.
  const run19 = [
    ...run16.slice(0, 21),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run19: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/2/0/1/0/0/2/1/0/0/1/1/0/2/0/0';
    expect(runLines(configuration, path)).toEqual(run19);
  });

  // Meets 4 orders of two actions, 1 action in a local state that no run before it meets.
  const run20 = [
    ...run17.slice(0, 16),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 M2ME: acknowledges the download to the RO once more (timer) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.awaitingCarriage',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run20: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/3/2/1/1/1/2/2/2/2/2/1/2/0/0';
    expect(runLines(configuration, path)).toEqual(run20);
  });

  // Meets 3 orders of two actions, 2 actions in local states that no run before it meets.
  const run21 = [
    ...run20.slice(0, 20),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run21: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/2/0/0/0/0/3/2/2/2/2/1/1/0/0';
    expect(runLines(configuration, path)).toEqual(run21);
  });

  // Meets 4 orders of two actions, 2 actions in local states that no run before it meets.
  const run22 = [
    ...run17.slice(0, 20),
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingCarriage',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run22: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/0/2/0/0/0/0/0/0/2/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run22);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run23 = [
    ...run22.slice(0, 21),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingCarriage',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run23: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/1/2/1/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run23);
  });

  // Meets 5 orders of two actions, 2 actions in local states that no run before it meets.
  const run24 = [
    ...run19.slice(0, 22),
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed (not expected there) | on.subscribedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run24: 40 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/0/1/0/1/3/0/0/0/1/0/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run24);
  });

  // Meets proceed at M2ME before downloadAcknowledgement at RO; downloadAcknowledgement at RO before attachRequest at
  // old SHO; attachRequest at old SHO before provisioningAid at M2ME; registration at RO before attachRequest at new
  // SHO.
  const run25 = [
    ...run20.slice(0, 21),
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run25: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/0/0/4/1/1/2/2/2/2/2/2/1/0';
    expect(runLines(configuration, path)).toEqual(run25);
  });

  // Meets attachRequest at old SHO before downloadAcknowledgement at RO; downloadAcknowledgement at RO before
  // attachAccept at M2ME; provisioningOutcome at RO before provisioningAid at M2ME; provisioningAid at M2ME before
  // proceed at RO.
  const run26 = [
    ...run25.slice(0, 22),
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run26: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/0/1/4/0/1/3/0/2/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run26);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run27 = [
    ...run20.slice(0, 21),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.acting',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run27: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/2/1/0/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run27);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run28 = [
    ...run22.slice(0, 21),
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.returning',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.returning',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run28: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/0/2/1/0/0/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run28);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run29 = [
    ...run28.slice(0, 22),
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run29: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/3/1/2/1/3/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run29);
  });

  // Meets deregistrationNotice at old SHO before provisioningOutcome at RO; provisioningOutcome at RO before proceed
  // at old SHO; noticeAcknowledgement at M2ME before provisioningReport at new SHO.
  const run30 = [
    ...run18.slice(0, 22),
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run30: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/0/1/4/1/3/3/0/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run30);
  });

  // Meets provisioningOutcome at RO before deregistrationNotice at old SHO; proceed at old SHO before attachAccept at
  // M2ME; provisioningReport at new SHO before noticeAcknowledgement at M2ME; noticeAcknowledgement at M2ME before
  // proceed at new SHO.
  const run31 = [
    ...run30.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledging | attachAccept to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run31: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/0/4/1/0/1/0/2/2/2/0/1/0/0';
    expect(runLines(configuration, path)).toEqual(run31);
  });

  // Meets attachAccept at M2ME before deregistrationNotice at old SHO; proceed at old SHO before provisioningOutcome
  // at RO; proceed at new SHO before noticeAcknowledgement at M2ME; noticeAcknowledgement at M2ME before registration
  // at RO.
  const run32 = [
    ...run18.slice(0, 22),
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run32: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/1/0/1/0/0/3/2/2/2/2/0/1/0';
    expect(runLines(configuration, path)).toEqual(run32);
  });

  // Meets deregistrationNotice at old SHO before attachAccept at M2ME; proceed at old SHO before provisioningReport at
  // new SHO; registration at RO before noticeAcknowledgement at M2ME.
  const run33 = [
    ...run32.slice(0, 23),
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run33: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/0/1/2/0/0/2/2/2/0/2/2/2/0/0';
    expect(runLines(configuration, path)).toEqual(run33);
  });

  // Meets attachAccept at M2ME before downloadAcknowledgement at RO; proceed at RO before provisioningAid at M2ME.
  const run34 = [
    ...run26.slice(0, 23),
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run34: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/0/1/0/3/1/3/3/0/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run34);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run35 = [
    ...run28.slice(0, 22),
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run35: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/2/0/4/0/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run35);
  });

  // Meets provisioningOutcome at RO before download at M2ME; download at M2ME before provisioningReport at new SHO.
  const run36 = [
    ...run35.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run36: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/2/2/5/0/3/3/0/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run36);
  });

  // Meets 4 orders of two actions, 2 actions in local states that no run before it meets.
  const run37 = [
    ...run23.slice(0, 22),
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run37: 40 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/0/1/0/2/0/0/0/2/2/1/2/1/1/2/2/1/0';
    expect(runLines(configuration, path)).toEqual(run37);
  });

  // Meets 5 orders of two actions, 1 action in a local state that no run before it meets.
  const run38 = [
    ...run24.slice(0, 23),
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run38: 41 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/0/0/1/3/1/1/0/0/0/2/2/2/1/1/2/1/2/1/0';
    expect(runLines(configuration, path)).toEqual(run38);
  });

  // Meets 1 state, 2 transitions, 1 answer of a guard, 2 orders of two actions, 3 actions in local states that no run
  // before it meets.
  const run39 = [
    ...run38.slice(0, 24),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledging | noted to M2ME',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run39: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/0/0/3/1/0/0/0/2/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run39);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run40 = [
    ...run25.slice(0, 23),
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.informed + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run40: 33 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/0/0/3/3/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run40);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run41 = [
    ...run37.slice(0, 23),
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run41: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/0/3/0/0/0/0/2/2/2/2/2/1/1/0';
    expect(runLines(configuration, path)).toEqual(run41);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run42 = [
    ...run41.slice(0, 24),
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run42: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/4/0/1/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run42);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run43 = [
    ...run27.slice(0, 23),
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.informed + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run43: 35 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/2/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run43);
  });

  // Meets provisioningOutcome at RO before provisioningAid at M2ME.
  const run44 = [
    ...run43.slice(0, 24),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run44: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/3/3/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run44);
  });

  // Meets 2 orders of two actions, 2 actions in local states that no run before it meets.
  const run45 = [
    ...run41.slice(0, 24),
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAnswer',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run45: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/2/0/1/0/0/1/3/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run45);
  });

  // Meets noticeAcknowledgement at M2ME before provisioningOutcome at RO.
  const run46 = [
    ...run15.slice(0, 17),
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.acting',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run46: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/3/1/1/2/0/1/0/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run46);
  });

  // Meets deregistrationNotice at old SHO before provisioningReport at new SHO; provisioningReport at new SHO before
  // proceed at old SHO; proceed at old SHO before proceed at new SHO.
  const run47 = [
    ...run15.slice(0, 18),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run47: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/0/3/3/1/3/1/3/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run47);
  });

  // Meets provisioningReport at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // proceed at new SHO; proceed at new SHO before proceed at old SHO; proceed at old SHO before registration at RO.
  const run48 = [
    ...run47.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run48: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/0/3/3/3/1/3/1/3/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run48);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run49 = [
    ...run20.slice(0, 18),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run49: 33 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/2/3/2/3/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run49);
  });

  // Meets downloadAcknowledgement at RO before provisioningReport at new SHO.
  const run50 = [
    ...run49.slice(0, 26),
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run50: 33 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/2/3/3/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run50);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run51 = [
    ...run43.slice(0, 24),
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run51: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/0/0/4/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run51);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run52 = [
    ...run51.slice(0, 26),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.awaitingAnswer',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run52: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/0/3/1/1/3/1/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run52);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run53 = [
    ...run51.slice(0, 25),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run53: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/3/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run53);
  });

  // Meets download at M2ME before provisioningReport at new SHO; provisioningReport at new SHO before download at
  // M2ME; download at M2ME before proceed at new SHO.
  const run54 = [
    ...run17.slice(0, 18),
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run54: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/2/4/4/0/3/0/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run54);
  });

  // Meets provisioningReport at new SHO before download at M2ME; download at M2ME before proceed at new SHO; proceed
  // at new SHO before download at M2ME; download at M2ME before registration at RO.
  const run55 = [
    ...run54.slice(0, 26),
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run55: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/2/4/4/4/0/3/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run55);
  });

  // Meets 2 orders of two actions, 1 action in a local state that no run before it meets.
  const run56 = [
    ...run45.slice(0, 25),
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAnswer',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAnswer',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run56: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/2/2/0/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run56);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run57 = [
    ...run56.slice(0, 26),
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.awaitingAnswer',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run57: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/2/2/2/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run57);
  });

  // Meets proceed at new SHO before deregistrationNotice at old SHO; deregistrationNotice at old SHO before
  // registration at RO; registration at RO before proceed at old SHO.
  const run58 = [
    ...run48.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run58: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/0/3/3/3/3/1/3/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run58);
  });

  // Meets 3 orders of two actions, 1 action in a local state that no run before it meets.
  const run59 = [
    ...run47.slice(0, 22),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAnswer',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run59: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/2/0/0/2/2/1/2/1/1/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run59);
  });

  // Meets provisioningReport at new SHO before deregistrationNotice at old SHO; noted at M2ME before proceed at old
  // SHO.
  const run60 = [
    ...run59.slice(0, 27),
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledging | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run60: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/2/0/0/2/2/2/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run60);
  });

  // Meets 1 transition, 2 answers of guards, 3 orders of two actions, 1 action in a local state that no run before it
  // meets.
  const run61 = [
    ...run38.slice(0, 24),
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.released.acknowledging',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run61: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/0/0/0/0/1/2/0/1/1/1/0/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run61);
  });

  // Meets noted at M2ME before deregistrationNotice at old SHO; noticeAcknowledgement at M2ME before
  // provisioningReport at new SHO.
  const run62 = [
    ...run61.slice(0, 27),
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.released.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run62: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/0/2/0/0/0/0/1/0/0/0/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run62);
  });

  // Meets proceed at new SHO before downloadAcknowledgement at RO.
  const run63 = [
    ...run49.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run63: 33 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/2/3/2/2/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run63);
  });

  // Meets provisioningAid at M2ME before provisioningReport at new SHO.
  const run64 = [
    ...run49.slice(0, 24),
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run64: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/3/3/3/0/2/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run64);
  });

  // Meets provisioningReport at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before proceed at new
  // SHO.
  const run65 = [
    ...run64.slice(0, 27),
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run65: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/3/3/3/3/0/2/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run65);
  });

  // Meets 1 order of two actions, 1 action in a local state that no run before it meets.
  const run66 = [
    ...run49.slice(0, 22),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run66: 35 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0/1/2/1/2/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run66);
  });

  // Meets downloadAcknowledgement at RO before provisioningReport at new SHO.
  const run67 = [
    ...run66.slice(0, 27),
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run67: 35 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0/1/2/2/1/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run67);
  });

  // Meets noted at M2ME before downloadAcknowledgement at RO; provisioningAid at M2ME before provisioningReport at new
  // SHO.
  const run68 = [
    ...run51.slice(0, 27),
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.subscribedAnew',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run68: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/0/0/0/2/1/1/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run68);
  });

  // Meets timer.retransmission at M2ME before downloadAcknowledgement at RO; provisioningAid at M2ME before gone at
  // old SHO.
  const run69 = [
    ...run51.slice(0, 27),
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 11 M2ME → RO: acknowledgement of the download | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.awaitingAnswer',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run69: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/0/0/1/4/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run69);
  });

  // Meets downloadAcknowledgement at RO before timer.retransmission at M2ME; provisioningReport at new SHO before
  // provisioningAid at M2ME.
  const run70 = [
    ...run51.slice(0, 28),
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.changing.awaitingAnswer',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run70: 38 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/0/1/0/0/0/0/0/4/2/3/3/3/3/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run70);
  });

  // Meets proceed at new SHO before download at M2ME; download at M2ME before registration at RO; registration at RO
  // before download at M2ME.
  const run71 = [
    ...run55.slice(0, 27),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run71: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/2/4/4/4/4/0/3/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run71);
  });

  // Meets download at M2ME before provisioningReport at new SHO; provisioningReport at new SHO before download at
  // M2ME.
  const run72 = [
    ...run54.slice(0, 22),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingReport + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run72: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/3/0/2/3/3/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run72);
  });

  // Meets download at M2ME before provisioningReport at new SHO; provisioningReport at new SHO before download at
  // M2ME.
  const run73 = [
    ...run72.slice(0, 27),
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.changing.acting',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run73: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/3/0/2/3/3/1/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run73);
  });

  // Meets gone at old SHO before noticeAcknowledgement at M2ME.
  const run74 = [
    ...run46.slice(0, 26),
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.changing.awaitingAnswer',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run74: 37 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/3/1/1/2/0/1/1/1/1/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run74);
  });

  // Meets registration at RO before deregistrationNotice at old SHO.
  const run75 = [
    ...run58.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledging | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run75: 35 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/2/0/0/0/0/3/3/3/3/3/1/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run75);
  });

  // Meets proceed at new SHO before provisioningAid at M2ME; provisioningAid at M2ME before registration at RO.
  const run76 = [
    ...run65.slice(0, 28),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run76: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/3/3/3/3/3/0/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run76);
  });

  // Meets registration at RO before download at M2ME.
  const run77 = [
    ...run71.slice(0, 28),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run77: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/3/3/2/2/2/2/4/4/4/4/4/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run77);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run78 = [
    ...run57.slice(0, 27),
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run78: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/2/4/2/2/3/0/2/2/2/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run78);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run79 = [
    ...run46.slice(0, 18),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledging | noted to M2ME',
    'step 15 M2ME: confirmation of the discard, once more (timer) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledging | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run79: 39 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/3/0/0/2/0/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run79);
  });

  // Meets 1 transition, 1 action in a local state that no run before it meets.
  const run80 = [
    ...run14.slice(0, 15),
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledging | noted to M2ME',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token (ignored) | answering.released.acknowledging',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run80: 39 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/1/1/0/0/2/4/0/0/3/0/0/0/0/1/2/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run80);
  });

  // Meets registration at RO before provisioningAid at M2ME.
  const run81 = [
    ...run76.slice(0, 29),
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE (not expected there) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.registered + service.notServing',
  ];
  it('run81: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/0/0/3/3/3/3/3/3/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run81);
  });

  // Meets 1 action in a local state that no run before it meets.
  const run82 = [
    ...run66.slice(0, 28),
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.reported + record.answering',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
  ];
  it('run82: 35 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/1/0/0/1/0/0/1/2/1/1/2/1/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run82);
  });
});

describe('repaired,loss-operators', () => {
  const configuration = 'repaired,loss-operators';

  // Meets new SHO finds the guard of service.serving.attached·provisioningReport·1 false.
  const run83 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed (lost) | change.awaitingAcknowledgement + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure (not expected there) | change.awaitingAcknowledgement + service.serving.attached',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run83: 30 actions, steps 1 to 3, 5 to 9, 11 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/2/1/0/0/0/0/1/2/2/2/0/0/0';
    expect(runLines(configuration, path)).toEqual(run83);
  });
});

describe('repaired,retransmission=none,power-loss', () => {
  const configuration = 'repaired,retransmission=none,power-loss';

  // Meets 1 state, 5 transitions, 6 answers of guards that no run before it meets.
  const run84 = [
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'M2ME: loses its power (fault) | off',
    'old SHO → M2ME: attach accepted (ignored) | off',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'M2ME: has power again (repair) | on.subscribed | attachRequest to old SHO',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'M2ME: loses its power (fault) | off',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'M2ME: has power again (repair) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'new SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.abandoned',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run84: 43 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '1/1/2/2/1/0/0/1/0/2/2/2/2/2/2/0/0/1/0/0/1/1/0/0/1/2/0/0/1/1/1/3/1/0/0/1/0/1/1/1/1/1/1';
    expect(runLines(configuration, path)).toEqual(run84);
    expect(refuses(configuration, path, 17, 'm2me', 'proceed')).toBe(true);
  });

  // Meets old SHO takes answering.released·attachRequest·1; old SHO finds the guard of
  // answering.released·attachRequest·0 false.
  const run85 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'M2ME: loses its power (fault) | off',
    'M2ME: has power again (repair) | on.changing.awaitingAcknowledgement | attachRequest to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'M2ME → old SHO: attach with the MCIM of old SHO (ignored) | answering.released.acknowledged',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run85: 36 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/0/2/2/0/0/2/3/0/0/3/0/0/0/0/2/2/0/1/1/1/1/1/1';
    expect(runLines(configuration, path)).toEqual(run85);
  });
});

describe('repaired,provisioning-fails', () => {
  const configuration = 'repaired,provisioning-fails';

  // Meets 4 states, 8 transitions, 11 answers of guards that no run before it meets.
  const run86 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
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
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token (not expected there) | answering.serving',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 old SHO → RO: subscription granted, MCIM | change.informed + record.answering | initialProvisioning to M2ME',
    'step 13 RO → M2ME: initial provisioning of the MCIM | on.provisionedAnew | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO, subscription 2 | answering.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted | on.provisionedAnew',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run86: 37 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/3/0/1/0/0/0/2/1/0/0/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run86);
    expect(refuses(configuration, path, 21, 'm2me', 'reversion')).toBe(true);
    expect(refuses(configuration, path, 21, 'm2me', 'reversion')).toBe(true);
    expect(refuses(configuration, path, 24, 'm2me', 'proceed')).toBe(true);
  });
});

describe('repaired,pcid-expires', () => {
  const configuration = 'repaired,pcid-expires';

  // Meets M2ME takes on·pcid.expires·0.
  const run87 = [
    'M2ME: loses its PCID, which expires (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run87: 32 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run87);
  });
});

describe('repaired,pva-refuses', () => {
  const configuration = 'repaired,pva-refuses';

  // Meets PVA takes validating·validation.fails·0.
  const run88 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 4 PVA: refuses the M2ME (fault) | idle',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
  ];
  it('run88: 6 actions, steps 1 to 4', () => {
    const path = '0/1/1/2/0/0';
    expect(runLines(configuration, path)).toEqual(run88);
  });
});

describe('repaired,device-swapped', () => {
  const configuration = 'repaired,device-swapped';

  // Meets M2ME takes on.subscribed·device.swapped·0; M2ME finds the guard of on.subscribed·device.swapped·0 true; M2ME
  // finds the guard of on.subscribed·device.swapped·0 false, which refuses device.swapped.
  const run89 = [
    'M2ME: is replaced by another device (fault) | on.subscribed',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run89: 32 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run89);
    expect(refuses(configuration, path, 1, 'm2me', 'device.swapped')).toBe(true);
  });
});

describe('repaired,silent-old-sho', () => {
  const configuration = 'repaired,silent-old-sho';

  // Meets old SHO in silent.serving; old SHO takes answering·silence.falls·0; old SHO takes silent·*·0.
  const run90 = [
    'old SHO: falls silent (adversary) | silent.serving',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token (ignored) | silent.serving',
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 7 RO: sends the download to the M2ME once more (timer) | change.downloading + record.answering | download to M2ME, download to M2ME',
  ];
  it('run90: 16 actions, steps 1 to 3, 5 to 8', () => {
    const path = '1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1';
    expect(runLines(configuration, path)).toEqual(run90);
  });

  // Meets old SHO takes silent.serving·attachRequest·0; old SHO finds the guard of silent.serving·attachRequest·0
  // true.
  const run91 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'old SHO: falls silent (adversary) | silent.serving',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO | silent.serving | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run91: 32 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/0/0/2/0/0/0/1/0/0/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run91);
  });

  // Meets old SHO in silent.released; old SHO takes answering.released·silence.falls·0.
  const run92 = [
    ...run91.slice(0, 16),
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'old SHO: falls silent (adversary) | silent.released',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run92: 34 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/1/3/0/0/2/0/0/0/0/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run92);
  });
});

describe('repaired,vanishing-old-sho', () => {
  const configuration = 'repaired,vanishing-old-sho';

  // Meets old SHO finds the guard of silent.serving·attachRequest·0 false; M2ME takes on·bearerReleased·0; M2ME finds
  // the guard of on·bearerReleased·0 true.
  const run93 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'old SHO: vanishes (adversary) | silent.serving | bearerReleased to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'M2ME → old SHO: attach with the MCIM of old SHO (ignored) | silent.serving',
    'old SHO → M2ME: bearer released | on.changing.returning',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run93: 32 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/0/1/3/1/1/1/2/0/0/1/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run93);
  });

  // Meets M2ME takes on·bearerReleased·1; M2ME finds the guard of on·bearerReleased·0 false.
  const run94 = [
    ...run93.slice(0, 21),
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'old SHO → M2ME: bearer released (ignored) | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run94: 33 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/1/1/1/1/1/1/0/0/0/0/1/0/0/0/1/3/1/1/2/1/0/0/0/0/1/1/1/1/1/1';
    expect(runLines(configuration, path)).toEqual(run94);
  });
});

describe('repaired,malicious-old-sho', () => {
  const configuration = 'repaired,malicious-old-sho';

  // Meets old SHO takes answering.serving·gone·0; old SHO finds the guard of answering.serving·gone·0 true.
  const run95 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 attacker → M2ME (as old SHO): acknowledgement of the notice, signed by old SHO (forged) | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.released.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.released.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.subscribedAnew',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO | change.reported + record.answering',
  ];
  it('run95: 34 actions, steps 1 to 3, 5 to 15', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/1/0/1/4/6/0/1/5/0/1/1/1/2/0/0/1/0/2/2/2/2/2/2';
    expect(runLines(configuration, path)).toEqual(run95);
  });
});

describe('repaired,retransmission=none,rogue-new-sho', () => {
  const configuration = 'repaired,retransmission=none,rogue-new-sho';

  // Meets RO takes change·mcimDelivery·3; RO finds the guard of change.reported·mcimDelivery·0 false; RO finds the
  // guard of change.reported·mcimDelivery·1 false; RO finds the guard of change·mcimDelivery·0 false; RO finds the
  // guard of change·mcimDelivery·1 false; RO finds the guard of change·mcimDelivery·2 false.
  const run96 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 attacker → RO (as new SHO): MCIM of new SHO, sealed for the TRE, token (signed by M2ME) (forged) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) (ignored) | change.reported + record.answering',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO → new SHO: report of the provisioning: failure (not expected there) | change.awaitingAcknowledgement + service.serving.attached',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
  ];
  it('run96: 31 actions, steps 1 to 3, 5 to 9, 11 to 13', () => {
    const path = '0/0/0/0/0/0/0/0/2/0/0/0/0/0/0/0/1/3/0/0/0/0/4/5/5/0/0/0/0/1/0';
    expect(runLines(configuration, path)).toEqual(run96);
  });
});

describe('repaired,retransmission=none,rogue-ro', () => {
  const configuration = 'repaired,retransmission=none,rogue-ro';

  // Meets M2ME takes on.subscribed·download·3; M2ME finds the guard of on.subscribed·download·3 true; RO finds the
  // guard of change.idle·downloadAcknowledgement·0 false; RO takes change.downloading·provisioningOutcome·0.
  const run97 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download (not expected there) | change.idle + record.answering',
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.downloading + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
  ];
  it('run97: 30 actions, steps 1 to 3, 5 to 9, 11 to 13', () => {
    const path = '0/0/0/0/0/2/2/2/2/2/0/3/0/0/0/0/0/2/0/0/0/0/4/5/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run97);
  });

  // Meets M2ME takes on.subscribed·instruction·3; M2ME finds the guard of on.subscribed·instruction·3 true; RO takes
  // change.relayed·provisioningOutcome·0.
  const run98 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged) | on.subscribed',
    'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure (not expected there) | change.awaitingAcknowledgement + service.serving.attached',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
  ];
  it('run98: 33 actions, steps 1 to 3, 5 to 9, 11 to 13', () => {
    const path = '0/0/1/1/0/2/2/2/2/2/0/3/0/0/0/0/0/0/0/0/0/5/6/6/0/0/0/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run98);
  });

  // Meets RO takes change.relayed·proceed·0; RO finds the guard of change.relayed·proceed·0 true.
  const run99 = [
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
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 12 attacker → M2ME (as RO): aid in provisioning the new MCIM into the TRE (forged) | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.downloading + record.answering',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 13 RO: knows how the provisioning went (choice) | change.informed + record.answering',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored) | on.abandoned',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure (not expected there) | change.awaitingAcknowledgement + service.serving.attached',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
  ];
  it('run99: 32 actions, steps 1 to 3, 5 to 9, 11 to 13', () => {
    const path = '0/0/0/2/2/2/2/2/0/3/0/0/0/0/0/0/0/0/0/5/5/5/6/0/0/0/0/0/0/2/1/0';
    expect(runLines(configuration, path)).toEqual(run99);
  });
});

describe('repaired,lying-pva', () => {
  const configuration = 'repaired,lying-pva';

  // Meets PVA takes (root)·validation.lies·0; PVA finds the guard of (root)·validation.lies·0 true.
  const run100 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: reports a success that it did not find (adversary) | idle | validationSuccess to new SHO',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run100: 31 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/1/1/2/0/0/0/0/0/0/0/0/0/1/0/0/0/1/1/0/0/0/0/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run100);
  });
});

describe('repaired,broken-tre', () => {
  const configuration = 'repaired,broken-tre';

  // Meets M2ME finds the guard of on.changing·noticeAcknowledgement·0 false.
  const run101 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 8 attacker → old SHO (as M2ME): deregistration notice, under the AVs, proof made with the token (forged) | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (not expected there) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run101: 34 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/1/3/3/3/3/3/3/1/1/0/0/1/3/0/0/2/3/3/0/0/0/0/0/0/3/3/3/2/2/2';
    expect(runLines(configuration, path)).toEqual(run101);
  });
});

describe('repaired,retransmission=none,back-again', () => {
  const configuration = 'repaired,retransmission=none,back-again';

  // Meets 5 transitions, 3 answers of guards that no run before it meets.
  const run102 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 12 M2ME → new SHO: attach with the MCIM of new SHO | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'new SHO → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to old SHO',
    'step 15 M2ME → old SHO: confirmation of the discard, signed | answering.released.acknowledged | noted to M2ME',
    'step 15 old SHO → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'M2ME: takes its next step (choice) | on.subscribed | changeSeen to subscriber',
    'M2ME → subscriber: works with its new operator, as its owner sees | content',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to old SHO, returning",
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 1 subscriber → old SHO, returning: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 old SHO, returning → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to old SHO, returning',
    'step 5 PVA → old SHO, returning: validation successful | change.validated + service.notServing',
    'step 6 old SHO, returning: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 old SHO, returning → RO: MCIM of old SHO, returning, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of old SHO, returning, part 2 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to new SHO, leaving',
    'step 8 M2ME → new SHO, leaving: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 new SHO, leaving: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 new SHO, leaving → M2ME: acknowledgement of the notice, signed by new SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to old SHO, returning',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to old SHO, returning',
    'step 12 M2ME → old SHO, returning: attach with the MCIM of old SHO, returning | change.awaitingAcknowledgement + service.serving.attached | attachAccept to M2ME',
    'old SHO, returning → M2ME: attach accepted | on.changing.acting',
    'step 13 M2ME: tells the RO of the success (choice) | on.changing.acting | provisioningOutcome to RO',
    'step 10 M2ME: discards the AVs and the old MCIM (choice) | on.changing.acting',
    'step 15 M2ME: confirmation of the discard (choice) | on.changing.awaitingAnswer | gone to new SHO, leaving',
    'step 15 M2ME → new SHO, leaving: confirmation of the discard, signed | answering.released.acknowledged | subscriptionEnded to new SHO, noted to M2ME',
    'new SHO, leaving → new SHO: this subscription has ended | change.awaitingAcknowledgement + service.notServing',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 RO → new SHO: report of the provisioning: success | change.informed + service.serving.due',
    'step 15 new SHO, leaving → M2ME: answer to the confirmation, signed | on.subscribedAnew',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 13 M2ME → RO: outcome of the provisioning: success | change.informed + record.answering',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to old SHO, returning',
    'step 11 RO → old SHO, returning: acknowledgement of the download, relayed | change.awaitingReport + service.serving.attached',
    'step 13 RO → old SHO, returning: report of the provisioning: success | change.informed + service.serving.due',
    'step 14 old SHO, returning: registers the M2ME as subscribing to it (choice) | change.registered + service.serving.due | registration to RO',
    'step 14 old SHO, returning → RO: registration of the M2ME as subscribing to old SHO, returning | change.reported + record.answering',
  ];
  it('run102: 69 actions, steps 1 to 3, 5 to 15', () => {
    const path =
      '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/1/0/0/0/0/0/0/0/0/0/2/2/2/2/2/2/2/2/0/0/0/0/0/1/1/0/0/1/1/0/0/2/0/0/0/0/2/2/1/1/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run102);
  });
});

describe('repaired,retransmission=none,second-change', () => {
  const configuration = 'repaired,retransmission=none,second-change';

  // Meets M2ME takes on.subscribed·instruction·5; M2ME finds the guard of on.subscribed·instruction·4 false.
  const run103 = [
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
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, sealed for the TRE, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run103: 40 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '1/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/2/1/1/2/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run103);
  });

  // Meets M2ME takes on.subscribed·instruction·0; M2ME finds the guard of on.subscribed·instruction·0 true.
  const run104 = [
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
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, sealed for the TRE, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run104: 40 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/2/1/1/2/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run104);
  });

  // Meets M2ME takes on·instruction·1; M2ME finds the guard of on·instruction·0 false.
  const run105 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    "step 1 other subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to other SHO",
    'step 2 other subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 other subscriber → M2ME: instruction to re-provision, with what verifies the token (ignored) | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 1 other subscriber → other SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 other SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to other SHO',
    'step 5 PVA → other SHO: validation successful | change.validated + service.notServing',
    'step 6 other SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 other SHO → RO: MCIM of other SHO, sealed for the TRE, token (signed by M2ME) (ignored) | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run105: 40 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/2/1/1/2/2/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run105);
  });
});

describe('repaired,retransmission=none,two-devices', () => {
  const configuration = 'repaired,retransmission=none,two-devices';

  // Meets 2nd M2ME takes present·*·0; RO (2nd device) takes present·*·0.
  const run106 = [
    "step 1 other owner: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO (2nd device)",
    'step 2 other owner: instructs the M2ME to re-provision itself (choice) | watching | instruction to 2nd M2ME',
    'step 2 other owner → 2nd M2ME: instruction to re-provision, with what verifies the token (ignored) | present',
    'step 1 other owner → new SHO (2nd device): device parameters, token (signed by 2nd M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO (2nd device) → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO (2nd device)',
    'step 5 PVA → new SHO (2nd device): validation successful | change.validated + service.notServing',
    'step 6 new SHO (2nd device): sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO (2nd device)',
    'step 6 new SHO (2nd device) → RO (2nd device): MCIM of new SHO (2nd device), sealed for the TRE, token (signed by 2nd M2ME) (ignored) | present',
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: has provisioned the new MCIM into the TRE (choice) | on.changing.awaitingCarriage | attachRequest to new SHO',
    'step 13 M2ME: gives up waiting for the new SHO, and deletes the new MCIM (timer) | on.changing.returning | attachRequest to old SHO',
    'step 13 M2ME: tells the RO of the failure, and stays with the old SHO (choice) | on.abandoned | provisioningOutcome to RO',
    'M2ME → old SHO: attach with the MCIM of old SHO | answering.leaving.acknowledged | attachAccept to M2ME',
    'old SHO → M2ME: attach accepted (ignored) | on.abandoned',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'M2ME → new SHO: attach with the MCIM of new SHO | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run106: 40 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '1/1/2/1/1/1/1/1/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/1/1/0/0/0';
    expect(runLines(configuration, path)).toEqual(run106);
  });
});

describe('repaired,retransmission=none,provisioning-fails+initial-provisioning-fails', () => {
  const configuration = 'repaired,retransmission=none,provisioning-fails+initial-provisioning-fails';

  // Meets M2ME finds the guard of on.pristine·initialProvisioning.fails·0 false, which refuses
  // initialProvisioning.fails; M2ME takes on.pristine·initialProvisioning.fails·0; M2ME finds the guard of
  // on.pristine·initialProvisioning.fails·0 true; M2ME takes on.pristine·initialProvisioning·1; M2ME finds the guard
  // of on.pristine·initialProvisioning·0 false; M2ME takes on.provisionedAnew·initialProvisioning·0.
  const run107 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
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
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run107: 47 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/1/0/0/0/0/2/1/3/0/0/0/2/0/1/2/4/0/1/3/0/0/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run107);
    expect(refuses(configuration, path, 22, 'm2me', 'initialProvisioning.fails')).toBe(true);
  });
});

describe('repaired,provisioning-fails+pcid-expires', () => {
  const configuration = 'repaired,provisioning-fails+pcid-expires';

  // Meets M2ME takes on·provisioningAid·0; M2ME finds the guard of on·provisioningAid·0 true.
  const run108 = [
    "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice) | instructing | changeRequest to new SHO",
    'step 2 subscriber: instructs the M2ME to re-provision itself (choice) | watching | instruction to M2ME',
    'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token | on.subscribed',
    'M2ME: loses its PCID, which expires (fault) | on.subscribed',
    'step 1 subscriber → new SHO: device parameters, token (signed by M2ME) | change.validating + service.notServing | validationRequest to PVA',
    'step 3 new SHO → PVA: request to validate the M2ME | validating',
    'step 5 PVA: validates the M2ME and reports the success (choice) | idle | validationSuccess to new SHO',
    'step 5 PVA → new SHO: validation successful | change.validated + service.notServing',
    'step 6 new SHO: sends its MCIM and the token to the RO (choice) | change.awaitingAcknowledgement + service.notServing | mcimDelivery to RO',
    'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME) | change.downloading + record.answering | download to M2ME, download to M2ME',
    'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO | on.subscribed',
    'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO | on.changing.acting',
    'step 8 M2ME: notifies the old SHO (choice) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
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
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run108: 32 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/2/0/1/0/0/2/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run108);
  });

  // Meets M2ME takes on·noticeAcknowledgement·0; M2ME finds the guard of on·noticeAcknowledgement·0 true.
  const run109 = [
    ...run108.slice(0, 14),
    'step 8 M2ME: notifies the old SHO once more (timer) | on.changing.awaitingAcknowledgement | deregistrationNotice to old SHO',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO | on.changing.acting',
    'step 11 M2ME: acknowledges the download to the RO (choice) | on.changing.awaitingAid | downloadAcknowledgement to RO',
    'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token | answering.leaving.acknowledging',
    'step 9 old SHO: acknowledges the receipt of the notice (choice) | answering.leaving.acknowledged | noticeAcknowledgement to M2ME',
    'step 11 M2ME → RO: acknowledgement of the download | change.relayed + record.answering | relayedAcknowledgement to new SHO',
    'step 12 RO: aids the M2ME in provisioning (choice) | change.aiding + record.answering | provisioningAid to M2ME',
    'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE | on.changing.provisioning',
    'step 12 M2ME: fails to provision the new MCIM (fault) | on.failed.unreported',
    'step 13 M2ME: tells the RO of the failure (choice) | on.failed.reported | provisioningOutcome to RO',
    'step 13 M2ME: reverts to the pristine state (choice) | on.pristine',
    'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO (ignored) | on.pristine',
    'step 11 RO → new SHO: acknowledgement of the download, relayed | change.awaitingReport + service.notServing',
    'step 13 M2ME → RO: outcome of the provisioning: failure | change.informed + record.answering',
    'step 13 RO: reports the outcome to the new SHO (choice) | change.reported + record.answering | provisioningReport to new SHO',
    'step 13 RO → new SHO: report of the provisioning: failure | change.informed + service.notServing',
    'step 14 new SHO: registers the M2ME as subscribing to it (choice) | change.registered + service.notServing | registration to RO',
    'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO (not expected there) | change.reported + record.answering',
  ];
  it('run109: 33 actions, steps 1 to 3, 5 to 9, 11 to 14', () => {
    const path = '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/1/3/1/2/1/1/0/0/0/0/0/0/0';
    expect(runLines(configuration, path)).toEqual(run109);
  });
});
