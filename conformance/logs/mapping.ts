import type { EventKind } from '../../checker/conformance/observation.js';

/** What a line says happened; `state`: in which state its node is. */
export type LineKind = EventKind | 'state';

export const lineKinds: readonly LineKind[] = ['sent', 'received', 'chose', 'expired', 'state'];

/** Where a field of a message comes from: a field of the line, with what its values mean, or always the same. */
export type FieldSource =
  | { readonly field: string; readonly values?: Readonly<Record<string, unknown>> }
  | { readonly is: unknown };

/** An event of the model that a name in the log stands for. */
export interface MappedEvent {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/** Some of what would be written down; what is absent is not asked. */
export interface Observed {
  readonly participants?: readonly string[];
  readonly kinds?: readonly EventKind[];
  readonly types?: readonly string[];
}

/**
 * How the lines of a log are read; docs/conform.md describes its file. Fields of lines are dotted paths. `null` for a node, kind or event: such
 * lines are nothing of the model.
 */
export interface Mapping {
  /** The field that tells the cases apart; absent: the log is one case. */
  readonly case?: string;
  /** The field that names who wrote a line. */
  readonly node: string;
  readonly nodes: Readonly<Record<string, string | null>>;
  readonly kind: { readonly field: string; readonly values: Readonly<Record<string, LineKind | null>> };
  /** The field that names the other side of a message. */
  readonly peer?: string;
  /** The field that names the event, or the state. */
  readonly event: string;
  readonly events: Readonly<Record<string, MappedEvent | null>>;
  /** What a name of a state stands for; a name that is absent stands for itself. */
  readonly states: Readonly<Record<string, string>>;
  /** When a line was written, and by how many milliseconds the clocks of two nodes may differ. */
  readonly time?: { readonly field: string; readonly skew: number };
  /** `log`: the lines of a case stand in the order in which they were written, whoever wrote them. */
  readonly order: 'node' | 'log';
  /** The configuration that a case is judged under. */
  readonly configuration?: string | { readonly field: string; readonly values: Readonly<Record<string, string>> };
  /** What would be written down; absent: all kinds that the log has, of all its nodes and events. */
  readonly observed?: readonly Observed[];
}
