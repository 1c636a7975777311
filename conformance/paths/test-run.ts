import { runOf, type System } from '../../checker/index.js';
import type { TraceStep } from '../../checker/report.js';
import type { Durable, Observation } from '../adapter/system-under-test.js';
import type { TestAction, TestRun, TestStep } from '../adapter/verdict.js';

/** What a system under test reports of a participant, read from the model's state of it. */
export type Projection = (
  participant: string,
  state: { readonly value: unknown; readonly context: unknown },
) => Durable;

/**
 * A path of a composition as a test of the participants that a system under test plays: their actions with what they send and hold
 * after each; everybody else's are the tester's, who does them by knowing the model.
 * @param path as in a report's `trace`: `0/3/1`
 * @throws CheckerError as `runOf` does
 */
export function testRunOf(system: System, path: string, plays: readonly string[], projection: Projection): TestRun {
  const teller = new TestTeller(system, plays, projection);
  const { start } = teller;
  return { start, steps: runOf(system, path).steps.flatMap((step) => teller.tell(step) ?? []) };
}

/** Tells a run of the model, action by action, as a test of some participants. */
export class TestTeller {
  /** What has to be so before the first action. */
  readonly start: Observation;
  private durable: Observation['durable'];
  private number = 0;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(
    system: System,
    private readonly plays: readonly string[],
    private readonly projection: Projection,
  ) {
    const initial = runOf(system, '').final;
    this.durable = Object.fromEntries(plays.map((name) => [name, projection(name, initial[name]!)]));
    this.start = { sent: [], durable: this.durable };
  }

  /** The next action of the run; null: it is none of theirs. */
  tell(step: TraceStep): TestStep | null {
    const { participant } = step;
    this.number += 1;
    if (step.kind === 'lose' || !this.plays.includes(participant)) return null;
    this.durable = { ...this.durable, [participant]: this.projection(participant, step.after) };
    const sent = step.sends.map(({ to, event }) => ({ from: participant, to, event }));
    return { number: this.number, action: actionOf(step), expected: { sent, durable: this.durable } };
  }
}

function actionOf({ kind, participant, from, timer, event }: TraceStep): TestAction {
  if (kind === 'timer') return { does: 'expire', participant, timer: timer! };
  if (kind === 'choose') return { does: 'choose', to: participant, event };
  return { does: 'deliver', to: participant, from: from!, event };
}
