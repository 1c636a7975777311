import { beforeAll, describe, expect, it } from 'vitest';
import alternatingBit from '../../checker/models/alternating-bit.js';
import needhamSchroeder from '../../checker/models/needham-schroeder.js';
import type { FromWorker } from '../protocol.js';
import { catalogueSource } from './catalogue.js';
import { moduleSource } from './module.js';
import { type Asker, askerOf } from './testing/asker.js';

const models = moduleSource({ path: './models.ts', exports: { systems: [alternatingBit, needhamSchroeder] } });

describe.each([
  ['notify-first,honest', catalogueSource],
  ['notify-first,network-attacker', catalogueSource],
  ['notify-first,power-loss', catalogueSource],
  ['alternating bit', models],
  [needhamSchroeder.name, models],
])('the worker, asked about %s', (subject, source) => {
  let asker: Asker;
  let path: number[];

  /** What is said crosses between threads: the asker clones it. */
  beforeAll(async () => {
    asker = askerOf(source);
    path = [];
    for (let turn = 0; turn < 12; turn++) {
      const { enabled } = await asker.ask('moment', { subject, path: path.join('/'), at: turn });
      const possible = enabled.filter(({ leads }) => leads === 'state');
      if (possible.length === 0) break;
      path.push(possible[turn % possible.length].choice);
    }
  });

  it('says of a moment what the run says that led there', async () => {
    const text = path.join('/');
    const run = await asker.ask('run', { subject, path: text });
    expect(run.steps.map(({ choice }) => choice)).toEqual(path);
    expect(path.length).toBeGreaterThan(4);
    for (const [at, { learns, changes, ...step }] of run.steps.entries()) {
      const { enabled, participants } = await asker.ask('moment', { subject, path: text, at });
      expect(enabled[step.choice]).toMatchObject(step);
      expect(enabled.map(({ choice }) => choice)).toEqual([...enabled.keys()]);
      expect(participants.map(({ name }) => name)).toEqual(run.participants.map(({ name }) => name));
    }
  });

  it('names only states and transitions that its machines have', async () => {
    const machines = await asker.ask('machines', { subject });
    const { steps } = await asker.ask('run', { subject, path: path.join('/') });
    const { participants } = await asker.ask('moment', { subject, path: path.join('/'), at: path.length });
    const drawn = (name: string) => JSON.stringify(machines.find((machine) => machine.name === name)!.chart);
    for (const { name, active } of participants) {
      expect(active[0]).toBe('(root)');
      for (const state of active) expect(drawn(name)).toContain(`"path":${JSON.stringify(state)}`);
    }
    for (const { participant, transitions } of steps)
      for (const id of transitions) expect(drawn(participant)).toContain(`"id":${JSON.stringify(id)}`);
  });

  it('explores its graph, and hands its arrays over', async () => {
    const graph = await asker.ask('graph', { subject, states: 500 });
    expect(graph.states).toBeGreaterThan(50);
    expect(graph.depth).toHaveLength(graph.states);
    expect(asker.transferred.at(-1)).toBe(6);
  });
});

describe('a worker', () => {
  const takes = { subject: 'notify-first,honest', states: 1_000_000 };
  const said = async (asker: Asker, id: number): Promise<FromWorker[]> => {
    const own = () => asker.heard.filter((message) => message.id === id);
    while (!own().some((message) => !('progress' in message))) await new Promise((resolve) => setTimeout(resolve, 5));
    return own();
  };

  it('ends a question that is cancelled', async () => {
    const asker = askerOf(catalogueSource);
    asker.post({ id: 1, question: 'graph', takes: { ...takes, subject: 'notify-first,power-loss' } });
    asker.post({ id: 1, cancel: true });
    expect((await said(asker, 1)).at(-1)).toEqual({
      id: 1,
      failure: { message: 'Cancelled.', problems: [], cancelled: true },
    });
  });

  it('tells how far it is, and answers another question meanwhile', async () => {
    const asker = askerOf(catalogueSource);
    asker.post({ id: 1, question: 'check', takes: { subject: 'notify-first,honest' } });
    asker.post({ id: 2, question: 'moment', takes: { subject: 'notify-first,honest', path: '', at: 0 } });
    const [last] = (await said(asker, 1)).slice(-1);
    expect(last).toHaveProperty('answer.states');
    expect(asker.progress.at(-1)!.states).toBeGreaterThan(1000);
    const order = asker.heard.filter((message) => !('progress' in message)).map(({ id }) => id);
    expect(order).toEqual([2, 1]);
  });

  it.each([
    ['nonsense,honest', '', 'There is no procedure named nonsense'],
    ['notify-first,honest', '0/x', 'is no path'],
    ['notify-first,honest', '0/99', 'Action 2 of the path 0/99 is number 99, but'],
  ])('says why it cannot execute %s:%s', async (subject, path, message) => {
    const asker = askerOf(catalogueSource);
    await expect(asker.ask('run', { subject, path })).rejects.toThrow(message);
    await expect(asker.ask('moment', { subject, path, at: 2 })).rejects.toThrow(message);
  });
});
