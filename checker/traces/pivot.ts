import type { System } from '../compose.js';
import type { Verdict } from '../report.js';
import type { AutomatonFactory } from '../search/automata.js';
import { Avoidance, type Harm } from '../walks/avoidance.js';
import { type Follows, Ground, type Place, unwatched } from '../walks/ground.js';
import { Rescue } from '../walks/rescue.js';
import type { Watch } from '../walks/watch.js';
import { Follower } from './follower.js';
import { Unfulfilled } from './liveness-pivot.js';
import { cycleOf, parsePath } from './path.js';

/**
 * The number of an action of the run, from 1 on; 0: lost from the start; null: not lost at all, and for liveness only never saved; `unknown`:
 * the answer rests on what cannot be computed, lies outside `within`, or would take too long.
 */
export type PivotAction = number | null | 'unknown';

/** Where on a run a property that it refutes was lost (docs/semantics.md, *pivot*). */
export interface Pivot {
  /** The property's name, `deadlock`, or `overflow`. */
  readonly property: string;
  readonly form: Verdict['form'];
  /** With how many actions the run refutes it; what follows does not matter. */
  readonly length: number;
  /** The action after which, whatever happens, it cannot be saved any more. */
  readonly anyhow: PivotAction;
  /** The action after which helpful actions alone do not save it. */
  readonly helpfully: PivotAction;
}

export interface PivotOptions {
  /** Names of the properties to look at, `deadlock` and `overflow` among them; default: all. */
  readonly properties?: readonly string[];
  /** Places to look at for each answer; default 300,000. */
  readonly places?: number;
  /** For tests of the checker: makes the local automata. */
  readonly createAutomaton?: AutomatonFactory;
}

/**
 * For each verdict that a run refutes, the first action after which it was lost: computed on the graph, forwards from the places of the
 * run.
 * @param path as in a report's `trace`
 * @returns in the order of the properties, `deadlock` and `overflow` last; none for a run that refutes nothing
 * @throws CheckerError for a malformed path (MC730), or a machine that cannot be checked
 */
export function pivotsOf(system: System, path: string, options: PivotOptions = {}): Pivot[] {
  const { places: most = 300_000, properties: asked, createAutomaton } = options;
  const isAsked = (name: string) => asked === undefined || asked.includes(name);
  const wanted = system.properties.filter(({ name }) => isAsked(name));
  const ground = new Ground(system, wanted, createAutomaton);
  const choices = parsePath(path);
  const cycle = cycleOf(path);
  const lengths = new Follower(ground, most).decidedAlong(choices);
  const pivot = (property: string, form: Verdict['form'], watch: Watch | undefined): Pivot[] => {
    if (!isAsked(property)) return [];
    if (watch?.property.form === 'liveness') {
      const { length } = choices;
      const lost = cycle === undefined ? undefined : Unfulfilled.of(ground, watch, watch.property, choices, cycle);
      if (lost === undefined) return [];
      const helpfully = lost.over(ground.rescues(), most);
      return [{ property, form, length, anyhow: lost.over(() => true, most), helpfully }];
    }
    const length = lengths.get(property);
    if (length === undefined || form === 'reachable') return [];
    const places = placesOf(ground, watch ?? unwatched, choices.slice(0, length));
    const loss = new Loss(ground, form, watch, places, length, most);
    const helpful = ground.rescues(watch?.property);
    return [{ property, form, length, anyhow: loss.over(() => true), helpfully: loss.over(helpful) }];
  };
  return [
    ...ground.watches.flatMap((watch) => pivot(watch.property.name, watch.property.form, watch)),
    ...pivot('deadlock', 'deadlock', undefined),
    ...pivot('overflow', 'overflow', undefined),
  ];
}

/** The places of a run; the last action may lead to none. */
function placesOf(ground: Ground, follows: Follows, path: readonly number[]): Place[] {
  const places = [ground.start(follows).place];
  for (const choice of path) {
    const to = ground.steps(follows, places.at(-1)!)[choice]?.to;
    if (to !== undefined) places.push(to);
  }
  return places;
}

/** Where a run loses one property. */
class Loss {
  constructor(
    private readonly ground: Ground,
    private readonly form: Verdict['form'],
    private readonly watch: Watch | undefined,
    private readonly places: readonly Place[],
    private readonly length: number,
    private readonly most: number,
  ) {}

  /** The places from which it may still be saved: where an action does the harm, the one behind it is too late. */
  private get candidates(): readonly Place[] {
    const { form, places, length } = this;
    return form === 'monitor' || form === 'overflow' ? places.slice(0, length) : places;
  }

  /** The action behind the last place from which the property can be saved over the allowed actions. */
  over(allowed: (action: number) => boolean): PivotAction {
    const { candidates: places } = this;
    const saved = this.saves(allowed);
    for (let index = places.length - 1; index >= 0; index--) {
      const answer = saved(places[index]!);
      if (answer === undefined) return 'unknown';
      if (answer) return index === places.length - 1 && this.form === 'recoverable' ? null : index + 1;
    }
    return 0;
  }

  private saves(allowed: (action: number) => boolean): (place: Place) => boolean | undefined {
    const { ground, form, watch, most } = this;
    if (form === 'recoverable') {
      const rescue = new Rescue(ground, watch!, allowed, most);
      return (place) => rescue.reaches(place);
    }
    const avoidance = new Avoidance(ground, harmOf(ground, form, watch), allowed, most);
    return (place) => avoidance.avoids(place);
  }
}

function harmOf(ground: Ground, form: Verdict['form'], watch: Watch | undefined): Harm {
  return {
    follows: watch ?? unwatched,
    isIn: ({ observed }, expanded) =>
      form === 'deadlock'
        ? expanded && ground.isDeadlock
        : watch?.isBroken(ground.expander.values, observed, expanded && ground.isAtRest) === true,
    comesBy: ({ violated, overflows }) => (form === 'monitor' && violated) || (form === 'overflow' && overflows),
  };
}
