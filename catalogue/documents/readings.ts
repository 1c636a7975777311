import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { exclusionList, type ReadingEntry, readingList } from '../reading-list.js';
import { generatedNote } from './note.js';

function section({
  name,
  values,
  default: byDefault,
  settled,
  reason,
  step,
  leftOpenBy,
  scenarios,
}: ReadingEntry): string[] {
  const defaultIn = (value: string) => [
    ...(value === byDefault ? ['by default'] : []),
    ...Object.entries(settled).flatMap(([procedure, own]) => (own === value ? [`in ${code(procedure)}`] : [])),
  ];
  return [
    `## ${name}`,
    `Step ${step}: ${leftOpenBy}. Default: ${reason}. Varied in ${scenarios.map(code).join(', ')}.`,
    markdownTable(
      ['value', 'means', 'taken'],
      values.map(({ value, means }) => [code(value), means, defaultIn(value).join(', ')]),
    ),
  ];
}

/** What the texts leave open: each reading with its values, default and reason. */
export const readingsDocument = (): string =>
  paragraphs(
    '# The readings',
    generatedNote,
    'What the texts leave open. A reading is input to a machine, never a copy of it. The default is the literal value where the text has words for it, else the value kindest to the text, so that a finding under the defaults is the strongest there is; where the text of a procedure settles a reading, that value is taken there. `npx rehome readings` prints this list, `--reading name=value` chooses a value.',
    ...readingList().flatMap(section),
    '## Values that exclude each other',
    'They are refused with the reason, and are no cells of the catalogue.',
    markdownTable(
      ['excluded', 'because'],
      exclusionList().map(({ what, reason }) => [what, reason]),
    ),
  );
