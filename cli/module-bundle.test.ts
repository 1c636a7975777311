import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleModule } from './module-bundle.js';
import { folderWith, removeFolder } from './testing/command.js';

const folder = folderWith({
  'main.ts': `import { isBuiltin } from 'node:module';
import { createMachine } from 'xstate';
import { compose } from 'rehome-checker';
import { defineProcedure } from 'rehome-checker/procedures';
import { limit } from './limit.js';
import data from './data.json';
export const told = [typeof createMachine, compose, defineProcedure, isBuiltin('fs'), limit as number, data.name];
export function isReady() {}
`,
  'limit.ts': 'export const limit: number = 3;\n',
  'data.json': '{ "name": "data" }',
  'place.ts': 'export default import.meta.url;\n',
  'deep-place.ts': "export { default } from './place.js';\n",
  'package-of-its-own.ts': "import x from 'no-such-package';\nexport default x;\n",
  'common.ts': "import { a } from './common.cjs';\nexport default a;\n",
  'common.cjs': 'exports.a = 1;\n',
  'late.ts': 'export const load = (name: string) => import(name);\n',
  'wrong.ts': 'export default { a: ;\n',
  'checker.mjs': "export const compose = 'ours';\n",
  'procedures.mjs': "export const defineProcedure = 'ours too';\n",
});
afterAll(() => removeFolder(folder));

const urlOf = (name: string) => pathToFileURL(join(folder, name)).href;
const bundled = (name: string) =>
  bundleModule(join(folder, name), {
    xstateFrom: import.meta.url,
    ours: true,
    checker: urlOf('checker.mjs'),
    procedures: urlOf('procedures.mjs'),
  });

describe('a module as one text', () => {
  it('has what its files have, and shares what it imports from this package', async () => {
    const url = await bundled('main.ts');
    const text = Buffer.from(url!.split(',')[1]!, 'base64').toString();
    expect(text).toContain(urlOf('checker.mjs'));
    expect(text).toContain(import.meta.resolve('xstate'));
    const { told, isReady } = await import(url!);
    expect(told).toEqual(['function', 'ours', 'ours too', true, 3, 'data']);
    expect(isReady.name).toBe('isReady');
  });

  it.each([
    ['asks where it lies', 'place.ts'],
    ['imports what asks where it lies', 'deep-place.ts'],
    ['imports a package', 'package-of-its-own.ts'],
    ['imports CommonJS', 'common.ts'],
    ['imports what it only knows when it runs', 'late.ts'],
    ['has an error', 'wrong.ts'],
  ])('is left to hooks where it %s', async (_, name) => {
    expect(await bundled(name)).toBeUndefined();
  });
});
