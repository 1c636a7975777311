import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../catalogue/expectations.js';
import { defineProcedure } from '../../machines/own/index.js';
import type { FromWorker } from '../protocol.js';
import { catalogueSource, serveCatalogue } from './catalogue.js';
import type { Port } from './serve.js';
import { askerOf } from './testing/asker.js';

const port = (): Port => ({ onmessage: null, postMessage: () => {} });

describe('the catalogue in the worker', () => {
  it('has the verdicts that are pinned', async () => {
    const subject = 'notify-first,honest';
    const report = await askerOf(catalogueSource).ask('check', { subject });
    const { states, transitions, verdicts } = readExpectations().runs[subject]!;
    expect(report).toMatchObject({ states, transitions });
    const words = Object.fromEntries(report.verdicts.map(({ property, verdict }) => [property, verdict]));
    for (const [property, cell] of Object.entries(verdicts)) expect(cell).toContain(words[property]);
    expect(Object.keys(verdicts).length).toBeGreaterThan(30);
  });

  it('numbers steps as the procedure in question does', async () => {
    const badges = async (subject: string) => {
      const machines = await askerOf(catalogueSource).ask('machines', { subject });
      return new Set(machines.flatMap((machine) => Object.values(machine.badges)));
    };
    const text = Array.from({ length: 14 }, (_, index) => String(index + 1));
    for (const badge of await badges('notify-first,honest')) expect(text).toContain(badge);
    expect(await badges('notify-first,honest')).toContain('10');
  });

  it('checks a procedure of a user’s module beside its own', async () => {
    const path = './mine/late.ts';
    const procedure = defineProcedure({
      base: 'notify-first',
      acts: ['notify', 'await acknowledgement', 'acknowledge download', 'discard', 'provision', 'tell outcome'],
    });
    const heard: FromWorker[] = [];
    const own: Port = { onmessage: null, postMessage: (message) => heard.push(structuredClone(message)) };
    serveCatalogue(own, [{ path, exports: { default: procedure } }]);
    const subject = `${path},loss-ro`;
    await own.onmessage!({ data: { id: 1, question: 'run', takes: { subject, path: '0/0/0' } } });
    expect(heard).toEqual([
      {
        id: 1,
        answer: expect.objectContaining({
          id: `${subject}:0/0/0`,
          setting: expect.objectContaining({ procedure: path, scenario: 'loss-ro' }),
        }),
      },
    ]);
    const machines = await askerOf(catalogueSource).ask('machines', { subject });
    expect(machines.find(({ name }) => name === 'm2me')!.badges).not.toEqual({});
  });

  it('marks the steps of a user’s own with the names that they have there', async () => {
    const gone = { from: 'm2me', to: 'oldSho', protection: 'signed', step: '10a', text: 'is gone' } as const;
    const procedure = defineProcedure({
      base: 'notify-first',
      acts: [
        'notify',
        'await acknowledgement',
        'discard',
        'say gone',
        'acknowledge download',
        'provision',
        'tell outcome',
      ],
      messages: { gone },
    });
    serveCatalogue(port(), [{ path: './mine/gone.ts', exports: { procedure } }]);
    const machines = await askerOf(catalogueSource).ask('machines', { subject: './mine/gone.ts,honest' });
    expect(Object.values(machines.find(({ name }) => name === 'm2me')!.badges)).toContain('10a');
  });

  it('refuses a module without a procedure', () => {
    expect(() => serveCatalogue(port(), [{ path: './mine.ts', exports: { helper: 1 } }])).toThrow(
      './mine.ts exports no procedure (it exports helper). Write: export default defineProcedure({',
    );
  });
});
