import type { System } from '../../checker/compose.js';
import { conformJson } from '../../conformance/logs/conform-json.js';
import { conformText } from '../../conformance/logs/conform-text.js';
import { type JudgedLog, judgeLog, type Subject } from '../../conformance/logs/judge-log.js';
import { observableBy } from '../../conformance/logs/line-reader.js';
import { logLines } from '../../conformance/logs/log-lines.js';
import type { Mapping } from '../../conformance/logs/mapping.js';
import { readMapping } from '../../conformance/logs/read-mapping.js';
import { grouped } from '../../reports/layout.js';
import { plain } from '../../reports/palette.js';
import { codeOf, InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { loadSystems, pickSystem, prepareModule } from '../load-module.js';
import { known } from '../nearest.js';
import { oneConfiguration } from '../one-configuration.js';
import { loadProcedure, pathOfId } from '../own-procedure.js';
import { checkWritable, reasonOf, type Terminal, writeOutput } from '../terminal.js';
import { readJson } from '../text-file.js';

/** The options of `rehome conform`. */
export interface ConformOptions {
  readonly map: string;
  readonly procedure?: string;
  readonly reading?: readonly string[];
  readonly scenario?: string;
  readonly gaps: number;
  readonly budget: number;
  readonly json?: boolean;
  readonly out?: string;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/**
 * Judges the cases of a log by the model, and prints those that are none of its behaviours.
 * @param module where the system is a module's: its path, with `#name` where it exports several
 * @returns the exit status
 * @throws InputError for a log, a mapping or options that cannot be used
 */
export async function conform(
  log: string,
  module: string | undefined,
  options: ConformOptions,
  terminal: Terminal,
): Promise<number> {
  const { map, json, out, verbose = false, quiet } = options;
  if (out !== undefined) checkWritable(out);
  const mapping = await about(map, () => readMapping(readJson(map, 'docs/conform.md says what it holds.')));
  const named = await namedBy(module, options, mapping);
  const subjects = new Map<string, Subject>();
  const open = async (name: string | undefined): Promise<Subject> => {
    const { id, system } = await named(name);
    const subject = subjects.get(id) ?? { id, conformance: await conformanceOf(system, mapping, options) };
    subjects.set(id, subject);
    return subject;
  };
  const progress = (doing: string, done: number) => {
    if (!quiet) terminal.status(`${grouped(done)} ${doing}`);
  };
  const judged = await about(log, () => judgeLog(logLines(log), mapping, open, progress));
  terminal.status('');
  if (judged.cutOff !== undefined && !quiet)
    terminal.report(`${log}: line ${judged.cutOff}, the last one, is cut off. It was left out, the others are judged.`);
  const text = json
    ? JSON.stringify(conformJson(judged), null, 2)
    : conformText(judged, { palette: out === undefined ? terminal.palette : plain, verbose });
  if (out === undefined) terminal.print(text);
  else writeOutput(out, `${text}\n`);
  return statusOf(judged);
}

function statusOf({ others }: JudgedLog): number {
  if (others.some(({ verdict }) => verdict.verdict === 'violated')) return exitStatus.safety;
  return others.length > 0 ? exitStatus.unfinished : exitStatus.expected;
}

interface Named {
  /** What a trace id begins with. */
  readonly id: string;
  readonly system: System;
}

/** Who says what a case is judged under: a module, the options, or the mapping. */
async function namedBy(
  module: string | undefined,
  { procedure, reading, scenario }: ConformOptions,
  mapping: Mapping,
): Promise<(name: string | undefined) => Promise<Named>> {
  const options = procedure ?? reading ?? scenario;
  if (module !== undefined) {
    if (options !== undefined)
      throw new InputError('A module has its own systems: leave out --procedure, --reading and --scenario.');
    const [, path, system] = /^(.+?)(?:#(.+))?$/.exec(module)!;
    await prepareModule(path!);
    const systems = await loadSystems(path!);
    return async (name) => {
      const picked = pickSystem(systems, name ?? system, path!);
      return { id: systems.length === 1 ? path! : `${path}#${picked.name}`, system: picked };
    };
  }
  if (procedure !== undefined) {
    const configuration = await oneConfiguration({
      procedure,
      ...(reading && { reading }),
      ...(scenario && { scenario }),
    });
    const { systemOf } = await import('../../catalogue/index.js');
    const only = { id: configuration.id, system: systemOf(configuration) };
    return async () => only;
  }
  if (options !== undefined || mapping.configuration === undefined) {
    throw new InputError(
      'What are the cases judged under? Give --procedure, a module, or configuration in the mapping.',
    );
  }
  return inCatalogue;
}

async function inCatalogue(name: string | undefined): Promise<Named> {
  const own = pathOfId(name!);
  if (own !== undefined) await loadProcedure(own);
  const { parseConfigurationId, systemOf } = await import('../../catalogue/index.js');
  const configuration = parseConfigurationId(name!);
  return { id: configuration.id, system: systemOf(configuration) };
}

async function conformanceOf(system: System, mapping: Mapping, { gaps, budget }: ConformOptions) {
  const { Conformance } = await import('../../checker/conformance/conformance.js');
  const names = system.participants.map((participant) => participant.name);
  for (const name of Object.values(mapping.nodes)) if (name !== null) known('participant', name, names);
  const skew = mapping.time?.skew ?? 0;
  return new Conformance(system, { observable: observableBy(mapping), gaps, budget, skew });
}

/** Says in which file something is wrong. */
async function about<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.name === 'LogError') throw new InputError(`${file}: ${error.message}`);
    if (codeOf(error) === 'ENOENT') throw new InputError(`Cannot read ${file}: there is no such file.`);
    if (['EACCES', 'EISDIR', 'EPERM'].includes(codeOf(error) ?? ''))
      throw new InputError(`Cannot read ${file}: ${reasonOf(error)}.`);
    throw error;
  }
}
