/** The forms in which a run can be told. */
export const explainFormats = ['text', 'json', 'mermaid', 'plantuml', 'mscgen', 'svg', 'png', 'html', 'docx'] as const;

export type ExplainFormat = (typeof explainFormats)[number];

/** Options that add to what is told. */
export const additions = ['clause', 'guards', 'alternatives'] as const;

export type Addition = (typeof additions)[number];

/** The options of `rehome explain`. */
export interface ExplainOptions {
  readonly format: ExplainFormat;
  /** Also which transitions were not taken, for their guards were false. */
  readonly guards?: boolean;
  /** Also what else was enabled. */
  readonly alternatives?: boolean;
  /** A text with numbered steps, to stand beside the actions. */
  readonly clause?: string;
  /** The file to write. */
  readonly out?: string;
}
