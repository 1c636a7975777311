import type { CheckReport, TraceStep, Verdict } from '../../checker/report.js';
import type { Run } from '../run.js';

/** A verdict that holds, with what a test changes. */
export function verdict(property: string, changed: Partial<Verdict> = {}): Verdict {
  return { property, form: 'invariant', verdict: 'holds', vacuous: false, bounded: null, ...changed };
}

/** An exhaustive report of 10 states, with what a test changes. */
export function report(verdicts: readonly Verdict[], changed: Partial<CheckReport> = {}): CheckReport {
  return {
    system: 'example',
    states: 10,
    transitions: 20,
    depth: 4,
    exhaustive: true,
    bound: null,
    exact: true,
    omission: null,
    reductions: [],
    seconds: 0.12345,
    verdicts,
    silences: [],
    deadTransitions: [],
    ignoredActions: [],
    ...changed,
  };
}

/** A run of a procedure under the honest scenario. */
export function run(id: string, verdicts: readonly Verdict[], changed: Partial<Run> = {}): Run {
  return { id, procedure: id.split(',')[0], readings: {}, scenario: 'honest', report: report(verdicts), ...changed };
}

/** A handled delivery of `ack` from server to device, with what a test changes. */
export function step(changed: Partial<TraceStep> = {}): TraceStep {
  return {
    choice: 0,
    kind: 'deliver',
    class: 'delivery',
    participant: 'device',
    from: 'server',
    event: { type: 'ack' },
    sends: [],
    emits: [],
    transitions: [{ id: 'waiting·ack·0' }],
    reception: 'handled',
    before: { value: 'waiting', context: { tries: 1 } },
    after: { value: 'done', context: { tries: 1 } },
    ...changed,
  };
}

/** A choice of the environment: no sender. */
export function choice(changed: Partial<TraceStep> = {}): TraceStep {
  const { from: _, ...rest } = step({ kind: 'choose', class: 'choice', event: { type: 'start' }, ...changed });
  return rest;
}
