import type { Mcim } from './credentials.js';
import type { Term } from './terms.js';

/** Every message of the procedure: a typed union. `protection` is what makes a receiver believe it, as a term. */
export type ProcedureMessage =
  /** Step 1, subscriber → new SHO: the device's parameters and the authorisation token. */
  | { readonly type: 'changeRequest'; readonly device: string; readonly token: Term }
  /** Step 2, subscriber → M2ME: re-provision yourself; with what lets the device verify the token. */
  | { readonly type: 'instruction'; readonly information: Term }
  /** Step 3, new SHO → PVA. */
  | { readonly type: 'validationRequest'; readonly device: string }
  /** Step 5, PVA → new SHO: the validation was successful. */
  | { readonly type: 'validationSuccess'; readonly device: string }
  /** Step 6, new SHO → RO: its MCIM (none where the device has it already) and the token. */
  | { readonly type: 'mcimDelivery'; readonly mcim: Mcim | null; readonly token: Term }
  /** Step 7, RO → M2ME: one part of the download, sealed for the device. */
  | {
      readonly type: 'download';
      readonly part: number;
      readonly parts: number;
      readonly mcim: Mcim | null;
      readonly token: Term;
      readonly protection: Term;
    }
  /** Step 8 or 9, M2ME → old SHO: the old credentials will be, or are, discarded. */
  | {
      readonly type: 'deregistrationNotice';
      readonly device: string;
      readonly token: Term;
      readonly protection: Term | null;
    }
  /** Step 9 or 10, old SHO → M2ME: the notice was received. */
  | { readonly type: 'noticeAcknowledgement'; readonly device: string }
  /** Step 11, M2ME → RO. */
  | { readonly type: 'downloadAcknowledgement'; readonly device: string }
  /** Step 11, RO → new SHO: relayed, and filtered of what is sensitive about the old SHO. */
  | { readonly type: 'relayedAcknowledgement'; readonly device: string }
  /** Step 12, RO → M2ME: the RO's aid in provisioning the new MCIM into the TRE. */
  | { readonly type: 'provisioningAid'; readonly device: string }
  /** Between 12 and 13, M2ME → RO: how it went. No step names this message (reading: outcome report). */
  | { readonly type: 'provisioningOutcome'; readonly success: boolean }
  /** Step 13, RO → new SHO. */
  | { readonly type: 'provisioningReport'; readonly success: boolean }
  /** Step 14, new SHO → RO: the device subscribes to the new SHO. */
  | { readonly type: 'registration'; readonly device: string; readonly operator: string };

/** Messages beside the steps: the network's own, and the one opaque exchange of initial provisioning. */
type SurroundingMessage =
  /** M2ME → its SHO: attach with the active MCIM. */
  | { readonly type: 'attachRequest'; readonly mcim: Mcim }
  /** SHO → M2ME: attached; a new security context is shared. */
  | { readonly type: 'attachAccept'; readonly operator: string }
  /** Old SHO's network → M2ME: the bearer goes down (reading: connectivity dies-at-release). */
  | { readonly type: 'bearerReleased' }
  /** M2ME → RO: initial provisioning, please (step 13, failure rule). */
  | { readonly type: 'initialProvisioningRequest'; readonly device: string }
  /** RO → the SHO on record. */
  | { readonly type: 'subscriptionRequest'; readonly device: string }
  /** That SHO → RO: its MCIM for the device. */
  | { readonly type: 'subscriptionGrant'; readonly mcim: Mcim }
  /** RO → M2ME: the MCIM from the SHO on record. */
  | { readonly type: 'initialProvisioning'; readonly mcim: Mcim }
  /** RO → old SHO: the change is complete. No step has this message (reading: release on-completion). */
  | { readonly type: 'changeCompleted'; readonly device: string }
  /** M2ME → an operator: the other operator's credentials, read across a missing isolation (both-present). */
  | { readonly type: 'foreignCredentials'; readonly mcim: Mcim };

/** What the environment decides, named as such. */
export type EnvironmentEvent =
  /** The user decides: step 1 begins. */
  | { readonly type: 'user.changesOperator' }
  /** A participant takes its next step when it likes: a macrostep is atomic, the standard's steps in a row are not. */
  | { readonly type: 'proceed' }
  /** Step 4: what the PVA finds. */
  | { readonly type: 'validation.succeeds' }
  | { readonly type: 'validation.fails' }
  /** Step 12: how the provisioning into the TRE goes. */
  | { readonly type: 'provisioning.succeeds' }
  | { readonly type: 'provisioning.fails' }
  /** The device reverts to pristine (step 13, failure rule). */
  | { readonly type: 'reversion' }
  | { readonly type: 'power.fails' }
  | { readonly type: 'power.returns' }
  /** Without isolation: what acts for an operator in the device reads the other operator's set. */
  | { readonly type: 'isolation.breach'; readonly by: 'oldSho' | 'newSho' };

/** A timer of a participant, as a delayed event to itself. */
type TimerEvent = { readonly type: 'timer.retransmission' } | { readonly type: 'timer.acknowledgement' };

export type AnyMessage = ProcedureMessage | SurroundingMessage;
export type DomainEvent = AnyMessage | EnvironmentEvent | TimerEvent;
