import { Option } from 'commander';
import { contentsKinds } from '../formats.js';
import type { RefineOptions } from '../verbs/refine.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome refine`. */
export function registerRefine({ verb, terminal, end }: CommandLine): void {
  verb(
    'refine',
    'Say whether one procedure, or system, shows an observer only what another one does, with the run that tells them apart, and whether it keeps its services.',
    'Examples:\n  rehome refine base-1.5.0 notify-first\n  rehome refine discard-first ./my-procedure.ts --observer newSho --observer ro,pva --json\n  rehome refine ./systems.ts#old ./systems.ts#new --observer all',
  )
    .argument('<abstract>', 'a procedure, a module that exports one, or one that exports a system: ./module.ts#system')
    .argument('<concrete>', 'what is to take its place')
    .addOption(
      list('--observer <names>', 'participants with commas between, or all (default: each by itself, and all)'),
    )
    .addOption(list('--reading <name=value>', 'a reading of both that is not at its default'))
    .option('--scenario <name>', 'the scenario of both (default: honest)')
    .addOption(
      new Option('--contents <kind>', 'of a message is seen: its type, also its plain fields, or all that it says')
        .choices(contentsKinds)
        .default('plain'),
    )
    .option('--states <n>', 'give up a system with more states', wholeNumber, 2_000_000)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (abstract: string, concrete: string, options: RefineOptions) => {
      const { refine } = await import('../verbs/refine.js');
      end(await refine([abstract, concrete], options, terminal));
    });
}
