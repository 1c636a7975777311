import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../catalogue/index.js';
import { checkDocument, type SelectionDocument } from '../reports/json.js';
import { run, verdict } from '../reports/testing/examples.js';
import { catalogueRuns } from './catalogue-runs.js';
import { version } from './package-root.js';
import { processTerminal } from './terminal.js';
import { folderWith, removeFolder } from './testing/command.js';

const selection: SelectionDocument = {
  all: false,
  defaults: false,
  procedures: [],
  readings: [],
  scenarios: [],
  properties: [],
  strict: false,
  pinned: true,
  whole: true,
  total: defaultCatalogue.length,
  shard: { index: 1, of: 1 },
};
const runs = defaultCatalogue.map(({ id }) => run(id, [verdict('safe')]));

const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => ({ id }));

let folder: string;
beforeAll(() => {
  folder = folderWith({});
});
afterAll(() => removeFolder(folder));

function written(changed: Partial<SelectionDocument>, some = runs): string {
  const file = join(folder, 'checked.json');
  writeFileSync(file, JSON.stringify(checkDocument(some, [], 0, version, { ...selection, ...changed })));
  return file;
}

describe('the runs of the catalogue', () => {
  it('are those of a file that has them all, or of some procedures', async () => {
    const from = written({});
    expect(await catalogueRuns(processTerminal(), { from })).toMatchObject(ids(runs));
    const some = await catalogueRuns(processTerminal(), { from, procedures: ['base-1.5.0'] });
    expect(some).toMatchObject(ids(runs.filter(({ procedure }) => procedure === 'base-1.5.0')));
  });

  it.each([
    ['of a part of the catalogue', () => written({ whole: false })],
    ['of some properties', () => written({ properties: ['safe'] })],
    ['of one shard', () => written({}, runs.slice(1))],
    ['of another order', () => written({}, runs.toReversed())],
  ])('are not taken from a file %s', async (_, file) => {
    const from = file();
    await expect(catalogueRuns(processTerminal(), { from })).rejects.toThrow(
      `${from} is not of the whole default catalogue: write it with \`rehome check --json --out ${from}\`.`,
    );
  });
});
