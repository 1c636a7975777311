import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type {
  AmendmentsFile,
  BaseFound,
  LevelFound,
  RepairedFound,
} from '../../catalogue/synthesis/amendments/data.js';
import { documentFormat } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import { amendmentsText } from '../../reports/synthesis/amendments.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { known } from '../nearest.js';
import { packageRoot, version } from '../package-root.js';
import { knownProperties } from '../selection.js';
import { TaskPool } from '../task-pool.js';
import { taskProgress } from '../task-progress.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import type { SynthesizeOptions } from '../verbs/synthesize.js';

/**
 * Finds, for each procedure and assumption level, the minimal sets of amendments under which properties hold; and, where all levels and
 * properties are asked for, the set from which most is repaired.
 * @returns the exit status: 75 where Ctrl-C ended it, and what is known so far is printed, or where a search stayed undecided
 * @throws InputError for an unknown name
 */
export async function synthesizeAmendments(options: SynthesizeOptions, terminal: Terminal): Promise<number> {
  const { bases, levels, properties } = await askedOf(options);
  const file = join(packageRoot, 'catalogue', 'synthesis', 'amendments', 'amendments.json');
  const target = options.write === true ? file : options.out;
  if (target !== undefined) checkWritable(target);
  const { states } = options;
  const whole = options.level === undefined && properties === undefined;
  const signal = onInterrupt();
  // A level stands on what the first one asks for.
  const [first, ...others] = levels;
  const quiet = options.quiet === true;
  const progress = taskProgress(terminal, 'levels', bases.length * levels.length, quiet);
  const running = { workers: options.workers ?? availableParallelism(), signal };
  const pool = new TaskPool('amendments', { ...running, onStep: progress.step });
  const asked = { states, ...(properties && { properties }) };
  const standing = await pool.run(bases.map((base) => ({ base, level: first!, given: [], ...asked })));
  const rest = await pool.run(
    bases.flatMap((base, index) => {
      const given = standing[index]?.minimal[0]?.amendments ?? [];
      return others.map((level) => ({ base, level, given, ...asked }));
    }),
  );
  await pool.end();
  const found = bases.map((procedure, index): BaseFound => {
    const own = [standing[index], ...rest.slice(index * others.length, (index + 1) * others.length)];
    return { procedure, levels: own.filter((each): each is LevelFound => each !== undefined) };
  });
  progress.end();
  const repaired = whole && !signal.aborted ? await repairedFrom(found, states, running, terminal, quiet) : undefined;
  await tell(
    { format: 1, states, bases: found, ...(repaired && { repaired }) },
    options,
    signal.aborted,
    file,
    terminal,
  );
  const isOpen = signal.aborted || found.some((base) => base.levels.some(({ undecided }) => undecided.length > 0));
  return isOpen ? exitStatus.unfinished : exitStatus.expected;
}

/** The set from which most is repaired; undefined where Ctrl-C ended the search for it. */
async function repairedFrom(
  found: readonly BaseFound[],
  states: number,
  running: { readonly workers: number; readonly signal: AbortSignal },
  terminal: Terminal,
  quiet: boolean,
): Promise<RepairedFound | undefined> {
  const { chooseRepaired } = await import('../../catalogue/synthesis/amendments/choose.js');
  const progress = taskProgress(terminal, 'searches for the set that holds most', undefined, quiet);
  const pool = new TaskPool('cells', { ...running, onStep: progress.step });
  try {
    return await chooseRepaired(found, async (asks) => {
      const answers = await pool.run(asks.map((ask) => ({ ...ask, states })));
      running.signal.throwIfAborted();
      return answers.map((answer) => answer!);
    });
  } catch (error) {
    if (running.signal.aborted) return undefined;
    throw error;
  } finally {
    await pool.end();
    progress.end();
  }
}

/** What the options ask for; the level on which the others stand is always there. @throws InputError */
async function askedOf({ procedure, level, property, reading, scenario }: SynthesizeOptions) {
  if (reading !== undefined || scenario !== undefined) {
    throw new InputError('Amendments settle readings, and levels name scenarios: write --level instead.');
  }
  const { procedures, propertyNames } = await import('../../catalogue/index.js');
  const { basesByDefault, levels } = await import('../../catalogue/synthesis/amendments/levels.js');
  const names = levels.map((each) => each.name);
  const chosen = level?.map((each) => known('level', each, names));
  knownProperties(property, propertyNames);
  return {
    bases: procedure?.map((each) => known('procedure', each, procedures)) ?? basesByDefault,
    levels: names.filter((each, index) => index === 0 || (chosen?.includes(each) ?? true)),
    properties: property,
  };
}

async function tell(
  found: AmendmentsFile,
  { json, out, write }: SynthesizeOptions,
  isInterrupted: boolean,
  file: string,
  terminal: Terminal,
): Promise<void> {
  if (write === true && !isInterrupted) {
    const { amendmentsFileText } = await import('../../catalogue/synthesis/amendments/data.js');
    writeOutput(file, amendmentsFileText(found));
    return terminal.print(
      `Wrote what was found for ${found.bases.map(({ procedure }) => procedure).join(', ')} to ${file}.`,
    );
  }
  const text =
    json === true
      ? JSON.stringify({ tool: 'rehome', version, ...found, format: documentFormat }, null, 2)
      : amendmentsText(found, out === undefined ? terminal.palette : plain);
  if (out === undefined) terminal.print(text);
  else writeOutput(out, `${text}\n`);
  if (isInterrupted)
    terminal.report(
      write === true ? 'Interrupted: nothing is written.' : 'Interrupted: what is not finished is left out.',
    );
}
