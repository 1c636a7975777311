import type { TraceStep } from '../../checker/report.js';

/** A system that runs beside the model, be it the live machines or an implementation of its participants. */
export interface RunningSystem {
  /** Begins anew. @returns how it differs from the model then; null: it does not */
  start(): Promise<string | null>;
  /** Does an action that the model takes. @returns how what it sends and is then differs from the model; null: it does not */
  take(step: TraceStep): Promise<string | null>;
  close(): Promise<void>;
}

/** A random run in which the running system does not do what the model does. */
export class DisagreementError extends Error {
  override readonly name = 'DisagreementError';

  /** @param traceId the run, its last action the one that shows the difference */
  constructor(
    readonly traceId: string,
    difference: string,
  ) {
    super(
      `${difference}\nThe run: npx rehome explain ${traceId}\nKeep it as a test: npm run generate:found -- ${traceId}`,
    );
  }
}
