import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { listTransitions } from '../../../checker/xstate/transitions.js';
import { transitionPlaces } from './transition-place.js';

describe('the place of a transition in a module', () => {
  const source = `
import { createMachine } from 'xstate';
const half = 4 / 2; // it's no expression, nor is this {
const text = \`{ \${JSON.stringify({ a: '}' })} \`;
const inner = {
  on: { STOP: 'idle' },
};
const bell = createMachine({
  initial: 'idle',
  states: {
    idle: {
      on: {
        'RING.LOUD': [
          { guard: ({ event }) => /[{'"]/.test(event.type), target: 'ringing' },
          'ringing',
        ],
      },
      after: { 100: 'ringing' },
    },
    ringing: inner,
  },
});
`;
  const bell = createMachine({
    initial: 'idle',
    states: {
      idle: {
        on: { 'RING.LOUD': [{ guard: ({ event }) => event.type !== '', target: 'ringing' }, 'ringing'] },
        after: { 100: 'ringing' },
      },
      ringing: { on: { STOP: 'idle' } },
    },
  });
  const line = (id: string, text = source) =>
    transitionPlaces([{ path: 'bell.ts', text }])({ participant: 'bell', machine: bell, id })?.line;

  it('is found by the name of the constant, in lists, timers and constants', () => {
    expect(line('idle·RING.LOUD·0')).toBe(14);
    expect(line('idle·RING.LOUD·1')).toBe(15);
    const [timer] = listTransitions(bell).filter(({ event }) => event.startsWith('xstate.after'));
    expect(line(timer!.id)).toBe(18);
    expect(line('ringing·STOP·0')).toBe(6);
  });

  it('is as near as plain literals go', () => {
    expect(line('ringing·STOP·0', source.replace('inner,', 'make(inner),'))).toBe(20);
    expect(line('ringing·STOP·0', source.replace('ringing: inner', '...others'))).toBe(8);
  });

  it('is none where the machine is not there, is there twice, or has transitions put before its own', () => {
    expect(line('idle·RING.LOUD·0', '')).toBeUndefined();
    expect(line('idle·RING.LOUD·0', `${source}${source}`)).toBeUndefined();
    const shorter = source.replace(/\n *\{ guard: .*/, '');
    expect(line('idle·RING.LOUD·0', shorter)).toBeUndefined();
    expect(line('idle·RING.LOUD·1', shorter)).toBe(14);
  });

  it('is looked for in any text', () => {
    for (let end = 0; end < source.length; end++) line('ringing·STOP·0', source.slice(0, end));
  });
});
