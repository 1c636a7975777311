import { type Exploration, explainRun, explore, runOf, type System } from '../checker/index.js';
import type { TraceStep } from '../checker/report.js';
import { connected, newIsActive, type World } from '../properties/world.js';
import type { Explanation } from '../reports/explanation.js';
import { stepOf } from '../reports/words.js';
import { configuration } from './configuration.js';
import { settingOf } from './setting.js';
import { systemOf } from './system.js';

/** The change has come to its good end: the new MCIM serves the device, and the registration says so. */
const succeeded = (world: World): boolean =>
  newIsActive(world) && connected(world) && world.ro.context.record === world.newSho.context.parties.newSho;

/**
 * The run that the figure of a procedure shows: of the honest runs in which the change succeeds and then all is at rest a shortest one, and
 * of these the one that takes the steps in the order of their numbers, as far as a run can. The machines decide, and nobody draws.
 * @param procedure its name
 * @throws Error where no honest run succeeds
 */
export async function figureRun(procedure: string): Promise<Explanation> {
  const chosen = configuration({ procedure });
  const system = systemOf(chosen);
  const path = inOrder(system, await explore(system));
  const { steps } = runOf(system, path);
  return {
    id: `${chosen.id}:${path}`,
    participants: system.participants.map(({ name }) => name),
    presentation: system.presentation ?? {},
    steps,
    reasons: explainRun(system, path),
    pivots: [],
    broken: [],
    setting: settingOf(chosen),
  };
}

/** The path of the run: from each state the action with the least step number, of those on a shortest way to success. */
function inOrder(system: System, graph: Exploration): string {
  const distance = distances(graph);
  if (distance.get(0) === undefined) throw new Error(`No honest run of ${system.name} succeeds.`);
  const path: number[] = [];
  for (let state = 0, left = distance.get(0)!; left > 0; left--) {
    const onward = graph
      .edges(state)
      .map(({ target }, choice) => ({ target, choice }))
      .filter((edge): edge is { target: number; choice: number } => distance.get(edge.target as number) === left - 1);
    const numbers = onward.map(({ choice }) =>
      stepNumber(system, runOf(system, [...path, choice].join('/')).steps.at(-1)!),
    );
    const least = onward[numbers.indexOf(Math.min(...numbers))]!;
    path.push(least.choice);
    state = least.target;
  }
  return path.join('/');
}

/** What belongs to no step is part of what was done before it, and comes at once. */
const stepNumber = (system: System, step: TraceStep): number => Number(stepOf(system.presentation ?? {}, step) ?? 0);

/** Of each state from which success can be reached, how many actions away it is. */
function distances(graph: Exploration): Map<number, number> {
  const before = new Map<number, number[]>();
  let reached: number[] = [];
  for (let state = 0; state < graph.states; state++) {
    for (const { target } of graph.edges(state)) {
      if (typeof target === 'number') before.set(target, [...(before.get(target) ?? []), state]);
    }
    if (graph.isAtRest(state) && succeeded(graph.decode(state).participants as unknown as World)) reached.push(state);
  }
  const distance = new Map(reached.map((state) => [state, 0]));
  for (let away = 1; reached.length > 0; away++) {
    const farther = reached.flatMap((state) => before.get(state) ?? []);
    reached = [...new Set(farther)].filter((state) => !distance.has(state));
    for (const state of reached) distance.set(state, away);
  }
  return distance;
}
