import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, createMachine } from 'xstate';
import { coverageOf } from '../coverage/coverage.js';
import { trailOf } from '../coverage/trail.js';
import type { Act, Exploration, ExploredEdge, Goal, Suite, System } from '../index.js';
import { CheckerError, compose, coveringSuite, explainRun, explore, parsePath, runOf, tell } from '../index.js';
import { alternatingBit } from '../models/alternating-bit.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { listTransitions } from '../xstate/transitions.js';

const seed = Number(process.env.REHOME_SEED ?? 20_240_901);
const numRuns = Number(process.env.REHOME_RUNS ?? 25);
/** Compositions with more states than these are left out. */
const most = 400;

const text = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** An act as an exploration's edges tell it: which of two equal timers fires, or of two equal messages arrives, they do not. */
const told = ({ kind, participant, from, event }: Act | ExploredEdge) => [kind, participant, from ?? null, event];

function nameOf(goal: Goal): string {
  switch (goal.kind) {
    case 'state':
      return text('state', goal.participant, goal.value);
    case 'transition':
      return text('transition', goal.participant, goal.transition);
    case 'guard':
      return text('guard', goal.participant, goal.transition, goal.answer);
    case 'order':
      return text('order', told(goal.first), told(goal.second));
    case 'action':
      return text('action', goal.local, told(goal.act).slice(1));
  }
}

const valuesIn = (exploration: Exploration, state: number) =>
  Object.entries(exploration.decode(state).participants).map(([name, { value }]) => text('state', name, value));

/** What an edge meets that is told by explored states alone; `before`: the edge that led there, and what was enabled beside it. */
function metOn(
  exploration: Exploration,
  state: number,
  edge: ExploredEdge,
  before?: { readonly edge: ExploredEdge; readonly enabled: readonly ExploredEdge[] },
): readonly string[] {
  const { keys } = exploration.decode(state);
  const beside = before?.enabled.map((each) => text(...told(each))) ?? [];
  const isOrder = before && before.edge.participant !== edge.participant && beside.includes(text(...told(edge)));
  return [
    ...(edge.kind === 'lose' ? [] : [text('action', keys[edge.participant], told(edge).slice(1))]),
    ...(isOrder ? [text('order', told(before.edge), told(edge))] : []),
    ...valuesIn(exploration, edge.target as number),
  ];
}

/** States, actions and orders that runs of an exploration meet. */
function metAnywhere(exploration: Exploration): ReadonlySet<string> {
  const met = new Set(valuesIn(exploration, 0));
  for (let state = 0; state < exploration.states; state++) {
    const enabled = exploration.edges(state);
    for (const edge of enabled) {
      if (typeof edge.target !== 'number') continue;
      for (const name of metOn(exploration, state, edge)) met.add(name);
      for (const next of exploration.edges(edge.target)) {
        if (typeof next.target !== 'number') continue;
        for (const name of metOn(exploration, edge.target, next, { edge, enabled })) met.add(name);
      }
    }
  }
  return met;
}

/** What a run meets: by XState its transitions and the guards that it finds false, by the exploration all else. */
function metBy(system: System, exploration: Exploration, path: string): ReadonlySet<string> {
  const met = new Set(valuesIn(exploration, 0));
  const { steps, final } = runOf(system, path);
  const explanations = explainRun(system, path);
  let state = 0;
  let before: Parameters<typeof metOn>[3];
  for (const [index, choice] of parsePath(path).entries()) {
    const enabled = exploration.edges(state);
    const edge = enabled[choice]!;
    for (const name of metOn(exploration, state, edge, before)) met.add(name);
    const { participant, transitions } = steps[index]!;
    for (const { id } of transitions) {
      met.add(text('transition', participant, id)).add(text('guard', participant, id, true));
    }
    for (const { transition } of explanations[index]!.falseGuards) {
      met.add(text('guard', participant, transition.id, false));
    }
    before = { edge, enabled };
    state = edge.target as number;
  }
  const ends = Object.entries(final).map(([name, { value }]) => text('state', name, value));
  expect(valuesIn(exploration, state)).toEqual(ends);
  return met;
}

const started = async (system: System): Promise<readonly string[]> => {
  const { participants } = await trailOf(system);
  return participants.flatMap(({ participant, started }) =>
    started.map(({ id }) => text('transition', participant.name, id)),
  );
};

/** Each run meets what it is said to meet, together they meet all, and without any one of them something is missed. */
async function holdsOf(system: System, exploration: Exploration, suite: Suite, seen: (goal: Goal) => boolean) {
  const wanted = suite.reached.filter(seen).map(nameOf);
  const atStart = [...valuesIn(exploration, 0), ...(await started(system))];
  const met = suite.runs.map(({ path }) => metBy(system, exploration, path));
  for (const [index, { path, meets }] of suite.runs.entries()) {
    for (const { goal } of meets.filter((each) => seen(each.goal))) {
      expect(met[index]!.has(nameOf(goal)), `${path} meets ${nameOf(goal)}`).toBe(true);
    }
  }
  const missedWithout = (left: number) => {
    const all = new Set([...atStart, ...met.flatMap((names, index) => (index === left ? [] : [...names]))]);
    return wanted.filter((name) => !all.has(name));
  };
  expect(missedWithout(-1)).toEqual([]);
  for (const index of suite.runs.keys()) expect(missedWithout(index), suite.runs[index]!.path).not.toEqual([]);
}

const namesOf = (suite: Suite, kind: Goal['kind']): readonly string[] =>
  [...new Set(suite.reached.filter((goal) => goal.kind === kind).map(nameOf))].sort();

/** The suite speaks of exactly what exploring comes to. */
async function isWhole(system: System, exploration: Exploration, suite: Suite) {
  const met = metAnywhere(exploration);
  for (const kind of ['state', 'action', 'order'] as const) {
    expect(namesOf(suite, kind)).toEqual([...met].filter((name) => name.startsWith(`["${kind}"`)).sort());
  }
  const covered = coverageOf(await trailOf(system)).participants;
  const taken = covered.flatMap((each) => each.taken.map((id) => text('transition', each.participant, id)));
  expect(namesOf(suite, 'transition')).toEqual(taken.sort());
}

/** A door that opens once it was given a key. */
const locked = compose({
  name: 'a locked door',
  participants: {
    owner: createMachine({
      initial: 'out',
      states: { out: { on: { come: { target: 'in', actions: tell('door', { type: 'key' }) } } }, in: {} },
    }),
    door: createMachine({
      context: { key: false },
      initial: 'closed',
      states: {
        closed: {
          on: {
            key: { actions: assign({ key: true }) },
            open: { guard: ({ context }) => context.key, target: 'open' },
            storm: { guard: ({ context }) => context.key, target: 'broken' },
          },
        },
        open: {},
        broken: {},
      },
    }),
  },
  choices: [
    { to: 'owner', event: { type: 'come' } },
    { to: 'door', event: { type: 'open' } },
  ],
});

describe('the covering suite', () => {
  it(`covers exactly what there is, with no run too many, in ${numRuns} random compositions, seed ${seed}`, async () => {
    let runs = 0;
    const law = fc.asyncProperty(randomComposition, async (blueprint) => {
      const system = buildSystem(blueprint);
      let exploration: Exploration | undefined;
      try {
        exploration = await explore(system, { states: most });
      } catch (error) {
        if (!(error instanceof CheckerError)) throw error;
      }
      fc.pre(exploration !== undefined && exploration.bound === null && exploration.problem === undefined);
      const suite = await coveringSuite(system, { kinds: ['state', 'transition', 'order', 'action'] });
      await isWhole(system, exploration!, suite);
      await holdsOf(system, exploration!, suite, () => true);
      runs += suite.runs.length;
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 50 });
    expect(runs).toBeGreaterThan(numRuns);
  }, 120_000);

  it('meets both answers of guards, or says that they are refused or unreachable', async () => {
    const system = alternatingBit({ items: 2 });
    const suite = await coveringSuite(system);
    await isWhole(system, await explore(system), suite);
    // What nobody takes is not seen from outside.
    await holdsOf(system, await explore(system), suite, (goal) => goal.kind !== 'guard' || goal.refused === undefined);
    const covered = coverageOf(await trailOf(system)).participants;
    const answers = covered.flatMap(({ participant, guardTrue, guardFalse }) => [
      ...guardTrue.map((id) => text('guard', participant, id, true)),
      ...guardFalse.map((id) => text('guard', participant, id, false)),
    ]);
    expect(namesOf(suite, 'guard')).toEqual(answers.sort());
    const declared = system.participants.flatMap(({ name, machine }) =>
      listTransitions(machine).flatMap(({ id, guard }) =>
        guard === undefined ? [] : [text('guard', name, id, true), text('guard', name, id, false)],
      ),
    );
    const never = suite.unreachable.filter(({ kind }) => kind === 'guard').map(nameOf);
    expect([...answers, ...never].sort()).toEqual(declared.sort());
  });

  it('tells where a choice is refused, and what is unreachable', async () => {
    const { runs, reached, unreachable } = await coveringSuite(locked, { kinds: ['state', 'transition', 'guard'] });
    expect(runs.map(({ path }) => path)).toEqual(['0/0/0']);
    const refused = reached.find((goal) => goal.kind === 'guard' && !goal.answer);
    expect(refused).toEqual({
      kind: 'guard',
      participant: 'door',
      transition: 'closed·open·0',
      answer: false,
      refused: { type: 'open' },
    });
    expect(unreachable).toEqual([
      { kind: 'state', participant: 'door', value: 'broken' },
      { kind: 'transition', participant: 'door', transition: 'closed·storm·0' },
      { kind: 'guard', participant: 'door', transition: 'closed·storm·0', answer: true },
      { kind: 'guard', participant: 'door', transition: 'closed·storm·0', answer: false },
    ]);
  });

  it('needs no run for what is spared, and leads no run on that is long enough', async () => {
    const all = await coveringSuite(alternatingBit());
    expect((await coveringSuite(alternatingBit(), { spares: () => true })).runs).toEqual([]);
    const short = await coveringSuite(alternatingBit(), { longest: 1 });
    expect(short.runs.length).toBeGreaterThan(all.runs.length);
    expect(short.reached).toEqual(all.reached);
  });

  it('proves nothing unreachable where it has not seen everything', async () => {
    const { exhaustive, unreachable } = await coveringSuite(alternatingBit(), { states: 5 });
    expect({ exhaustive, unreachable }).toEqual({ exhaustive: false, unreachable: [] });
  });
});
