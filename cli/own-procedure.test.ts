import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPath, pathOfId } from './own-procedure.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';

/** Says which copy of xstate it got, in every thread. */
const told = `
import { defineProcedure } from 'rehome-checker/procedures';
import { createMachine } from 'xstate';

if (createMachine({}).root === undefined) throw new Error('no xstate');
export const procedure = defineProcedure({
  base: 'notify-first',
  acts: ['notify', 'await acknowledgement', 'discard', 'say gone', 'acknowledge download', 'provision', 'tell outcome'],
  messages: { gone: { from: 'm2me', to: 'oldSho', protection: 'signed', step: '10a', text: 'confirmation of the discard' } },
  readings: { 'released-by': { means: { gone: 'by the message', nobody: 'never' }, default: 'gone' } },
  machines: {
    oldSho: {
      'answering.leaving.acknowledged': {
        on: { gone: { guard: 'gone: genuine', target: 'told' } },
      },
      'answering.leaving.told': {
        tags: 'rest',
        always: { guard: 'released-by: gone', target: '#oldSho.answering.released.acknowledged' },
      },
    },
  },
});
`;
const bad = (delta: string) =>
  `import { defineProcedure } from 'rehome-checker/procedures';\n\nexport default defineProcedure(${delta});\n`;

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({
    'told.ts': told,
    'deep, down/told.mjs': told,
    'same.ts': bad("{ base: 'discard-first' }"),
    'base.ts': bad("{ base: 'notify-frist' }"),
    'act.ts': bad("{ base: 'notify-first', acts: ['notfy'] }"),
    'order.ts': bad("{ base: 'notify-first', acts: ['provision'] }"),
    'state.ts': bad("{ base: 'notify-first', machines: { oldSho: { 'answering.servin': {} } } }"),
    'guard.ts': bad(
      "{ base: 'notify-first', machines: { oldSho: { 'answering.serving': { on: { deregistrationNotice: { guard: 'nobody knows', target: 'serving' } } } } } }",
    ),
    'nothing.ts': 'const nothing = 1;\n',
    'number.ts': 'export default 5;\n',
    'system.ts':
      "import { compose } from 'rehome-checker';\nimport { createMachine } from 'xstate';\nexport default compose({ name: 's', participants: { a: createMachine({ tags: 'rest' }) } });\n",
    'notes.txt': 'notes',
  });
}, 200_000);
afterAll(() => removeFolder(folder));

const narrow = ['--scenario', 'honest', '--property', 'truthful-deregistration'];
const json = async (args: readonly string[], cwd = folder) => {
  const { out, err, status } = await rehome(['check', ...args, '--json'], cwd);
  if (out === '') throw new Error(err);
  return {
    runs: JSON.parse(out).runs as { id: string; procedure: string; readings: object; states: number }[],
    out,
    status,
  };
};

describe('rehome check --procedure ./mine.ts', () => {
  it('checks it under its own readings, and its trace ids lead back to it', async () => {
    const { runs } = await json([
      '--procedure',
      './told.ts',
      '--reading',
      'connectivity=session-survives',
      '--reading',
      'missing-acknowledgement=wait-for-ever',
      ...narrow,
    ]);
    const ids = runs.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['./told.ts,honest', './told.ts,released-by=nobody,honest']));
    expect(new Set(ids).size).toBe(ids.length);
    const { out, status } = await rehome(['explain', './told.ts,released-by=nobody,honest:0/0'], folder);
    expect(out).toContain('./told.ts,released-by=nobody,honest:0/0  2 actions');
    expect(status).toBe(0);
  });

  it('shows it beside others, each in the order given, whatever the workers', async () => {
    const args = [
      '--procedure',
      './same.ts',
      '--procedure',
      'discard-first',
      '--reading',
      'release=on-notification',
      '--reading',
      'connectivity=dies-at-release',
      ...narrow,
    ];
    const [one, two] = await Promise.all(['1', '2'].map((n) => json([...args, '--workers', n])));
    const plain = (text: string) => text.replace(/"seconds": .*/g, '');
    expect(plain(one!.out)).toBe(plain(two!.out));
    const half = one!.runs.length / 2;
    const [own, base] = [one!.runs.slice(0, half), one!.runs.slice(half)];
    expect(new Set(own.map(({ procedure }) => procedure))).toEqual(new Set(['./same.ts']));
    expect(own.map(({ readings, states }) => ({ readings, states }))).toEqual(
      base.map(({ readings, states }) => ({ readings, states })),
    );
  });

  it('takes a path with a comma and a space, and a reading that only it has', async () => {
    const path = './deep, down/told.mjs';
    const reading = ['--reading', 'released-by=nobody'];
    const { runs } = await json(['--procedure', path, ...reading, '--reading', 'serving-start=at-6', ...narrow]);
    expect(runs.map(({ id }) => id)).toEqual([`${path},serving-start=at-6,released-by=nobody,honest`]);
    const { out } = await rehome(['explain', `${runs[0]!.id}:0`], folder);
    expect(out).toContain('1 action');
    const live = await rehome(['run', '--procedure', path, ...reading], folder);
    expect(live.out).toContain('step 10a  M2ME → old SHO        confirmation of the discard, signed');
  });

  it('uses the user’s copy of xstate', async () => {
    const made = folderWith({ 'told.ts': told });
    mkdirSync(join(made, 'node_modules'));
    cpSync(join(packageRoot, 'node_modules/xstate'), join(made, 'node_modules/xstate'), { recursive: true });
    const { runs } = await json(['--procedure=./told.ts', '--reading', 'released-by=nobody', ...narrow], made);
    removeFolder(made);
    expect(runs.map(({ id }) => id)).toEqual(['./told.ts,released-by=nobody,honest']);
  });
});

describe('a module that is no procedure', () => {
  it.each([
    ['./none.ts', 'There is no module ./none.ts: give its path'],
    ['./notes.txt', './notes.txt is no module: its name ends neither in .ts nor in .js.'],
    ['./base.ts', 'Cannot load ./base.ts: Unknown base notify-frist. Did you mean notify-first? (line 3)'],
    ['./act.ts', 'Cannot load ./act.ts: Unknown act notfy. Did you mean notify? (line 3)'],
    ['./order.ts', 'Cannot load ./order.ts: provision needs acknowledge download before it: the RO aids after 11.'],
    ['./state.ts', 'Unknown state of oldSho answering.servin. Did you mean answering.serving?'],
    ['./nothing.ts', './nothing.ts exports no procedure (it exports nothing). Write: export default defineProcedure'],
    ['./number.ts', './number.ts exports no procedure (it exports default).'],
    ['./system.ts', './system.ts exports a system, no procedure. Write: rehome check ./system.ts'],
  ])('%s: one clear message', async (path, message) => {
    const { status, out, err } = await rehome(['check', '--procedure', path], folder);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([out, status]).toEqual(['', 150]);
  });

  it('names a guard that nobody implements by its place', async () => {
    const { status, err } = await rehome(['check', '--procedure', './guard.ts', ...narrow, '--quiet'], folder);
    expect(err).toContain('oldSho · state answering.serving · event deregistrationNotice: the guard `nobody knows`');
    expect(status).toBe(10);
  });

  it('says how to check a procedure that was given as a system', async () => {
    const { err } = await rehome(['check', './told.ts'], folder);
    expect(err).toBe('./told.ts exports a procedure, no system. Write: rehome check --procedure ./told.ts\n');
  });

  it('suggests readings of its own, too', async () => {
    const { err } = await rehome(['check', '--procedure', './told.ts', '--reading', 'relased-by=gone'], folder);
    expect(err).toBe('Unknown reading relased-by. Did you mean released-by?\n');
  });
});

describe('the path of a module', () => {
  it.each([
    ['./mine.ts', true],
    ['mine.mjs', true],
    ['folder/mine', true],
    ['notify-first', false],
    ['base-1.5.0', false],
  ])('%s: %s', (name, path) => {
    expect(isPath(name)).toBe(path);
  });

  it.each([
    ['./mine.ts,honest', './mine.ts'],
    ['./a,b.ts,release=receipt-only,loss', './a,b.ts'],
    ['base-1.5.0,honest', undefined],
  ])('heads the id %s', (id, path) => {
    expect(pathOfId(id)).toBe(path);
  });
});
