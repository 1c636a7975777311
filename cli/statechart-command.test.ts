import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { pictures } from '../catalogue/documents/pictures.js';
import { statecharts } from '../catalogue/statecharts.js';
import { sizeOfPng } from '../reports/contribution/png-size.js';
import { machineJson } from '../reports/statechart/machine-json.js';
import { scxml } from '../reports/statechart/scxml.js';
import { ensureBuilt, folderWith, rehome, rehomeHere, removeFolder } from './testing/command.js';
import { lights } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights, 'empty.ts': 'export const nothing = 1;' });
}, 100_000);
afterAll(() => removeFolder(folder));

/** A module is loaded by a process of its own. */
const statechart = (...args: string[]) =>
  (args[0]!.startsWith('./') ? rehome : rehomeHere)(['statechart', ...args], folder);

const refused = (err: string) => ({ status: 150, out: '', err });

describe('rehome statechart', { timeout: 100_000 }, () => {
  const subscriber = statecharts().find(({ name }) => name === 'subscriber')!;

  it('prints the picture that the documents show', async () => {
    const { status, out, err } = await statechart('subscriber');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe((await pictures())['docs/statecharts/subscriber.svg']);
  });

  it('prints SCXML and JSON of the same machine', async () => {
    expect(await statechart('subscriber', '--format', 'scxml')).toEqual({ status: 0, out: scxml(subscriber), err: '' });
    const { status, out } = await statechart('subscriber', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(machineJson(subscriber)));
    const states = createMachine(JSON.parse(out)).root.states;
    expect(Object.keys(states)).toEqual(subscriber.root.states.map(({ key }) => key));
  });

  it('prints Mermaid', async () => {
    const { status, out } = await statechart('subscriber', '--format', 'mermaid');
    expect(status).toBe(0);
    expect(out).toMatch(/^stateDiagram-v2\n/);
    for (const { key } of subscriber.root.states) expect(out).toContain(key);
  });

  it('writes each machine to a file of a folder that need not be there', async () => {
    const { status, out } = await statechart('all', '--format', 'scxml', '--out', 'charts');
    const names = statecharts().map(({ name }) => name);
    expect({ status, out }).toEqual({ status: 0, out: `Wrote ${names.length} files to charts.\n` });
    expect(readdirSync(join(folder, 'charts')).sort()).toEqual(names.map((name) => `${name}.scxml`).sort());
    expect(readFileSync(join(folder, 'charts/subscriber.scxml'), 'utf8')).toBe(scxml(subscriber));
  });

  it('writes PNG pictures twice as large as the drawing, and asks for their folder', async () => {
    expect(await statechart('pva', '--format', 'png', '--out', 'pictures')).toMatchObject({ status: 0 });
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec((await statechart('pva')).out)!;
    const png = sizeOfPng(readFileSync(join(folder, 'pictures/pva.png')));
    expect(png).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });
    expect(await statechart('pva', '--format', 'png')).toEqual(
      refused('--format png is written to a file: say with --out <folder> where.\n'),
    );
  });

  it('writes the machines of a module, and asks for a folder where it has several', async () => {
    expect(await statechart('./lights.ts')).toEqual(
      refused('./lights.ts are 2 machines (a, b). Say with --out <folder> where to write their files.\n'),
    );
    const { status, out } = await statechart('./lights.ts', '--format', 'json', '--out', 'own');
    expect({ status, out }).toEqual({ status: 0, out: 'Wrote 2 files to own.\n' });
    const { states } = JSON.parse(readFileSync(join(folder, 'own/a.json'), 'utf8'));
    expect(Object.keys(states)).toEqual(['red', 'green']);
  });

  it('refuses what is no machine, no format, and no folder, and says what to do', async () => {
    expect(await statechart('m2mee')).toEqual(refused('Unknown machine m2mee. Did you mean m2me?\n'));
    expect(await statechart('zebra')).toMatchObject({
      status: 150,
      err: expect.stringMatching(/^Unknown machine zebra\. Known: .*subscriber.*\ball\.\n$/),
    });
    expect(await statechart('./none.ts')).toMatchObject({ status: 150, out: '' });
    expect(await statechart('./empty.ts')).toMatchObject({ status: 150, out: '' });
    expect(await statechart('pva', '--format', 'gif')).toMatchObject({
      status: 150,
      err: expect.stringContaining('svg, png, scxml, json, mermaid'),
    });
    expect(await statechart('pva', '--out', 'lights.ts')).toMatchObject({
      status: 150,
      err: expect.stringContaining('lights.ts'),
    });
  });
});
