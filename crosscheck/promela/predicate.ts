import type { AnyMachineSnapshot } from 'xstate';
import type { Predicate, View } from '../../checker/property.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';

/** Thrown by a view where a predicate reads a participant whose local state is not given yet. */
class Unknown {
  constructor(readonly participant: number) {}
}

/** A predicate over participants as a Promela expression over the numbers of their local states. */
export function expressionOf(predicate: Predicate, automata: readonly LocalAutomaton[]): string {
  const given: (number | undefined)[] = automata.map(() => undefined);
  const view = {};
  for (const [participant, { name, states }] of automata.entries()) {
    Object.defineProperty(view, name, {
      enumerable: true,
      get(): AnyMachineSnapshot {
        const local = given[participant];
        if (local === undefined) throw new Unknown(participant);
        return states[local]!.snapshot;
      },
    });
  }
  const write = (): string => {
    try {
      return predicate(view as View) ? 'true' : 'false';
    } catch (unknown) {
      if (!(unknown instanceof Unknown)) throw unknown;
      return branches(unknown.participant);
    }
  };
  /** One case for each local state of a participant, those with the same answer together. */
  const branches = (participant: number): string => {
    const cases = new Map<string, number[]>();
    for (const local of automata[participant]!.states.keys()) {
      given[participant] = local;
      const inside = write();
      cases.set(inside, [...(cases.get(inside) ?? []), local]);
    }
    given[participant] = undefined;
    const written = [...cases].filter(([inside]) => inside !== 'false');
    if (written.length === 0) return 'false';
    if (cases.size === 1) return written[0]![0];
    return `(${written.map(([inside, locals]) => `(${among(participant, locals)} && ${inside})`).join(' || ')})`;
  };
  return write();
}

/** Is the participant in one of these local states? Consecutive numbers are one range. */
export function among(participant: number, locals: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const local of locals) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === local - 1) last[1] = local;
    else ranges.push([local, local]);
  }
  const tests = ranges.map(([low, high]) =>
    low === high ? `s${participant} == ${low}` : `(s${participant} >= ${low} && s${participant} <= ${high})`,
  );
  return `(${tests.join(' || ')})`;
}
