import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Assumption } from '../../catalogue/ladder/assumption.js';
import type { LadderBudget } from '../../catalogue/ladder/family-examiner.js';
import type { LadderEntry } from '../../catalogue/ladder/ladder.js';
import type { LadderScope } from '../../catalogue/ladder/scope.js';
import { assumptionLadder } from '../../reports/assumption-ladder.js';
import { documentFormat } from '../../reports/json.js';
import { count, grouped } from '../../reports/layout.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { ladders } from '../ladder-pool.js';
import { known } from '../nearest.js';
import { packageRoot, version } from '../package-root.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome assumptions`. */
export interface AssumptionsOptions {
  readonly procedure?: readonly string[];
  /** Assumptions that every set has, instead of the usual ones; `nothing`: none. */
  readonly given?: readonly string[];
  readonly together: number;
  readonly states: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly write?: boolean;
  readonly quiet?: boolean;
}

/** So many systems are made for one search: more differ in how they begin than a search can share. */
const mostMembers = 500;

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
  const scope = await scopeOf(options);
  const file = join(packageRoot, 'catalogue', 'ladder', 'ladder.json');
  if (options.write === true) checkWritable(file);
  const budget = { states: options.states, members: mostMembers };
  const signal = onInterrupt();
  const progress = ladderProgress(terminal, asked.length, options.quiet === true);
  const entries = await ladders(asked, properties, scope, budget, {
    workers: options.workers ?? availableParallelism(),
    signal,
    onExplored: progress.explored,
    onDone: progress.done,
  });
  progress.end();
  if (options.write === true && !signal.aborted) {
    const { ladderText, readLadder } = await import('../../catalogue/ladder/data.js');
    writeOutput(file, ladderText(readLadder(), scope, budget, entries));
    terminal.print(`Wrote ${count(entries.length, 'entry', 'entries')} to ${file}.`);
  } else {
    await print(entries, scope, budget, options, terminal);
  }
  if (!signal.aborted) return exitStatus.expected;
  terminal.report(
    options.write === true ? 'Interrupted: nothing is written.' : 'Interrupted: what is not finished says so.',
  );
  return exitStatus.unfinished;
}

/** What is given. @throws InputError for what is no assumption, or names nothing that there is */
async function scopeOf({ given, together }: AssumptionsOptions): Promise<LadderScope> {
  const { defaultScope, parseAssumption } = await import('../../catalogue/ladder/scope.js');
  const { readings, scenarios } = await import('../../catalogue/index.js');
  if (given === undefined) return { ...defaultScope, together };
  const checked = (text: string): Assumption => {
    const assumption = parseAssumption(text);
    if (assumption === undefined)
      throw new InputError(`${text} is no assumption: write "no power-loss" or release=on-notification.`);
    if (assumption.kind === 'excludes') known('scenario', assumption.deviation, scenarios);
    else {
      known('reading', assumption.reading, Object.keys(readings));
      const { values } = readings[assumption.reading as keyof typeof readings];
      known(`value of the reading ${assumption.reading}:`, assumption.value, values);
    }
    return assumption;
  };
  return { given: given.filter((text) => text !== 'nothing').map(checked), settled: [], together };
}

async function print(
  entries: readonly LadderEntry[],
  scope: LadderScope,
  budget: LadderBudget,
  { json }: AssumptionsOptions,
  terminal: Terminal,
): Promise<void> {
  const { givenTexts } = await import('../../catalogue/ladder/scope.js');
  const { together, settled } = scope;
  const given = givenTexts(scope);
  if (json === true) {
    terminal.print(
      JSON.stringify(
        { tool: 'rehome', version, format: documentFormat, given, settled, together, budget, entries },
        null,
        2,
      ),
    );
  } else {
    terminal.print(assumptionLadder({ given, settled, together }, entries, terminal.palette));
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
    const text = `${finished}/${total} procedures  ${grouped(sum)} sets of faults and roles explored`;
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
