import { cpSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';
import { lights, plainLights } from './testing/modules.js';

const folders: string[] = [];
const folder = (files: Readonly<Record<string, string>>) => {
  const made = folderWith(files);
  folders.push(made);
  return made;
};

beforeAll(ensureBuilt, 200_000);
afterEach(() => {
  for (const made of folders.splice(0)) removeFolder(made);
});

/** Ends a module with a line on standard error that says which copies of xstate were loaded. */
const tellsCopies = `
import { createRequire } from 'node:module';
process.once('exit', () => {
  const files = Object.keys(createRequire(import.meta.url).cache);
  console.error('copies', JSON.stringify(files.filter((file) => /xstate\\/dist\\/xstate\\.cjs\\.js$/.test(file))));
});
`;

describe('a module outside of any package', () => {
  it.each([
    ['lights.ts', lights],
    ['lights.js', plainLights],
    ['lights.mjs', plainLights],
    ['deep/lights.ts', lights],
  ])('loads %s and checks its system', async (file, text) => {
    const { status, out } = await rehome(['check', `./${file}`], folder({ [file]: text }));
    expect(out).toContain('never-y');
    expect(out).toContain(`rehome explain ./${file}:0/0`);
    expect(status).toBe(12);
  });

  it('loads what it imports, TypeScript by its .js name too', async () => {
    const made = folder({
      'lights.ts': lights,
      'main.ts': "import { lights } from './lights.js';\nexport const system = lights;\n",
    });
    expect((await rehome(['check', './main.ts'], made)).status).toBe(12);
  });

  it('loads in a package of CommonJS', async () => {
    const made = folder({ 'package.json': '{"name":"mine","type":"commonjs"}', 'lights.ts': lights });
    expect((await rehome(['check', './lights.ts'], made)).status).toBe(12);
  });

  it('uses our copy of xstate, once', async () => {
    const { err } = await rehome(['check', './lights.ts'], folder({ 'lights.ts': lights + tellsCopies }));
    const copies = [...err.matchAll(/copies (.*)/g)].map(([, files]) => JSON.parse(files));
    const ours = realpathSync(join(packageRoot, 'node_modules/xstate/dist/xstate.cjs.js'));
    for (const files of copies) expect(files).toEqual([ours]);
    expect(copies.length).toBeGreaterThan(0);
  });
});

describe('a module with packages of its own', () => {
  it('uses the user’s copy of xstate alone, in every thread', async () => {
    const made = folder({ 'lights.ts': lights + tellsCopies });
    cpSync(join(packageRoot, 'node_modules/xstate'), join(made, 'node_modules/xstate'), { recursive: true });
    const { status, err } = await rehome(['check', './lights.ts'], made);
    const copies = [...err.matchAll(/copies (.*)/g)].map(([, files]) => JSON.parse(files));
    for (const files of copies) expect(files).toEqual([join(made, 'node_modules/xstate/dist/xstate.cjs.js')]);
    expect(copies.length).toBeGreaterThan(0);
    expect(status).toBe(12);
  });

  it('refuses another major version of xstate', async () => {
    const made = folder({
      'lights.ts': lights,
      'node_modules/xstate/package.json': '{"name":"xstate","version":"4.38.0"}',
    });
    const { status, err } = await rehome(['check', './lights.ts'], made);
    expect(err).toContain('uses xstate 4.38.0');
    expect(err).toContain('Install xstate@5');
    expect(status).toBe(150);
  });

  it('leaves the work to the user’s own copy of this package', async () => {
    const made = folder({
      'lights.ts': lights,
      'node_modules/rehome-checker/package.json': '{"name":"rehome-checker","version":"9.9.9","type":"module"}',
      'node_modules/rehome-checker/dist/cli/bin.js':
        "console.log('the other', process.argv.slice(2).join(' '));\nprocess.exitCode = 11;\n",
    });
    expect(await rehome(['check', './lights.ts'], made)).toMatchObject({
      status: 11,
      out: 'the other check ./lights.ts\n',
    });
  });
});

describe('a module that is no system', () => {
  const bad: [string, string, string][] = [
    ['a syntax error', 'export default { a: ;', 'm.ts:1:20: Unexpected ";"'],
    ['a missing import', "import { x } from './nowhere.js';\nexport default x;", 'nowhere.js'],
    [
      'a missing package',
      "import x from 'no-such-package';\nexport default x;",
      "Cannot find package 'no-such-package'",
    ],
    ['an error', "const a: number = 1;\nthrow new RangeError('boom');", 'it throws RangeError: boom (line 2)'],
    ['another export', 'export const machine = 1;', 'exports no system (it exports machine)'],
    ['no export', 'const a = 1;', 'exports no system (it exports nothing)'],
  ];

  it.each(bad)('says so in one message: %s', async (_, text, message) => {
    const { status, out, err } = await rehome(['check', './m.ts'], folder({ 'm.ts': text }));
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(status).toBe(150);
  });

  it('says that there is no such file', async () => {
    const made = folder({});
    writeFileSync(join(made, 'other.ts'), '');
    expect(await rehome(['check', './m.ts'], made)).toMatchObject({
      status: 150,
      err: 'There is no module ./m.ts: give its path from the folder in which you are.\n',
    });
  });
});
