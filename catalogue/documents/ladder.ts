import { freeWords, ladderWords, rungWords, scopeWords } from '../../reports/assumption-ladder.js';
import { grouped } from '../../reports/layout.js';
import { code, details, paragraphs } from '../../reports/markdown.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { sentenceOf } from '../findings/sentence.js';
import type { LadderFile } from '../ladder/data.js';
import type { LadderEntry, Rung } from '../ladder/ladder.js';
import { generatedNote } from './note.js';

const setText = ({ assumptions }: Rung): string => assumptions.map(code).join(' · ');

/** The runs that keep each assumption of a set needed; runs that several assumptions share stand once. */
function droppedText({ dropped }: Rung): string {
  const runs = dropped.map(({ assumption, trace }) =>
    trace === null
      ? `without ${code(assumption)} a run that the search did not find again`
      : `without ${code(assumption)} a run of ${lengthWords(lengthOfTrace(trace))}: ${code(trace)}`,
  );
  return runs.join('; ');
}

function entryText(entry: LadderEntry): string[] {
  const rungs = entry.rungs.filter(({ assumptions }) => assumptions.length > 0);
  const lines = rungs.map((rung, index) => {
    const mark = rung.verdict === 'suffices' && rung.vacuous !== true ? '' : ` (${rungWords(rung)})`;
    return `${index + 1}. ${setText(rung)}${mark}`;
  });
  const runs = rungs.map((rung, index) => `${index + 1}. ${droppedText(rung)}`);
  return [
    `**${entry.procedure}**: ${ladderWords(entry)}. ${entry.free === undefined ? '' : freeWords(entry.free)}`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(entry.more === undefined ? [] : [`Besides these: ${entry.more}.`]),
    ...(runs.length === 0 ? [] : [details('What appears when one is dropped', runs.join('\n'))]),
  ];
}

/**
 * The assumption ladder of every procedure and property.
 * @throws Error where none was written
 */
export function ladderDocument(file: LadderFile | undefined): string {
  if (file === undefined) throw new Error('There is no ladder. Run `npx rehome assumptions --write` first.');
  const { states } = file.budget;
  const properties = [...new Set(file.entries.map(({ property }) => property))];
  return paragraphs(
    '# The assumption ladder',
    generatedNote,
    'For each property and procedure the minimal sets of assumptions under which the property holds. An assumption says that a fault does not happen or that a role is honest (`no power-loss`), or fixes a reading to one value (`release=on-notification`). What is not assumed is free: every fault, every role, every value. A set suffices if the property holds in every configuration that it leaves within the scope below; it is minimal because for each of its assumptions a run refutes the property once that assumption is dropped.',
    `The scope. ${scopeWords(file)} Beyond it nothing is said here: \`rehome assumptions --given … --together …\` looks elsewhere.`,
    'Computed, by `npx rehome assumptions --write`: for every set of faults and roles of the scope one search explores all combinations of the values of all free readings together, and gives for each property the exact set of those that refute it. Each refuting configuration is a conflict that a sufficient set must answer, and each proposed set is a minimal one that answers all conflicts known so far. No verdict is concluded from another. `npx rehome explain` shows every run named here.',
    'A pair of procedure and property that is not listed was not computed.',
    `A set is undecided where a search that it needs has more than ${grouped(states)} states. No part of an undecided set suffices; whether it does is not known. Vacuously: under this set the property holds because what it speaks about never happens.`,
    ...properties.flatMap((property) => [
      `## ${property}`,
      sentenceOf(property),
      ...file.entries.filter((entry) => entry.property === property).flatMap(entryText),
    ]),
  );
}
