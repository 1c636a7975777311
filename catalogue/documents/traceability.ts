import { parties, roleNames } from '../../machines/vocabulary/parties.js';
import { type StepNumber, stepIn } from '../../machines/vocabulary/step.js';
import { allProperties } from '../../properties/index.js';
import { count } from '../../reports/layout.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import { textSteps } from '../coverage/step-coverage.js';
import type { Finding } from '../findings/finding.js';
import { orders } from '../traceability/cited-places.js';
import {
  pathTest,
  type TracedFinding,
  type TracedProperty,
  type TracedStep,
  traceability,
} from '../traceability/trace.js';
import { generatedNote } from './note.js';

/** A step number, `9 / 8` where the orders differ; empty for none. */
function stepText(step: StepNumber | null): string {
  if (step === null) return '';
  const [one, two] = orders.map((order) => stepIn(order, step));
  return one === two ? String(one) : `${one} / ${two}`;
}

const link = (file: string, text: string): string => `[${text}](../${file})`;

/** A file of tests, short enough for a cell. */
const testLink = (file: string): string => link(file, file.replace(/^.*\//, '').replace(/\.test\.ts$/, ''));

/** Findings are told of by property in their own document. */
const propertyLink = ({ name, findings }: TracedProperty): string =>
  findings.length === 0 ? code(name) : `[${name}](findings.md#${name})`;

const none = 'none';
const listed = (items: readonly string[]): string => (items.length === 0 ? none : items.join(', '));

/** What a step leads to. */
function stepBlocks({ messages, transitions, properties, findings, tests }: TracedStep): readonly string[] {
  return [
    markdownTable(
      ['what', 'how many', 'which'],
      [
        ['messages', String(messages.length), listed(messages.map(({ type }) => code(type)))],
        ['transitions', String(transitions.length), listed(transitions.map(({ role, id }) => code(`${role} ${id}`)))],
        ['properties', String(properties.length), listed(properties.map(propertyLink))],
        ['tests', String(tests.length), listed(tests.map(testLink))],
        ['findings that end here', String(findings.length), findings.length === 0 ? none : 'below'],
      ],
    ),
    ...(findings.length === 0
      ? []
      : [details(count(findings.length, 'finding'), findings.map(({ id }) => `- ${code(id)}`).join('\n'))]),
  ];
}

/** The sections of all steps; where both texts say the same of one, once. */
function stepSections(steps: readonly TracedStep[]): readonly string[] {
  return textSteps.flatMap((number) => {
    const [one, two] = orders.map((order) => steps.find((each) => each.order === order && each.step === number)!);
    const [first, second] = [stepBlocks(one!), stepBlocks(two!)];
    return first.join() === second.join()
      ? [`### Step ${number}`, ...first]
      : [`### Step ${number}, ${orders[0]}`, ...first, `### Step ${number}, ${orders[1]}`, ...second];
  });
}

/** What a property cites, in one cell. */
function citedText({ cited: { steps, everywhere, paragraphs: others } }: TracedProperty): string {
  const numbers = (order: string) => steps.filter((each) => each.order === order).map(({ step }) => step);
  const [one, two] = orders.map((order) => numbers(order).join(', '));
  const both =
    one === two ? [one!] : [one === '' ? '' : `${orders[0]} ${one}`, two === '' ? '' : `${orders[1]} ${two}`];
  return [...(everywhere ? ['all'] : []), ...both, ...others].filter((text) => text !== '').join('; ');
}

const propertiesTable = (properties: readonly TracedProperty[]): string =>
  markdownTable(
    ['property', 'steps', 'findings', 'tests'],
    properties.map((property) => [
      propertyLink(property),
      citedText(property),
      property.findings.length === 0 ? none : String(property.findings.length),
      listed(property.tests.map(testLink)),
    ]),
  );

/** Findings of a property that end in the same step, in one row. */
function findingsTable(findings: readonly TracedFinding[]): string {
  const rows = new Map<string, { readonly property: string; readonly step: string; number: number }>();
  for (const { property, step } of findings) {
    const key = JSON.stringify([property, stepText(step)]);
    const row = rows.get(key) ?? { property, step: stepText(step), number: 0 };
    row.number += 1;
    rows.set(key, row);
  }
  return markdownTable(
    ['findings about', 'end in step', 'how many'],
    [...rows.values()].map(({ property, step, number }) => [
      `[${property}](findings.md#${property})`,
      step === '' ? 'no step: a fault, or a choice of the environment' : step,
      String(number),
    ]),
  );
}

/**
 * From each step of the texts to messages, transitions, properties, tests and findings, and from each of these back.
 * @throws Error that names everything that lacks its other side
 */
export function traceabilityDocument(findings: readonly Finding[]): string {
  const { steps, messages, transitions, properties, findings: traced, gaps } = traceability(allProperties, findings);
  if (gaps.length > 0) throw new Error(gaps.join('\n'));
  return paragraphs(
    '# Traceability',
    generatedNote,
    'From each step of the two texts to what stands for it, and back. Steps are cited by their numbers; where the texts differ, `discard-first` comes first (`9 / 8`). A step that no transition carries, no property cites or no test takes, and a property that cites nothing, fail the tests. Properties that are about the whole procedure stand under no step. The discard (8 / 10) has no message: it is an act of the device.',
    '## From the text',
    ...stepSections(steps),
    '## From properties',
    '`refutable` judges each property both ways; a refuted one has its shortest runs as a regression test.',
    propertiesTable(properties),
    '## From findings',
    'A finding stands at the step in which its shortest run ends. What each says: [findings.md](findings.md).',
    findingsTable(traced),
    '## From messages',
    markdownTable(
      ['message', 'step', 'from', 'to'],
      messages.map(({ type, step, from, to }) => [
        code(type),
        step === null ? 'no step has it' : stepText(step),
        from.map((role) => roleNames[role]).join(', '),
        to.map((role) => roleNames[role]).join(', '),
      ]),
    ),
    '## From transitions and their tests',
    'Transitions that the text does not speak of are in [machines.md](machines.md).',
    markdownTable(
      ['transition', 'step', 'paths'],
      transitions.map(({ role, id, meta }) => [
        code(`${role} ${id}`),
        stepText(meta.step),
        testLink(pathTest(parties[role])),
      ]),
    ),
  );
}
