import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../checker/index.js';
import { type AutomatonFactory, checkedAutomaton } from '../checker/search/automata.js';
import { families, invariantsOf } from './models/index.js';

/**
 * What a search costs, as counts that no machine stretches: how often XState's tables are asked, how many local states there are, and how
 * many bytes of numbers are laid out.
 */
interface Cost {
  readonly asked: number;
  readonly locals: number;
  readonly kilobytes: number;
}

/** No more than this, by family; less is better, and is then pinned. */
const pinned: Readonly<Record<string, Cost>> = {
  'independent devices': { asked: 112, locals: 58, kilobytes: 2000 },
  'independent devices, lossy': { asked: 112, locals: 58, kilobytes: 2200 },
  'devices that share operators': { asked: 270, locals: 125, kilobytes: 2100 },
  'the procedure with attacker and power loss': { asked: 761, locals: 98, kilobytes: 700 },
  'alternating bit': { asked: 162, locals: 31, kilobytes: 510 },
  Peterson: { asked: 154, locals: 52, kilobytes: 2500 },
  philosophers: { asked: 106, locals: 35, kilobytes: 500 },
  'election in a ring': { asked: 59, locals: 11, kilobytes: 920 },
};

/** Counts the bytes of every array of numbers that is made with a length. */
function countArrays(): () => number {
  let bytes = 0;
  for (const name of ['Int32Array', 'Uint32Array', 'Uint16Array', 'Uint8Array', 'Float64Array'] as const) {
    const original = globalThis[name];
    vi.stubGlobal(
      name,
      new Proxy(original, {
        construct(target, given: unknown[], newTarget) {
          const made = Reflect.construct(target, given, newTarget) as { readonly byteLength: number };
          if (typeof given[0] === 'number') bytes += made.byteLength;
          return made;
        },
      }),
    );
  }
  return () => bytes;
}

afterEach(() => vi.unstubAllGlobals());

describe('the smallest model of each family', () => {
  for (const { name, sizes } of families) {
    const size = sizes[0]!;
    it(name, async () => {
      const system = await size.system();
      let asked = 0;
      const automata: ReturnType<AutomatonFactory>[] = [];
      const createAutomaton: AutomatonFactory = (options) => {
        const automaton = checkedAutomaton(options);
        automata.push(automaton);
        const counted = Object.create(automaton) as typeof automaton;
        const counting =
          <A extends unknown[], R>(method: (...given: A) => R) =>
          (...given: A): R => {
            asked++;
            return method.apply(automaton, given);
          };
        return Object.assign(counted, { step: counting(automaton.step), fire: counting(automaton.fire) });
      };
      const bytes = countArrays();
      const properties = invariantsOf(size, system);
      const { states, transitions } = await check(system, { properties, createAutomaton, reduce: 'none' });
      expect({ states, transitions }).toEqual({ states: size.states, transitions: size.transitions });
      const locals = automata.reduce((sum, automaton) => sum + automaton.states.length, 0);
      const cost: Cost = { asked, locals, kilobytes: Math.ceil(bytes() / 1000) };
      const most = pinned[name]!;
      expect(cost.locals).toBe(most.locals);
      expect(cost.asked).toBeLessThanOrEqual(most.asked);
      expect(cost.kilobytes).toBeLessThanOrEqual(most.kilobytes);
    });
  }
});
