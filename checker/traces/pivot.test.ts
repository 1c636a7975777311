import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check } from '../check.js';
import { compose, type System } from '../compose.js';
import { helpfulClasses } from '../composition.js';
import { CheckerError } from '../errors.js';
import type { Property } from '../property.js';
import { simulate } from '../simulation/simulate.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { exploreNaively } from '../toy-checker.js';
import { isAtRest } from '../toy-findings.js';
import type { ToyGraph } from '../toy-graph.js';
import { explorePlaces, type Place } from '../toy-judges.js';
import { parsePath } from './path.js';
import { type PivotAction, pivotsOf } from './pivot.js';

type Move = Place['moves'][number];

/** The definition, word by word: a least fix-point over all places, repeated until nothing changes. */
function naivePivot(system: System, graph: ToyGraph, property: Property, path: number[]) {
  const { places } = explorePlaces(system, graph, property);
  const by = (property.form === 'recoverable' && property.by) || helpfulClasses;
  const helps = ({ edge: { action } }: Pick<Move, 'edge'>) => action.helpful && by.includes(action.class);
  return { anyhow: over(() => true), helpfully: over(helps) };

  function over(allowed: (move: Pick<Move, 'edge'>) => boolean): PivotAction {
    const safe = property.form === 'recoverable' ? reaching(allowed) : avoiding(allowed);
    const run = [places[0]];
    for (const choice of path) {
      const edge = run.at(-1)!.node.edges![choice];
      run.push(run.at(-1)!.moves.find((move) => move.edge === edge)!.to);
    }
    if (property.form === 'monitor') run.pop();
    const last = run.findLastIndex((place) => safe.has(place));
    return property.form === 'recoverable' && last === run.length - 1 ? null : last + 1;
  }

  function reaching(allowed: (move: Move) => boolean): Set<Place> {
    if (property.form !== 'recoverable') throw new Error(property.form);
    const reaching = new Set(places.filter(({ view }) => property.goal(view)));
    return grow(reaching, ({ moves }) => moves.some((move) => allowed(move) && reaching.has(move.to)));
  }

  function avoiding(allowed: (move: Pick<Move, 'edge'>) => boolean): Set<Place> {
    const harmed = ({ node, view }: Place) =>
      property.form === 'invariant' && (property.at !== 'rest' || isAtRest(node)) && !property.holds(view);
    const doomed = new Set(places.filter(harmed));
    grow(doomed, ({ node, moves }) => {
      const ways = node.edges!.filter((edge) => allowed({ edge }));
      const lost = (move: Move) => doomed.has(move.to) || move.violated;
      return ways.length > 0 && ways.every((edge) => moves.some((move) => move.edge === edge && lost(move)));
    });
    return new Set(places.filter((place) => !doomed.has(place)));
  }

  function grow(set: Set<Place>, joins: (place: Place) => boolean): Set<Place> {
    for (let size = -1; size < set.size; ) {
      size = set.size;
      for (const place of places) if (joins(place)) set.add(place);
    }
    return set;
  }
}

describe('the pivot of a run', () => {
  it('is what a naive fix-point over the whole product says, on random compositions', async () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = fc.asyncProperty(randomComposition, async (blueprint) => {
      const system = buildSystem({ ...blueprint, within: undefined } as typeof blueprint);
      const createAutomaton = modestAutomata();
      const report = await check(system, { states: 150, createAutomaton }).catch((error) => {
        if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
        throw error;
      });
      const unknown = report?.verdicts.some(({ problem }) => problem !== undefined);
      fc.pre(report?.exhaustive === true && !unknown);
      const graph = exploreNaively(system, createAutomaton);
      // The walks' runs are longer than the shortest ones.
      const walked = await simulate(system, { walks: 4, steps: 12, createAutomaton });
      for (const { property: name, verdict, form, trace } of [...report!.verdicts, ...walked.verdicts]) {
        const property = system.properties.find((each) => each.name === name);
        if (property === undefined || verdict !== 'violated' || form === 'reachable' || trace === undefined) continue;
        const pivots = pivotsOf(system, trace, { createAutomaton });
        const { anyhow, helpfully, length } = pivots.find((pivot) => pivot.property === name)!;
        // An overflow leads nowhere: what would have followed it is known to neither.
        if (form === 'recoverable' && report!.bound === 'overflow' && [anyhow, helpfully].includes('unknown')) continue;
        expect(length).toBe(parsePath(trace).length);
        expect({ anyhow, helpfully }).toEqual(naivePivot(system, graph, property, parsePath(trace)));
        see(form);
        if (anyhow === null) see('never lost');
        else if (anyhow !== 'unknown' && anyhow < length) see('lost early');
        if (helpfully !== 'unknown' && helpfully! < length) see('helplessly early');
        if (length > 1) see('longer');
      }
    });
    await fc.assert(law, { seed: 4, numRuns: 150, maxSkipsPerRun: 50 });
    if (process.env.REHOME_SHOW) console.log(seen);
    for (const what of [
      'invariant',
      'monitor',
      'recoverable',
      'never lost',
      'lost early',
      'helplessly early',
      'longer',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(2);
  }, 300_000);
});

/** Somebody who takes the left road may still turn; the right one leads over the bridge into the ditch. */
const roads = compose({
  name: 'roads',
  participants: {
    walker: createMachine({
      initial: 'crossing',
      states: {
        crossing: { on: { left: 'meadow', right: 'bridge', wait: 'crossing' } },
        meadow: { on: { back: 'crossing', storm: 'ditch' } },
        bridge: { on: { on: 'slope' } },
        slope: { on: { on: 'ditch' } },
        ditch: {},
      },
    }),
  },
  choices: [
    ...['left', 'right', 'back', 'on'].map((type) => ({ to: 'walker', event: { type } })),
    { to: 'walker', event: { type: 'storm' }, class: 'fault' as const },
  ],
  properties: ({ invariant, recoverable }) => [
    invariant({ name: 'dry', sentence: 'The walker stays dry.', holds: ({ walker }) => !walker.matches('ditch') }),
    recoverable({
      name: 'can-wait',
      sentence: 'The walker can always get to the crossing.',
      goal: ({ walker }) => walker.matches('crossing'),
    }),
  ],
});

describe('the pivot of a run on the roads', () => {
  const pivots = (path: string) => pivotsOf(roads, path).map(({ form: _, ...pivot }) => pivot);

  it('is the first step of the road that leads to the ditch alone', () => {
    // left, back, right, on, on
    const early = { anyhow: 3, helpfully: 3 };
    expect(pivots('0/0/1/0/0')).toEqual([
      { property: 'dry', length: 5, ...early },
      { property: 'can-wait', length: 5, ...early },
      { property: 'deadlock', length: 5, ...early },
    ]);
  });

  it('is the storm where one could have turned until then', () => {
    expect(pivots('0/1')[0]).toEqual({ property: 'dry', length: 2, anyhow: 2, helpfully: 2 });
  });

  it('is unknown where too many places would have to be looked at', () => {
    expect(pivotsOf(roads, '0/0/1/0/0', { places: 1 })[0]).toMatchObject({ anyhow: 'unknown', helpfully: 'unknown' });
  });

  it('is none where nothing is refuted', () => {
    expect(pivots('0/0')).toEqual([]);
  });
});
