import type { AnyMessage, ProcedureMessage } from './messages.js';
import type { Parties } from './parties.js';
import { acknowledgementStep, noticeStep, type StepNumber } from './step.js';

type Role = keyof Parties;

/** What a type of message is: who sends it to whom in which step, what it says, and why its receiver believes it. */
export interface MessageEntry {
  /** Null: no step of the text has this message. */
  readonly step: StepNumber | null;
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly contents: string;
  readonly protection: string;
}

const assumed = 'none named; taken as authentic';

/** The fourteen steps' own messages. */
export const procedureMessages: Readonly<Record<ProcedureMessage['type'], MessageEntry>> = {
  tokenRequest: {
    step: 1,
    from: ['subscriber'],
    to: ['oldSho', 'm2me'],
    contents: 'the device, who asks, and the new SHO (token-issuing=asked; no step shows it)',
    protection: assumed,
  },
  tokenGrant: {
    step: 1,
    from: ['oldSho', 'm2me'],
    to: ['subscriber'],
    contents: 'the authorisation token (token-issuing=asked; no step shows it)',
    protection: assumed,
  },
  changeRequest: {
    step: 1,
    from: ['subscriber'],
    to: ['newSho'],
    contents: "the device's parameters; the authorisation token",
    protection: assumed,
  },
  instruction: {
    step: 2,
    from: ['subscriber'],
    to: ['m2me'],
    contents: 'what lets the device determine what is authorised (step-2-information)',
    protection: "none named; the subscriber's signature (instruction=authenticated)",
  },
  validationRequest: {
    step: 3,
    from: ['newSho'],
    to: ['pva'],
    contents: 'the device, and who asks',
    protection: assumed,
  },
  attestationRequest: {
    step: 4,
    from: ['pva'],
    to: ['m2me'],
    contents: 'evidence, please (validation=exchange)',
    protection: assumed,
  },
  attestation: {
    step: 4,
    from: ['m2me'],
    to: ['pva'],
    contents: 'the evidence of the TRE (validation=exchange)',
    protection: assumed,
  },
  validationSuccess: {
    step: 5,
    from: ['pva'],
    to: ['newSho'],
    contents: 'the device (validation-binding), with a voucher: its validation was successful',
    protection: assumed,
  },
  validationRefusal: {
    step: 5,
    from: ['pva'],
    to: ['newSho'],
    contents: 'the device: it was refused (pva-refusal=reported)',
    protection: assumed,
  },
  mcimDelivery: {
    step: 6,
    from: ['newSho'],
    to: ['ro'],
    contents: "the new MCIM (both-present: none); the authorisation token; the PVA's voucher",
    protection: 'none named; the MCIM may be sealed for the TRE (sealing=new-sho-to-tre)',
  },
  download: {
    step: 7,
    from: ['ro'],
    to: ['m2me'],
    contents: 'one part of the new MCIM (both-present: none), which part of how many; the authorisation token',
    protection: "signed by the RO; sealed for the device's platform key, or secured up to the device (sealing)",
  },
  deregistrationNotice: {
    step: noticeStep,
    from: ['m2me'],
    to: ['oldSho'],
    contents: 'the device: the old credentials will be (notify-first) or are (discard-first) discarded; the token',
    protection: 'authorised by the token, or a proof made with it (token-use); notify-first: under the old AVs',
  },
  noticeAcknowledgement: {
    step: acknowledgementStep,
    from: ['oldSho'],
    to: ['m2me'],
    contents: 'the device: its notice was received',
    protection: 'none named (acknowledgement-protection)',
  },
  downloadAcknowledgement: {
    step: 11,
    from: ['m2me'],
    to: ['ro'],
    contents: 'the device: it has the download (content-of-11)',
    protection: assumed,
  },
  relayedAcknowledgement: {
    step: 11,
    from: ['ro'],
    to: ['newSho'],
    contents: 'the same, filtered of what is sensitive about the old SHO',
    protection: assumed,
  },
  provisioningAid: {
    step: 12,
    from: ['ro'],
    to: ['m2me'],
    contents: 'what helps the device to provision the new MCIM into the TRE',
    protection: assumed,
  },
  provisioningOutcome: {
    step: 13,
    from: ['m2me'],
    to: ['ro'],
    contents: 'success or failure (no step names this message)',
    protection: assumed,
  },
  failureMessage: {
    step: 13,
    from: ['ro'],
    to: ['m2me'],
    contents: 'the device: its provisioning failed (knowledge-of-failure)',
    protection: 'none, or signed by the RO (knowledge-of-failure)',
  },
  provisioningReport: { step: 13, from: ['ro'], to: ['newSho'], contents: 'success or failure', protection: assumed },
  registration: {
    step: 14,
    from: ['newSho'],
    to: ['ro'],
    contents: 'the device, and the operator that it subscribes to',
    protection: assumed,
  },
};

/** Messages of the network, of initial provisioning, and of what a reading brings. */
const surroundingMessages: Readonly<Record<Exclude<AnyMessage['type'], ProcedureMessage['type']>, MessageEntry>> = {
  attachRequest: {
    step: null,
    from: ['m2me'],
    to: ['oldSho', 'newSho'],
    contents: 'the active MCIM',
    protection: 'authentication with the MCIM',
  },
  attachAccept: {
    step: null,
    from: ['oldSho', 'newSho'],
    to: ['m2me'],
    contents: 'the operator',
    protection: 'authentication with the MCIM',
  },
  bearerReleased: {
    step: null,
    from: ['oldSho'],
    to: ['m2me'],
    contents: 'the bearer goes down (connectivity=dies-at-release)',
    protection: assumed,
  },
  initialProvisioningRequest: {
    step: 13,
    from: ['m2me'],
    to: ['ro'],
    contents: 'the device (failure rule)',
    protection: assumed,
  },
  subscriptionRequest: {
    step: 13,
    from: ['ro'],
    to: ['oldSho', 'newSho'],
    contents: 'the device, to the SHO on record (failure rule)',
    protection: assumed,
  },
  subscriptionGrant: {
    step: 13,
    from: ['oldSho', 'newSho'],
    to: ['ro'],
    contents: "that SHO's MCIM for the device (failure rule)",
    protection: assumed,
  },
  initialProvisioning: {
    step: 13,
    from: ['ro'],
    to: ['m2me'],
    contents: 'that MCIM (failure rule)',
    protection: assumed,
  },
  changeCompleted: {
    step: null,
    from: ['ro'],
    to: ['oldSho'],
    contents: 'the device: the change is complete (release=on-completion)',
    protection: assumed,
  },
  changeSeen: {
    step: null,
    from: ['m2me'],
    to: ['subscriber'],
    contents: 'the owner sees that the device works with its new operator (scenario back-again)',
    protection: 'seen with own eyes',
  },
  subscriptionEnded: {
    step: null,
    from: ['oldSho'],
    to: ['newSho'],
    contents: 'within one operator: its leaving role tells its serving role (scenario back-again)',
    protection: 'within one operator',
  },
  foreignCredentials: {
    step: null,
    from: ['m2me'],
    to: ['oldSho', 'newSho'],
    contents: "the other operator's MCIM (isolation=absent)",
    protection: 'not looked at',
  },
};

/** Every type of message that a participant sends, in the order of the text. */
export const messageTable: Readonly<Record<AnyMessage['type'], MessageEntry>> = {
  ...procedureMessages,
  ...surroundingMessages,
};
