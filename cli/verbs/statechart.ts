import { join } from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { count } from '../../reports/layout.js';
import type { Statechart } from '../../reports/statechart/statechart.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import type { statechartFormats } from '../formats.js';
import { loadSystems, prepareModule } from '../load-module.js';
import { known } from '../nearest.js';
import { checkFolderWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome statechart`. */
export interface StatechartOptions {
  readonly format: (typeof statechartFormats)[number];
  /** The folder to write to. */
  readonly out?: string;
}

/** A machine to write, under the name of its first participant. */
interface Named {
  readonly name: string;
  readonly machine: AnyStateMachine;
}

/**
 * Writes a machine, or all, as a picture or for other tools: a participant of the procedures, or the participants of a module's systems.
 * @param which a participant, `all`, or `./module.ts`
 * @returns the exit status
 * @throws InputError for an unknown name, for several machines or a PNG picture without a folder, and where the folder cannot be written
 */
export async function statechart(which: string, options: StatechartOptions, terminal: Terminal): Promise<number> {
  const { format, out } = options;
  if (format === 'png' && out === undefined) {
    throw new InputError('--format png is written to a file: say with --out <folder> where.');
  }
  const machines = await machinesOf(which);
  if (out === undefined && machines.length > 1) {
    throw new InputError(
      `${which} are ${machines.length} machines (${machines.map(({ name }) => name).join(', ')}). Say with --out <folder> where to write their files.`,
    );
  }
  if (out === undefined) {
    terminal.print(String(await written(machines[0]!, format)).trimEnd());
    return exitStatus.expected;
  }
  checkFolderWritable(out);
  for (const each of machines)
    writeOutput(join(out, `${each.name}.${extensions[format]}`), await written(each, format));
  terminal.print(`Wrote ${count(machines.length, 'file')} to ${out}.`);
  return exitStatus.expected;
}

const extensions: Readonly<Record<StatechartOptions['format'], string>> = {
  svg: 'svg',
  png: 'png',
  scxml: 'scxml',
  json: 'json',
  mermaid: 'mmd',
};

async function machinesOf(which: string): Promise<readonly Named[]> {
  const all = /[./\\]/.test(which) ? await machinesOfModule(which) : await machinesOfProcedures();
  if (which === 'all' || /[./\\]/.test(which)) return all;
  const names = all.map(({ name }) => name);
  return [all[names.indexOf(known('machine', which, [...names, 'all']))]!];
}

async function machinesOfProcedures(): Promise<readonly Named[]> {
  const { describedParticipants } = await import('../../catalogue/documents/participants.js');
  return describedParticipants().map(({ role, machine }) => ({ name: role, machine }));
}

/** Each machine once, though several participants may run it. */
async function machinesOfModule(path: string): Promise<readonly Named[]> {
  await prepareModule(path);
  const named = new Map<AnyStateMachine, string>();
  for (const { participants } of await loadSystems(path)) {
    for (const { name, machine } of participants) if (!named.has(machine)) named.set(machine, name);
  }
  return [...named].map(([machine, name]) => ({ name, machine }));
}

async function written({ name, machine }: Named, format: StatechartOptions['format']): Promise<string | Uint8Array> {
  if (format === 'mermaid') return (await import('../../reports/machine-mermaid.js')).machineMermaid(machine);
  const { statechartOf } = await import('../../reports/statechart/statechart.js');
  return writers[format](statechartOf(machine, name));
}

const writers: Readonly<
  Record<Exclude<StatechartOptions['format'], 'mermaid'>, (chart: Statechart) => Promise<string | Uint8Array>>
> = {
  svg: drawn,
  async png(chart) {
    return (await import('../../reports/chart/png.js')).pngOf(await drawn(chart));
  },
  async scxml(chart) {
    return (await import('../../reports/statechart/scxml.js')).scxml(chart);
  },
  async json(chart) {
    return (await import('../../reports/statechart/machine-json.js')).machineJson(chart);
  },
};

async function drawn(chart: Statechart): Promise<string> {
  const { statechartSvg } = await import('../../reports/statechart/svg.js');
  const { stepBadge } = await import('../../catalogue/statecharts.js');
  return statechartSvg(chart, stepBadge);
}
