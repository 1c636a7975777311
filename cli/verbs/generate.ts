import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SuiteData } from '../../catalogue/suite/data.js';
import type { System } from '../../checker/compose.js';
import { findingsOf } from '../../reports/findings.js';
import { count } from '../../reports/layout.js';
import type { Run } from '../../reports/run.js';
import { catalogueRuns } from '../catalogue-runs.js';
import { exitStatus } from '../exit-status.js';
import { fileDifferences, type GeneratedFiles, writeFiles } from '../generate/files.js';
import { findingFile } from '../generate/finding-file.js';
import { type PathGroup, pathFile } from '../generate/path-file.js';
import { shortestPaths } from '../generate/shortest-paths.js';
import { simplePaths } from '../generate/simple-paths.js';
import { suiteFile } from '../generate/suite-file.js';
import { packageRoot } from '../package-root.js';
import { replayed } from '../replayed.js';
import { taskProgress } from '../task-progress.js';
import { checkFolderWritable, type Terminal } from '../terminal.js';

const dataFile = join(packageRoot, 'catalogue', 'suite', 'suites.json');

/** The options of `rehome generate`. */
export interface GenerateOptions {
  readonly out: string;
  readonly check?: boolean;
  /** What `rehome check --json` wrote. */
  readonly from?: string;
}

/**
 * Writes vitest files from the default catalogue, or compares them with the folder.
 * @returns the exit status: 14 where a compared folder differs
 * @throws InputError where the folder cannot be written, or what to read cannot be read
 */
export async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  if (options.check !== true) checkFolderWritable(options.out);
  const { from } = options;
  const runs = await catalogueRuns(terminal, from === undefined ? {} : { from });
  if (runs === undefined) return exitStatus.unfinished;
  const suites = await suitesOf(terminal);
  const files: GeneratedFiles = new Map([
    ...(await findingFiles(runs)),
    ...(await pathFiles()),
    ...(await suiteFiles(suites)),
  ]);
  const { suitesText } = await import('../../catalogue/suite/data.js');
  // The suites as data belong to the package's own tests.
  const data = resolve(options.out) === join(packageRoot, 'generated-tests') ? suitesText(suites) : undefined;
  if (options.check !== true) {
    writeFiles(options.out, files);
    if (data !== undefined) writeFileSync(dataFile, data);
    terminal.print(`Wrote ${count(files.size, 'file')} to ${options.out}.`);
    return exitStatus.expected;
  }
  const stale = data !== undefined && (!existsSync(dataFile) || readFileSync(dataFile, 'utf8') !== data);
  const differences = [
    ...fileDifferences(options.out, files),
    ...(stale ? ['catalogue/suite/suites.json differs'] : []),
  ];
  if (differences.length === 0) {
    terminal.print(`${options.out} is as generated: ${count(files.size, 'file')}.`);
    return exitStatus.expected;
  }
  terminal.print([...differences, `Run \`rehome generate\` and commit ${options.out}.`].join('\n'));
  return exitStatus.changed;
}

/** The covering suite of each procedure. */
async function suitesOf(terminal: Terminal): Promise<readonly SuiteData[]> {
  const { procedures } = await import('../../catalogue/index.js');
  const { suiteData } = await import('../../catalogue/suite/data.js');
  const { suiteOf } = await import('../../catalogue/suite/suite-of.js');
  const progress = taskProgress(terminal, 'procedures covered', procedures.length, false);
  const suites: SuiteData[] = [];
  for (const procedure of procedures) {
    suites.push(suiteData(await suiteOf(procedure)));
    progress.step();
  }
  progress.end();
  return suites;
}

async function suiteFiles(suites: readonly SuiteData[]): Promise<[string, string][]> {
  const { runLines } = await import('../../catalogue/suite/run-lines.js');
  return suites.map((suite) => [`suite/${suite.procedure}.test.ts`, suiteFile(suite, runLines)]);
}

/** A regression test for each refuted property that a run shows. */
async function findingFiles(runs: readonly Run[]): Promise<[string, string][]> {
  const { parseConfigurationId, systemOf } = await import('../../catalogue/index.js');
  const files: [string, string][] = [];
  for (const finding of findingsOf(runs)) {
    const { verdict, run } = finding;
    if (verdict.trace === undefined) continue;
    const system: System = systemOf(parseConfigurationId(run.id));
    const text = findingFile(finding, system, await replayed(system, verdict.trace));
    files.push([`findings/${verdict.property}.test.ts`, text]);
  }
  return files;
}

/**
 * The shortest and the simple paths of each participant, under each procedure's defaults. A state that an earlier procedure's paths
 * reach already is not walked to again, nor a way that was gone already.
 */
async function pathFiles(): Promise<[string, string][]> {
  const { configuration, procedures, systemOf } = await import('../../catalogue/index.js');
  const groups = new Map<string, PathGroup[]>();
  const seen = new Set<string>();
  const isFresh = (...key: readonly unknown[]) => {
    const text = JSON.stringify(key);
    return !seen.has(text) && seen.add(text) !== undefined;
  };
  for (const procedure of procedures) {
    const chosen = configuration({ procedure });
    const system = systemOf(chosen);
    const simple = simplePaths(system);
    for (const [participant, shortest] of shortestPaths(system)) {
      const paths = shortest.filter(({ value }) => isFresh(participant, value));
      const ways = simple.get(participant)!.filter(({ steps }) => isFresh(participant, steps));
      if (paths.length + ways.length === 0) continue;
      groups.set(participant, [...(groups.get(participant) ?? []), { configuration: chosen.id, paths, ways }]);
    }
  }
  return [...groups].map(([participant, each]) => [`paths/${participant}.test.ts`, pathFile(participant, each)]);
}
