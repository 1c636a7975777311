import type { ModelConfiguration } from '../../configuration.js';
import { avContext, type Mcim, mcim, platformKey, signingKey } from '../../vocabulary/credentials.js';
import type { AnyMessage, Information } from '../../vocabulary/messages.js';
import { furtherParties, parties } from '../../vocabulary/parties.js';
import {
  acknowledgementProtection,
  deviceProof,
  downloadContent,
  failureProof,
  handedOut,
  instructionProof,
  noticeUnderAvs,
  pvaVoucher,
} from '../../vocabulary/protection.js';
import type { Term } from '../../vocabulary/terms.js';
import { issuerKey, noticeAuthorisation, token } from '../../vocabulary/tokens.js';

/** A message that somebody may make, to whom and in whose name; and the terms that it takes. */
export interface Candidate {
  readonly to: string;
  readonly as: string;
  readonly event: AnyMessage;
  readonly terms: readonly Term[];
}

const { subscriber, m2me, oldSho, newSho, pva, ro } = parties;
const { rogueSho, attacker } = furtherParties;

/** The MCIMs that an attacker may put into a message: the intended one, and one of its own. */
export const rogueMcim = mcim(rogueSho, m2me);
const intended = mcim(newSho, m2me);
const old = mcim(oldSho, m2me);

/** The tokens: of this change, of an earlier one, and one that the attacker makes for its own MCIM. */
export function tokensOf({ readings }: ModelConfiguration): readonly Term[] {
  const about = { device: m2me, old, new: intended, transaction: 1 };
  const own = {
    token: readings.token,
    'token-freshness': readings['token-freshness'],
    'token-use': readings['token-use'],
    'token-issuer': 'subscriber' as const,
  };
  return [
    token(readings, parties, about),
    token(readings, parties, { ...about, transaction: 0 }),
    token(own, { subscriber: attacker }, { ...about, new: rogueMcim }),
  ];
}

/** Every message that an attacker may try. What it cannot derive, it cannot send: the rules decide. */
export function candidates(model: ModelConfiguration): readonly Candidate[] {
  const { readings, procedure } = model;
  const tokens = tokensOf(model);
  const both = procedure.credentials === 'both-present' && readings['dormant-steps'] !== 'as-written';
  const mcims: readonly (Mcim | null)[] = both ? [null] : [intended, rogueMcim];
  const proof = (what: 'download acknowledged' | 'success' | 'failure'): Term | null =>
    readings['voucher-of-11-and-13'] === 'device-proof' ? deviceProof(m2me, what) : null;
  const say = (as: string, to: string, event: AnyMessage, ...terms: readonly (Term | null)[]): Candidate => ({
    to,
    as,
    event,
    terms: terms.filter((term) => term !== null),
  });

  const downloads = mcims.flatMap((credentials) =>
    tokens.flatMap((shown) =>
      (credentials === null ? [1] : [1, 2]).map((part) => {
        const content = downloadContent(
          readings.sealing,
          { ro, device: m2me },
          {
            part,
            parts: credentials === null ? 1 : 2,
            carried: credentials === null ? null : handedOut(readings.sealing, credentials),
            token: shown,
          },
        );
        return say(ro, m2me, { type: 'download', content }, content);
      }),
    ),
  );

  const notices = tokens.flatMap((shown) => {
    const authorisation = noticeAuthorisation(readings, shown, old);
    return [authorisation, noticeUnderAvs(avContext(old), authorisation)].map((content) =>
      say(m2me, oldSho, { type: 'deregistrationNotice', device: m2me, content }, content),
    );
  });

  const protection = acknowledgementProtection(readings['acknowledgement-protection'], old);
  const told = readings['step-2-information'];
  const informations: readonly Information[] = [issuerKey(readings, parties, old), signingKey(attacker)].flatMap(
    (verifiedBy) =>
      (told === 'verifies-token' ? [intended] : [intended, rogueMcim]).map((credentials) => ({
        verifiedBy,
        newSho: told === 'verifies-token' ? null : credentials.operator,
        mcim: told === 'pins-mcim' ? credentials : null,
      })),
  );
  const believed = readings.instruction === 'authenticated' ? instructionProof(subscriber, m2me) : null;

  const operators = [
    { operator: newSho, credentials: intended },
    { operator: rogueSho, credentials: rogueMcim },
  ];
  const deliveries = operators.flatMap(({ operator, credentials }) =>
    tokens.map((shown) => {
      const carried = both ? null : handedOut(readings.sealing, credentials);
      const voucher = readings['sender-of-6'] === 'checked' ? pvaVoucher(pva, m2me, operator) : null;
      return say(
        operator,
        ro,
        { type: 'mcimDelivery', operator, mcim: carried, token: shown, voucher },
        carried,
        shown,
        voucher,
      );
    }),
  );

  return distinct([
    ...downloads,
    ...notices,
    say(oldSho, m2me, { type: 'noticeAcknowledgement', device: m2me, protection }, protection),
    ...informations.map((information) =>
      say(subscriber, m2me, { type: 'instruction', information, proof: believed }, believed),
    ),
    ...(readings['token-issuing'] === 'asked' && readings['token-issuer'] !== 'subscriber'
      ? [
          say(subscriber, readings['token-issuer'] === 'device' ? m2me : oldSho, {
            type: 'tokenRequest',
            device: m2me,
            subscriber,
            newSho,
          }),
        ]
      : []),
    ...tokens.map((shown) => say(subscriber, newSho, { type: 'changeRequest', device: m2me, token: shown }, shown)),
    ...operators.map(({ operator }) => say(operator, pva, { type: 'validationRequest', device: m2me, operator })),
    say(m2me, pva, { type: 'attestation', device: m2me }, platformKey(m2me)),
    ...deliveries,
    say(
      m2me,
      ro,
      { type: 'downloadAcknowledgement', device: m2me, oldSho: null, proof: proof('download acknowledged') },
      proof('download acknowledged'),
    ),
    say(ro, m2me, { type: 'provisioningAid', device: m2me }),
    ...[true, false].flatMap((success) => {
      const shown = proof(success ? 'success' : 'failure');
      return [
        say(m2me, ro, { type: 'provisioningOutcome', success, proof: shown }, shown),
        say(ro, newSho, { type: 'provisioningReport', success, proof: shown }, shown),
      ];
    }),
    say(
      ro,
      newSho,
      { type: 'relayedAcknowledgement', device: m2me, oldSho: null, proof: proof('download acknowledged') },
      proof('download acknowledged'),
    ),
    ...(readings['knowledge-of-failure'] === 'own-tre' ? [] : [failureMessage(readings['knowledge-of-failure'])]),
    ...operators.map(({ operator }) => say(operator, ro, { type: 'registration', device: m2me, operator })),
    ...(readings.release === 'on-completion' ? [say(ro, oldSho, { type: 'changeCompleted', device: m2me })] : []),
  ]);

  function failureMessage(learns: 'ro-message' | 'ro-message-protected'): Candidate {
    const shown = learns === 'ro-message-protected' ? failureProof(ro, m2me) : null;
    return say(ro, m2me, { type: 'failureMessage', device: m2me, proof: shown }, shown);
  }
}

/** Each once: tokens of several origins may be one and the same term. */
function distinct(all: readonly Candidate[]): readonly Candidate[] {
  const known = new Map(all.map((each) => [JSON.stringify([each.to, each.as, each.event]), each]));
  return [...known.values()];
}
