import { availableParallelism } from 'node:os';
import type { LadderEntry } from '../../catalogue/ladder/ladder.js';
import { assumptionLadder } from '../../reports/assumption-ladder.js';
import { documentFormat } from '../../reports/json.js';
import { grouped } from '../../reports/layout.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { ladders } from '../ladder-pool.js';
import { known } from '../nearest.js';
import { version } from '../package-root.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome assumptions`. */
export interface AssumptionsOptions {
  readonly procedure?: readonly string[];
  readonly configurations: number;
  readonly states: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Prints, for each procedure, the minimal sets of assumptions under which a property holds (absent: each property), and the
 * runs that appear when one is dropped.
 * @returns the exit status: 75 where Ctrl-C ended it, and what is known so far is printed
 * @throws InputError for an unknown name
 */
export async function assumptions(
  property: string | undefined,
  options: AssumptionsOptions,
  terminal: Terminal,
): Promise<number> {
  const { procedures, propertyNames } = await import('../../catalogue/index.js');
  const asked = options.procedure?.map((name) => known('procedure', name, procedures)) ?? procedures;
  const all = [...propertyNames, 'deadlock'];
  const properties = property === undefined ? all : [known('property', property, all)];
  const budget = { configurations: options.configurations, states: options.states };
  const signal = onInterrupt();
  const progress = ladderProgress(terminal, asked.length, options.quiet === true);
  const entries = await ladders(asked, properties, budget, {
    workers: options.workers ?? availableParallelism(),
    signal,
    onExplored: progress.explored,
    onDone: progress.done,
  });
  progress.end();
  print(entries, budget, options, terminal);
  if (!signal.aborted) return exitStatus.expected;
  terminal.report('Interrupted: what is not finished says so.');
  return exitStatus.unfinished;
}

function print(
  entries: readonly LadderEntry[],
  budget: Pick<AssumptionsOptions, 'configurations' | 'states'>,
  { json }: AssumptionsOptions,
  terminal: Terminal,
): void {
  if (json === true) {
    terminal.print(JSON.stringify({ tool: 'rehome', version, format: documentFormat, budget, entries }, null, 2));
  } else {
    terminal.print(assumptionLadder(entries, terminal.palette));
  }
}

/** Between two lines where standard error is no terminal. */
const quietMilliseconds = 10_000;

/** How many configurations are explored, and how many procedures are done. */
function ladderProgress(terminal: Terminal, total: number, quiet: boolean) {
  const started = performance.now();
  const numbers = new Map<string, number>();
  let finished = 0;
  let shown = started;
  const show = () => {
    if (quiet) return;
    const sum = [...numbers.values()].reduce((all, number) => all + number, 0);
    const text = `${finished}/${total} procedures  ${grouped(sum)} configurations explored`;
    terminal.status(text);
    if (process.stderr.isTTY || performance.now() - shown < quietMilliseconds) return;
    shown = performance.now();
    terminal.report(text);
  };
  return {
    explored: (procedure: string, number: number) => {
      numbers.set(procedure, number);
      show();
    },
    done: () => {
      finished++;
      show();
    },
    end: () => {
      terminal.status('');
      if (!quiet) terminal.report(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  };
}
