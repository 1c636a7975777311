import { Argument, Option } from 'commander';
import { type ExplainOptions, explainFormats } from '../explain/options.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome explain`. */
export function registerExplain({ verb, terminal, end }: CommandLine): void {
  verb(
    'explain',
    'Tell the run that a trace id or a finding names: what changed, what is broken, and with which action it was lost.',
    'Examples:\n  rehome explain notify-first,honest:0/1/0 --alternatives\n  rehome explain registration-truth/network-attacker/ro-14 --format svg --out chart.svg\n  rehome explain ./my-system.ts:0/3/1 --format html --clause clause.txt --out run.html',
  )
    .addArgument(new Argument('<run>', '<configuration>:<path>, ./module.ts:<path>, or the name of a finding'))
    .addOption(new Option('--format <format>', 'how to tell it').choices(explainFormats).default('text'))
    .option('--clause <file>', 'a text with numbered steps: what it says stands beside each action (text, json, html)')
    .option('--guards', 'also the transitions that were not taken, for their guards were false')
    .option('--alternatives', 'also what else was enabled at each action')
    .option('--out <file>', 'write it to a file; several pages as name-1, name-2')
    .action(async (run: string, options: ExplainOptions) => {
      const { explain } = await import('../verbs/explain.js');
      end(await explain(run, options, terminal));
    });
}
