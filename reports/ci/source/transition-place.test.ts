import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { describedParticipants } from '../../../catalogue/documents/participants.js';
import { listTransitions } from '../../../checker/xstate/transitions.js';
import type { StepMeta } from '../../../machines/vocabulary/step.js';
import { transitionPlaces } from './transition-place.js';

const root = new URL('../../../', import.meta.url).pathname;
const files = readdirSync(join(root, 'machines'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path: `machines/${path}`, text: readFileSync(join(root, 'machines', path), 'utf8') }));
const placeOf = transitionPlaces(files);

describe('the place of a transition', () => {
  const all = describedParticipants().flatMap(({ role, machine }) =>
    listTransitions(machine).map((transition) => ({ role, machine, transition })),
  );
  const lines = (role: string, machine: (typeof all)[number]['machine'], id: string) => {
    const place = placeOf({ participant: role, machine, id });
    if (place === undefined) throw new Error(`${role} ${id} has no place`);
    const text = files.find(({ path }) => path === place.file)!.text.split('\n');
    return { ...place, text: text.slice(place.line - 1, place.end ?? place.line).join('\n') };
  };

  it('of each of the standard is where its words stand, alone', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const { role, machine, transition } of all) {
      const { file, text } = lines(role, machine, transition.id);
      // What a constant holds and is spread here is said there.
      const said = [...text.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => declared(file, name!)).join('\n');
      const whole = `${text}\n${said}`;
      const meta = transition.meta as StepMeta | undefined;
      expect(whole.match(/\bmeta:/g) ?? []).toHaveLength(meta === undefined ? 0 : 1);
      if (meta !== undefined) expect(whole).toMatch(new RegExp(`(['"])${meta.says}\\1`));
      expect(/\bguard:/.test(whole)).toBe(transition.guard !== undefined);
    }
  });

  it('is another one for each transition, but where two states share a constant', () => {
    const ends = all.map(({ role, machine, transition }) => {
      const { file, line } = lines(role, machine, transition.id);
      return `${file}:${line} ${transition.id.slice(transition.id.lastIndexOf('.') + 1)}`;
    });
    const places = new Set(ends.map((end) => end.split(' ', 1)[0]));
    expect(new Set(ends).size).toBe(places.size);
    expect(places.size).toBeGreaterThan(all.length - 5);
  });
});

/** The text of a constant of a file. */
const declared = (path: string, name: string): string => {
  const { text } = files.find((file) => file.path === path)!;
  return new RegExp(`const ${name} = [^]*?^}`, 'm').exec(text)![0];
};

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
