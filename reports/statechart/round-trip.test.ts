import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../catalogue/configuration.js';
import { describedParticipants } from '../../catalogue/documents/participants.js';
import { systemOf } from '../../catalogue/system.js';
import { explore, type System } from '../../checker/index.js';
import { buildMachine } from '../../checker/testing/build-machine.js';
import { modestAutomata, TooLarge } from '../../checker/testing/facts.js';
import { machineBlueprint } from '../../checker/testing/machine-blueprint.js';
import { buildSystem, randomComposition } from '../../checker/testing/random-composition.js';
import { listTransitions, statesOf } from '../../checker/xstate/transitions.js';
import { machineJson } from './machine-json.js';
import { scxml } from './scxml.js';
import { statechartOf } from './statechart.js';
import { systemThrough, throughJson, throughScxml } from './testing/read-back.js';

/** What the search makes of a system: every state by its local states' keys, with the edges between them. */
async function graphOf(system: System) {
  const found = await explore(system, { states: 3000, createAutomaton: modestAutomata() });
  return Array.from({ length: found.states }, (_, state) => ({
    keys: found.decode(state).keys,
    edges: found.edges(state).map(({ kind, participant, event, target }) => [kind, participant, event.type, target]),
  }));
}

const machines = describedParticipants().map(({ role, machine }) => ({ role, machine }));
const shape = (machine: (typeof machines)[number]['machine']) => ({
  states: statesOf(machine.root).map(({ id, type, history, tags, order }) => [id, type, history, tags, order]),
  transitions: listTransitions(machine)
    .map(({ id, targets }) => `${id} ${targets.join(' ')}`)
    .sort(),
});

describe.each([
  ['JSON', throughJson, machineJson],
  ['SCXML', throughScxml, scxml],
] as const)('a machine through %s', (format, through, write) => {
  it.each(machines)('$role has the same states and transitions', ({ machine }) => {
    const back = through(machine);
    const { states, transitions } = shape(machine);
    // SCXML has no tags.
    const known = format === 'SCXML' ? states.map((each) => [...each.slice(0, 3), [], each[4]]) : states;
    expect(shape(back)).toEqual({ states: known, transitions });
    expect(write(statechartOf(back, machine.id))).toBe(write(statechartOf(machine)));
  });

  it('runs the procedure through the same states', async () => {
    const system = systemOf(configuration({ procedure: 'notify-first' }));
    const counts = async (each: System) => {
      const { states, transitions, depth } = await explore(each);
      return { states, transitions, depth };
    };
    const original = await counts(system);
    expect(original.states).toBeGreaterThan(20);
    expect(await counts(systemThrough(system, through))).toEqual(original);
  });

  it('is written alike again, whatever the machine', () => {
    fc.assert(
      fc.property(machineBlueprint, (blueprint) => {
        const machine = buildMachine(blueprint, ['peer']);
        expect(write(statechartOf(through(machine), machine.id))).toBe(write(statechartOf(machine)));
      }),
      { numRuns: 50 },
    );
  });

  it('takes every composition through the same states', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomComposition, async (blueprint) => {
        // A bound may ask for tags, which SCXML has not.
        const { within: _, ...system } = buildSystem(blueprint);
        try {
          const original = await graphOf(system);
          expect(await graphOf(systemThrough(system, through))).toEqual(original);
          compared += 1;
        } catch (error) {
          if (!(error instanceof TooLarge)) throw error;
        }
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
    expect(compared).toBeGreaterThan(5);
  });
});
