import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose, type System } from '../../../checker/compose.js';
import { alternatingBit } from '../../../checker/models/alternating-bit.js';
import needhamSchroeder from '../../../checker/models/needham-schroeder.js';
import { tell } from '../../../checker/xstate/tell.js';
import { catalogueSource } from '../catalogue.js';
import { moduleSource } from '../module.js';
import { askerOf } from '../testing/asker.js';

const momentsOf = (system: System) => {
  const { ask } = askerOf(moduleSource({ path: './model.ts', exports: { system } }));
  const subject = system.name;
  return {
    run: (path: string) => ask('run', { subject, path }),
    pivots: (path: string) => ask('pivots', { subject, path }),
    at: (path: string, at = path === '' ? 0 : path.split(/[/~]/).length) => ask('moment', { subject, path, at }),
  };
};

/** Somebody asks as often as they like; an answer may come, and the channel holds two messages. */
const asking = compose({
  name: 'asking',
  participants: {
    asker: createMachine({
      context: { asked: ['never'] },
      initial: 'idle',
      states: {
        idle: { tags: 'rest', on: { ask: { target: 'waiting', actions: tell('other', { type: 'question', n: 1 }) } } },
        waiting: {
          on: { ask: { actions: tell('other', { type: 'question', n: 2 }) }, answer: 'idle' },
          after: { 1000: 'gone' },
        },
        gone: { tags: 'rest', on: {} },
      },
    }),
    other: createMachine({
      initial: 'here',
      states: {
        here: {
          tags: 'rest',
          on: { question: { guard: ({ event }) => event.n === 1, actions: tell('asker', { type: 'answer' }) } },
        },
      },
    }),
  },
  channels: [{ kind: 'mailbox', capacity: 2 }],
  choices: [{ to: 'asker', event: { type: 'ask' } }],
  presentation: {
    participants: { asker: 'the asker' },
    message: ({ type, n }) => ({ text: n === undefined ? type : `${type} no. ${n}`, step: '3' }),
  },
  properties: ({ invariant, liveness, reachable, recoverable }) => [
    invariant({ name: 'stays', sentence: 'Nobody goes.', holds: ({ asker }) => !asker.matches('gone') }),
    invariant({
      name: 'rests-idle',
      sentence: 'At rest, the asker is idle.',
      at: 'rest',
      holds: ({ asker }) => asker.matches('idle'),
      about: ({ asker }) => asker.matches('waiting'),
    }),
    reachable({ name: 'goes', sentence: 'One can go.', goal: ({ asker }) => asker.matches('gone') }),
    recoverable({
      name: 'gets-back',
      sentence: 'Who waits can get back.',
      from: ({ asker }) => asker.matches('waiting'),
      goal: ({ asker }) => asker.matches('idle'),
    }),
    liveness({
      name: 'answered',
      sentence: 'Every question is answered.',
      ltl: 'G (waiting -> F idle)',
      atoms: { waiting: ({ asker }) => asker.matches('waiting'), idle: ({ asker }) => asker.matches('idle') },
      fairness: { delivery: 'weak', timer: 'weak' },
    }),
  ],
});

describe('a moment', () => {
  const { at, run, pivots } = momentsOf(asking);
  const statuses = async (path: string, when?: number) => {
    const { properties } = await at(path, when);
    return Object.fromEntries(properties.map(({ name, status }) => [name, status]));
  };

  it('tells where everybody is, and what is on its way, in words', async () => {
    // ask, ask
    const { participants, channels, knowledge } = await at('0/1');
    expect(participants).toEqual([
      {
        name: 'asker',
        title: 'the asker',
        state: 'waiting',
        active: ['(root)', 'waiting'],
        tags: [],
        context: [{ name: 'asked', text: 'never' }],
        timers: [expect.stringContaining('after')],
      },
      {
        name: 'other',
        title: 'other',
        state: 'here',
        active: ['(root)', 'here'],
        tags: ['rest'],
        context: [],
        timers: [],
      },
    ]);
    expect(channels).toEqual([
      {
        to: 'other',
        kind: 'mailbox',
        messages: [
          { from: 'asker', text: 'question no. 1', repeated: false },
          { from: 'asker', text: 'question no. 2', repeated: false },
        ],
      },
    ]);
    expect(knowledge).toBeUndefined();
  });

  it('tells what may happen next, and what would come of it', async () => {
    // ask, ask, the first question arrives: the second question is nothing to anybody
    const { enabled } = await at('0/1/2');
    expect(enabled.map(({ kind, leads, silent, reception }) => [kind, leads, silent, reception])).toEqual([
      ['deliver', 'state', false, 'handled'],
      ['timer', 'state', false, 'handled'],
      ['choose', 'state', false, 'handled'],
      ['deliver', 'state', true, 'silent'],
    ]);
    const [, , , silent] = enabled;
    expect(silent.words).toEqual({
      step: 'step 3',
      actors: 'the asker → other',
      text: 'question no. 2',
      note: 'not expected there',
    });
    expect(silent.falseGuards.map(({ transition, reads }) => [transition.id, reads])).toEqual([
      ['here·question·0', [{ path: 'event.n', value: 2 }]],
    ]);
  });

  it('knows that an action would overflow a channel, and what is so behind it', async () => {
    // ask, ask, ask
    expect((await at('0/1')).enabled.map(({ leads }) => leads)).toEqual(['state', 'overflow', 'state']);
    const { ends, enabled, properties, participants } = await at('0/1/1');
    expect(ends).toBe('overflow');
    expect(enabled).toEqual([]);
    expect(participants[0]!.state).toBe('waiting');
    expect(properties.at(-1)).toEqual({ name: 'overflow', status: 'violated' });
    const { broken, steps } = await run('0/1/1');
    expect(broken).toEqual([{ name: 'overflow', sentence: 'No channel is sent more than it holds.' }]);
    expect(steps).toHaveLength(3);
    await expect(at('0/1/1/0')).rejects.toThrow('Action 3 of the path 0/1/1/0 overflows a channel');
    await expect(at('0/1/7')).rejects.toThrow(
      'Action 3 of the path 0/1/7 is number 7, but 3 actions are enabled there.',
    );
  });

  it('tells how the properties stand, whatever is asked first', async () => {
    // ask, the timer, the question arrives, its answer
    const path = '0/0/0/0';
    expect(await statuses(path, 4)).toEqual({
      stays: 'violated',
      'rests-idle': 'violated',
      goes: 'reached',
      'gets-back': 'pending',
      answered: 'pending',
      deadlock: 'holds',
    });
    expect(await statuses(path, 1)).toEqual({
      stays: 'holds',
      'rests-idle': 'holds',
      goes: 'idle',
      'gets-back': 'pending',
      answered: 'pending',
      deadlock: 'holds',
    });
    expect(await statuses(path, 0)).toEqual({
      stays: 'holds',
      'rests-idle': 'idle',
      goes: 'idle',
      'gets-back': 'idle',
      answered: 'idle',
      deadlock: 'holds',
    });
    // ask, the question arrives, its answer
    expect(await statuses('0/2/0')).toMatchObject({ 'gets-back': 'holds', answered: 'holds' });
  });

  it('refutes liveness with a whole run that goes on for ever, or ends', async () => {
    expect(await statuses('0/0/0/0~')).toMatchObject({ answered: 'violated' });
    expect(await statuses('0/0/0/0~', 3)).toMatchObject({ answered: 'pending' });
    // A message is on its way: the run does not end there.
    expect(await statuses('0/0~')).toMatchObject({ answered: 'pending' });
    expect((await run('0/0/0/0~')).broken.map(({ name, fairness }) => [name, fairness])).toEqual([
      ['answered', 'delivery weak, timer weak'],
    ]);
  });

  it('is told of where the properties were lost that a run refutes, and has marks in the chart', async () => {
    const answer = await pivots('0/0/0/0~');
    expect(answer.pivots.map(({ property, anyhow }) => [property, anyhow])).toEqual([['answered', 2]]);
    expect(answer.chart.rows).toContainEqual({
      kind: 'mark',
      mark: 'lost',
      text: 'Lost for good: answered',
    });
    expect((await run('0/0/0/0~')).chart.rows).not.toContainEqual(expect.objectContaining({ mark: 'lost' }));
  });
});

describe('a moment beyond the ordinary', () => {
  it('ends where `within` does', async () => {
    const { at } = momentsOf({ ...asking, within: ({ asker }) => !asker!.matches('gone') });
    const moment = await at('0/0');
    expect(moment.ends).toBe('within');
    expect(moment.enabled).toEqual([]);
    expect((await at('0')).ends).toBeUndefined();
  });

  it('says where a property cannot be told', async () => {
    const failing = { ...asking.properties[0]!, holds: () => 3 as never };
    const { at } = momentsOf({ ...asking, properties: [failing] } as System);
    expect((await at('')).properties[0]).toEqual({ name: 'stays', status: 'unknown' });
  });

  it('tells what an adversary knows, and whether what it sends was sent before', async () => {
    const { at, run } = momentsOf(needhamSchroeder);
    const start = await at('');
    expect(start.knowledge).toBeDefined();
    const seen = new Set<string>();
    let path = '';
    for (let turn = 0; turn < 6; turn++) {
      const { enabled, knowledge } = await at(path);
      for (const { kind, words } of enabled) if (kind === 'forge') seen.add(words.note.split(',')[0]!);
      const next = enabled.find(({ kind }) => kind === 'forge') ?? enabled[0];
      if (next === undefined) break;
      path = path === '' ? `${next.choice}` : `${path}/${next.choice}`;
      const { steps } = await run(path);
      const after = (await at(path)).knowledge!;
      for (const fact of steps.at(-1)!.learns)
        expect([knowledge!.includes(fact), after.includes(fact)]).toEqual([false, true]);
    }
    expect([...seen]).toContain('forged');
  });

  it('has copies among what is on its way', async () => {
    const { at } = momentsOf(alternatingBit({ duplicating: true }));
    const { enabled } = await at('0');
    const twice = enabled.find(({ kind }) => kind === 'duplicate')!;
    const { channels } = await at(`0/${twice.choice}`);
    expect(channels.flatMap(({ messages }) => messages).some(({ repeated }) => repeated)).toBe(true);
  });

  it('of the catalogue has the words of the procedure', async () => {
    const { ask } = askerOf(catalogueSource);
    const { enabled } = await ask('moment', { subject: 'notify-first,honest', path: '0', at: 1 });
    expect(enabled[0]!.step).toBe('2');
    expect(enabled[0]!.words.text).toContain('instructs the M2ME');
  });
});
