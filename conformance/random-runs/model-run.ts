import { type ExploredEdge, formatPath, type System } from '../../checker/index.js';
import type { TraceStep } from '../../checker/report.js';
import { isState } from '../../checker/search/expander.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { Course, type Point } from '../../explorer/worker/walk/course.js';

/** What an action of a run is, whether it was explored or is told. */
export type RunAction = Pick<ExploredEdge, 'kind' | 'participant' | 'from' | 'event'>;

/** What tells an action from others, wherever it is enabled: whose it is, of what kind, and with what content. */
export type ActionKey = string;

/** The key of an action. A copy that is delivered again is delivered as the first one was. */
export const keyOf = ({ kind, participant, from, event }: RunAction): ActionKey =>
  canonical([kind, participant, from ?? null, event]);

/** An action in words. */
export function wordsOf({ kind, participant, from, event }: RunAction): string {
  if (kind === 'choose') return `${event.type} at ${participant}`;
  if (kind === 'timer') return `${event.type} of ${participant} fires`;
  const fate = {
    deliver: 'arrives',
    redeliver: 'arrives again',
    duplicate: 'arrives, and stays',
    forge: 'is forged',
    lose: 'is lost',
  };
  return `${event.type} from ${from} to ${participant} ${fate[kind]}`;
}

/** The model of a random run: where the composition is, and what it has enabled there. */
export class ModelRun {
  private path: readonly number[] = [];
  private point: Point;
  private steps: ReadonlyMap<ActionKey, TraceStep> | null = null;

  /**
   * @param course of the composition; runs may share one, for it remembers what they have in common
   * @param configuration what trace ids of it begin with
   */
  constructor(
    private readonly course: Course,
    private readonly configuration: string,
  ) {
    this.point = course.at([]);
  }

  /** The trace id of the run so far. */
  get traceId(): string {
    return `${this.configuration}:${formatPath(this.path)}`;
  }

  /** How many actions it has. */
  get length(): number {
    return this.path.length;
  }

  /** Every action that leads to a state, by its key; of several alike the first. */
  enabled(): ReadonlyMap<ActionKey, TraceStep> {
    this.steps ??= this.stepsHere();
    return this.steps;
  }

  /** Takes an enabled action. */
  take({ choice }: TraceStep): void {
    this.path = [...this.path, choice];
    this.point = this.course.at(this.path);
    this.steps = null;
  }

  private stepsHere(): ReadonlyMap<ActionKey, TraceStep> {
    const steps = new Map<ActionKey, TraceStep>();
    for (const [choice, target] of this.point.targets.entries()) {
      if (!isState(target)) continue;
      const step = this.course.stepOf(this.point, choice);
      const key = keyOf(step);
      if (!steps.has(key)) steps.set(key, step);
    }
    return steps;
  }
}

/** The runs of a system, without its properties. */
export const courseOf = (system: System): Course => new Course({ ...system, properties: [] });
