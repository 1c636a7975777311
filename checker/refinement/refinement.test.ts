import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import { toyEvents } from '../conformance/toy-conformance.js';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { exploreNaively } from '../toy-checker.js';
import { type Direction, refines } from './refinement.js';
import { bisimilarNaively, followNaively, simulatesNaively, type ToyState, toySight } from './toy-refinement.js';
import type { Visible } from './visible-graph.js';

const numRuns = Number(process.env.REHOME_RUNS ?? 200);
const seed = Number(process.env.REHOME_SEED ?? 20_261_122);

/** From, what is seen (`t`: nothing; `f`: nothing, and it is a fault), to. */
type Arrow = readonly [from: number, label: string, to: number];

/** A graph as the only participant of a system: everything that it does is a choice. */
function systemOf(arrows: readonly Arrow[]): System {
  const states: Record<string, { on: Record<string, string> }> = { s0: { on: {} } };
  for (const [from, label, to] of arrows) {
    states[`s${to}`] ??= { on: {} };
    states[`s${from}`] ??= { on: {} };
    states[`s${from}`]!.on[`${label}.${to}`] = `s${to}`;
  }
  const types = [...new Set(arrows.map(([, label, to]) => `${label}.${to}`))];
  return compose({
    name: 'graph',
    participants: { it: createMachine({ initial: 's0', states }) },
    choices: types.map((type) => ({ to: 'it', event: { type }, class: type.startsWith('f') ? 'fault' : 'choice' })),
  });
}

const firstLetter: Visible = ({ kind, event }) => {
  const [letter] = event.type;
  return kind !== 'chose' || letter === 't' || letter === 'f' ? null : letter!;
};

const compared = (concrete: readonly Arrow[], abstract: readonly Arrow[]) =>
  refines(systemOf(concrete), systemOf(abstract), { visible: firstLetter });

/** What is seen of a path. */
function seenOf(system: System, path: readonly number[], visible: Visible): string[] {
  let node = exploreNaively(system).nodes[0]!;
  return path.flatMap((choice) => {
    const edge = node.edges![choice]!;
    node = edge.to!;
    return toyEvents(
      edge,
      system.participants.map(({ name }) => name),
    ).flatMap((event) => visible(event) ?? []);
  });
}

describe('what one composition is for an observer of another', () => {
  it('is the same where only hidden steps differ', async () => {
    const found = await compared(
      [
        [0, 't', 1],
        [1, 'a', 2],
        [2, 't', 1],
      ],
      [
        [0, 'a', 0],
        [0, 'a', 1],
        [1, 'a', 0],
      ],
    );
    expect(found).toMatchObject({
      bisimilar: true,
      forth: { included: true, simulated: true },
      back: { included: true },
    });
  });

  it('is less where it decides too early: all runs are there, but nobody can follow without knowing the future', async () => {
    const early: Arrow[] = [
      [0, 'a', 1],
      [0, 'a', 2],
      [1, 'b', 3],
      [2, 'c', 4],
    ];
    const late: Arrow[] = [
      [0, 'a', 1],
      [1, 'b', 2],
      [1, 'c', 3],
    ];
    const { forth, back } = await compared(late, early);
    expect(forth).toMatchObject({ included: true, simulated: false, difference: { run: ['a', 'c'], instead: ['b'] } });
    expect(back).toMatchObject({ included: true, simulated: true });
    // After `a`, the late one still offers both; the early one may have lost either.
    expect(back!.services).toMatchObject({
      kept: ['a'],
      broken: [
        { label: 'b', run: ['a'] },
        { label: 'c', run: ['a'] },
      ],
    });
    expect(forth!.services).toMatchObject({ broken: [] });
  });

  it('promises nothing that a fault must bring about', async () => {
    const { forth } = await compared(
      [
        [0, 'f', 1],
        [1, 'a', 2],
      ],
      [
        [0, 't', 1],
        [1, 'a', 2],
      ],
    );
    expect(forth).toMatchObject({ included: true, services: { broken: [{ label: 'a', run: [], path: [] }] } });
  });

  it('is not said where a system has more states than may be looked at', async () => {
    const found = await refines(
      systemOf([
        [0, 'a', 1],
        [1, 'a', 2],
      ]),
      systemOf([[0, 'a', 1]]),
      { visible: firstLetter, states: 1 },
    );
    expect(found).toEqual({ incomplete: 'states', bisimilar: false });
  });
});

/** What was seen how often. */
const met = new Map<string, number>();
const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);

/** The toy says the same. */
async function agree(concrete: System, abstract: System, visible: Visible): Promise<void> {
  const [one, other] = [toySight(concrete, visible), toySight(abstract, visible)];
  if (one === undefined || other === undefined) return;
  const found = await refines(concrete, abstract, { visible });
  meet('compared');
  expect(found.bisimilar).toBe(bisimilarNaively(one, other));
  if (found.bisimilar) meet('bisimilar');
  agreeOn(found.forth!, [one, other], [concrete, abstract], visible);
  agreeOn(found.back!, [other, one], [abstract, concrete], visible);
}

function agreeOn(
  { included, simulated, difference, services }: Direction,
  [one, other]: readonly [ToyState, ToyState],
  [system, otherSystem]: readonly [System, System],
  visible: Visible,
): void {
  const { alone, promised, broken } = followNaively(one, other);
  expect({ included, simulated }).toEqual({ included: alone === undefined, simulated: simulatesNaively(one, other) });
  if (!included) expect(difference!.run).toHaveLength(alone!);
  expect(difference === undefined).toBe(simulated);
  if (difference !== undefined) {
    meet(included ? 'included, not simulated' : 'not included');
    const { run, path, otherPath, instead } = difference;
    expect(seenOf(system, path, visible).slice(0, run.length)).toEqual(run);
    expect(seenOf(otherSystem, otherPath, visible).slice(0, run.length - 1)).toEqual(run.slice(0, -1));
    expect(instead).not.toContain(run.at(-1));
  }
  expect(new Map(services.broken.map(({ label, run }) => [label, run.length]))).toEqual(broken);
  expect(new Set([...services.kept, ...services.broken.map(({ label }) => label)])).toEqual(promised);
  if (services.kept.length > 0) meet('kept');
  for (const { run, path, otherPath } of services.broken) {
    meet('broken');
    for (const [of, way] of [
      [system, path],
      [otherSystem, otherPath],
    ] as const)
      expect(seenOf(of, way, visible).slice(0, run.length)).toEqual(run);
  }
}

/** A state becomes two, each with a part of what it could do: whoever comes there decides at once. */
const split = (arrows: readonly Arrow[], state: number, halves: readonly boolean[]): Arrow[] =>
  arrows.flatMap(([from, label, to], index): Arrow[] => {
    const source = from === state && halves[index] ? 6 : from;
    return to === state
      ? [
          [source, label, to],
          [source, label, 6],
        ]
      : [[source, label, to]];
  });

describe('the differential test', { timeout: 100_000 }, () => {
  it('says of random graphs what the definitions say', async () => {
    const arrow = fc.tuple(fc.nat(3), fc.constantFrom('a', 'a', 'b', 'b', 'c', 't', 'f'), fc.nat(3));
    const change = fc.oneof(
      fc.record({ more: fc.array(arrow, { maxLength: 2 }), dropped: fc.array(fc.nat(7), { maxLength: 2 }) }),
      fc.record({
        state: fc.integer({ min: 1, max: 3 }),
        halves: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(arrow, { minLength: 4, maxLength: 8 }), change, async (arrows, how) => {
        const changed =
          'state' in how
            ? split(arrows, how.state, how.halves)
            : [...arrows.filter((_, index) => !how.dropped.includes(index)), ...how.more];
        await agree(systemOf(arrows), systemOf(changed), firstLetter);
      }),
      { numRuns, seed },
    );
    for (const what of ['bisimilar', 'not included', 'included, not simulated', 'kept', 'broken'])
      expect(met.get(what) ?? 0, what).toBeGreaterThan(numRuns / 40);
  });

  it('says of random compositions what the definitions say', async () => {
    met.clear();
    const cases = fc.record({
      blueprint: randomComposition,
      bits: fc.array(fc.nat(2), { minLength: 3, maxLength: 9 }),
      lossy: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ blueprint, bits, lossy }) => {
        const visible: Visible = ({ kind, participant, event }) => {
          const bit =
            bits[
              (kind.length + 2 * Number(participant.slice(1)) + event.type.charCodeAt(event.type.length - 1)) %
                bits.length
            ]!;
          return bit === 0 ? null : `${bit} ${event.type}`;
        };
        const changed = lossy
          ? { ...blueprint, channels: blueprint.channels.map((rule) => ({ ...rule, lossy: !rule.lossy })) }
          : { ...blueprint, choices: blueprint.choices.slice(1) };
        const systems = [blueprint, changed].map((each) => buildSystem(each));
        try {
          for (const system of systems) {
            const { exhaustive } = await explore(system, { states: 20, createAutomaton: modestAutomata() });
            if (!exhaustive) return;
          }
        } catch (error) {
          if (error instanceof TooLarge || error instanceof CheckerError) return;
          throw error;
        }
        await agree(systems[0]!, systems[1]!, visible);
      }),
      { numRuns: numRuns / 2, seed },
    );
    expect(met.get('compared') ?? 0).toBeGreaterThan(numRuns / 12);
  });
});
