import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { System } from './compose.js';
import { CheckerError } from './errors.js';
import { type Facts, factsOfEngine, factsOfToy, modestAutomata } from './testing/facts.js';
import { buildSystem, randomComposition } from './testing/random-composition.js';

/** Other compositions, or more of them: `REHOME_SEED=7 REHOME_RUNS=20000 npx vitest run checker/differential.test.ts`. */
const seed = Number(process.env.REHOME_SEED ?? 20_240_901);
const numRuns = Number(process.env.REHOME_RUNS ?? 1_200);

/** How many compositions showed what. */
const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** How many of 2,000 compositions must have shown it, so that the law is about something. */
const atLeast: Readonly<Record<string, number>> = {
  'more than 20 states': 400,
  'deeper than 6': 250,
  mailbox: 80,
  pair: 80,
  bag: 300,
  set: 100,
  deliver: 500,
  redeliver: 20,
  duplicate: 100,
  lose: 150,
  forge: 250,
  'forgery after learning': 80,
  'something learned': 120,
  'somebody corrupt': 100,
  timer: 700,
  choose: 700,
  deadlock: 500,
  overflow: 250,
  'bound overflow': 250,
  'bound within': 50,
  silence: 400,
  'ignored message': 80,
  'silence on redelivery': 80,
  vacuous: 500,
  'invariant holds': 400,
  'invariant violated': 130,
  'invariant violated in two steps or more': 25,
  'monitor holds': 500,
  'monitor violated': 25,
  'monitor violated in two steps or more': 8,
  'reachable holds': 150,
  'reachable holds in two steps or more': 5,
  'reachable violated': 250,
  'reachable undecided': 100,
  'recoverable holds': 400,
  'recoverable violated': 150,
  'recoverable violated in two steps or more': 3,
  'recoverable undecided': 10,
};

function take(facts: Facts, system: System): void {
  if (facts.states > 20) see('more than 20 states');
  if (facts.depth > 6) see('deeper than 6');
  if (facts.deadlock !== undefined) see('deadlock');
  if (facts.overflow !== undefined) see('overflow');
  if (facts.bound !== null) see(`bound ${facts.bound}`);
  if (facts.silences.length > 0) see('silence');
  if (facts.silences.some((silence) => silence.includes(' ignored '))) see('ignored message');
  if (facts.silences.some((silence) => silence.includes(' redelivery '))) see('silence on redelivery');
  const graph = facts.graph.join();
  for (const kind of ['deliver', 'redeliver', 'duplicate', 'lose', 'forge', 'timer', 'choose']) {
    if (graph.includes(`["${kind}",`)) see(kind);
  }
  const known = facts.graph.map(
    (state) => (JSON.parse(state.replaceAll('undefined', 'null')) as unknown[][])[2][1] as string[],
  );
  const [atStart] = known;
  const learned = known.map((now) => now.length > atStart.length);
  if (learned.includes(true)) see('something learned');
  if (facts.graph.some((state, number) => learned[number] && state.includes('["forge",')))
    see('forgery after learning');
  if (system.corrupt.length > 0) see('somebody corrupt');
  const used = new Set(
    [...graph.matchAll(/\["p\d",(\d+),"p\d"/g)].map(([, rule]) => system.channels[Number(rule)].kind),
  );
  for (const kind of used) see(kind);
  for (const [name, verdict] of Object.entries(facts.verdicts)) {
    const [word, vacuous, , trace] = JSON.parse(verdict.replaceAll('undefined', 'null'));
    const { form } = system.properties.find((property) => property.name === name)!;
    see(`${form} ${word}`);
    if (vacuous) see(`vacuous`);
    if (trace?.includes('/')) see(`${form} ${word} in two steps or more`);
  }
}

describe('the engine and the toy checker', () => {
  it(`agree on ${numRuns} random compositions, seed ${seed}`, async () => {
    const law = fc.asyncProperty(randomComposition, async (blueprint) => {
      let facts: Facts | undefined;
      const system = buildSystem(blueprint);
      const automata = modestAutomata();
      try {
        facts = await factsOfEngine(system, automata);
      } catch (error) {
        // A machine that cannot be checked is refused by both.
        if (!(error instanceof CheckerError)) throw error;
        expect(() => factsOfToy(system, automata)).toThrow(CheckerError);
        see('refused');
      }
      fc.pre(facts !== undefined);
      expect(facts).toEqual(factsOfToy(system, automata));
      take(facts, system);
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 20 });
  }, 600_000);

  it('have met everything that there is to agree on', () => {
    if (process.env.REHOME_SHOW) console.log(Object.fromEntries([...seen].sort()));
    for (const [what, least] of Object.entries(atLeast)) {
      expect.soft(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(Math.floor((least * numRuns) / 2_000));
    }
  });
});
