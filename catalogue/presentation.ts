import type { Presentation } from '../checker/index.js';
import { type Mcim, mcimOf } from '../machines/vocabulary/credentials.js';
import type { DomainEvent } from '../machines/vocabulary/messages.js';
import { furtherNames, roleNames } from '../machines/vocabulary/parties.js';
import {
  acknowledgementStep,
  noticeStep,
  type Order,
  type StepMeta,
  type StepNumber,
  stepIn,
} from '../machines/vocabulary/step.js';
import { members, type Term } from '../machines/vocabulary/terms.js';

/** What protects a term that a message carries, in words. */
function protectionWords(term: Term | null): string {
  switch (term?.term) {
    case undefined:
      return 'unprotected';
    case 'under':
      return term.context.use.startsWith('AVs') ? 'under the AVs' : 'secured up to the device';
    case 'sealed':
      return 'sealed for the TRE';
    case 'signed':
      return `signed by ${nameOf(term.by.owner)}`;
    default:
      return 'in clear';
  }
}

const names: Readonly<Record<string, string>> = { ...roleNames, ...furtherNames };
const nameOf = (participant: string): string => names[participant] ?? participant;

/** The token in words: its form tells which text it is from. */
function tokenWords(token: Term): string {
  switch (token.term) {
    case 'pair':
      return 'token (GBA key and B-TID)';
    case 'sealed':
      return "token (under the M2ME's public key)";
    case 'signed':
      return `token (signed by ${nameOf(token.by.owner)})`;
    default:
      return 'token';
  }
}

/** The notice in words: whether the AVs cover it, and what authorises it. */
function noticeWords(content: Term): Omit<Words, 'step'> {
  const covered = content.term === 'under' && content.context.use.startsWith('AVs');
  const shown = covered && content.body.term === 'pair' ? content.body.second : content;
  const proven = shown.term !== 'atom' && shown.term !== 'key' && isProof(shown);
  const notice = 'deregistration notice';
  const protection = covered ? 'under the AVs' : 'unprotected';
  const authorised = proven ? 'proof made with the token' : tokenWords(shown);
  return {
    text: `${notice}, ${protection}, ${authorised}`,
    contents: `${notice}, ${authorised}`,
    protection,
  };
}

const isProof = (term: Term): boolean =>
  (term.term === 'signed' || term.term === 'under') &&
  term.body.term === 'pair' &&
  term.body.first.term === 'atom' &&
  term.body.first.name === 'deregistration notice';

/** One part of the download in words, as its sender knows it. */
function downloadWords(content: Term): Omit<Words, 'step'> {
  const secured = content.term === 'signed' ? content.body : content;
  const body = secured.term === 'sealed' || secured.term === 'under' ? secured.body : secured;
  const [part, carried] = members(body, 3);
  const numbered = part?.term === 'atom' ? part.name : 'part';
  const inner = carried?.term === 'sealed' ? carried.body : carried;
  const mcim = inner === undefined ? null : mcimOf(inner);
  const what = mcim === null ? 'authorisation' : `${mcimWords(mcim)}, ${numbered}`;
  return protectedWords(`${what}, token`, `${protectionWords(secured)}, ${protectionWords(content)}`);
}

const mcimWords = ({ operator, subscription }: Mcim): string =>
  `MCIM of ${nameOf(operator)}${subscription === 1 ? '' : `, subscription ${subscription}`}`;

/** What `Presentation.message` returns, with the step as the texts number it. */
interface Words {
  readonly step?: StepNumber;
  readonly text: string;
  readonly contents?: string;
  readonly protection?: string;
}

/** What a message says, then what protects it. */
const protectedWords = (contents: string, protection: string): Omit<Words, 'step'> => ({
  text: `${contents}, ${protection}`,
  contents,
  protection,
});

const outcome = (success: boolean): string => (success ? 'success' : 'failure');

function wordsOf(event: DomainEvent): Words {
  switch (event.type) {
    case 'tokenRequest':
      return { step: 1, text: 'request for the authorisation token' };
    case 'tokenGrant':
      return { step: 1, text: tokenWords(event.token) };
    case 'changeRequest':
      return { step: 1, text: `device parameters, ${tokenWords(event.token)}` };
    case 'instruction': {
      const { newSho, mcim } = event.information;
      const told =
        mcim !== null ? ` and pins the ${mcimWords(mcim)}` : newSho !== null ? ` and names ${nameOf(newSho)}` : '';
      return { step: 2, text: `instruction to re-provision, with what verifies the token${told}` };
    }
    case 'validationRequest':
      return { step: 3, text: 'request to validate the M2ME' };
    case 'attestationRequest':
      return { step: 4, text: 'request for evidence' };
    case 'attestation':
      return { step: 4, text: 'evidence of the TRE' };
    case 'validationSuccess':
      return { step: 5, text: `validation${event.device === null ? ' (of no named device)' : ''} successful` };
    case 'validationRefusal':
      return { step: 5, text: 'validation refused' };
    case 'mcimDelivery': {
      const carried = event.mcim?.term === 'sealed' ? event.mcim.body : event.mcim;
      const mcim = carried === null ? null : mcimOf(carried);
      const words = tokenWords(event.token);
      if (mcim === null) return { step: 6, text: words };
      const contents = `${mcimWords(mcim)}, ${words}`;
      if (event.mcim?.term !== 'sealed') return { step: 6, text: contents };
      const protection = 'sealed for the TRE';
      return {
        step: 6,
        text: `${mcimWords(mcim)}, ${protection}, ${words}`,
        contents,
        protection: `MCIM ${protection}`,
      };
    }
    case 'download':
      return { step: 7, ...downloadWords(event.content) };
    case 'deregistrationNotice':
      return { step: noticeStep, ...noticeWords(event.content) };
    case 'noticeAcknowledgement':
      return {
        step: acknowledgementStep,
        ...protectedWords('acknowledgement of the notice', protectionWords(event.protection)),
      };
    case 'downloadAcknowledgement':
      return {
        step: 11,
        text: `acknowledgement of the download${event.oldSho === null ? '' : ', naming the old SHO'}`,
      };
    case 'relayedAcknowledgement':
      return {
        step: 11,
        text: `acknowledgement of the download, relayed${event.oldSho === null ? '' : ', naming the old SHO'}`,
      };
    case 'provisioningAid':
      return { step: 12, text: 'aid in provisioning the new MCIM into the TRE' };
    case 'provisioningOutcome':
      return { step: 13, text: `outcome of the provisioning: ${outcome(event.success)}` };
    case 'failureMessage':
      return { step: 13, ...protectedWords('the provisioning failed', protectionWords(event.proof)) };
    case 'provisioningReport':
      return { step: 13, text: `report of the provisioning: ${outcome(event.success)}` };
    case 'registration':
      return { step: 14, text: `registration of the M2ME as subscribing to ${nameOf(event.operator)}` };
    case 'attachRequest':
      return { text: `attach with the ${mcimWords(event.mcim)}` };
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
    case 'changeSeen':
      return { text: 'works with its new operator, as its owner sees' };
    case 'subscriptionEnded':
      return { text: 'this subscription has ended' };
    case 'foreignCredentials':
      return { text: "the other operator's credentials" };
    case 'user.changesOperator':
      return { step: 1, text: 'decides to change the operator' };
    case 'proceed':
      return { text: 'takes its next step' };
    case 'issuing.refused':
      return { step: 1, text: 'refuses the token' };
    case 'validation.succeeds':
      return { step: 4, text: 'finds the M2ME valid' };
    case 'validation.fails':
      return { step: 4, text: 'refuses the M2ME' };
    case 'validation.lies':
      return { step: 5, text: 'says valid without having looked' };
    case 'device.swapped':
      return { text: 'is replaced by another device' };
    case 'provisioning.succeeds':
      return { step: 12, text: 'provisions the new MCIM into the TRE' };
    case 'provisioning.fails':
      return { step: 12, text: 'fails to provision the new MCIM' };
    case 'reversion':
      return { step: 13, text: 'reverts to pristine' };
    case 'initialProvisioning.fails':
      return { step: 13, text: 'fails to be provisioned anew' };
    case 'pcid.expires':
      return { text: 'loses its PCID, which expires' };
    case 'subscription.refused':
      return { step: 13, text: 'refuses to take the M2ME back' };
    case 'selection.record':
      return { step: 13, text: 'turns to the SHO on record' };
    case 'selection.newSho':
      return { step: 13, text: 'turns to the new SHO' };
    case 'power.fails':
      return { text: 'loses its power' };
    case 'power.returns':
      return { text: 'has power again' };
    case 'silence.falls':
      return { text: event.carries ? 'falls silent' : 'vanishes' };
    case 'activation.byAnybody':
      return { text: 'has its dormant set activated by whoever reaches it' };
    case 'isolation.breach':
      return { text: `lets ${roleNames[event.by]} read across` };
    case 'isolation.overwrites':
      return { text: `lets ${roleNames[event.by]} overwrite across` };
    case 'timer.retransmission':
      return { text: 'repeats itself' };
    case 'timer.acknowledgement':
      return { text: 'has waited long enough' };
    case 'timer.patience':
      return { text: 'loses patience' };
  }
}

/** A term or a set of credentials in words. */
function valueWords(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('term' in value) return termWords(value as Term);
  if ('operator' in value && 'device' in value && 'subscription' in value) return mcimWords(value as Mcim);
  return undefined;
}

function termWords(term: Term): string {
  switch (term.term) {
    case 'atom':
      return `"${term.name}"`;
    case 'key':
      return `${term.use}, ${nameOf(term.owner)}`;
    case 'pair':
      return `${termWords(term.first)} ${termWords(term.second)}`;
    case 'signed':
      return `signed by ${nameOf(term.by.owner)}(${termWords(term.body)})`;
    case 'sealed':
      return `sealed(${termWords(term.body)})`;
    case 'under':
      return `under ${termWords(term.context)}(${termWords(term.body)})`;
  }
}

const isStepMeta = (meta: unknown): meta is StepMeta => typeof meta === 'object' && meta !== null && 'says' in meta;

/** How reports name participants, messages and acts; step numbers are those of the procedure's order. */
export const presentation = (order: Order): Presentation => ({
  participants: names,
  message(event) {
    // A message of somebody's own procedure has no words here.
    const words: Words | undefined = wordsOf(event as unknown as DomainEvent);
    const { step, ...said } = words ?? { text: event.type };
    return step === undefined ? said : { step: String(stepIn(order, step)), ...said };
  },
  value: valueWords,
  act(transitions) {
    const meta = transitions.map((transition) => transition.meta).find(isStepMeta);
    return meta && { step: String(stepIn(order, meta.step)), text: meta.says };
  },
});
