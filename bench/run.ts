// Measures this checker and its peers on the models of bench/models: see docs/performance.md and `npm run bench -- --help`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { version } from '../cli/package-root.js';
import { extrapolated } from './graph-rate.js';
import { measureJudges } from './judges/measure.js';
import { judgesTables } from './judges/table.js';
import { measureLarge } from './large/measure.js';
import { measureModel } from './measure.js';
import { families, type Size, sizeNamed, type Tier } from './models/index.js';
import { type Entrant, entrants, graph } from './peers/index.js';
import { lacking, versions } from './peers/programs.js';
import { profileModels } from './profile/measure.js';
import type { BenchReport, ModelResult } from './report.js';
import { measureStarts, type StartReport } from './start/measure.js';
import { measureSynthesis } from './synthesis/measure.js';
import { startTable, tableOf } from './table.js';
import { measureWorkers } from './workers/measure.js';

const help = `Usage: npm run bench -- [options]

Searches models with this checker and with SPIN, Rumur and @xstate/graph, in turns, and compares counts, time and memory.

  --json           print one JSON document
  --quick          models of about 10⁵ states, one round
  --model <name>   only this model (may be repeated)
  --rounds <n>     rounds of the models of about 10⁶ states (default: 3)
  --limit <s>      end our own search after so many seconds (default: 600); a peer's ends at 6 times our time, and 60 s at least
  --write          keep the result in bench/performance.json, of which docs/performance.md is made: models that were not
                   measured this time keep their figures
  --start          the time until the first verdict of small systems, instead; --write keeps it in bench/start.json
  --judges         what judging costs, instead: of deadlock, invariants, monitors, liveness, channels, an attacker;
                   --write keeps that in bench/judges.json
  --large          a model of more than 10⁸ states, instead, by this checker alone; --write keeps it in bench/large.json
  --synthesis      the search for orders and amendments, instead; --write keeps it in bench/synthesis.json
  --profile        where our own time goes, instead; --write keeps it in bench/profile.json
  --workers        one search of two threads against one, by the clock, instead; --write keeps it in bench/workers.json
  --list           name the models

Exit status: 0 where all counts are equal, 1 where some are not, 2 where a program is missing.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    model: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
    limit: { type: 'string', default: '600' },
    start: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    judges: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    synthesis: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    workers: { type: 'boolean', default: false },
  },
});

/** Rounds by tier: what is small or takes minutes is measured once. */
const rounds: Readonly<Record<Tier, number>> = { small: 1, quick: 1, full: Number(values.rounds), large: 1, huge: 1 };
const today = () => new Date().toISOString().slice(0, 10);
const tell = (line: string) => process.stderr.write(`${line}\n`);

function chosen(): readonly Size[] {
  if (values.model !== undefined) return values.model.map(sizeNamed);
  return families
    .flatMap(({ sizes }) => sizes)
    .filter(({ tier }) => (values.quick ? tier === 'quick' : tier !== 'small' && tier !== 'huge'));
}

/** What was asked for. Ends the process where it names something unknown. */
function chosenOrExit(): readonly Size[] {
  try {
    return chosen();
  } catch (error) {
    tell(`bench: ${(error as Error).message}`);
    process.exit(2);
  }
}

/** Of every model that there is, what was measured last. */
function merged(before: readonly ModelResult[], now: readonly ModelResult[]): readonly ModelResult[] {
  const last = new Map([...before, ...now].map((result) => [result.model, result]));
  return families.flatMap(({ sizes }) => sizes.flatMap(({ model }) => last.get(model) ?? []));
}

async function measureAll(sizes: readonly Size[]): Promise<readonly ModelResult[]> {
  const limit = Number(values.limit);
  const results: ModelResult[] = [];
  for (const { name, sizes: members } of families) {
    const own = members.filter((size) => sizes.includes(size));
    if (own.length === 0) continue;
    const small = members[0]!;
    const walked = await measureModel(small, { rounds: 1, limit, tell }, [entrants[0]!, graph] satisfies Entrant[]);
    for (const size of own) {
      const load = Math.round(loadavg()[0]!);
      const measured = await measureModel(size, { rounds: rounds[size.tier], limit, tell });
      results.push({
        model: size.model,
        family: name,
        tier: size.tier,
        states: size.states,
        transitions: size.transitions,
        date: today(),
        load,
        ...measured.own,
        peers: [...measured.peers, ...walked.peers.map((peer) => extrapolated(size, measured.own, small, peer))],
        absent: [...measured.absent, ...walked.absent],
      });
    }
  }
  return results;
}

if (values.help || values.list) {
  process.stdout.write(
    values.help
      ? help
      : families.flatMap(({ sizes }) => sizes.map(({ model, tier }) => `${tier}\t${model}\n`)).join(''),
  );
  process.exit(0);
}
if (values.start) {
  const rounds = 5;
  const load = Math.round(loadavg()[0]!);
  const report: StartReport = {
    date: today(),
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
    load,
    node: process.version,
    rounds,
    starts: await measureStarts(rounds, tell),
  };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('start.json', import.meta.url), text);
  process.stdout.write(values.json ? text : startTable(report.starts));
  process.exit(0);
}
if (values.judges) {
  const report = await measureJudges({ rounds: Number(values.rounds), limit: Number(values.limit), tell });
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('judges.json', import.meta.url), text);
  process.stdout.write(values.json ? text : judgesTables(report).join('\n'));
  process.exit(0);
}
if (values.workers) {
  const report = await measureWorkers(Number(values.rounds), Number(values.limit), tell);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('workers.json', import.meta.url), text);
  process.stdout.write(text);
  process.exit(0);
}
if (values.large) {
  const report = await measureLarge(tell);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('large.json', import.meta.url), text);
  process.stdout.write(text);
  process.exit(report.equalCounts ? 0 : 1);
}
if (values.synthesis) {
  const report = await measureSynthesis(tell);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('synthesis.json', import.meta.url), text);
  process.stdout.write(text);
  process.exit(0);
}
if (values.profile) {
  const report = await profileModels(chosenOrExit(), Number(values.limit), tell);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL('profile.json', import.meta.url), text);
  process.stdout.write(text);
  process.exit(0);
}
const found = versions();
const missing = lacking(found);
if (missing !== undefined) {
  tell(`bench: ${missing}`);
  process.exit(2);
}
const machine = {
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
};
const kept = new URL('performance.json', import.meta.url);
const measuredNow = await measureAll(chosenOrExit());
const report: BenchReport = {
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine,
  versions: { rehome: version, node: process.version, ...(found as Readonly<Record<string, string>>) },
  models: measuredNow,
};
if (values.write) {
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as BenchReport) : report;
  writeFileSync(kept, `${JSON.stringify({ ...report, models: merged(before.models, measuredNow) }, null, 2)}\n`);
}
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report.models));
process.exitCode = report.models.every(({ peers }) => peers.every(({ equalCounts }) => equalCounts)) ? 0 : 1;
