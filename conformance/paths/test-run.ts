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
  const initial = runOf(system, '').final;
  let durable: Observation['durable'] = Object.fromEntries(
    plays.map((name) => [name, projection(name, initial[name]!)]),
  );
  const start = { sent: [], durable };
  const steps = runOf(system, path).steps.flatMap((step, index): TestStep[] => {
    const { participant } = step;
    if (step.kind === 'lose' || !plays.includes(participant)) return [];
    durable = { ...durable, [participant]: projection(participant, step.after) };
    const sent = step.sends.map(({ to, event }) => ({ from: participant, to, event }));
    return [{ number: index + 1, action: actionOf(step), expected: { sent, durable } }];
  });
  return { start, steps };
}

function actionOf({ kind, participant, from, timer, event }: TraceStep): TestAction {
  if (kind === 'timer') return { does: 'expire', participant, timer: timer! };
  if (kind === 'choose') return { does: 'choose', to: participant, event };
  return { does: 'deliver', to: participant, from: from!, event };
}
