import type { FalseGuard } from '../../../checker/xstate/guards.js';
import { guardText } from '../../../reports/statechart/guard.js';
import { type ChartTransition, statesIn } from '../../../reports/statechart/statechart.js';
import { valueText } from '../../../reports/words.js';
import type { MachineView } from '../../protocol.js';

/** A transition in words. */
export interface TransitionWords {
  /** `waiting → registered`, or `stays in waiting`. */
  readonly way: string;
  /** What takes it: `on deregistration`, `after 500 ms`, `at once`. */
  readonly event: string;
  readonly guard?: string;
  readonly description?: string;
}

/** Looks up the transitions of machines by their participant and id. */
export class Transitions {
  readonly #known = new Map<string, TransitionWords>();

  constructor(machines: readonly MachineView[]) {
    for (const { name, chart } of machines) {
      const states = statesIn(chart.root);
      const paths = new Map(states.map(({ id, path }) => [id, path]));
      for (const state of states) {
        for (const transition of state.transitions) {
          this.#known.set(`${name} ${transition.id}`, wordsOf(state.path, transition, paths));
        }
      }
    }
  }

  /** A transition in words; of one that no machine has, what its id says. */
  of(participant: string, id: string): TransitionWords {
    const [source = '', event = ''] = id.split('·');
    return this.#known.get(`${participant} ${id}`) ?? { way: wayText(source, []), event: eventName(event) };
  }
}

function wordsOf(
  source: string,
  { event, targets, guard, description }: ChartTransition,
  paths: ReadonlyMap<string, string>,
): TransitionWords {
  return {
    way: wayText(
      source,
      targets.map((target) => paths.get(target) ?? target),
    ),
    event: eventName(event),
    ...(guard === undefined ? {} : { guard: guardText(guard) }),
    ...(description === undefined ? {} : { description }),
  };
}

const wayText = (source: string, targets: readonly string[]): string =>
  targets.length > 0
    ? `${source} → ${targets.join(', ')}`
    : source === '(root)'
      ? 'stays where it is'
      : `stays in ${source}`;

/** XState's own names of events in words. */
function eventName(event: string): string {
  if (event === 'xstate.always') return 'at once';
  const [, delay] = /^xstate\.after\.([^.]+)/.exec(event) ?? [];
  if (delay !== undefined) return /^\d+$/.test(delay) ? `after ${delay} ms` : `after ${delay}`;
  return event.startsWith('xstate.done') ? 'when done' : `on ${event}`;
}

/** Of what a guard looked at, no more than so much is shown. */
const mostReads = 4;

/** Why a transition was not taken. */
export interface RefusalWords {
  readonly way: string;
  readonly because: string;
  /** What the guard looked at; empty where that is not known. */
  readonly looked: string;
}

/** Says why a transition was not taken: its way, the guard that was false, and what that looked at. */
export function refusalWords({ transition, guard, reads }: FalseGuard): RefusalWords {
  const texts = reads.slice(0, mostReads).map(({ path, value }) => `${path} is ${valueText(value)}`);
  const more = reads.length > mostReads ? [`and ${reads.length - mostReads} more`] : [];
  return {
    way: wayText(transition.source, transition.targets),
    because: `${guard ?? 'its guard'} is false`,
    looked: [...texts, ...more].join(', '),
  };
}
