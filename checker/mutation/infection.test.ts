import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, createMachine } from 'xstate';
import { trailOf } from '../coverage/trail.js';
import { compose, type Exploration, explore, type System } from '../index.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { sink } from '../testing/tiny-machines.js';
import { tell } from '../xstate/tell.js';
import { Infection } from './infection.js';
import { mutantsOf } from './mutants.js';

const numRuns = Number(process.env.REHOME_RUNS ?? 15);
const seed = Number(process.env.REHOME_SEED ?? 8);
const states = 60;

/** Everything that an exploration shows of its states and actions. */
function shown(graph: Exploration) {
  return Array.from({ length: graph.states }, (_, state) => ({
    ...graph.decode(state),
    participants: undefined,
    edges: graph.edges(state),
  }));
}

async function infected(system: System, id: string): Promise<boolean> {
  const { participants, peers } = await trailOf(system);
  const mutant = mutantsOf(system.participants[0]!.machine, { peers: ['sink', 'drain'] }).find(
    (each) => each.id === id,
  )!;
  return new Infection(mutant).in(participants[0]!, peers);
}

describe('an infection', () => {
  it('is where the mutant behaves otherwise, and only there: what it does not infect has the same exploration', async () => {
    let [same, other] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomComposition, async (blueprint) => {
        const system = buildSystem(blueprint);
        const [first] = system.participants;
        const trail = await trailOf(system, { states });
        const original = shown(await explore(system, { states }));
        const peers = trail.peers.slice(1);
        for (const mutant of mutantsOf(first!.machine, { peers, writes: () => ['n'] }).filter((_, i) => i % 6 === 0)) {
          const infection = new Infection(mutant);
          if (infection.in(trail.participants[0]!, trail.peers)) {
            other++;
            continue;
          }
          same++;
          const participants = [{ ...first!, machine: infection.machine }, ...system.participants.slice(1)];
          expect(shown(await explore({ ...system, participants }, { states })), mutant.id).toEqual(original);
        }
      }),
      { numRuns, seed, endOnFailure: true },
    );
    expect(Math.min(same, other)).toBeGreaterThan(numRuns);
  });

  const lamp = (most: number) =>
    compose({
      name: 'lamp',
      participants: {
        lamp: createMachine({
          context: { presses: 0 },
          on: {
            press: {
              guard: ({ context }) => context.presses < most,
              actions: [assign({ presses: ({ context }) => context.presses + 1 }), tell('sink', { type: 'click' })],
            },
            never: { actions: tell('drain', { type: 'click' }) },
          },
        }),
        sink,
        drain: sink,
      },
      choices: [{ to: 'lamp', event: { type: 'press' } }],
    });

  it('shows where a guard was asked and false, where a message goes, and where a place takes no part', async () => {
    expect(await infected(lamp(2), '(root)·press·0 drop-guard')).toBe(true);
    expect(await infected(lamp(2), '(root)·press·0 lose-send (unnamed) #2')).toBe(true);
    expect(await infected(lamp(2), '(root)·press·0 misdirect (unnamed) #2')).toBe(true);
    expect(await infected(lamp(2), '(root)·never·0 lose-send (unnamed)')).toBe(false);
  });
});
