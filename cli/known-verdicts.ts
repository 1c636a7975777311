import type { ComparedRun } from '../reports/comparison.js';
import { runOfDocument } from '../reports/json.js';
import { pinRun } from '../reports/pins.js';
import { type RunReport, traceId } from '../reports/run.js';
import { InputError } from './errors.js';
import { exitStatus } from './exit-status.js';
import type { CheckSettings } from './job.js';
import { readDocument } from './merge-documents.js';
import { version } from './package-root.js';
import { runJobs } from './pool.js';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';

/** A configuration whose verdicts are wanted; absent `properties`: all. */
export interface WantedVerdicts {
  readonly id: string;
  readonly properties?: readonly string[];
}

/** How to check what is not known. */
export interface KnownVerdictsOptions {
  readonly terminal: Terminal;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  readonly workers: number;
  /** The modules whose procedures the configurations need. */
  readonly procedures: readonly string[];
}

/** Verdicts of configurations, as they are pinned, or were written by a check; what is in neither is checked once. */
export class KnownVerdicts {
  readonly #verdicts = new Map<string, Readonly<Record<string, string>>>();
  /** By configuration and property. */
  readonly #traces = new Map<string, string>();

  private constructor(private readonly options: KnownVerdictsOptions) {}

  /**
   * Starts with the pins, or with the runs of a file and nothing else.
   * @param from what `rehome check --json` wrote
   * @throws InputError where the file cannot be read; PinsError where the pins cannot
   */
  static async read(from: string | undefined, options: KnownVerdictsOptions): Promise<KnownVerdicts> {
    const made = new KnownVerdicts(options);
    if (from === undefined) {
      const { readExpectations } = await import('../catalogue/index.js');
      for (const [id, { verdicts }] of Object.entries(readExpectations().runs)) made.#verdicts.set(id, verdicts);
    } else {
      for (const run of readDocument(from, version).document.runs.map(runOfDocument)) made.#add(run.id, run.report);
    }
    return made;
  }

  /**
   * Checks those of the configurations that nothing is known of.
   * @throws InputError where Ctrl-C ends it
   */
  async check(wanted: readonly WantedVerdicts[]): Promise<void> {
    await this.#explore(wanted.filter(({ id }) => !this.#verdicts.has(id)));
  }

  /** The verdicts of a configuration, as they are pinned; none where it is unknown. */
  of(id: string): Readonly<Record<string, string>> {
    return this.#verdicts.get(id) ?? {};
  }

  /**
   * Looks for the runs of violations whose traces nobody has told: pins know only their length.
   * @throws InputError with status 14 where the search comes to another verdict
   */
  async findTraces(runs: readonly ComparedRun[]): Promise<void> {
    const wanted = new Map<string, string[]>();
    for (const { id, property } of runs.filter((run) => this.traceOf(run) === undefined))
      wanted.set(id, [...(wanted.get(id) ?? []), property]);
    await this.#explore([...wanted].map(([id, properties]) => ({ id, properties })));
    for (const { id, property, verdict } of runs) {
      const found = this.of(id)[property];
      if (found === verdict) continue;
      throw new InputError(
        `${id} is known to have the verdict "${verdict}" on ${property}, and the search finds "${found}". Check again, or run \`npx rehome pin\`.`,
        exitStatus.changed,
      );
    }
  }

  /** The whole trace id of a run, where it is known. */
  traceOf({ id, property }: Pick<ComparedRun, 'id' | 'property'>): string | undefined {
    return this.#traces.get(`${id} ${property}`);
  }
  async #explore(wanted: readonly WantedVerdicts[]): Promise<void> {
    if (wanted.length === 0) return;
    const { terminal, quiet, signal, workers, procedures } = this.options;
    const progress = progressLine(terminal, wanted.length, quiet);
    const reports = await runJobs(
      wanted.map(({ id }) => ({ from: 'catalogue', id, ...(procedures.length === 0 ? {} : { procedures }) })),
      (index): CheckSettings => {
        const { properties } = wanted[index]!;
        return properties === undefined ? {} : { properties };
      },
      { workers, signal, onProgress: progress.update, onDone: progress.done },
    );
    progress.end();
    if (signal.aborted) throw new InputError('Interrupted: nothing is shown.', exitStatus.unfinished);
    for (const [index, { id }] of wanted.entries()) this.#add(id, reports[index]!);
  }

  #add(id: string, report: RunReport): void {
    this.#verdicts.set(id, { ...this.#verdicts.get(id), ...pinRun(report).verdicts });
    for (const { property, trace } of report.verdicts) {
      if (trace !== undefined) this.#traces.set(`${id} ${property}`, traceId({ id }, trace));
    }
  }
}
