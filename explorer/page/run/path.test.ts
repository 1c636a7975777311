import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath } from '../../../checker/traces/path.js';
import {
  beginningOf,
  clampPosition,
  foldPosition,
  lapOf,
  lastPosition,
  nextChoice,
  readPath,
  takenAt,
  type WalkedPath,
  withAction,
  withoutLast,
} from './path.js';

const choices = fc.array(fc.nat(9), { maxLength: 8 });
const lasso = fc
  .tuple(choices, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }))
  .map(([prefix, cycle]): WalkedPath => ({ choices: [...prefix, ...cycle], cycle: prefix.length }));
const finite = choices.map((each): WalkedPath => ({ choices: each }));
const ended = choices.map((each): WalkedPath => ({ choices: each, cycle: each.length }));
const any = fc.oneof(lasso, finite, ended);

describe('a path to walk on', () => {
  it('reads what is written', () => {
    fc.assert(
      fc.property(any, (path) => {
        expect(readPath(formatPath(path.choices, path.cycle))).toEqual(path);
      }),
    );
  });

  it('has the same actions in every round of a loop', () => {
    fc.assert(
      fc.property(lasso, fc.nat(30), (path, more) => {
        const lap = path.choices.length - path.cycle!;
        const at = path.cycle! + 1 + more;
        expect(foldPosition(path, at + lap)).toBe(foldPosition(path, at));
        expect(lapOf(path, at + lap)).toBe(lapOf(path, at) + 1);
        expect(nextChoice(path, at + lap)).toBe(nextChoice(path, at));
      }),
    );
  });

  it('stands where it is as long as nothing repeats', () => {
    fc.assert(
      fc.property(any, fc.nat(20), (path, wanted) => {
        const at = clampPosition(path, wanted);
        expect(at).toBeLessThanOrEqual(lastPosition(path));
        if (at <= path.choices.length) expect(foldPosition(path, at)).toBe(at);
        expect(foldPosition(path, at)).toBeLessThanOrEqual(path.choices.length);
        expect(takenAt(path, at)).toHaveLength(at);
      }),
    );
  });

  it('can be left anywhere and goes where the action leads', () => {
    fc.assert(
      fc.property(any, fc.nat(20), fc.nat(9), (path, wanted, choice) => {
        const at = clampPosition(path, wanted);
        const left = readPath(withAction(path, at, choice));
        expect(left.cycle).toBeUndefined();
        expect(left.choices.slice(0, -1)).toEqual(takenAt(path, at));
        expect(left.choices.at(-1)).toBe(choice);
        expect(parsePath(withoutLast(left)!)).toEqual(takenAt(path, at));
      }),
    );
  });

  it('leads through the very same actions where the next one is chosen', () => {
    fc.assert(
      fc.property(any, fc.nat(20), (path, wanted) => {
        const at = clampPosition(path, wanted);
        const next = nextChoice(path, at);
        if (next === undefined) expect(at).toBe(path.choices.length);
        else expect(readPath(withAction(path, at, next)).choices).toEqual(takenAt(path, at + 1));
      }),
    );
  });

  it('has a beginning even where it is none', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('', '/', '/x', '/01', '~x', '/1 '), (path, rubbish) => {
        expect(beginningOf(`${formatPath(path)}${rubbish}`)).toBe(formatPath(path));
      }),
    );
  });

  it('of nothing there is nothing to undo', () => {
    expect(withoutLast(readPath(''))).toBeUndefined();
    expect(withoutLast(readPath('0/3~1'))).toBe('0/3');
    expect(clampPosition(readPath('0/3'), Number.NaN)).toBe(0);
  });
});
