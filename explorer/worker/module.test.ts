import { describe, expect, it } from 'vitest';
import alternatingBit from '../../checker/models/alternating-bit.js';
import peterson from '../../checker/models/peterson.js';
import type { FromWorker } from '../protocol.js';
import { moduleSource, serveModule } from './module.js';
import type { Port } from './serve.js';
import { askerOf } from './testing/asker.js';

const path = './mine.ts';

describe('a user’s module', () => {
  it.each([
    ['default', { default: peterson }, path],
    ['system', { system: peterson }, path],
    ['systems', { systems: [alternatingBit, peterson] }, `${path}#${peterson.name}`],
  ])('may export its systems as %s', async (_, exports, id) => {
    const { ask } = askerOf(moduleSource({ path, exports }));
    const run = await ask('run', { subject: peterson.name, path: '0' });
    expect(run.id).toBe(`${id}:0`);
    expect(run.setting).toBeUndefined();
    const [machine] = await ask('machines', { subject: peterson.name });
    expect(machine.badges).toEqual({});
  });

  it.each([
    [{}, 'it exports nothing'],
    [{ default: 3, helper: 1 }, 'it exports default, helper'],
    [{ systems: [] }, 'it exports systems'],
    [{ systems: [peterson, 3] }, 'it exports systems'],
  ])('that exports no system is told what to write: %j', async (exports, found) => {
    const { ask } = askerOf(moduleSource({ path, exports }));
    await expect(ask('check', { subject: 'any' })).rejects.toThrow(
      `./mine.ts exports no system (${found}). Write: export default compose({ … })`,
    );
  });

  it('is asked for one of its systems', async () => {
    const { ask } = askerOf(moduleSource({ path, exports: { default: peterson } }));
    await expect(ask('check', { subject: 'any' })).rejects.toThrow(`Name one of: ${peterson.name}.`);
  });

  it('is served at a port', async () => {
    const heard = new Promise<FromWorker>((resolve) => {
      const port: Port = { onmessage: null, postMessage: resolve };
      serveModule(path, { default: peterson }, port);
      port.onmessage!({ data: { id: 7, question: 'run', takes: { subject: peterson.name, path: '' } } });
    });
    expect(await heard).toMatchObject({ id: 7, answer: { id: './mine.ts:', steps: [] } });
  });
});
