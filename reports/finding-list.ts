import { count, hanging, pageWidth, right, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { lengthOfTrace, lengthWords } from './run-length.js';

/** What the list prints of a finding. */
export interface ListedFinding {
  readonly id: string;
  /** The property's sentence. */
  readonly sentence: string;
  readonly length: number | null;
  readonly trace: string | null;
  /** In how many configurations. */
  readonly configurations: number;
  readonly procedures: readonly string[];
  /** With which action the run lost it, in a sentence. */
  readonly lost?: string;
}

/** Findings in their rank, each with where it is and how to see its run. */
export function findingList(findings: readonly ListedFinding[], palette: Palette = plain): string {
  if (findings.length === 0) return 'No findings.';
  const width = String(findings.length).length;
  const indent = ' '.repeat(width + 2);
  const below = (text: string) => hanging(indent, wrap(text, pageWidth - indent.length));
  return findings
    .map(({ id, sentence, length, trace, configurations, procedures, lost }, index) => {
      const run =
        length === null
          ? 'no run reaches it'
          : `a run of ${lengthWords(trace === null ? { length } : lengthOfTrace(trace))}`;
      return [
        `${right(String(index + 1), width)}  ${palette.bold(id)}`,
        ...below(sentence),
        ...below(`${run}, in ${count(configurations, 'configuration')} of ${procedures.join(', ')}`),
        ...(lost === undefined ? [] : below(lost)),
        ...(trace === null ? [] : [`${indent}${palette.dim(`rehome explain ${trace}`)}`]),
      ].join('\n');
    })
    .join('\n\n');
}
