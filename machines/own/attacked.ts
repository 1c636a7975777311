import type { Adversary, Forgery, Message } from '../../checker/index.js';
import type { ModelConfiguration } from '../configuration.js';
import { accessOf } from '../environment/attacker/access.js';
import { factOf, rulesOver, universeOf } from '../environment/attacker/derivation.js';
import { avContext, mcim, mcimKey } from '../vocabulary/credentials.js';
import { parties } from '../vocabulary/parties.js';
import type { Term } from '../vocabulary/terms.js';
import { eventOf, protectionOf, type Speaker, type TypedMessage } from './own-message.js';

const at = { parties };
const old = mcim(parties.oldSho, parties.m2me);

/** The insider behind a participant: what ends there it reads, and it sends in its own name. */
const insiders: Readonly<Partial<Record<Speaker, ModelConfiguration['deviations'][number]>>> = {
  m2me: 'device-malware',
  oldSho: 'malicious-old-sho',
  newSho: 'rogue-new-sho',
  ro: 'rogue-ro',
};

/** What the corrupt roles of a scenario may do with a message of one's own. */
function access({ deviations, readings }: ModelConfiguration, { from, to, protection }: TypedMessage) {
  const onAir = from === 'm2me' || to === 'm2me';
  // Whoever carries the device's messages, and what the reading `legs` leaves of that.
  const like = protection === 'leg' ? 'attestation' : 'noticeAcknowledgement';
  const carriers = deviations.map((role) => accessOf(role, readings.legs));
  const reads = onAir && carriers.some((each) => each.reads.includes(like));
  const writes = onAir && carriers.some((each) => each.writes.includes(like));
  const insideOf = (speaker: Speaker) => deviations.some((role) => role === insiders[speaker]);
  return { reads: reads || insideOf(to), writes: writes || insideOf(from) };
}

/**
 * The adversary of a model with the messages of a procedure of one's own: it reads and sends them where it carries them, or
 * where it is behind one of their ends, and derives their protection as that of every other message.
 */
export function withOwnMessages(adversary: Adversary | undefined, model: ModelConfiguration): Adversary | undefined {
  const messages = model.procedure.own?.messages ?? [];
  if (adversary === undefined || messages.length === 0) return adversary;
  const protectedBy = (message: TypedMessage): readonly Term[] => {
    const term = protectionOf(message, at);
    return term === null ? [] : [term];
  };
  // The MCIM gives the AVs that a message may go under.
  const universe = universeOf([mcimKey(old), avContext(old), ...messages.flatMap(protectedBy)]);
  const rules = [...adversary.rules, ...rulesOver(universe)];
  const publicNames = universe.filter(({ term }) => term === 'atom').map(factOf);
  const tapped = messages.filter((message) => access(model, message).reads).map(({ type }) => type);
  const forged = messages
    .filter((message) => access(model, message).writes)
    .flatMap((message): readonly Forgery[] => {
      const forgery = { to: parties[message.to], as: parties[message.from] };
      const genuine = eventOf(message, at);
      return [
        { ...forgery, event: genuine, from: protectedBy(message).map(factOf) },
        // A receiver that looks at no protection takes this one, too.
        ...(genuine.protection === null ? [] : [{ ...forgery, event: { ...genuine, protection: null }, from: [] }]),
      ];
    });
  return {
    ...adversary,
    knows: [...new Set([...(adversary.knows ?? []), ...publicNames])],
    taps: [...adversary.taps, ...(tapped.length === 0 ? [] : [{ only: tapped }])],
    facts: (message: Message) => {
      const shown = messages.some(({ type }) => type === message.type) ? (message.protection as Term | null) : null;
      return [...adversary.facts(message), ...(shown === null ? [] : [factOf(shown)])];
    },
    rules: [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()],
    forgeries: [...adversary.forgeries, ...forged],
  };
}
