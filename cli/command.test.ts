import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, ensureBuilt, folderWith, rehome, rehomeHere, removeFolder, startRehome } from './testing/command.js';
import { counters, lights } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  const refused = lights
    .replace('types: {}', '')
    .replace('[Light.Green]: {', "[Light.Green]: { invoke: { src: 'nobody' },");
  const two = lights.replace('export default lights;', "export default [lights, { ...lights, name: 'more lights' }];");
  const odd = lights.replace("hello: 'y'", "hello: { target: 'y', meta: { size: 1n, of: () => 1 } }");
  folder = folderWith({
    'lights.ts': lights,
    'many.ts': counters(4),
    'refused.ts': refused,
    'two.ts': two,
    'notes.txt': '',
    'odd.ts': odd,
  });
}, 200_000);
afterAll(() => removeFolder(folder));

const oneLine = (text: string) => expect(text.trimEnd().split('\n')).toHaveLength(1);

describe('rehome check ./module.ts', () => {
  it('lists verdicts, shows the run of a refutation, and says what it counted', async () => {
    const { status, out } = await rehome(['check', './lights.ts'], folder);
    expect(out).toMatch(/✗ +never-y +violated by a run of 2 actions/);
    expect(out).toMatch(/✓ +gets-green +holds, by a run of 1 action/);
    expect(out).toContain('The second one never takes the greeting.');
    expect(out).toMatch(/1 +a +go \(choice\)\n +2 +a → b +hello limit=1\n +rehome explain \.\/lights\.ts:0\/0/);
    expect(out).toContain('./lights.ts: 3 states, 2 transitions, depth 2, exhaustive');
    expect(status).toBe(12);
  });

  it('prints one JSON document', async () => {
    const { status, out } = await rehome(['check', './lights.ts', '--json'], folder);
    const { runs, ...document } = JSON.parse(out);
    expect(document).toMatchObject({ tool: 'rehome', format: 1, status: 12, differences: [] });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      id: './lights.ts',
      procedure: null,
      readings: {},
      scenario: null,
      states: 3,
      transitions: 2,
      depth: 2,
      exhaustive: true,
      exact: true,
      omission: null,
      reductions: [],
    });
    expect(runs[0].verdicts[0]).toMatchObject({
      property: 'never-y',
      form: 'invariant',
      verdict: 'violated',
      vacuous: false,
      bounded: null,
      trace: '0/0',
      length: 2,
    });
    expect(status).toBe(12);
  });

  it('checks several systems of a module, byte for byte the same with any number of workers', async () => {
    const results = await Promise.all(
      ['1', '2'].map((n) => rehome(['check', './two.ts', '--json', '--workers', n], folder)),
    );
    const [one, two] = results.map(({ out }) => out.replace(/"seconds": .*/g, ''));
    expect(one).toBe(two);
    expect(JSON.parse(results[0].out).runs.map(({ id }: { id: string }) => id)).toEqual([
      './two.ts#lights',
      './two.ts#more lights',
    ]);
  });

  it('judges only the properties asked for', async () => {
    const { status, out } = await rehome(['check', './lights.ts', '--property', 'gets-green'], folder);
    expect(out).not.toContain('never-y');
    expect(status).toBe(0);
  });

  it('takes the names of verdicts that no property declares', async () => {
    const { err, out } = await rehome(
      ['check', './lights.ts', '--property', 'deadlock', '--property', 'overflow', '--json'],
      folder,
    );
    expect(err).not.toContain('Unknown');
    expect(JSON.parse(out).runs[0].verdicts.map(({ property }: { property: string }) => property)).toEqual([
      'deadlock',
    ]);
  });

  it('with --strict counts what is never taken', async () => {
    const module = lights.replace("hello: 'y'", "hello: 'y', nothing: 'y'");
    const made = folderWith({ 'm.ts': module });
    const strict = await rehome(['check', './m.ts', '--property', 'gets-green', '--strict'], made);
    const usual = await rehome(['check', './m.ts', '--property', 'gets-green'], made);
    removeFolder(made);
    expect(strict.out).toContain('Dead transitions: 1');
    expect([strict.status, usual.status]).toEqual([10, 0]);
  });

  it('writes its result to a file', async () => {
    const { status, out } = await rehome(['check', './lights.ts', '--json', '--out', 'result.json'], folder);
    expect(status).toBe(12);
    // Data in a file leaves the terminal to people.
    expect(out).toContain('never-y');
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({ status: 12 });
  });

  it('stops at a budget with status 75', async () => {
    const { status, out } = await rehome(['check', './many.ts', '--reduce', 'none', '--states', '1000'], folder);
    expect(out).toMatch(/\? +holds-always +undecided: states/);
    expect(status).toBe(75);
  });
});

describe('bad input', () => {
  it.each([
    [['check', './lights.ts', '--property', 'never-x'], 'Unknown property never-x. Did you mean never-y?', 150],
    [
      ['check', './lights.ts', '--out', 'no/such/folder.json'],
      'Cannot write no/such/folder.json: its folder does not exist.',
      150,
    ],
    [['check', './lights.ts', '--out', 'taken'], 'Cannot write taken: it is a folder.', 150],
    [['generate', '--out', 'lights.ts/below'], 'Cannot write lights.ts/below: a part of its path is no folder.', 150],
    [['generate', '--out', 'notes.txt'], 'Cannot write notes.txt: it is no folder.', 150],
    [['check', '--procedure', 'notify-frist'], 'Unknown procedure notify-frist. Did you mean notify-first?', 150],
    [
      ['check', '--reading', 'conectivity=session-survives'],
      'Unknown reading conectivity. Did you mean connectivity?',
      150,
    ],
    [['check', '--reading', 'connectivity=session'], 'Did you mean session-survives?', 150],
    [['check', '--reading', 'connectivity'], 'A reading is given as name=value, not as connectivity.', 150],
    [['check', '--scenario', 'honst'], 'Unknown scenario honst. Did you mean honest?', 150],
    [['check', '--property', 'never-strandet'], 'Unknown property never-strandet. Did you mean never-stranded?', 150],
    [['run', '--procedure', 'notify'], 'Unknown procedure notify. Did you mean notify-first?', 150],
    [['explain', './lights.ts'], 'is no trace id', 150],
    [['explain', './lights.ts:0/x'], '0/x is no path', 150],
    [['explain', './lights.ts:0/7'], '0/7 is no run of lights', 150],
    [['explain', 'notify-frist,honest:0'], 'Did you mean notify-first?', 150],
    [['explain', './two.ts:0'], 'exports several systems', 150],
  ])('%j', async (args, message, expected) => {
    mkdirSync(join(folder, 'taken'), { recursive: true });
    const run = args.some((arg) => /^\.\/\w+\.ts/.test(arg)) ? rehome : rehomeHere;
    const { status, out, err } = await run(args, folder);
    expect(err).toContain(message);
    oneLine(err);
    expect(out).toBe('');
    expect(status).toBe(expected);
  });

  it('tells an unsupported construct by its code, place and remedy', async () => {
    const { status, err } = await rehome(['check', './refused.ts'], folder);
    expect(err).toMatch(/MC1\d\d a · state green/);
    expect(err.trimEnd().split('\n').length).toBeGreaterThan(1);
    expect(status).toBe(10);
  });

  it('has help with an example on every verb', async () => {
    for (const verb of ['check', 'run', 'explain', 'inspect', 'generate', 'pin']) {
      const { status, out } = await rehomeHere([verb, '--help'], folder);
      expect(out).toMatch(/Examples?:\n {2}rehome /);
      expect(out).toContain('Exit status:');
      expect(status).toBe(0);
    }
  });
});

describe('interruptions', () => {
  it('prints what is known at the first Ctrl-C, with status 75', async () => {
    const child = startRehome(['check', './many.ts', '--reduce', 'none'], folder);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { status, out, err } = await ended(child);
    expect(out).toMatch(/\? +holds-always +undecided: interrupted/);
    expect(err).toContain('Interrupted');
    expect(status).toBe(75);
  });

  it('quits at once at the second', async () => {
    const child = startRehome(['check', './many.ts', '--reduce', 'none'], folder);
    child.stderr.once('data', () => {
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    expect((await ended(child)).status).toBe(75);
  });

  it('keeps its status, quietly, where nobody reads its output', async () => {
    const child = startRehome(['check', './lights.ts', '--quiet'], folder);
    child.stdout.destroy();
    const { status, err } = await ended(child);
    expect(err).toBe('');
    expect(status).toBe(12);
  });
});

describe('rehome explain', () => {
  it('prints a run as text, as a chart and as JSON', async () => {
    const text = await rehome(['explain', './lights.ts:0/0'], folder);
    expect(text.out).toMatch(/\.\/lights\.ts:0\/0 {2}2 actions\n/);
    expect(text.out).toContain('b: x → y');
    const chart = await rehome(['explain', './lights.ts:0/0', '--format', 'mermaid'], folder);
    expect(chart.out).toContain('sequenceDiagram\n  participant p1 as a\n');
    expect(chart.out).toContain('p1->>p2: hello limit=1');
    const json = JSON.parse((await rehome(['explain', './lights.ts:0/0', '--format', 'json'], folder)).out);
    expect(json.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['choose', 'deliver']);
    const odd = await rehome(['explain', './odd.ts:0/0', '--format', 'json'], folder);
    expect(JSON.parse(odd.out).steps[1].transitions).toEqual([
      { id: 'x·hello·0', source: 'x', event: 'hello', targets: ['y'] },
    ]);
    const second = await rehome(['explain', './two.ts#more lights:0'], folder);
    expect(second).toMatchObject({ status: 0 });
  });
});
