import { type BrokenProperty, type Explanation, settingSentence } from './explanation.js';
import { explanationLines } from './explanation-text.js';
import { fairnessSentence } from './fairness.js';
import { hanging, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { pivotsText } from './pivot-text.js';
import { lengthOfTrace, lengthWords } from './run-length.js';
import { traceText } from './trace-text.js';
import { stepOf } from './words.js';

/** What to tell of a run besides what happens in it. */
export interface ExplainedTextOptions {
  /** Which transitions were not taken, for their guards were false. */
  readonly guards?: boolean;
  /** What else was enabled at each action. */
  readonly alternatives?: boolean;
  /** What a text of the reader's own says, by step number. */
  readonly clause?: ReadonlyMap<string, string>;
  readonly palette?: Palette;
}

/** An explained run in words: its actions with what each changed, where what it refutes was lost, and under what. */
export function explainedText(explanation: Explanation, options: ExplainedTextOptions = {}): string {
  const { id, finding, steps, reasons, presentation, pivots, broken, setting, cycle } = explanation;
  const { guards = false, alternatives = false, clause, palette = plain } = options;
  const head = `${palette.bold(finding ?? id)}  ${lengthWords(lengthOfTrace(id))}`;
  const notes = steps.map((step, index) => [
    ...clauseLines(stepOf(presentation, step), clause),
    ...explanationLines(reasons[index]!, presentation, { guards, alternatives }),
  ]);
  const lost = pivotsText(pivots, steps, presentation, palette);
  const ends = [...broken.map(brokenText), ...(setting === undefined ? [] : [`Under: ${settingSentence(setting)}`])];
  return [
    head,
    ...(finding === undefined ? [] : [`  ${id}`]),
    traceText(steps, presentation, { details: true, notes, palette, cycle }),
    ...(lost === '' ? [] : ['', lost]),
    ...(ends.length === 0 ? [] : ['', ...ends.flatMap((text) => hanging('  ', wrap(text, pageWidth - 2)))]),
  ].join('\n');
}

function clauseLines(step: string | undefined, clause: ReadonlyMap<string, string> | undefined): string[] {
  const said = step === undefined ? undefined : clause?.get(step);
  return said === undefined ? [] : [`“${said}”`];
}

const brokenText = ({ name, sentence, source, fairness }: BrokenProperty): string =>
  [
    `Violated: ${name}. ${sentence}${source === undefined ? '' : ` (${source})`}`,
    ...(fairness === undefined ? [] : [fairnessSentence(fairness)]),
  ].join(' ');
