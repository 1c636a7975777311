import type { Adversary, Message } from '../../../checker/index.js';
import type { ModelConfiguration } from '../../configuration.js';
import type { DeviationName } from '../../scenarios.js';
import { roleNamesOfScenarios } from '../../scenarios.js';
import { avContext, gbaKey, legKey, mcim, mcimKey, platformKey, signingKey } from '../../vocabulary/credentials.js';
import type { DomainEvent } from '../../vocabulary/messages.js';
import { furtherParties, parties } from '../../vocabulary/parties.js';
import type { Term } from '../../vocabulary/terms.js';
import { accessOfAll, endsOf } from './access.js';
import { type DerivationRule, factOf, rulesOver, universeOf } from './derivation.js';
import { candidates, rogueMcim, tokensOf } from './forgeries.js';

const { m2me, oldSho, newSho, ro } = parties;
const { rogueSho, attacker } = furtherParties;
const old = mcim(oldSho, m2me);
const intended = mcim(newSho, m2me);

/** The secrets that properties ask for. */
export const secrets = {
  'new-key': factOf(mcimKey(intended)),
  'old-key': factOf(mcimKey(old)),
} as const;

/** The key of the device's TRE: who knows it, has a broken TRE in hand. */
export const platformSecret = factOf(platformKey(m2me));

/** A fact that an attacker knows from the start: it has this role. Predicates ask whose knowledge they look at. */
export const actsAs = (role: DeviationName): string => `acts as ${role}`;

/** What the attacker learns from the mere sight of a message: that a change is open, or what the PVA found. */
export const changeIsOpen = 'a change is open';
export const verdictOfThePva = "the PVA's verdict";

/** The roles that read or write: the others only do things of their own (silence, lies). */
const attackingRoles = (deviations: readonly DeviationName[]): readonly DeviationName[] =>
  deviations.filter(
    (name) =>
      roleNamesOfScenarios.includes(name) &&
      !(['silent-old-sho', 'vanishing-old-sho', 'lying-pva'] as readonly DeviationName[]).includes(name),
  );

/** What a corrupt role has from the start, beside what everybody knows. */
function keysOf(role: DeviationName, model: ModelConfiguration): readonly Term[] {
  const [genuine, earlier] = tokensOf(model);
  switch (role) {
    case 'malicious-old-sho':
      return [mcimKey(old), signingKey(oldSho)];
    case 'rogue-new-sho':
      return [mcimKey(intended), signingKey(newSho)];
    case 'rogue-operator':
      return [signingKey(rogueSho)];
    case 'rogue-ro':
      return [signingKey(ro), legKey(m2me)];
    case 'visited-insider':
      return model.readings['av-end-point'] === 'visited-network' ? [avContext(old)] : [];
    case 'broken-tre':
      return [platformKey(m2me), mcimKey(old), legKey(m2me)];
    case 'device-malware':
      // The device outside the TRE has the session keys of the radio leg.
      return [avContext(old), legKey(m2me)];
    case 'leaked-token':
      return [genuine!];
    case 'leaked-old-token':
      return [earlier!];
    default:
      return [];
  }
}

/** The terms that a message shows to whoever reads it. */
export function termsOf(event: DomainEvent): readonly (Term | null)[] {
  switch (event.type) {
    case 'tokenGrant':
    case 'changeRequest':
      return [event.token];
    case 'instruction':
      return [event.proof];
    case 'validationSuccess':
      return [event.voucher];
    case 'mcimDelivery':
      return [event.mcim, event.token, event.voucher];
    case 'download':
    case 'deregistrationNotice':
      return [event.content];
    case 'noticeAcknowledgement':
      return [event.protection];
    case 'foreignCredentials':
      return [mcimKey(event.mcim)];
    case 'downloadAcknowledgement':
    case 'relayedAcknowledgement':
    case 'provisioningOutcome':
    case 'provisioningReport':
    case 'failureMessage':
      return [event.proof];
    default:
      return [];
  }
}

/** What a message says, as facts. */
function factsOf(message: Message): readonly string[] {
  const event = message as DomainEvent;
  const shown = termsOf(event).filter((term) => term !== null);
  const answers = event.type === 'validationSuccess' || event.type === 'noticeAcknowledgement';
  return [
    // An answer shows no change: whoever asked, or made up the notice, gets it without one.
    ...(answers ? [] : [changeIsOpen]),
    ...(event.type === 'validationSuccess' ? [verdictOfThePva] : []),
    ...shown.map(factOf),
  ];
}

/**
 * The attacker of a scenario: all its corrupt roles together. It knows their keys, its own, and every public name; it
 * reads what they read, and sends what its knowledge builds wherever they may send.
 * @returns undefined where no role of the scenario reads or writes
 */
export function attackerOf(model: ModelConfiguration, without: readonly DerivationRule[] = []): Adversary | undefined {
  const roles = attackingRoles(model.deviations);
  if (roles.length === 0) return undefined;
  const { reads, writes } = accessOfAll(roles, model.readings.legs);
  const forgeries = candidates(model).filter(
    ({ event, as, to }) => writes.includes(event.type) && mayName(roles, as) && mayAsk(roles, event, to),
  );
  const own: readonly Term[] = [
    signingKey(attacker),
    mcimKey(rogueMcim),
    ...roles.flatMap((role) => keysOf(role, model)),
  ];
  const universe = universeOf([
    ...own,
    ...candidates(model).flatMap(({ terms }) => terms),
    mcimKey(old),
    mcimKey(intended),
  ]);
  const publicNames = universe.filter(({ term }) => term === 'atom');
  return {
    name: attacker,
    knows: [...new Set([...publicNames, ...own].map(factOf)), ...roles.map(actsAs)],
    // What is read by the way is read on the legs of the device.
    taps: [
      ...(reads.length > 0
        ? [
            { from: m2me, only: reads },
            { to: m2me, only: reads },
          ]
        : []),
      ...roles.flatMap(endsOf),
    ],
    facts: factsOf,
    rules: rulesOver(universe, without),
    forgeries: forgeries.map(({ to, as, event, terms }) => ({ to, as, event, from: terms.map(factOf) })),
    asks: [
      ...Object.values(secrets),
      changeIsOpen,
      verdictOfThePva,
      ...tokensOf(model).slice(0, 1).map(factOf),
      // What a proof of possession is made with.
      ...[factOf(gbaKey(old)), platformSecret],
      ...roleNamesOfScenarios.map(actsAs),
    ],
  };
}

/** An insider operator sends in its own name alone; the others in whose name they like. */
function mayName(roles: readonly DeviationName[], as: string): boolean {
  if (as === newSho) return roles.includes('rogue-new-sho');
  if (as === rogueSho) return roles.includes('rogue-operator');
  return true;
}

/** Over the radio path a token is asked of the device alone. */
const mayAsk = (roles: readonly DeviationName[], event: DomainEvent, to: string): boolean =>
  event.type !== 'tokenRequest' || to === m2me || roles.includes('thief');

/** Participants that owe nothing, for they are corrupt. */
export function corruptParticipants({ deviations }: ModelConfiguration): readonly string[] {
  const may = (name: DeviationName) => deviations.includes(name);
  return [
    ...(may('malicious-old-sho') ? [oldSho, ...(may('back-again') ? [furtherParties.returningSho] : [])] : []),
    ...(may('rogue-new-sho') ? [newSho, ...(may('back-again') ? [furtherParties.leavingSho] : [])] : []),
    ...(may('rogue-ro') ? [ro] : []),
  ];
}
