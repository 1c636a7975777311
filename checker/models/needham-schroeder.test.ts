import { describe, expect, it } from 'vitest';
import { check, runOf, type TraceStep } from '../index.js';
import theProtocol, { needhamSchroeder } from './needham-schroeder.js';

const words = async (repaired: boolean) => {
  const { verdicts } = await check(needhamSchroeder({ repaired }));
  return Object.fromEntries(
    verdicts.map(({ property, verdict, vacuous }) => [property, vacuous ? 'vacuous' : verdict]),
  );
};

const short = ({ kind, by, from, participant, event: { type, key }, replayed }: TraceStep) =>
  [by ?? kind, from && `as ${from}`, `to ${participant}`, type, key, replayed && 'replayed'].filter(Boolean).join(' ');

describe('the Needham-Schroeder public-key protocol', () => {
  it('falls to the man in the middle', async () => {
    expect(await words(false)).toEqual({
      'bob-knows-alice': 'violated',
      'alice-knows-bob': 'holds',
      'secret-of-bob': 'violated',
      'honest-run': 'holds',
      deadlock: 'holds',
    });
  });

  it('in the run that Lowe found', async () => {
    const system = theProtocol;
    const { verdicts } = await check(system);
    const { trace = '', length } = verdicts.find(({ property }) => property === 'bob-knows-alice')!;
    expect(length).toBe(4);
    const { steps } = runOf(system, trace);
    expect(steps.map(short)).toEqual([
      'choose to alice talk',
      'intruder as alice to bob first bob',
      'deliver as bob to alice second alice',
      'intruder as alice to bob third bob',
    ]);
    // Alice opens for the insider what it cannot open itself.
    expect(steps.map(({ learns = [] }) => learns.includes('Nb'))).toEqual([false, false, true, false]);
  });

  it('stands where the responder names itself', async () => {
    expect(await words(true)).toEqual({
      'bob-knows-alice': 'holds',
      'alice-knows-bob': 'holds',
      'secret-of-bob': 'holds',
      'honest-run': 'holds',
      deadlock: 'holds',
    });
  });

  it.each(['seal', 'open'])('stands against an insider who cannot %s', async (skill) => {
    const system = needhamSchroeder();
    const adversary = { ...system.adversary!, rules: system.adversary!.rules.filter(({ name }) => name !== skill) };
    const { verdicts } = await check({ ...system, adversary });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(verdicts.map(() => 'holds'));
  });
});
