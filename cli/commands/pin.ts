import type { PinOptions } from '../verbs/pin.js';
import type { CommandLine } from './command-line.js';
import { from } from './options.js';

/** Registers `rehome pin`. */
export function registerPin({ verb, terminal, end }: CommandLine): void {
  verb(
    'pin',
    'Check the catalogue and pin its verdicts as the expected ones.',
    'Example:\n  rehome pin && git diff catalogue/expected.json',
  )
    .addOption(from())
    .action(async (options: PinOptions) => {
      const { pin } = await import('../verbs/pin.js');
      end(await pin(options, terminal));
    });
}
