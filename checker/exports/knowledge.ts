import { knownForgeries } from '../adversary/known-forgeries.js';
import { factsOf } from '../adversary/message-facts.js';
import { relevantFacts } from '../adversary/relevant-facts.js';
import { onLeg } from '../channels/leg.js';
import type { Adversary, Message } from '../composition.js';
import type { Names } from './names.js';

/** An adversary's knowledge, a bit for each relevant fact. */
export interface ExportedKnowledge {
  /** The adversary's name, as an identifier. */
  readonly name: string;
  readonly facts: readonly { readonly text: string; readonly name: string }[];
  /** What it knows at the start, closed under the rules. */
  readonly initial: readonly number[];
  /** Whoever knows all of `from` knows `to`; facts by number. */
  readonly rules: readonly { readonly from: readonly number[]; readonly to: number }[];
  readonly forgeries: readonly {
    readonly to: string;
    readonly as: string;
    readonly event: Message;
    readonly ways: readonly (readonly number[])[];
  }[];
  /**
   * The relevant facts in a message that is sent on a leg.
   * @throws CheckerError (MC655) where `facts` fails
   */
  taught(from: string, to: string, event: Message): readonly number[];
}

/** What an adversary may come to know, written from its declaration. */
export function exportedKnowledge(adversary: Adversary, names: Names): ExportedKnowledge {
  const texts = relevantFacts(adversary);
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const numbered = (facts: readonly string[]) =>
    [...new Set(facts.flatMap((fact) => numbers.get(fact) ?? []))].sort((a, b) => a - b);
  const name = names.of(adversary.name);
  const rules = adversary.rules
    .filter(({ from, to }) => numbers.has(to) && !from.includes(to))
    .map(({ from, to }) => ({ from: numbered(from), to: numbers.get(to)! }));
  return {
    name,
    facts: texts.map((text) => ({ text, name: names.of(`${name}_knows_${text}`) })),
    initial: closed(numbered(adversary.knows ?? []), rules),
    rules,
    forgeries: knownForgeries(adversary).map(({ to, as, event, ways }) => ({
      to,
      as,
      event,
      ways: ways.map(numbered),
    })),
    taught: (from, to, event) =>
      adversary.taps.some((tap) => onLeg(tap, from, to, event)) ? numbered(factsOf(adversary, event)) : [],
  };
}

function closed(facts: readonly number[], rules: ExportedKnowledge['rules']): number[] {
  const known = new Set(facts);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { from, to } of rules) if (from.every((fact) => known.has(fact))) known.add(to);
  }
  return [...known].sort((a, b) => a - b);
}
