import { runOf } from '../../checker/index.js';
import { deviations, deviationsOf } from '../../machines/scenarios.js';
import { count } from '../../reports/layout.js';
import { code, details, paragraphs } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { traceText } from '../../reports/trace-text.js';
import { stepOf } from '../../reports/words.js';
import { type Configuration, parseConfigurationId } from '../configuration.js';
import { defaultCatalogue } from '../default-catalogue.js';
import { checkFindings, type FindingsFile, pinnedVerdicts } from '../findings/data.js';
import { type Finding, splitTrace } from '../findings/finding.js';
import { type ReadingEffect, readingEffects } from '../findings/reading-effects.js';
import { propertyNamed, sentenceOf } from '../findings/sentence.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';

/** What must go wrong, in the words of the scenarios. */
function needs(scenario: string): string {
  const names = deviationsOf(scenario)!;
  if (names.length === 0) return 'Needs nothing to go wrong.';
  return `Needs: ${names.map((name) => `${code(name)} (${deviations[name].says})`).join('; ')}.`;
}

/** The run in words, and the steps of the text that it touches, in their order. */
function runBlock(trace: string): { readonly block: string; readonly steps: readonly string[] } {
  const { configuration, path } = splitTrace(trace);
  const system = systemOf(parseConfigurationId(configuration));
  const { steps } = runOf(system, path);
  const presentation = system.presentation ?? {};
  const touched = new Set(steps.map((step) => stepOf(presentation, step)).filter((step) => step !== undefined));
  return {
    block: ['```text', traceText(steps, presentation), '', `npx rehome explain ${trace}`, '```'].join('\n'),
    steps: [...touched].sort((one, two) => Number(one) - Number(two)),
  };
}

/** In how many configurations of which procedures, of those in which the property is judged. */
function places(shown: readonly Configuration[], asked: readonly Configuration[]): string {
  const names = [...new Set(shown.map(({ procedure }) => procedure))];
  const of = (rows: readonly Configuration[], name: string) =>
    rows.filter(({ procedure }) => procedure === name).length;
  return names.map((name) => `${name} (${of(shown, name)} of ${of(asked, name)})`).join(', ');
}

/** The configurations by procedure, without repeating its name. */
function configurationList(shown: readonly Configuration[], asked: readonly Configuration[]): string {
  const lines = [...new Set(shown.map(({ procedure }) => procedure))].map((name) => {
    const [here, all] = [shown, asked].map((rows) => rows.filter(({ procedure }) => procedure === name));
    if (here!.length === all!.length) return `- ${name}: everywhere`;
    return `- ${name}: ${here!.map(({ id }) => code(id.slice(name.length + 1))).join(' · ')}`;
  });
  return lines.join('\n');
}

function effectLines(effects: readonly ReadingEffect[]): string[] {
  return (['vanishes', 'appears'] as const).flatMap((effect) => {
    const found = effects.filter((each) => each.effect === effect);
    if (found.length === 0) return [];
    const values = found.map(({ reading, where }) => `${code(reading)} (${where.join('; ')})`);
    return [`- ${effect === 'vanishes' ? 'Vanishes' : 'Appears'} with ${values.join(', ')}`];
  });
}

function section(finding: Finding, index: number, judged: ReadonlySet<string>): string[] {
  const { id, property, scenario, length, trace, configurations, elsewhere } = finding;
  const shown = new Set(configurations);
  const asked = defaultCatalogue.filter((row) => judged.has(`${row.id} ${property}`));
  const rows = asked.filter((row) => shown.has(row.id));
  const source = propertyNamed(property)?.source;
  const run = trace === null ? undefined : runBlock(trace);
  const facts = [
    `- In ${places(rows, asked)}`,
    ...(run === undefined ? [] : [`- Steps involved: ${run.steps.join(', ')}`]),
    ...effectLines(readingEffects(defaultCatalogue, shown, new Set(asked.map((row) => row.id)))),
    ...elsewhere.map(
      (other) => `- In larger scenarios the shortest run may end at ${code(other.place)}: ${code(other.trace)}`,
    ),
  ];
  return [
    `## ${index + 1}. ${code(id)}`,
    `${sentenceOf(property)}${source === undefined ? '' : ` (${source})`} ${needs(scenario)}`,
    facts.join('\n'),
    run === undefined ? 'No run reaches it.' : `The shortest run, ${count(length ?? 0, 'action')}:`,
    ...(run === undefined ? [] : [run.block]),
    details(count(rows.length, 'configuration'), configurationList(rows, asked)),
  ];
}

/**
 * The distinct findings of the default catalogue, each with its shortest run.
 * @throws Error where the written findings are not those of the pinned verdicts
 */
export function findingsDocument(file: FindingsFile, pins: Pins): string {
  checkFindings(file, pins);
  const { all } = pinnedVerdicts(pins);
  return paragraphs(
    '# The findings',
    generatedNote,
    `The default catalogue refutes its properties for ${count(file.findings.length, 'distinct reason')}. \`npx rehome findings\` finds them again; \`npx rehome findings --write\` writes the data that this page is made from.`,
    'Two refutations are one finding where they break the same property, need the same smallest scenario (every smaller set of faults and corrupt roles was checked under the same readings, and does not refute the property), and end in the same place. The place is the participant and the step of the last action of the shortest run that carries a step, or the fault or forgery after it that carries none. What holds only at rest, a deadlock, and what cannot recover have no moment at which they break: their place is the last step that was taken. Two numbers (8or10) are one act that discard-first and notify-first number differently. The id is made of these three.',
    'Ranked: what needs fewer deviations first, then what is there with the default readings, then the shorter run. A reading makes a finding appear or vanish where one value of it differs from the defaults of the same procedure and scenario. Vanishing says that this finding is gone; the property may be refuted for another reason.',
    ...file.findings.flatMap((finding, index) => section(finding, index, all)),
  );
}
