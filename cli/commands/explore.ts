import { Option } from 'commander';
import type { ExploreOptions } from '../verbs/explore.js';
import { portNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome explore`. */
export function registerExplore({ verb, terminal, end }: CommandLine): void {
  verb(
    'explore',
    'Show the catalogue, or the systems that a module exports, on a page that checks and walks in the browser, without a server behind it.',
    'Examples:\n  rehome explore\n  rehome explore --single-file explorer.html\n  rehome explore never-stranded/power-loss/m2me-8or10\n  rehome explore notify-first,loss:0/1/0\n  rehome explore ./my-system.ts\n  rehome explore --procedure ./my-procedure.ts --out explorer',
  )
    .argument('[target]', 'a module, a configuration, a trace id or a finding to begin with (default: the catalogue)')
    .addOption(
      list('--procedure <module>', 'beside those of the catalogue, a procedure that a module of your own exports'),
    )
    .addOption(
      new Option('--port <n>', 'where to serve the page; 0: any port that is free').argParser(portNumber).default(7373),
    )
    .option('--open', 'open it in the browser')
    .addOption(
      new Option('--out <folder>', 'serve nothing: write the page to a folder').conflicts(['singleFile', 'open']),
    )
    .addOption(
      new Option('--single-file <file>', 'serve nothing: write the page as one file that needs nothing else').conflicts(
        'open',
      ),
    )
    .action(async (target: string | undefined, options: ExploreOptions) => {
      const { explore } = await import('../verbs/explore.js');
      end(await explore(target, options, terminal));
    });
}
