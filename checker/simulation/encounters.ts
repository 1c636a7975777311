import type { Problem } from '../errors.js';
import type { Silence } from '../report.js';
import type { Ground } from '../walks/ground.js';
import type { Guide } from '../walks/walk.js';
import { describeValue } from '../xstate/create-local-automaton.js';

/** What random walks have come across so far. */
export class Encounters {
  readonly states = new Set<number>();
  /** Actions taken, each in each state once. */
  readonly transitions = new Set<number>();
  /** The same, as often as it happened. */
  steps = 0;
  longest = 0;
  problem: Problem | undefined;
  /** By name of the verdict that it decides: the shortest run, of equally short ones the first. */
  readonly decided = new Map<string, readonly number[]>();
  readonly silences = new Map<string, Omit<Silence, 'trace'> & { readonly path: readonly number[] }>();

  constructor(private readonly ground: Ground) {}

  /** A walk of so many actions at most that notes what it meets. */
  guide(steps: number, random: (bound: number) => number): Guide {
    let left = steps;
    return {
      choose: (enabled) => (left-- > 0 ? random(enabled) : undefined),
      arrived: (state) => {
        this.states.add(state);
      },
      takes: (state, path) => this.takes(state, path),
      failed: (problem) => {
        this.problem ??= problem;
      },
      decided: (name, path) => {
        const known = this.decided.get(name);
        if (known === undefined || path.length < known.length) this.decided.set(name, [...path]);
      },
    };
  }

  private takes(state: number, path: readonly number[]): void {
    const choice = path[path.length - 1]!;
    this.transitions.add(state * 2 ** 20 + choice);
    this.steps++;
    if (path.length > this.longest) this.longest = path.length;
    const { tables, actions, values } = this.ground.expander;
    const { kind, participant, event, redelivery, step } = tables.actions[actions[choice]!]!;
    if (kind !== 'deliver' && kind !== 'redeliver' && kind !== 'duplicate') return;
    if (step === undefined || step.reception === 'handled' || step.problem !== undefined) return;
    const silence = {
      participant: tables.names[participant]!,
      state: describeValue(tables.automata[participant]!.states[values[participant]!]!.snapshot.value),
      message: event.type,
      kind: step.reception === 'ignored' ? 'ignored' : redelivery ? 'redelivery' : 'first',
    } as const;
    const key = JSON.stringify(silence);
    const known = this.silences.get(key);
    if (known === undefined || path.length < known.path.length) this.silences.set(key, { ...silence, path: [...path] });
  }
}
