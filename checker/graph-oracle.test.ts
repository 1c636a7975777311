import { getAdjacencyMap } from '@xstate/graph';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { System } from './compose.js';
import { type DecodedState, explore } from './explore.js';
import { alternatingBit } from './models/alternating-bit.js';
import { diningPhilosophers } from './models/dining-philosophers.js';
import { peterson } from './models/peterson.js';
import { ringElection } from './models/ring-election.js';
import type { AutomatonFactory } from './search/automata.js';
import { modestAutomata, TooLarge } from './testing/facts.js';
import { type GlobalState, globalLogic, isWrappable } from './testing/global-logic.js';
import { buildSystem, randomComposition } from './testing/random-composition.js';
import { canonical } from './xstate/canonical.js';

/** The states that XState's own graph tool finds, which knows nothing of participants and channels. */
function statesByXState(system: System, create?: AutomatonFactory): string[] {
  const { logic, events, serialize } = globalLogic(system, create);
  const map = getAdjacencyMap(logic, {
    events: (snapshot) => events(snapshot.context),
    serializeState: (snapshot) => serialize(snapshot.context as GlobalState),
    serializeEvent: canonical,
  });
  return Object.keys(map).sort();
}

/** The same text of a state that the engine has decoded. */
function describeState(system: System, { keys, channels }: DecodedState): string {
  const names = system.participants.map(({ name }) => name);
  const contents = channels.map(({ kind, rule, to, messages }) => {
    const sender = kind === 'mailbox' ? '' : names.indexOf(messages[0].from);
    const items = messages.map(({ from, event }) => canonical([from, canonical(event)]));
    return canonical([`${names.indexOf(to)} ${rule} ${sender}`, kind === 'bag' ? items.sort() : items]);
  });
  return canonical([names.map((name) => keys[name]), contents.sort()]);
}

async function statesByEngine(system: System, createAutomaton: AutomatonFactory): Promise<string[] | undefined> {
  const graph = await explore(system, { states: 150, createAutomaton });
  if (!graph.exhaustive) return undefined;
  return Array.from({ length: graph.states }, (_, state) => describeState(system, graph.decode(state))).sort();
}

describe("XState's own graph tool finds the states that the engine finds", () => {
  const compositions: Record<string, System> = {
    'alternating bit': alternatingBit({ items: 2 }),
    Peterson: peterson(),
    'three dining philosophers': diningPhilosophers({ seats: 3 }),
    'an election of three': ringElection({ numbers: [1, 3, 2] }),
  };
  for (const [name, system] of Object.entries(compositions)) {
    it(name, async () => {
      const graph = await explore(system);
      const states = Array.from({ length: graph.states }, (_, state) => describeState(system, graph.decode(state)));
      expect(new Set(states).size).toBe(graph.states);
      expect(statesByXState(system)).toEqual(states.sort());
    });
  }

  it('random compositions', async () => {
    let large = 0;
    const law = fc.asyncProperty(randomComposition, async (blueprint) => {
      const system = buildSystem(blueprint);
      fc.pre(isWrappable(system));
      const automata = modestAutomata();
      let states: string[] | undefined;
      try {
        states = await statesByEngine(system, automata);
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
      }
      fc.pre(states !== undefined);
      if (states!.length > 10) large++;
      expect(statesByXState(system, automata)).toEqual(states);
    });
    await fc.assert(law, { seed: 1, numRuns: 120, maxSkipsPerRun: 50 });
    expect(large).toBeGreaterThan(25);
  });
});
