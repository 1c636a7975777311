import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.js';
import type { System } from '../../compose.js';
import { CheckerError } from '../../errors.js';
import { explorationOf, type OpenGraph, openGraph } from '../../explore.js';
import type { Verdict } from '../../report.js';
import type { AutomatonFactory } from '../../search/automata.js';
import { Clock } from '../../search/budget.js';
import { search } from '../../search/search.js';
import type { StateGraph } from '../../search/state-graph.js';
import { buildCoupled, coupledBlueprint } from '../../testing/coupled-composition.js';
import { modestAutomata, TooLarge } from '../../testing/facts.js';
import { buildSystem, randomComposition } from '../../testing/random-composition.js';
import { canonical } from '../../xstate/canonical.js';
import { type Mutation, partialOrder } from './partial-order.js';

/** Other compositions, or more of them: `REHOME_SEED=7 REHOME_RUNS=20000 npx vitest run checker/reductions`. */
const seed = Number(process.env.REHOME_SEED ?? 20_261_122);
const numRuns = Number(process.env.REHOME_RUNS ?? 60);

/** Compositions whose properties can all be judged on a reduced graph. */
const reducible = randomComposition.map((blueprint) => ({
  ...blueprint,
  properties: blueprint.properties.filter(({ form }) => form !== 'recoverable'),
}));

/** States without an enabled helpful action, each with its distance from the start. */
function stuckStates(graph: StateGraph): string[] {
  const { expander } = graph;
  const explored = explorationOf(graph);
  const stuck: string[] = [];
  for (let state = 0; state < graph.states; state++) {
    if (!graph.isExpanded(state)) continue;
    expander.enumerate(state);
    if (expander.helpful) continue;
    const { keys, channels, knowledge } = explored.decode(state);
    stuck.push(
      `${canonical([keys, channels.map((channel) => ({ ...channel })), knowledge])} after ${explored.pathTo(state).length}`,
    );
  }
  return stuck.sort();
}

/** What a reduction promises to leave as it is. */
function promised(
  { property, form, verdict, vacuous, bounded, reason, problem, length }: Verdict,
  system: System,
): unknown[] {
  const { at } = (system.properties.find(({ name }) => name === property) ?? {}) as { at?: string };
  const shortest = form === 'deadlock' || (at === 'rest' && form === 'invariant');
  return [
    property,
    verdict,
    vacuous,
    bounded,
    problem === undefined ? reason : 'problem',
    shortest ? length : undefined,
  ];
}

/** How many compositions had fewer states, by what they are made of. */
const seen = new Map<string, number>();
let refused = 0;

/** Undefined where they agree. */
async function disagreement(system: System, omit: Mutation, mostStates = 400): Promise<string | undefined> {
  const createAutomaton: AutomatonFactory = modestAutomata();
  try {
    const whole = openGraph(system, { createAutomaton, keepEdges: false });
    await search(whole.graph, [], { states: mostStates }, new Clock({}), whole.within);
    if (whole.graph.cut !== undefined || whole.graph.states < 4) return undefined;
    const full = await check(system, { createAutomaton, reduce: 'none' });
    let opened: OpenGraph | undefined;
    const reduced = await check(system, {
      createAutomaton,
      reduce: ['partial-order'],
      createReducer: (graph, properties, automatonOf, known) => {
        opened = graph;
        return partialOrder(graph, properties, automatonOf, known, omit);
      },
    });
    if (reduced.reduced === undefined) {
      refused++;
      return undefined;
    }
    if (reduced.reduced.states < full.states!) take(system, opened!.graph);
    const words = (verdicts: readonly Verdict[]) => canonical(verdicts.map((verdict) => promised(verdict, system)));
    if (words(full.verdicts) !== words(reduced.verdicts)) return `${words(full.verdicts)}\n${words(reduced.verdicts)}`;
    const [all, some] = [stuckStates(whole.graph), stuckStates(opened!.graph)];
    return canonical(all) === canonical(some) ? undefined : `stuck: ${all.join('\n')}\n\n${some.join('\n')}`;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return undefined;
    throw error;
  }
}

function take(system: System, { transitions }: StateGraph): void {
  const { adversary, within, corrupt, channels, properties } = system;
  const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  see('fewer states');
  if (transitions > 30) see('more than 30 transitions left');
  if (adversary !== undefined) see('adversary');
  if (within !== undefined) see('within');
  if (corrupt.length > 0) see('corrupt');
  for (const { kind } of channels) see(kind);
  if (channels.some(({ lossy }) => lossy)) see('lossy');
  if (channels.some(({ duplicating }) => duplicating)) see('duplicating');
  for (const property of properties)
    see(property.form === 'invariant' && property.at === 'rest' ? 'at rest' : property.form);
}

describe('partial-order reduction', () => {
  it(`keeps verdicts, stuck states and the promised lengths on ${numRuns} random compositions, seed ${seed}`, async () => {
    const law = fc.asyncProperty(reducible, async (blueprint) => {
      expect(await disagreement(buildSystem(blueprint), {})).toBeUndefined();
    });
    await fc.assert(law, { seed, numRuns });
    if (process.env.REHOME_SHOW) console.log({ refused, ...Object.fromEntries([...seen].sort()) });
  }, 600_000);

  it(`keeps them on ${numRuns} random compositions that talk much, seed ${seed}`, async () => {
    const law = fc.asyncProperty(coupledBlueprint, async (blueprint) => {
      expect(await disagreement(buildCoupled(blueprint), {})).toBeUndefined();
    });
    await fc.assert(law, { seed, numRuns });
    if (process.env.REHOME_SHOW) console.log({ refused, ...Object.fromEntries([...seen].sort()) });
  }, 600_000);

  it.each<keyof Mutation>(['dependence', 'enabling', 'visibility', 'ignoring'])(
    `would be found out without %s, seed ${seed}`,
    async (condition) => {
      const law = fc.asyncProperty(coupledBlueprint, async (blueprint) => {
        expect(await disagreement(buildCoupled(blueprint), { [condition]: true }, 100)).toBeUndefined();
      });
      const { failed, numRuns: runs } = await fc.check(law, { seed, numRuns: 1000, endOnFailure: true });
      expect(failed).toBe(true);
      if (process.env.REHOME_SHOW) console.log(condition, runs);
    },
    600_000,
  );
});
