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
  --synthesis      the search for orders and amendments, instead; --write keeps it in bench/synthesis.json,
                   and what is found where its documents are made from
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
/** How often each start is measured. */
const startRounds = 5;
const machine = {
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
};
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

/** Writes what was measured; of the other models that there are, what was measured last is kept. */
function keep(now: BenchReport): void {
  const file = new URL('performance.json', import.meta.url);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BenchReport) : now;
  const last = new Map([...before.models, ...now.models].map((result) => [result.model, result]));
  const models = families.flatMap(({ sizes }) => sizes.flatMap(({ model }) => last.get(model) ?? []));
  writeFileSync(file, `${JSON.stringify({ ...now, models }, null, 2)}\n`);
}

/** @param measured told of each result when it is there */
async function measureAll(
  sizes: readonly Size[],
  measured: (result: ModelResult) => void,
): Promise<readonly ModelResult[]> {
  const limit = Number(values.limit);
  const results: ModelResult[] = [];
  for (const { name, sizes: members } of families) {
    const own = members.filter((size) => sizes.includes(size));
    if (own.length === 0) continue;
    const small = members[0]!;
    const walked = await measureModel(small, { rounds: 1, limit, tell }, [entrants[0]!, graph] satisfies Entrant[]);
    for (const size of own) {
      const load = Math.round(loadavg()[0]!);
      const figures = await measureModel(size, { rounds: rounds[size.tier], limit, tell });
      const result: ModelResult = {
        model: size.model,
        family: name,
        tier: size.tier,
        states: size.states,
        transitions: size.transitions,
        date: today(),
        load,
        processor: machine.processor,
        ...figures.own,
        peers: [...figures.peers, ...walked.peers.map((peer) => extrapolated(size, figures.own, small, peer))],
        absent: [...figures.absent, ...walked.absent],
      };
      results.push(result);
      measured(result);
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
/** What is measured instead of all models against the peers: each is kept in a file of its name. */
const others: Readonly<Record<string, () => Promise<{ readonly report: object; readonly table?: string }>>> = {
  async start() {
    const load = Math.round(loadavg()[0]!);
    const starts = await measureStarts(startRounds, tell);
    const report: StartReport = {
      date: today(),
      processor: machine.processor,
      load,
      node: process.version,
      rounds: startRounds,
      starts,
    };
    return { report, table: startTable(starts) };
  },
  async judges() {
    const report = await measureJudges({ rounds: Number(values.rounds), limit: Number(values.limit), tell });
    return { report, table: judgesTables(report).join('\n') };
  },
  workers: async () => ({ report: await measureWorkers(Number(values.rounds), Number(values.limit), tell) }),
  large: async () => ({ report: await measureLarge(tell) }),
  synthesis: async () => ({ report: await measureSynthesis(values.write, tell) }),
  profile: async () => ({ report: await profileModels(chosenOrExit(), Number(values.limit), tell) }),
};
const other = Object.keys(others).find((name) => values[name as keyof typeof values] === true);
if (other !== undefined) {
  const { report, table } = await others[other]!();
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (values.write) writeFileSync(new URL(`${other}.json`, import.meta.url), text);
  process.stdout.write(values.json ? text : (table ?? text));
  process.exit('equalCounts' in report && report.equalCounts === false ? 1 : 0);
}
const found = versions();
const missing = lacking(found);
if (missing !== undefined) {
  tell(`bench: ${missing}`);
  process.exit(2);
}
const report = (models: readonly ModelResult[]): BenchReport => ({
  command: 'npm run bench -- --write',
  machine,
  versions: { rehome: version, node: process.version, ...(found as Readonly<Record<string, string>>) },
  models,
});
const measuredNow = await measureAll(chosenOrExit(), (result) => {
  if (values.write) keep(report([result]));
});
const all = report(measuredNow);
process.stdout.write(values.json ? `${JSON.stringify(all, null, 2)}\n` : tableOf(measuredNow));
process.exitCode = measuredNow.every(({ peers }) => peers.every(({ equalCounts }) => equalCounts)) ? 0 : 1;
