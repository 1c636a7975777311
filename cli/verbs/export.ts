import type { System } from '../../checker/compose.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import type { exportFormats } from '../formats.js';
import { knownProperties } from '../selection.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import { traceSystem } from '../trace-system.js';

/** The options of `rehome export`. */
export interface ExportOptions {
  readonly format: (typeof exportFormats)[number];
  /** Only these properties; default: all that can be written. */
  readonly property?: readonly string[];
  /** The most states of a graph. */
  readonly states?: number;
  readonly out?: string;
}

/**
 * Writes a composition in the language of another tool, or its graph in a format that others read.
 * @param target a configuration, `./module.ts`, or `./module.ts#system`
 * @returns the exit status
 * @throws InputError for a target that is none, an unknown property, an option that the format does not have, and a file that cannot be written; CheckerError
 *   where the composition is refused (MC660 to MC663)
 */
export async function exportComposition(target: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  const { format, property, states, out } = options;
  if (out !== undefined) checkWritable(out);
  const takesGraph = format === 'aut' || format === 'dot';
  if (states !== undefined && !takesGraph)
    throw new InputError(`--states is for aut and dot: leave it out for ${format}.`);
  if (property !== undefined && (takesGraph || format === 'pnml')) {
    throw new InputError(`A file in the format ${format} has no properties: leave --property out.`);
  }
  const { system } = await traceSystem(`${target}:`);
  knownProperties(
    property,
    system.properties.map(({ name }) => name),
  );
  const text = await written(system, options);
  if (out === undefined) {
    terminal.print(text.trimEnd());
  } else {
    writeOutput(out, text);
    terminal.print(`Wrote ${system.name} to ${out}.`);
  }
  return exitStatus.expected;
}

async function written(system: System, { format, property, states }: ExportOptions): Promise<string> {
  const exports = await import('../../checker/exports/index.js');
  const properties = property === undefined ? {} : { properties: property };
  const limit = states === undefined ? {} : { mostStates: states };
  switch (format) {
    case 'promela':
      return exports.exportPromela(system, properties);
    case 'murphi':
      return exports.exportMurphi(system, properties);
    case 'tla':
      return exports.exportTla(system, properties);
    case 'pnml':
      return exports.exportPnml(system);
    case 'aut':
      return exports.exportAut(system, limit);
    case 'dot':
      return exports.exportDot(system, limit);
  }
}
