import { Option } from 'commander';
import { exportFormats } from '../formats.js';
import type { ExportOptions } from '../verbs/export.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome export`. */
export function registerExport({ verb, terminal, end }: CommandLine): void {
  verb(
    'export',
    'Write a composition as a model for SPIN, Rumur, TLC or a tool for Petri nets, or its graph for CADP, mCRL2 or Graphviz.',
    'Examples:\n  rehome export notify-first,power-loss --format promela --out model.pml\n  rehome export ./my-system.ts --format murphi\n  rehome export ./my-system.ts#lights --format dot --out graph.dot',
  )
    .argument('<composition>', 'a configuration, or a module that exports a system: ./module.ts, ./module.ts#system')
    .addOption(
      new Option('--format <format>', 'pnml: without an adversary, a bound, and queues of more than one message')
        .choices(exportFormats)
        .makeOptionMandatory(),
    )
    .addOption(list('--property <name>', 'only this property (promela, murphi, tla)'))
    .option('--states <n>', 'the most states of a graph (default: 1000000 for aut, 2000 for dot)', wholeNumber)
    .option('--out <file>', 'write it to a file')
    .action(async (composition: string, options: ExportOptions) => {
      const { exportComposition } = await import('../verbs/export.js');
      end(await exportComposition(composition, options, terminal));
    });
}
