import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitStatus } from './exit-status.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';

const text = readFileSync(join(packageRoot, 'docs', 'conform.md'), 'utf8');
const files = Object.fromEntries(
  [...text.matchAll(/```\w+ (\S+)\n(.*?)```/gs)].map(([, name, contents]) => [name!, contents!]),
);
const shown = [...text.matchAll(/<!-- output: npx rehome (.*?) -->\n```text\n\$ .*?\n(.*?)\n```\n<!-- end -->/gs)].map(
  ([, args, output]) => ({ args: args!, output: output! }),
);
const bell = /```ts\n(\/\/ bell\.ts\n.*?)```/s.exec(readFileSync(join(packageRoot, 'README.md'), 'utf8'))![1]!;

const log = files['log.ndjson']!;
const meterA = log
  .split('\n')
  .filter((line) => line.includes('"meter":"A"'))
  .join('\n');
const bellMap = {
  node: 'who',
  nodes: { visitor: 'visitor', host: 'host' },
  kind: { field: 'did', values: { sent: 'sent', received: 'received', is: 'state' } },
  event: 'what',
  events: { bell: 'bell', open: 'open' },
};

const journals = Object.fromEntries(
  ['journals.ndjson', 'mapping.json'].map((name) => [
    `logs/${name}`,
    readFileSync(join(packageRoot, 'docs', 'logs', name), 'utf8'),
  ]),
);

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({
    ...files,
    ...journals,
    'a.ndjson': `${meterA}\n`,
    'cut.ndjson': `${meterA}\n{"at":"10:0`,
    'broken.ndjson': `${meterA}\nat 10:00 nothing happened\n${meterA}`,
    'empty.ndjson': '',
    'wrong.json': JSON.stringify({ ...JSON.parse(files['mapping.json']!), nodes: { meter: 'm2m', 'op-1': 'oldSho' } }),
    'named.json': JSON.stringify({ ...JSON.parse(files['mapping.json']!), configuration: 'notify-first,honest' }),
    'bell.ts': bell,
    'bell.json': JSON.stringify(bellMap),
    'bell.ndjson': [
      { who: 'visitor', did: 'sent', what: 'bell' },
      { who: 'host', did: 'sent', what: 'open' },
      { who: 'host', did: 'received', what: 'bell' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
    'lost.ndjson': [
      { who: 'visitor', did: 'sent', what: 'bell' },
      { who: 'visitor', did: 'is', what: 'inside' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
}, 200_000);
afterAll(() => removeFolder(folder));

const conform = (args: string) => rehome(['conform', ...args.split(' ')], folder);

describe('rehome conform', () => {
  it.each(shown)('prints what docs/conform.md shows: rehome $args', async ({ args, output }) => {
    const { out, status } = await rehome(args.split(' '), folder);
    expect(out.trimEnd()).toBe(output);
    expect(status).toBe(exitStatus.safety);
  });

  it('takes the journals of the reference implementation where somebody may forge', async () => {
    const subject = '--procedure notify-first --reading retransmission=none --scenario network-attacker';
    const { out, status } = await conform(`logs/journals.ndjson --map logs/mapping.json ${subject}`);
    expect(out).toContain('2 cases conform');
    expect(status).toBe(exitStatus.expected);
  });

  it('names a run that rehome explain tells', async () => {
    const { out } = await conform('lost.ndjson ./bell.ts --map bell.json');
    const [, id] = /rehome explain (\S+)/.exec(out)!;
    const told = await rehome(['explain', id!], folder);
    expect(told).toMatchObject({ status: exitStatus.expected });
    expect(told.out).toContain('ring (choice)');
  });

  it('takes what is a behaviour', async () => {
    expect(await conform('a.ndjson --map mapping.json --procedure notify-first')).toMatchObject({
      status: exitStatus.expected,
      out: '8 lines: 1 case conforms\n',
    });
    expect((await conform('a.ndjson --map named.json')).status).toBe(exitStatus.expected);
    expect((await conform('empty.ndjson --map named.json')).out).toBe('0 lines: no case\n');
  });

  it('leaves out a last line that was cut off, and says so', async () => {
    const { out, err, status } = await conform('cut.ndjson --map named.json');
    expect({ out, status }).toEqual({ out: '8 lines: 1 case conforms\n', status: exitStatus.expected });
    expect(err).toContain('line 9, the last one, is cut off');
  });

  it.each([
    ['broken.ndjson --map named.json', 'broken.ndjson: line 9 is no JSON.'],
    ['none.ndjson --map named.json', 'Cannot read none.ndjson: there is no such file.'],
    ['a.ndjson --map a.ndjson --procedure notify-first', 'a.ndjson is no JSON.'],
    ['a.ndjson --map wrong.json --procedure notify-first', 'm2me'],
    ['a.ndjson --map mapping.json', 'What are the cases judged under?'],
    ['a.ndjson --map mapping.json --scenario loss', 'What are the cases judged under?'],
    ['bell.ndjson ./bell.ts --map bell.json --scenario loss', 'A module has its own systems'],
  ])('refuses bad input with its place: %s', async (args, message) => {
    const { err, status } = await conform(args);
    expect(err).toContain(message);
    expect(status).toBe(exitStatus.badInput);
  });

  it('leaves a case undecided where its budget does not suffice', async () => {
    const { out, status } = await conform('log.ndjson --map mapping.json --procedure notify-first --budget 2 --json');
    expect(JSON.parse(out)).toMatchObject({ conforming: 0, violated: 0, undecided: 2 });
    expect(status).toBe(exitStatus.unfinished);
  });

  it("judges a composition of one's own", async () => {
    const refused = await conform('bell.ndjson ./bell.ts --map bell.json');
    expect(refused).toMatchObject({ status: exitStatus.safety, err: '' });
    expect(refused.out).toContain('✗ line 2: host sent open\n  1 line of 3 can be explained');
    expect(refused.out).toContain('host received bell from visitor');
    const { out, status } = await conform('lost.ndjson ./bell.ts --map bell.json --json');
    expect(status).toBe(exitStatus.safety);
    expect(JSON.parse(out).cases).toMatchObject([
      {
        line: 2,
        explained: 1,
        observation: { kind: 'state', state: 'inside' },
        states: ['waiting'],
        trace: './bell.ts:0',
      },
    ]);
  });
});
