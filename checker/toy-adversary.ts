/** What docs/semantics.md says of the adversary, in plain lines: the oracle of the engine's tables of knowledge. */
import type { System } from './compose.js';
import type { Adversary } from './composition.js';
import { canonical } from './xstate/canonical.js';
import type { LocalStep } from './xstate/local-automaton.js';

const covers = (names: string | readonly string[] | undefined, name: string) => !names || [names].flat().includes(name);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const nobody: Adversary = { name: '', taps: [], facts: () => [], rules: [], forgeries: [] };

/** The adversary over plain lists of all the facts that it knows, relevant or not. */
export function toyAdversary({ adversary = nobody }: System) {
  const { name, knows = [], taps, rules, forgeries, asks = [] } = adversary;

  function closed(facts: string[]): string[] {
    const next = rules.find(({ from, to }) => !facts.includes(to) && from.every((fact) => facts.includes(fact)));
    return next ? closed([...facts, next.to]) : facts;
  }

  const matters = (fact: string): boolean => relevant.includes(fact);
  const relevant = [...asks, ...forgeries.flatMap(({ from }) => from)];
  for (const fact of relevant) {
    const premises = rules.flatMap(({ from, to }) => (to === fact ? from : []));
    relevant.push(...premises.filter((premise) => !matters(premise)));
  }

  return {
    start: closed([...knows]),
    /** What tells states apart. */
    relevantOf: (known: string[]) => [...new Set(known.filter(matters))].sort(),
    /** What it knows after hearing what `sender` sends. */
    hear: (known: string[], sender: string, sends: LocalStep['sends']) =>
      closed([
        ...known,
        ...sends
          .filter(({ to, event }) =>
            taps.some((tap) => covers(tap.from, sender) && covers(tap.to, to) && covers(tap.only, event.type)),
          )
          .flatMap(({ event }) => adversary.facts(event)),
      ]),
    /** What it can forge to a participant, each event and name once, in the order of paths. */
    forgeriesTo(receiver: string, known: string[]) {
      const able = forgeries.filter(({ to, from }) => to === receiver && from.every((fact) => known.includes(fact)));
      const distinct = new Map(able.map((forgery) => [canonical([forgery.event, forgery.as]), forgery]));
      return [...distinct.values()].sort(
        (a, b) => compare(canonical(a.event), canonical(b.event)) || compare(a.as, b.as),
      );
    },
    /** As predicates see it. */
    viewOf: (known: string[]) => (name === '' ? {} : { [name]: { knows: (fact: string) => known.includes(fact) } }),
  };
}
