import { availableParallelism } from 'node:os';
import type { System } from '../../checker/compose.js';
import type { Reduce } from '../../checker/reductions/reduction.js';
import { mayGoOn } from '../../checker/search/checkpoint.js';
import type { StoreKind } from '../../checker/search/inexact.js';
import { checkDocument, type SelectionDocument } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import type { Run } from '../../reports/run.js';
import { catalogueText, type OutputOptions, systemCache, systemsText } from '../check-output.js';
import type { CiFormat } from '../ci-formats.js';
import { ciText } from '../ci-output.js';
import { withLinks } from '../documentation-links.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import type { CheckSettings, Job, SimulationSettings } from '../job.js';
import { loadSystems, prepareModule } from '../load-module.js';
import { memoryOfSearch } from '../memory.js';
import { version } from '../package-root.js';
import { differencesFromPins } from '../pinned-differences.js';
import { runJobs } from '../pool.js';
import { progressLine } from '../progress.js';
import { knownProperties, type SelectionOptions, select } from '../selection.js';
import { statusOfRuns } from '../status.js';
import { checkFolderWritable, checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome check`. */
export interface CheckOptions extends SelectionOptions {
  readonly json?: boolean;
  /** As continuous integration takes it, in place of text. */
  readonly format?: CiFormat;
  readonly states?: number;
  readonly depth?: number;
  readonly time?: number;
  /** What all searches that run at the same time may take, in units of 2^20 bytes. */
  readonly memory?: number;
  readonly first?: boolean;
  /** A folder to save searches in now and then, and to take them up from. */
  readonly checkpoint?: string;
  /** After how many states they are saved. */
  readonly checkpointEvery?: number;
  /** How states are kept; unless whole, no verdict is compared with its pin. */
  readonly store?: StoreKind;
  readonly statesHint?: number;
  /** What may make a search smaller; absent: what fits the selection. */
  readonly reduce?: Reduce;
  readonly strict?: boolean;
  readonly workers?: number;
  readonly out?: string;
  readonly quiet?: boolean;
  /** Walk at random instead of exploring: then no verdict is compared with its pin. */
  readonly simulation?: SimulationSettings;
  /** With `all`: every combination of the values of all readings, and not every pair. */
  readonly product?: boolean;
  /** The whole matrix, and every unspecified reception. */
  readonly verbose?: boolean;
  /** For each property that holds, the shortest run to what it speaks about. */
  readonly witness?: boolean;
}

/** What to check and how to judge it. */
interface Plan {
  readonly items: readonly { readonly job: Job; readonly run: Omit<Run, 'report'> }[];
  /** Null for a module. */
  readonly selection: SelectionDocument | null;
  /** Modules of procedures, whose verdicts are pinned nowhere. */
  readonly own: readonly string[];
}

/**
 * Checks the catalogue, a part of it, or a module's systems, and prints the verdicts.
 * @returns the exit status
 * @throws InputError and CheckerError, before anything is printed
 */
export async function check(module: string | undefined, options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.product === true) {
    if (options.format !== undefined)
      throw new InputError('--product has no verdicts one by one: leave it out, or --format.');
    if (options.all !== true || module !== undefined)
      throw new InputError('--product is about the catalogue: give it with --all, and without a module.');
    return (await import('./product.js')).product(options, terminal);
  }
  if (options.out !== undefined) checkWritable(options.out);
  if (options.checkpoint !== undefined) checkCheckpoint(options.checkpoint, options);
  const plan = module === undefined ? await planCatalogue(options) : await planModule(module, options);
  const { items, selection, own } = plan;
  const signal = onInterrupt();
  const progress = progressLine(terminal, items.length, options.quiet === true, options.verbose === true);
  const workers = options.workers ?? availableParallelism();
  const together = Math.min(workers, items.length);
  const reports = await runJobs(
    items.map(({ job }) => job),
    {
      ...settingsOf(options, module === undefined),
      memory: memoryOfSearch(options.memory, together),
      helpers: Math.floor(workers / Math.max(1, together)) - 1,
    },
    {
      workers,
      signal,
      onProgress: progress.update,
      onDone: progress.done,
    },
  );
  progress.end();
  if (options.checkpoint !== undefined && reports.some((report) => mayGoOn(report?.bound)))
    terminal.report(`The checkpoint in ${options.checkpoint} is kept: the same command goes on from there.`);

  const runs = items.flatMap(({ run }, i) => (reports[i] === undefined ? [] : [{ ...run, report: reports[i] }]));
  const pinned = selection?.pinned === true;
  const found = pinned ? await differencesFromPins(runs, selection) : [];
  const status = signal.aborted
    ? exitStatus.unfinished
    : statusOfRuns(runs, found, { strict: options.strict === true, pinned, own });
  const systems = systemCache(items.map(({ job, run }) => [run.id, job]));
  const output = {
    verbose: options.verbose === true,
    witness: options.witness === true,
    quiet: options.quiet === true,
  };
  const asText = (style: Pick<OutputOptions, 'palette' | 'width'>): Promise<string> =>
    pinned || own.length > 0
      ? catalogueText(runs, found, systems, { ...output, ...style })
      : systemsText(runs, systems, { ...output, ...style });
  const asData =
    options.json === true
      ? JSON.stringify(checkDocument(runs, found, status, version, selection), null, 2)
      : options.format !== undefined
        ? await ciText(options.format, runs, found, systems, { strict: options.strict === true, pinned, own })
        : undefined;
  const print = (text: string): void => {
    if (text !== '') terminal.print(text);
  };
  const forPeople = async () => withLinks(await asText(terminal), terminal);
  if (options.out === undefined) {
    print(asData ?? (await forPeople()));
  } else {
    const text = asData ?? (await asText({ palette: plain }));
    writeOutput(options.out, text === '' ? '' : `${text}\n`);
    // Data that went to a file leaves the terminal to people.
    if (asData !== undefined && options.quiet !== true) print(await forPeople());
  }
  if (signal.aborted) terminal.report(`Interrupted: ${runs.length} of ${items.length} systems are shown.`);
  return status;
}

async function planCatalogue(options: CheckOptions): Promise<Plan> {
  const { configurations, total, whole, own = [], ...selected } = await select(options);
  const inexact = options.store !== undefined && options.store !== 'exact';
  const pinned = selected.pinned && options.simulation === undefined && !inexact;
  const items = configurations.map(({ id, procedure, readings, scenario }) => ({
    job: { from: 'catalogue' as const, id, ...(own.length === 0 ? {} : { procedures: own }) },
    run: { id, procedure, readings, scenario },
  }));
  const selection = {
    all: options.all === true,
    defaults: options.defaults === true,
    procedures: options.procedure ?? [],
    readings: options.reading ?? [],
    scenarios: options.scenario ?? [],
    properties: options.property ?? [],
    strict: options.strict === true,
    pinned,
    whole,
    total,
    shard: options.shard ?? null,
  };
  return { items, selection, own: options.simulation === undefined ? own : [] };
}

async function planModule(path: string, options: CheckOptions): Promise<Plan> {
  const choosing = (['procedure', 'reading', 'scenario', 'defaults', 'all', 'shard'] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (choosing.length > 0)
    throw new InputError(
      `--${choosing.join(' and --')} chooses among the configurations of the catalogue: leave it out, or the module.`,
    );
  await prepareModule(path);
  const systems = await loadSystems(path);
  knownProperties(options.property, propertiesOf(systems));
  const items = systems.map(({ name }) => ({
    job: { from: 'module' as const, path, system: name },
    run: { id: systems.length === 1 ? path : `${path}#${name}`, procedure: null, readings: {}, scenario: null },
  }));
  return { items, selection: null, own: [] };
}

/** @throws InputError where a search cannot be saved in the folder */
function checkCheckpoint(folder: string, { reduce, store }: CheckOptions): void {
  if (store !== undefined && store !== 'exact')
    throw new InputError('--checkpoint saves states that are kept whole: leave --store out.');
  if (reduce !== undefined && reduce !== 'none')
    throw new InputError('--checkpoint saves what is not reduced: leave --reduce out, or give --reduce none.');
  checkFolderWritable(folder);
}

function propertiesOf(systems: readonly System[]): string[] {
  return [...new Set(systems.flatMap(({ properties }) => properties.map(({ name }) => name)))];
}

function settingsOf(options: CheckOptions, ofCatalogue: boolean): CheckSettings {
  const {
    property,
    states,
    depth,
    time,
    first,
    store,
    statesHint,
    all,
    verbose,
    simulation,
    strict,
    checkpoint,
    checkpointEvery,
  } = options;
  // Pins are of whole graphs; what --strict counts can only be told of them.
  const reduce = options.reduce ?? (ofCatalogue || strict === true ? 'none' : 'auto');
  return {
    ...(simulation === undefined ? { reduce } : {}),
    ...(checkpoint !== undefined
      ? { checkpoint: { folder: checkpoint, ...(checkpointEvery && { every: checkpointEvery }) } }
      : {}),
    ...(all === true && checkpoint === undefined ? { shareAlike: true } : {}),
    ...(verbose === true ? { formulaParts: true } : {}),
    ...(property === undefined ? {} : { properties: property }),
    ...(states === undefined ? {} : { states }),
    ...(depth === undefined ? {} : { depth }),
    ...(time === undefined ? {} : { time }),
    ...(first === undefined ? {} : { first }),
    ...(store === undefined ? {} : { store }),
    ...(statesHint === undefined ? {} : { expectedStates: statesHint }),
    ...(simulation === undefined ? {} : { simulation }),
  };
}
