import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plain } from '../reports/palette.js';
import { packageRoot } from './package-root.js';
import { program } from './program.js';
import { ensureBuilt, folderWith, removeFolder } from './testing/command.js';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string;
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly steps: readonly Step[];
}

const text = readFileSync(join(packageRoot, 'docs', 'ci', 'rehome.yml'), 'utf8');
const { jobs } = parse(text) as { readonly jobs: { readonly check: Job; readonly report: Job } };
const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
const shards = jobs.check.strategy!.matrix.shard;

describe('the workflow', () => {
  it('uses verbs and options that the command has', () => {
    const root = program({ print() {}, report() {}, status() {}, palette: plain, links: false, width: 100 }, () => {});
    const commands = runs.flatMap((run) => /^npx rehome (.*?)(?: \|\| .*)?$/.exec(run)?.[1] ?? []);
    expect(commands).toHaveLength(6);
    for (const command of commands) {
      const [name, ...words] = command.split(/ (?!\}|matrix)/);
      const verb = root.commands.find((each) => each.name() === name)!;
      for (const [index, word] of words.entries()) {
        if (!word.startsWith('--')) continue;
        const option = verb.options.find(({ long }) => long === word);
        expect(option?.long, command).toBe(word);
        if (option?.argChoices !== undefined) expect(option.argChoices).toContain(words[index + 1]);
      }
    }
  });

  it('checks every part of as many as it says', () => {
    const of = Number(/\}\}\/(\d+)/.exec(text)![1]);
    expect(shards).toEqual(Array.from({ length: of }, (_, i) => i + 1));
    expect(jobs.report.needs).toBe('check');
  });

  it('uploads what it writes, and names no host', () => {
    const written = runs.flatMap(
      (run) => /--(?:out|single-file) (.*?)(?: \|\||$)/.exec(run)?.[1]?.replace(/ --quiet$/, '') ?? [],
    );
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses = '', with: given = {} } of steps) {
      const file = given.sarif_file ?? given.path;
      if (uses.includes('/upload-')) expect(written).toContain(file);
      if (uses !== '') expect(uses).toMatch(/^[\w-]+(\/[\w-]+)+@v\d+$/);
    }
    expect(text).not.toMatch(/:\/\/|\.(com|org|io)\b/);
  });
});

describe('the commands of the workflow', () => {
  let folder: string;
  beforeAll(async () => {
    await ensureBuilt();
    folder = folderWith({});
  }, 200_000);
  afterAll(() => removeFolder(folder));

  /** Runs a step as the runner does, in a small part of the catalogue. */
  const bash = (run: string): { readonly status: number | null; readonly out: string } => {
    const bin = join(packageRoot, 'dist', 'cli', 'bin.js');
    const small =
      '--procedure discard-first --scenario silent-old-sho --reading retransmission=none --property one-active';
    const command = run.replace('npx rehome check', `npx rehome check ${small}`);
    const script = `npx() { shift; ${JSON.stringify(process.execPath)} ${JSON.stringify(bin)} "$@"; }\n${command}`;
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(folder, 'step-summary') };
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, out: stdout };
  };

  it('run to their end, and leave the files that it uploads', () => {
    const wanted = ({ run }: Step) => run !== undefined && run !== 'npm ci';
    for (const { run } of jobs.check.steps.filter(wanted)) {
      for (const shard of shards) {
        const part = run!.replace(/\$\{\{ matrix\.shard \}\}/g, String(shard));
        expect(bash(part)).toEqual({ status: 0, out: '' });
      }
    }
    const ended = jobs.report.steps.filter(wanted).map(({ run }) => bash(run!));
    const last = ended.pop()!;
    for (const { status, out } of ended)
      expect([status, out.replace(/^Wrote explorer\.html: .*\n$/, '')]).toEqual([0, '']);

    const written = (name: string) => readFileSync(join(folder, name), 'utf8');
    const asPinned = written('step-summary').startsWith('## rehome: all as pinned\n');
    expect(last.status).toBe(asPinned ? 0 : 14);
    expect(last.out === '').toBe(asPinned);
    expect(/<testsuites .* failures="0"/.test(written('rehome.xml'))).toBe(asPinned);
    expect(written('explorer.html')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(written('rehome.sarif')).runs[0].results.length === 0).toBe(asPinned);
  }, 300_000);
});
