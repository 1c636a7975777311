import { parentPort } from 'node:worker_threads';
import type { Examiner, MutantResult } from '../catalogue/mutation/examine.js';
import type { MutationTask } from '../catalogue/mutation/plan.js';
import type { SharedChecks } from '../catalogue/sharing/shared-checks.js';
import type { CellsAsk } from '../catalogue/synthesis/amendments/cells.js';
import type { LevelFound, Refuted } from '../catalogue/synthesis/amendments/data.js';
import type { LevelAsk } from '../catalogue/synthesis/amendments/examine-level.js';
import type { Means } from '../catalogue/synthesis/amendments/knowledge.js';
import type { SettingResult } from '../catalogue/synthesis/orders/examine.js';
import type { Ask } from '../catalogue/synthesis/orders/search.js';
import type { SystemCoverage } from '../checker/coverage/coverage.js';
import type { AutomatonFactory } from '../checker/search/automata.js';
import { type Failure, packFailure } from './job.js';

/** What a task asks for, by kind, and what its answer is. */
export interface Tasks {
  /** What a configuration of the catalogue exercises. */
  readonly coverage: { readonly ask: { readonly id: string }; readonly answer: SystemCoverage };
  /** What becomes of the mutants of one place. */
  readonly mutants: {
    readonly ask: { readonly task: MutationTask; readonly configurations: number };
    readonly answer: readonly MutantResult[];
  };
  /** What an order of acts loses in every setting. */
  readonly orders: { readonly ask: Ask; readonly answer: readonly SettingResult[] };
  /** The minimal sets of amendments of one procedure at one level. */
  readonly amendments: { readonly ask: LevelAsk & { readonly states: number }; readonly answer: LevelFound };
  /** What a set of amendments loses at a level. */
  readonly cells: { readonly ask: CellsAsk & { readonly states: number }; readonly answer: readonly Refuted[] };
}

export type TaskKind = keyof Tasks;

/** One task under its number among all. */
export interface ToTaskWorker<K extends TaskKind = TaskKind> {
  readonly index: number;
  readonly kind: K;
  readonly ask: Tasks[K]['ask'];
}

/** `step`: a part of the task is done. */
export type FromTaskWorker =
  | { readonly type: 'step' }
  | { readonly type: 'done'; readonly index: number; readonly answer: Tasks[TaskKind]['answer'] }
  | { readonly type: 'failed'; readonly index: number; readonly failure: Failure };

const tell = (message: FromTaskWorker) => parentPort?.postMessage(message);
const step = () => tell({ type: 'step' });

let examiner: Examiner | undefined;
let sharedAutomata: AutomatonFactory | undefined;
let sharedChecks: SharedChecks | undefined;

/** How many local states are kept for further orders: of all participants but the device, which is another one in each. */
const keptStates = 20_000;

const answers: { readonly [K in TaskKind]: (ask: Tasks[K]['ask']) => Promise<Tasks[K]['answer']> } = {
  async coverage({ id }) {
    const { parseConfigurationId, systemOf } = await import('../catalogue/index.js');
    const { coverageOf } = await import('../checker/coverage/coverage.js');
    const { trailOf } = await import('../checker/coverage/trail.js');
    const coverage = coverageOf(await trailOf(systemOf(parseConfigurationId(id))));
    step();
    return coverage;
  },
  async mutants({ task, configurations }) {
    const { readExpectations } = await import('../catalogue/index.js');
    const { Examiner } = await import('../catalogue/mutation/examine.js');
    examiner ??= new Examiner(readExpectations(), { configurations });
    return examiner.examine(task, step);
  },
  async orders({ order, plan, known }) {
    const { automataCache } = await import('../catalogue/sharing/automata.js');
    const { examineOrder } = await import('../catalogue/synthesis/orders/examine.js');
    sharedAutomata ??= automataCache(keptStates);
    const results = await examineOrder(order, plan, known, sharedAutomata);
    step();
    return results;
  },
  async amendments({ states, ...ask }) {
    const { examineLevel } = await import('../catalogue/synthesis/amendments/examine-level.js');
    const found = await examineLevel(ask, await meansOf(states));
    step();
    return found;
  },
  async cells({ states, ...ask }) {
    const { lostAt } = await import('../catalogue/synthesis/amendments/cells.js');
    const lost = await lostAt(ask, await meansOf(states));
    step();
    return lost;
  },
};

/** How sets of amendments are looked at on this thread: what was worked out for one serves the others. */
async function meansOf(states: number): Promise<Means> {
  const { automataCache } = await import('../catalogue/sharing/automata.js');
  const { SharedChecks } = await import('../catalogue/sharing/shared-checks.js');
  sharedAutomata ??= automataCache(keptStates);
  sharedChecks ??= new SharedChecks(sharedAutomata);
  return { checks: sharedChecks, create: sharedAutomata, states };
}

parentPort?.on('message', async <K extends TaskKind>({ index, kind, ask }: ToTaskWorker<K>) => {
  try {
    tell({ type: 'done', index, answer: await answers[kind](ask) });
  } catch (error) {
    tell({ type: 'failed', index, failure: packFailure(error) });
  }
});
