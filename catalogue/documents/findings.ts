import { deviations, deviationsOf } from '../../machines/scenarios.js';
import { fairnessSentence } from '../../reports/fairness.js';
import { count } from '../../reports/layout.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import type { Configuration } from '../configuration.js';
import { defaultCatalogue } from '../default-catalogue.js';
import { checkFindings, type FindingsFile, pinnedVerdicts } from '../findings/data.js';
import type { Finding } from '../findings/finding.js';
import { pivotMarks, pivotWords } from '../findings/pivot-words.js';
import { readingEffects } from '../findings/reading-effects.js';
import { propertyNamed, sentenceOf } from '../findings/sentence.js';
import { generatedNote } from './note.js';
import { continued, type RunText, runText } from './run-text.js';

/** A finding with its place in the ranking, from 1 on. */
type Ranked = Finding & { readonly rank: number };

/** What must go wrong, in the words of the scenarios. */
function needs(scenario: string): string {
  const names = deviationsOf(scenario)!;
  if (names.length === 0) return 'Nothing has to go wrong.';
  return `Needs ${names.map((name) => `${code(name)} (${deviations[name].says})`).join(' and ')}.`;
}

/** Where a finding is: in how many configurations, by procedure, and which values of readings bring it or take it away. */
function whereText({ property, configurations }: Finding, judged: ReadonlySet<string>): string {
  const shown = new Set(configurations);
  const asked = defaultCatalogue.filter(({ id }) => judged.has(`${id} ${property}`));
  const rows = asked.filter(({ id }) => shown.has(id));
  const inProcedure = (all: readonly Configuration[], name: string) =>
    all.filter(({ procedure }) => procedure === name).length;
  const procedures = [...new Set(rows.map(({ procedure }) => procedure))].map(
    (name) => `${name} ${inProcedure(rows, name)} of ${inProcedure(asked, name)}`,
  );
  const effects = readingEffects(defaultCatalogue, shown, new Set(asked.map(({ id }) => id)));
  const effectText = (wanted: 'appears' | 'vanishes', verb: string): string => {
    const values = effects.filter(({ effect }) => effect === wanted).map(({ reading }) => code(reading));
    return values.length === 0 ? '' : ` ${verb} with ${values.join(', ')}.`;
  };
  const vanishes = effectText('vanishes', 'Vanishes');
  return `In ${count(rows.length, 'configuration')} (${procedures.join(', ')}).${vanishes}${effectText('appears', 'Appears')}`;
}

const lengthText = ({ trace }: Finding): string => (trace === null ? 'no run' : lengthWords(lengthOfTrace(trace)));

/** A finding that breaks the property where its lead does, by other faults or roles. */
function alsoLine(finding: Ranked): string {
  const { rank, id, trace, configurations } = finding;
  const where = `${lengthText(finding)}, ${count(configurations.length, 'configuration')}`;
  return `- Also by ${rank}. ${code(id)}: ${where}${trace === null ? '' : `, ${code(trace)}`}`;
}

/** What stands on the page above a finding. */
interface Above {
  /** The ids of the findings whose runs are told, by their traces. */
  readonly ids: Map<string, string>;
  /** The runs of this property. */
  readonly told: { readonly name: string; readonly run: RunText }[];
}

/** The findings that break a property in one place: the first in the ranking at length, the others in a line each. */
function entry([lead, ...others]: Group<Ranked>, judged: ReadonlySet<string>, { ids, told }: Above): string[] {
  const { rank, id, scenario, trace, elsewhere } = lead;
  const heading = `### ${rank}. ${code(id)}`;
  const ends = elsewhere.map(({ place }) => code(place)).join(', ');
  const lost = pivotWords(lead);
  const facts = [
    `- ${whereText(lead, judged)}`,
    ...(lost === undefined ? [] : [`- ${lost}`]),
    ...(ends === '' ? [] : [`- Where more goes wrong, its shortest run may end at ${ends}.`]),
    ...others.map(alsoLine),
  ];
  const same = trace === null ? undefined : ids.get(trace);
  if (trace === null) return [heading, [`- ${needs(scenario)} No run reaches it.`, ...facts].join('\n')];
  if (same !== undefined) return [heading, [`- Breaks in the run of ${code(same)}.`, ...facts].join('\n')];
  const run = runText(trace, pivotMarks(lead));
  const text = continued(run, told);
  ids.set(trace, id);
  told.push({ name: String(rank), run });
  const steps = run.steps.length === 0 ? '' : ` Steps involved: ${run.steps.join(', ')}.`;
  return [
    heading,
    [`- ${needs(scenario)}${steps}`, ...facts].join('\n'),
    `\`\`\`text\n$ npx rehome explain ${trace}\n${text}\n\`\`\``,
  ];
}

type Group<T> = readonly [T, ...T[]];

/** The members of each kind together, the kinds in the order of their first members. */
function grouped<T>(members: readonly T[], kindOf: (member: T) => string): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const member of members) {
    const group = groups.get(kindOf(member));
    if (group === undefined) groups.set(kindOf(member), [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

const summaryRow = (group: Group<Ranked>): readonly string[] => {
  const [{ rank, property, scenario }] = group;
  const lengths = group.flatMap(({ length }) => length ?? []);
  return [
    String(rank),
    `[${property}](#${property})`,
    code(scenario),
    lengths.length === 0 ? '' : String(Math.min(...lengths)),
    String(group.length),
  ];
};

/**
 * The distinct findings of the default catalogue, by property, each with its shortest run.
 * @throws Error where the written findings are not those of the pinned verdicts
 */
export function findingsDocument(file: FindingsFile, pins: Pins): string {
  checkFindings(file, pins);
  const { all } = pinnedVerdicts(pins);
  const ranked = file.findings.map((finding, index): Ranked => ({ ...finding, rank: index + 1 }));
  const byProperty = grouped(ranked, ({ property }) => property);
  const ids = new Map<string, string>();
  const section = (group: Group<Ranked>): readonly string[] => {
    const [{ property }] = group;
    const source = propertyNamed(property)?.source;
    const above: Above = { ids, told: [] };
    return [
      `## ${property}`,
      `${sentenceOf(property)}${source === undefined ? '' : ` (${source})`}`,
      ...[...new Set(group.flatMap(({ fairness }) => fairness ?? []))].map(fairnessSentence),
      ...grouped(group, ({ place }) => place).flatMap((each) => entry(each, all, above)),
    ];
  };
  return paragraphs(
    '# The findings',
    generatedNote,
    `The default catalogue refutes ${count(byProperty.length, 'property', 'properties')} for ${count(ranked.length, 'distinct reason')}. \`npx rehome findings\` finds them again; \`npx rehome findings --write\` writes the data that this page is made from, \`--json\` prints it.`,
    'Two refutations are one finding where they break the same property, need the same smallest scenario (every smaller set of faults and corrupt roles was checked under the same readings, and does not refute the property), and end in the same place. The place is the participant and the step of the last action of the shortest run that carries a step, or the fault or forgery after it that carries none. What does not come on a run that goes round for ever has the place of an action that it repeats (repeats-m2me-8). What holds only at rest, a deadlock, and what cannot recover have no moment at which they break: their place is the last step that was taken. Two numbers (8or10) are one act that discard-first and notify-first number differently. The id is made of these three.',
    'A property is lost with the first action of the run after which nothing that may follow saves it, looked for among all actions, and among helpful ones alone (no fault, no adversary, nothing that a corrupt role does); both are computed on the states of the configuration ([semantics.md](semantics.md), *pivot*), and marked in the run unless it is the last action.',
    'The number of a finding is its rank: what needs fewer deviations first, then what is there with the default readings, then the shorter run. A reading makes a finding appear or vanish where one value of it differs from the defaults of the same procedure and scenario. Vanishing says that this finding is gone; the property may be refuted for another reason.',
    markdownTable(['best rank', 'property', 'that needs', 'shortest run', 'findings'], byProperty.map(summaryRow)),
    ...byProperty.flatMap(section),
  );
}
