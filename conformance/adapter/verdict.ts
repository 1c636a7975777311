import type { Message, Observation } from './system-under-test.js';

/** What a test does to a system under test. */
export type TestAction =
  | { readonly does: 'deliver'; readonly to: string; readonly from: string; readonly event: Message }
  | { readonly does: 'choose'; readonly to: string; readonly event: Message }
  | { readonly does: 'expire'; readonly participant: string; readonly timer: string };

/** One action of a test, and what has to follow. */
export interface TestStep {
  /** Which action of the path it is, counted from 1. */
  readonly number: number;
  readonly action: TestAction;
  readonly expected: Observation;
}

/** A test: plain data, which any system under test can be driven by. */
export interface TestRun {
  /** What it holds before the first action. */
  readonly start: Observation;
  readonly steps: readonly TestStep[];
}

/** What a test comes to. `action`: its number in the path, 0 the start. */
export type TestVerdict =
  | { readonly verdict: 'pass'; readonly actions: number }
  | {
      readonly verdict: 'fail';
      readonly action: number;
      readonly does: string;
      /** `durable`: of which participant. */
      readonly differs: 'sent' | `durable state of ${string}`;
      readonly expected: unknown;
      readonly observed: unknown;
    }
  | {
      readonly verdict: 'timed out' | 'crashed' | 'malformed' | 'refused';
      readonly action: number;
      readonly does: string;
      readonly says: string;
      /** The last thing that it said, as it said it; null: nothing. */
      readonly last: string | null;
    };

/** A system under test that gives no observation: why, and the last thing that it said. */
export class SystemFailure extends Error {
  override readonly name = 'SystemFailure';

  constructor(
    readonly verdict: 'timed out' | 'crashed' | 'malformed',
    message: string,
    readonly last: string | null,
  ) {
    super(message);
  }
}

/** An action in words. */
export function actionText(action: TestAction): string {
  switch (action.does) {
    case 'deliver':
      return `${action.event.type} from ${action.from} arrives at ${action.to}`;
    case 'choose':
      return `${action.event.type} at ${action.to}`;
    case 'expire':
      return `timer ${action.timer} of ${action.participant} fires`;
  }
}

/** A verdict as text: one line, and where something differs what was expected and what was observed. */
export function verdictText(verdict: TestVerdict): string {
  if (verdict.verdict === 'pass') return `pass, ${verdict.actions} actions`;
  const at = `action ${verdict.action} (${verdict.does})`;
  if (verdict.verdict !== 'fail') {
    const last = verdict.last === null ? 'It has said nothing.' : `The last thing it said: ${verdict.last}`;
    return `${verdict.verdict} at ${at}: ${verdict.says} ${last}`;
  }
  return [
    `fail at ${at}: ${verdict.differs}`,
    `  expected ${JSON.stringify(verdict.expected)}`,
    `  observed ${JSON.stringify(verdict.observed)}`,
  ].join('\n');
}
