import type { Presentation } from '../../checker/compose.js';
import type { TraceStep } from '../../checker/report.js';

/** A run as a test purpose of a conformance specification. */
export interface Purpose {
  /** `TP_notify_first_07`. */
  readonly id: string;
  /** The whole trace id. */
  readonly trace: string;
  /** What it is there for, a sentence. */
  readonly objective: string;
  /** The steps of the text that it touches: `steps 1 to 3, 5`. */
  readonly touches: string;
  readonly steps: readonly TraceStep[];
  /** What the environment chooses and a participant does not take, behind so many actions. */
  readonly refused: readonly { readonly after: number; readonly participant: string; readonly event: string }[];
  readonly presentation: Presentation;
}
