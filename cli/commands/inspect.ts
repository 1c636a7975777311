import { Option } from 'commander';
import type { InspectOptions } from '../verbs/inspect.js';
import { portNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome inspect`. */
export function registerInspect({ verb, terminal, end }: CommandLine): void {
  verb(
    'inspect',
    'Replay a run in an inspector of XState applications, ours or another; without a run, show what such applications tell.',
    'Examples:\n  rehome inspect notify-first,honest:0/1/0\n  rehome inspect notify-first,honest:0/1/0 --url https://stately.ai/inspect --step\n  rehome inspect',
  )
    .argument('[run]', '<configuration>:<path>, ./module.ts:<path>, or the name of a finding')
    .option(
      '--url <page>',
      'the inspector, such as https://stately.ai/inspect (default: our own page, which needs no network)',
    )
    .addOption(
      new Option('--port <n>', 'where to serve it; 0: any port that is free').argParser(portNumber).default(8080),
    )
    .option('--open', 'open it in the browser')
    .option('--step', 'tell one action each time that Enter is pressed')
    .action(async (run: string | undefined, options: InspectOptions) => {
      const { inspect } = await import('../verbs/inspect.js');
      end(await inspect(run, options, terminal));
    });
}
