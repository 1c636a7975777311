// What is written into the page when it is made, beside its scripts: all that the matrix of verdicts needs before anything is checked.

/** The data of a page. */
export interface Embedded {
  readonly tool: 'rehome';
  readonly version: string;
  readonly title: string;
  /** `catalogue`: procedures with readings and scenarios. `module`: the systems of a user's module. */
  readonly source: 'catalogue' | 'module';
  readonly procedures: readonly EmbeddedProcedure[];
  readonly readings: readonly EmbeddedReading[];
  readonly scenarios: readonly { readonly name: string; readonly says: string }[];
  readonly properties: readonly EmbeddedProperty[];
  /** The rows of the matrix in their order. */
  readonly rows: readonly EmbeddedRow[];
  /** Each verdict cell that occurs, `holds`, `holds vacuously`, `violated 12`, …, as the pins have it; rows refer to them by index. */
  readonly cells: readonly string[];
}

export interface EmbeddedProcedure {
  readonly name: string;
  /** Values of readings that its text settles, or its own default. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Set where no text has it so. */
  readonly reconstructed?: string;
}

export interface EmbeddedReading {
  readonly name: string;
  readonly step: string;
  readonly values: readonly { readonly value: string; readonly means: string }[];
}

export interface EmbeddedProperty {
  readonly name: string;
  readonly sentence: string;
  readonly form: string;
  readonly source?: string;
  /** Of a liveness property that says so itself: what is owed on the runs that count, in words. */
  readonly fairness?: string;
}

export interface EmbeddedRow {
  /** The system: a configuration's id, or a system's name. */
  readonly subject: string;
  readonly procedure: string;
  /** Only those that differ from the procedure's defaults. */
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string;
  /** `2626 states, 11998 transitions, depth 38`; empty where nothing is pinned. */
  readonly size: string;
  /** By property in the order of `properties`: an index into `cells`, or -1 where it is not known or does not apply. */
  readonly verdicts: readonly number[];
}
