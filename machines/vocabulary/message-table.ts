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
    contents: 'what lets the device verify the token',
    protection: "none named; taken as authentic and the subscriber's",
  },
  validationRequest: { step: 3, from: ['newSho'], to: ['pva'], contents: 'the device', protection: assumed },
  validationSuccess: {
    step: 5,
    from: ['pva'],
    to: ['newSho'],
    contents: 'the device: its validation was successful',
    protection: assumed,
  },
  mcimDelivery: {
    step: 6,
    from: ['newSho'],
    to: ['ro'],
    contents: 'the new MCIM (both-present: none); the authorisation token',
    protection: assumed,
  },
  download: {
    step: 7,
    from: ['ro'],
    to: ['m2me'],
    contents: 'one part of the new MCIM (both-present: none), which part of how many; the authorisation token',
    protection: "sealed for the device's platform key",
  },
  deregistrationNotice: {
    step: noticeStep,
    from: ['m2me'],
    to: ['oldSho'],
    contents: 'the device: the old credentials will be (notify-first) or are (discard-first) discarded; the token',
    protection: 'authorised by the token; under the old AVs where they are still there',
  },
  noticeAcknowledgement: {
    step: acknowledgementStep,
    from: ['oldSho'],
    to: ['m2me'],
    contents: 'the device: its notice was received',
    protection: 'none named',
  },
  downloadAcknowledgement: {
    step: 11,
    from: ['m2me'],
    to: ['ro'],
    contents: 'the device: it has the download',
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
