import type { Predicate, View } from '../../checker/index.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';

/** An invariant as an expression over the numbers of local states, `s0`, `s1`, ... */
export interface Assertion {
  readonly expression: string;
  /** The participants that it reads. */
  readonly participants: ReadonlySet<number>;
}

/** Thrown by a view where a predicate reads a participant whose local state is not given yet. */
class Unknown {
  constructor(readonly participant: number) {}
}

/** A predicate over participants, asked in every combination of local states that it tells apart. */
export function assertionOf(predicate: Predicate, automata: readonly LocalAutomaton[]): Assertion {
  const participants = new Set<number>();
  const given: (number | undefined)[] = automata.map(() => undefined);
  const view = {};
  for (const [participant, { name, states }] of automata.entries()) {
    Object.defineProperty(view, name, {
      enumerable: true,
      get() {
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
      participants.add(unknown.participant);
      return branches(unknown.participant);
    }
  };
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
    return `(${written
      .map(([inside, locals]) => {
        const there = among(`s${participant}`, locals);
        return inside === 'true' ? there : `(${there} && ${inside})`;
      })
      .join(' || ')})`;
  };
  return { expression: write(), participants };
}

/** Is the variable one of these ascending numbers? Consecutive ones are one range. */
export function among(variable: string, numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const tests = ranges.map(([low, high]) =>
    low === high ? `${variable} == ${low}` : `(${variable} >= ${low} && ${variable} <= ${high})`,
  );
  return tests.length === 1 ? tests[0]! : `(${tests.join(' || ')})`;
}
