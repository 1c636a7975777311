import { describe, expect, it } from 'vitest';
import { amended, amendmentProblem } from '../../../machines/amendments/amended.js';
import { procedures } from '../../../machines/procedures/index.js';
import { basesByDefault, configurationAt, levels, setsAt, standingOn } from './levels.js';

const bases = procedures.filter(({ name }) => basesByDefault.includes(name));
const notifyFirst = bases.find(({ name }) => name === 'notify-first')!;
const levelNamed = (name: string) => levels.find((each) => each.name === name)!;
const given = ['sealed-mcim', 'discard-last', 'inactive-old', 'release-on-discard'];

describe('the sets of a level', () => {
  it.each(levels)('$name: are all that a procedure can have, each once, the smaller ones first', (level) => {
    for (const base of bases) {
      const standing = standingOn(level, level.name === 'fault-free' ? [] : given);
      const sets = setsAt(base, level, standing);
      expect(sets[0]).toEqual([]);
      expect(new Set(sets.map((set) => set.join())).size).toBe(sets.length);
      expect(sets.map((set) => set.length)).toEqual(sets.map((set) => set.length).sort((one, two) => one - two));
      for (const set of sets) {
        expect(set.filter((name) => standing.includes(name) || !level.tries.includes(name))).toEqual([]);
        expect(amendmentProblem(base, [...standing, ...set])).toBeNull();
      }
      // Whatever a set has, it can have alone, or with what it needs.
      for (const name of level.tries.filter((each) => !standing.includes(each))) {
        const isPossible = bases.some((other) => setsAt(other, level, standing).some((set) => set.includes(name)));
        expect(isPossible, name).toBe(true);
      }
    }
  });

  it('leave out what excludes each other, and what lacks what it needs', () => {
    const sets = setsAt(notifyFirst, levelNamed('lossy'), given);
    expect(sets).toHaveLength(3 * 2 * 2);
    expect(sets).not.toContainEqual(['go-on-unacknowledged', 'abort-unacknowledged']);
    expect(setsAt(notifyFirst, levelNamed('thief'), [])).not.toContainEqual(['checked-request']);
  });
});

it('a level that tries another release does not stand on the given one, and on nothing that needs it', () => {
  const all = [...given, 'answered-confirmation'];
  expect(standingOn(levelNamed('broken-tre'), all)).toEqual(['sealed-mcim', 'discard-last', 'inactive-old']);
  expect(standingOn(levelNamed('thief'), all)).toEqual(all);
});

it('a level is asked in its own scenario, once where repeating messages makes too many states', () => {
  const { name } = amended(notifyFirst, given);
  expect(configurationAt(name, levelNamed('lossy')).id).toBe(`${name},loss`);
  expect(configurationAt(name, levelNamed('power-loss')).id).toBe(`${name},retransmission=none,power-loss`);
});
