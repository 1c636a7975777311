import { purposesMarkdown } from '../../reports/purposes/markdown.js';
import type { SuiteData } from '../suite/data.js';
import { purposesNotes, purposesOf } from '../suite/purposes.js';
import { generatedNote } from './note.js';

/** The runs of one procedure's covering suite as test purposes. */
export function purposesDocument(suites: readonly SuiteData[], procedure: string): string {
  const suite = suites.find((each) => each.procedure === procedure);
  const notes = [
    generatedNote,
    ...purposesNotes(procedure),
    '`npx rehome purposes` writes them for any procedure, as a Word file (`--format docx`) and as a TTCN-3 module for an implementation of one participant (`--format ttcn3 --participant m2me`), too. [What they cover](../suite.md) is proven by exploration.',
  ];
  return purposesMarkdown(`Test purposes of ${procedure}`, notes, suite === undefined ? [] : purposesOf(suite));
}
