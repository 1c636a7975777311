import type { Presentation } from '../checker/index.js';
import type { DomainEvent } from '../machines/vocabulary/messages.js';
import { type Parties, parties, roleNames } from '../machines/vocabulary/parties.js';
import {
  acknowledgementStep,
  noticeStep,
  type Order,
  type StepMeta,
  type StepNumber,
  stepIn,
} from '../machines/vocabulary/step.js';
import type { Term } from '../machines/vocabulary/terms.js';

/** What protects a message, in words. */
function protectionWords(term: Term | null): string {
  switch (term?.term) {
    case undefined:
      return 'unprotected';
    case 'under':
      return 'protected by the AVs';
    case 'sealed':
      return 'sealed for the M2ME';
    case 'signed':
      return `signed by ${term.by.owner}`;
    default:
      return 'in clear';
  }
}

/** The token in words: its form tells which text it is from. */
function tokenWords(token: Term): string {
  switch (token.term) {
    case 'under':
      return 'token (GBA key and B-TID)';
    case 'sealed':
      return "token (under the M2ME's public key)";
    case 'signed':
      return "token (signed by the M2ME's private key)";
    default:
      return 'token';
  }
}

interface Words {
  readonly step?: StepNumber;
  readonly text: string;
}

function wordsOf(event: DomainEvent): Words {
  switch (event.type) {
    case 'changeRequest':
      return { step: 1, text: `device parameters, ${tokenWords(event.token)}` };
    case 'instruction':
      return { step: 2, text: 'instruction to re-provision, with what verifies the token' };
    case 'validationRequest':
      return { step: 3, text: 'request to validate the M2ME' };
    case 'validationSuccess':
      return { step: 5, text: 'validation successful' };
    case 'mcimDelivery':
      return { step: 6, text: event.mcim === null ? tokenWords(event.token) : `new MCIM, ${tokenWords(event.token)}` };
    case 'download':
      return {
        step: 7,
        text:
          event.mcim === null
            ? `authorisation: ${tokenWords(event.token)}, ${protectionWords(event.protection)}`
            : `new MCIM, part ${event.part} of ${event.parts}, token, ${protectionWords(event.protection)}`,
      };
    case 'deregistrationNotice':
      return { step: noticeStep, text: `deregistration notice, ${protectionWords(event.protection)}, token` };
    case 'noticeAcknowledgement':
      return { step: acknowledgementStep, text: 'acknowledgement of the notice' };
    case 'downloadAcknowledgement':
      return { step: 11, text: 'acknowledgement of the download' };
    case 'relayedAcknowledgement':
      return { step: 11, text: 'acknowledgement of the download, relayed and filtered' };
    case 'provisioningAid':
      return { step: 12, text: 'aid in provisioning the new MCIM into the TRE' };
    case 'provisioningOutcome':
      return { step: 13, text: `outcome of the provisioning: ${event.success ? 'success' : 'failure'}` };
    case 'provisioningReport':
      return { step: 13, text: `report of the provisioning: ${event.success ? 'success' : 'failure'}` };
    case 'registration':
      return { step: 14, text: 'registration of the M2ME as subscribing to the new SHO' };
    case 'attachRequest':
      return { text: 'attach' };
    case 'attachAccept':
      return { text: 'attach accepted' };
    case 'bearerReleased':
      return { text: 'bearer released' };
    case 'initialProvisioningRequest':
      return { step: 13, text: 'request for initial provisioning' };
    case 'subscriptionRequest':
      return { step: 13, text: 'request for a subscription' };
    case 'subscriptionGrant':
      return { step: 13, text: 'subscription granted, MCIM' };
    case 'initialProvisioning':
      return { step: 13, text: 'initial provisioning of the MCIM' };
    case 'changeCompleted':
      return { text: 'the change is complete' };
    case 'foreignCredentials':
      return { text: "the other operator's credentials" };
    case 'user.changesOperator':
      return { step: 1, text: 'decides to change the operator' };
    case 'proceed':
      return { text: 'takes its next step' };
    case 'validation.succeeds':
      return { step: 4, text: 'finds the M2ME valid' };
    case 'validation.fails':
      return { step: 4, text: 'refuses the M2ME' };
    case 'provisioning.succeeds':
      return { step: 12, text: 'provisions the new MCIM into the TRE' };
    case 'provisioning.fails':
      return { step: 12, text: 'fails to provision the new MCIM' };
    case 'reversion':
      return { step: 13, text: 'reverts to pristine' };
    case 'power.fails':
      return { text: 'loses its power' };
    case 'power.returns':
      return { text: 'has power again' };
    case 'isolation.breach':
      return { text: `lets ${roleNames[event.by]} read across` };
    case 'timer.retransmission':
      return { text: 'repeats itself' };
    case 'timer.acknowledgement':
      return { text: 'has waited long enough' };
  }
}

/** A term or a set of credentials in words. */
function valueWords(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('term' in value) return termWords(value as Term);
  if ('operator' in value && 'device' in value) return `MCIM of ${roleNames[value.operator as keyof Parties]}`;
  return undefined;
}

function termWords(term: Term): string {
  switch (term.term) {
    case 'atom':
      return `"${term.name}"`;
    case 'key':
      return `${term.use}, ${roleNames[term.owner as keyof Parties]}`;
    case 'pair':
      return `${termWords(term.first)} ${termWords(term.second)}`;
    case 'signed':
      return `signed(${termWords(term.body)})`;
    case 'sealed':
      return `sealed(${termWords(term.body)})`;
    case 'under':
      return `under ${termWords(term.context)}(${termWords(term.body)})`;
  }
}

const isStepMeta = (meta: unknown): meta is StepMeta => typeof meta === 'object' && meta !== null && 'says' in meta;

/** How reports name participants, messages and acts; step numbers are those of the procedure's order. */
export const presentation = (order: Order): Presentation => ({
  participants: Object.fromEntries(
    (Object.keys(roleNames) as (keyof typeof roleNames)[]).map((role) => [parties[role], roleNames[role]]),
  ),
  message(event) {
    const { step, text } = wordsOf(event as unknown as DomainEvent);
    return step === undefined ? { text } : { step: String(stepIn(order, step)), text };
  },
  value: valueWords,
  act(transitions) {
    const meta = transitions.map((transition) => transition.meta).find(isStepMeta);
    return meta && { step: String(stepIn(order, meta.step)), text: meta.says };
  },
});
