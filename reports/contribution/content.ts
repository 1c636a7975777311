import type { ContributionHeader } from './header.js';

/** One action of a run, as a row of a table. */
export interface RunRow {
  readonly number: number;
  /** The step of the text, or empty. */
  readonly step: string;
  /** Who does it to whom. */
  readonly actors: string;
  readonly message: string;
  /** What is not as the text has it: lost, forged, not expected; or that the property was lost here. Empty for a plain delivery. */
  readonly remark: string;
}

/** A sequence chart as PNG files, one a page. */
export interface ChartPictures {
  /** For the Discussion: the whole run where it is short, else its end. */
  readonly shown: readonly Uint8Array[];
  /** The number of the first action that is shown; 1: all are. */
  readonly from: number;
  /** For the annex, the whole run where the end alone is shown; else none. */
  readonly whole: readonly Uint8Array[];
}

/** A finding as a contribution tells it: all in words, and nothing of the catalogue. */
export interface DiscussedFinding {
  readonly id: string;
  /** The headline, without a full stop. */
  readonly title: string;
  /** What must hold, what has to go wrong, and what the run shows; a paragraph each. */
  readonly prose: readonly string[];
  /** The run as a sequence chart; absent where no run shows the finding. */
  readonly chart?: ChartPictures;
  /** What follows for those who build to the text as it is, and whether the amendment averts it; a sentence or two. */
  readonly consequence: string;
  /** For the annex: label and text. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly run: readonly RunRow[];
}

/** A table of words. */
export interface WordTable {
  /** What it tells. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands below it. */
  readonly notes: readonly string[];
}

/** All that a contribution says. */
export interface Contribution {
  readonly header: ContributionHeader;
  /** Who changes the clause, and when: `2009-07-06T00:00:00Z`. */
  readonly author: string;
  readonly date: string;
  /** The number of the clause. */
  readonly clause: string;
  readonly findings: readonly DiscussedFinding[];
  readonly verdicts: WordTable;
  /** The clause and what it shall become, in the normal form of `clauseOf`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** How the findings were reached, for the annex. */
  readonly method: readonly string[];
}
