import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check, type Fairness, liveness, type Property } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { changeBegun, connected, holdsOld, released, type World } from '../../properties/world.js';
import { configurationOf } from '../ladder/configuration-of.js';
import { systemOf } from '../system.js';
import { type Diagram, NONE } from './diagram.js';
import { familyGraph } from './family.js';
import { FamilyJudge } from './family-judge.js';
import { membersOf, readingSpace } from './members.js';

const levels: Readonly<Record<string, Fairness>> = {
  nothing: {},
  weak: { delivery: 'weak', timer: 'weak', choice: 'weak', repair: 'weak' },
  strong: { delivery: 'strong', timer: 'strong', choice: 'strong', repair: 'strong', finitely: [{ class: 'fault' }] },
  participants: { participant: 'strong' },
};

/** The device has sent something, and nothing has come back. */
const answered = createMachine({
  initial: 'calm',
  states: {
    calm: { on: { 'send.m2me.*': 'asked' } },
    asked: { tags: 'pending', on: { 'receive.m2me.*': 'calm', 'send.m2me.*': 'reminded' } },
    reminded: { tags: 'pending', on: { 'receive.m2me.*': 'calm' } },
  },
});
const atoms = {
  begun: changeBegun,
  connected,
  released,
  holdsOld,
  waits: ({ m2me }: World) => m2me.matches({ on: { changing: 'awaitingAcknowledgement' } }),
  acknowledged: ({ m2me }: World) => m2me.context.acknowledged,
  reminded: ({ history }: World) => history.matches('reminded'),
};
const claims = [
  { ltl: 'G (waits -> F acknowledged)', atoms },
  { ltl: 'F G connected', atoms },
  { ltl: '(holdsOld U released) || G holdsOld', atoms },
  { history: answered },
  { history: answered, ltl: 'G (reminded && begun -> F connected)', atoms },
];
const properties = Object.entries(levels).flatMap(([level, fairness]) =>
  claims.map((claim, index) =>
    liveness<World>({ name: `claim ${index}, owing ${level}`, sentence: 'For a test.', fairness, ...claim }),
  ),
) as unknown as readonly Property[];

describe.each([
  ['both-present-notify-first', [], ['retransmission', 'missing-acknowledgement', 'release']],
  ['notify-first', ['loss-ro'], ['connectivity', 'release', 'missing-acknowledgement', 'registration']],
  ['discard-first', ['power-loss'], ['connectivity', 'missing-acknowledgement', 'outcome-report']],
])('the family of %s under %j', (name, deviations, free) => {
  it('has verdicts on liveness like those of its members, of which some are checked', async () => {
    const procedure = procedures.find((each) => each.name === name)!;
    const space = readingSpace(procedure);
    const { features } = space;
    const { diagrams } = features;
    const fixed = features.names.filter((reading) => !free.includes(reading));
    const values = { ...features.member(space.possible), retransmission: 'none' };
    const possible = diagrams.and(space.possible, features.cube(values, fixed));
    const [members, ...others] = membersOf(procedure, deviations, { features, possible }, 500)!;
    expect(others).toEqual([]);
    const graph = familyGraph(members, features);
    graph.search(50_000, () => false);
    const judge = new FamilyJudge(graph, features, possible);
    const found = properties.map((property) => judge.verdict(property));
    // Members that differ in some verdict from those before them.
    for (let rest = possible, checked = 0; rest !== NONE && checked < 3; checked++) {
      const member = features.member(rest);
      const here = features.cube(member, features.names);
      const isIn = (set: Diagram) => diagrams.and(here, set) !== NONE;
      const { verdicts } = await check({ ...systemOf(configurationOf(procedure, member, deviations)), properties });
      let alike = rest;
      for (const [index, { violated, undecided, vacuous }] of found.entries()) {
        const { property, verdict, vacuous: idle } = verdicts[index];
        const judged = isIn(violated) ? 'violated' : isIn(undecided) ? 'undecided' : 'holds';
        expect({ property, verdict: judged, vacuous: isIn(vacuous) }).toEqual({ property, verdict, vacuous: idle });
        alike = isIn(violated) ? diagrams.and(alike, violated) : diagrams.minus(alike, violated);
      }
      rest = diagrams.minus(rest, alike);
    }
  });
});
