import type { Mcim } from './credentials.js';
import type { Key, Term } from './terms.js';

/**
 * Every message of the procedure: a typed union. What the texts protect is a term (`content`, `authorisation`,
 * `protection`, `proof`): its receiver believes what the term shows. The other fields travel as their leg does
 * (reading: legs).
 */
export type ProcedureMessage =
  /** Before step 1, subscriber → issuer: a token, please, for a change to this new SHO (reading: token issuing). */
  | {
      readonly type: 'tokenRequest';
      readonly device: string;
      readonly subscriber: string;
      readonly newSho: string;
    }
  /** Issuer → subscriber. */
  | { readonly type: 'tokenGrant'; readonly token: Term }
  /** Step 1, subscriber → new SHO: the device's parameters and the authorisation token. */
  | { readonly type: 'changeRequest'; readonly device: string; readonly token: Term }
  /** Step 2, subscriber → M2ME: re-provision yourself; with what lets the device determine what is authorised. */
  | { readonly type: 'instruction'; readonly information: Information; readonly proof: Term | null }
  /** Step 3, an operator → PVA. */
  | { readonly type: 'validationRequest'; readonly device: string; readonly operator: string }
  /** Step 4, PVA → M2ME: evidence, please (reading: validation). */
  | { readonly type: 'attestationRequest' }
  /** Step 4, M2ME → PVA. */
  | { readonly type: 'attestation'; readonly device: string }
  /** Step 5, PVA → the operator that asked. `device`: null where the answer is bound to nothing. */
  | {
      readonly type: 'validationSuccess';
      readonly device: string | null;
      readonly operator: string;
      readonly voucher: Term;
    }
  /** Step 5, PVA → the operator that asked (reading: PVA refusal). */
  | { readonly type: 'validationRefusal'; readonly device: string; readonly operator: string }
  /** Step 6, an operator → RO: its MCIM (null where the device has it already), the token, and the PVA's voucher. */
  | {
      readonly type: 'mcimDelivery';
      readonly operator: string;
      readonly mcim: Term | null;
      readonly token: Term;
      readonly voucher: Term | null;
    }
  /** Step 7, RO → M2ME: one part of the download. */
  | { readonly type: 'download'; readonly content: Term }
  /** Step 8 or 9, M2ME → old SHO: the old credentials will be, or are, discarded. */
  | { readonly type: 'deregistrationNotice'; readonly device: string; readonly content: Term }
  /** Step 9 or 10, old SHO → M2ME: the notice was received. */
  | { readonly type: 'noticeAcknowledgement'; readonly device: string; readonly protection: Term | null }
  /** Step 11, M2ME → RO. `oldSho`: whose acknowledgement is passed on, or whose credentials are gone. */
  | {
      readonly type: 'downloadAcknowledgement';
      readonly device: string;
      readonly oldSho: string | null;
      readonly proof: Term | null;
    }
  /** Step 11, RO → new SHO: relayed; `oldSho` is what the filter takes away. */
  | {
      readonly type: 'relayedAcknowledgement';
      readonly device: string;
      readonly oldSho: string | null;
      readonly proof: Term | null;
    }
  /** Step 12, RO → M2ME: the RO's aid in provisioning the new MCIM into the TRE. */
  | { readonly type: 'provisioningAid'; readonly device: string }
  /** Between 12 and 13, M2ME → RO: how it went. No step names this message (reading: outcome report). */
  | { readonly type: 'provisioningOutcome'; readonly success: boolean; readonly proof: Term | null }
  /** Step 13, RO → M2ME: the provisioning failed (reading: knowledge of the failure). */
  | { readonly type: 'failureMessage'; readonly device: string; readonly proof: Term | null }
  /** Step 13, RO → new SHO. */
  | { readonly type: 'provisioningReport'; readonly success: boolean; readonly proof: Term | null }
  /** Step 14, an operator → RO: the device subscribes to it. */
  | { readonly type: 'registration'; readonly device: string; readonly operator: string };

/** What step 2 tells the device of the incoming MCIM (reading: step 2 information). */
export interface Information {
  /** The key that signs the token, where its form is a signature. */
  readonly verifiedBy: Key;
  readonly newSho: string | null;
  readonly mcim: Mcim | null;
}

/** Messages beside the steps: the network's own, and the one opaque exchange of initial provisioning. */
type SurroundingMessage =
  /** M2ME → its SHO: attach with the active MCIM. */
  | { readonly type: 'attachRequest'; readonly mcim: Mcim }
  /** SHO → M2ME: attached; a new security context is shared. */
  | { readonly type: 'attachAccept'; readonly operator: string }
  /** Old SHO's network → M2ME: the bearer goes down (connectivity=dies-at-release, or the old SHO vanishes). */
  | { readonly type: 'bearerReleased' }
  /** M2ME → RO: initial provisioning, please (step 13, failure rule). */
  | { readonly type: 'initialProvisioningRequest'; readonly device: string }
  /** RO → the SHO that is to provision the device. */
  | { readonly type: 'subscriptionRequest'; readonly device: string }
  /** That SHO → RO: its MCIM for the device. */
  | { readonly type: 'subscriptionGrant'; readonly mcim: Mcim }
  /** RO → M2ME: that MCIM. */
  | { readonly type: 'initialProvisioning'; readonly mcim: Mcim }
  /** RO → old SHO: the change is complete. No step has this message (reading: release on-completion). */
  | { readonly type: 'changeCompleted'; readonly device: string }
  /** M2ME → its owner, who sees that it works with its new operator (scenario back-again). */
  | { readonly type: 'changeSeen' }
  /** An operator's leaving role → its serving role: this subscription has ended. */
  | { readonly type: 'subscriptionEnded' }
  /** M2ME → an operator: the other operator's credentials, read across a missing isolation (both-present). */
  | { readonly type: 'foreignCredentials'; readonly mcim: Mcim };

/** What the environment decides, named as such. */
export type EnvironmentEvent =
  /** The user decides: a change begins. */
  | { readonly type: 'user.changesOperator' }
  /** A participant takes its next step when it likes: a macrostep is atomic, the standard's steps in a row are not. */
  | { readonly type: 'proceed' }
  /** The issuer refuses the token (reading: token issuing). */
  | { readonly type: 'issuing.refused' }
  /** Step 4: what the PVA finds; or says, though it did not look. */
  | { readonly type: 'validation.succeeds' }
  | { readonly type: 'validation.fails' }
  | { readonly type: 'validation.lies' }
  /** Another device is put in the place of the validated one. */
  | { readonly type: 'device.swapped' }
  /** Step 12: how the provisioning into the TRE goes. */
  | { readonly type: 'provisioning.succeeds' }
  | { readonly type: 'provisioning.fails' }
  /** The device reverts to pristine (step 13, failure rule). */
  | { readonly type: 'reversion' }
  /** The opaque exchange of initial provisioning fails. */
  | { readonly type: 'initialProvisioning.fails' }
  | { readonly type: 'pcid.expires' }
  /** The old SHO, asked to take the device back, refuses. */
  | { readonly type: 'subscription.refused' }
  /** To whom the RO turns for an initial provisioning (reading: selected SHO, either). */
  | { readonly type: 'selection.record' }
  | { readonly type: 'selection.newSho' }
  | { readonly type: 'power.fails' }
  | { readonly type: 'power.returns' }
  /** From here the old SHO answers nothing; `carries`: its network still carries the device. */
  | { readonly type: 'silence.falls'; readonly carries: boolean }
  /** Whoever reaches the device activates the dormant set (both-present). */
  | { readonly type: 'activation.byAnybody' }
  /** Without isolation: what acts for an operator in the device reads the other operator's set. */
  | { readonly type: 'isolation.breach'; readonly by: 'oldSho' | 'newSho' }
  /** Without isolation: what acts for an operator in the device overwrites the other operator's set. */
  | { readonly type: 'isolation.overwrites'; readonly by: 'oldSho' | 'newSho' };

/** A timer of a participant, as a delayed event to itself. */
type TimerEvent =
  | { readonly type: 'timer.retransmission' }
  | { readonly type: 'timer.acknowledgement' }
  | { readonly type: 'timer.patience' };

export type AnyMessage = ProcedureMessage | SurroundingMessage;
export type DomainEvent = AnyMessage | EnvironmentEvent | TimerEvent;
