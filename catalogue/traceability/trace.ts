import type { Property } from '../../checker/index.js';
import { type MessageEntry, messageTable } from '../../machines/vocabulary/message-table.js';
import { parties } from '../../machines/vocabulary/parties.js';
import { type Order, type StepNumber, stepIn } from '../../machines/vocabulary/step.js';
import { carriersOf, textSteps } from '../coverage/step-coverage.js';
import { type Carrier, carriers, describedParticipants } from '../documents/participants.js';
import type { Finding } from '../findings/finding.js';
import { type CitedPlaces, citedPlaces, orders, type TextStep } from './cited-places.js';

/** A property with what its source cites. */
export interface TracedProperty {
  readonly name: string;
  readonly source: string;
  readonly cited: CitedPlaces;
  readonly findings: readonly TracedFinding[];
  /** Files of tests that judge it. */
  readonly tests: readonly string[];
}

/** A finding with the step in which its run ends. */
export interface TracedFinding {
  readonly id: string;
  readonly property: string;
  /** Null: with a fault or a choice that belongs to no step, or at the start. */
  readonly step: StepNumber | null;
}

/** A message with the step that has it. */
interface TracedMessage extends MessageEntry {
  readonly type: string;
}

/** What one step of one text leads to. */
export interface TracedStep extends TextStep {
  readonly messages: readonly TracedMessage[];
  readonly transitions: readonly Carrier[];
  /** Those that cite the step by its number. */
  readonly properties: readonly TracedProperty[];
  /** Those whose runs end in it. */
  readonly findings: readonly TracedFinding[];
  /** Files of tests that take its transitions, or judge a property that cites it. */
  readonly tests: readonly string[];
}

/** What is traced, both ways. */
export interface Traceability {
  readonly steps: readonly TracedStep[];
  readonly messages: readonly TracedMessage[];
  readonly transitions: readonly Carrier[];
  readonly properties: readonly TracedProperty[];
  /** Of properties and of the built-in judgements. */
  readonly findings: readonly TracedFinding[];
  /** What lacks its other side, each as a sentence that says what to do; empty where all is traced. */
  readonly gaps: readonly string[];
}

/** Judges every property both ways. */
const everyProperty = 'properties/refutable.test.ts';

/** The verdicts that every composition has beside its properties. */
const builtIn: readonly string[] = ['deadlock', 'overflow'];

/**
 * Steps of the texts with messages, transitions, properties, findings and tests, and each of these with its steps.
 * @param properties all that are judged
 * @param findings of the default catalogue
 * @throws Error for a property whose source cites no place of the texts
 */
export function traceability(
  properties: readonly Pick<Property, 'name' | 'source'>[],
  findings: readonly Finding[],
): Traceability {
  const tracedFindings = findings.map(({ id, property, place }) => ({ id, property, step: stepOfPlace(place) }));
  const refuted = new Set(findings.map(({ property }) => property));
  const traced = properties.map(({ name, source = '' }) => ({
    name,
    source,
    cited: citedPlaces(name, source),
    findings: tracedFindings.filter(({ property }) => property === name),
    tests: [everyProperty, ...(refuted.has(name) ? [findingTest(name)] : [])],
  }));
  const messages = Object.entries(messageTable).map(([type, entry]) => ({ type, ...entry }));
  const steps = orders.flatMap((order) =>
    textSteps.map((step) => stepOf({ order, step }, messages, traced, tracedFindings)),
  );
  const transitions = carriers();
  return {
    steps,
    messages,
    transitions,
    properties: traced,
    findings: tracedFindings,
    gaps: [
      ...steps.flatMap(gapsOfStep),
      ...traced.flatMap(gapsOfProperty),
      ...transitions
        .filter(({ meta }) => !isOfText(meta.step))
        .map(({ role, id }) => `${role} ${id} carries a step that no text has: see the meta of the transition.`),
      ...messages
        .filter(({ step }) => step !== null && !isOfText(step))
        .map(({ type }) => `The message ${type} is of a step that no text has: see the message table.`),
      ...[...refuted]
        .filter((name) => !builtIn.includes(name) && !traced.some((each) => each.name === name))
        .map((name) => `Findings are about ${name}, which is no property: run \`npx rehome findings --write\`.`),
    ],
  };
}

function stepOf(
  { order, step }: TextStep,
  messages: readonly TracedMessage[],
  properties: readonly TracedProperty[],
  findings: readonly TracedFinding[],
): TracedStep {
  const isHere = (number: StepNumber | null) => number !== null && stepIn(order, number) === step;
  const transitions = carriersOf(order, step);
  const citing = properties.filter(({ cited }) =>
    cited.steps.some((each) => each.order === order && each.step === step),
  );
  const roles = describedParticipants().filter(({ role }) => transitions.some((each) => each.role === role));
  return {
    order,
    step,
    messages: messages.filter((message) => isHere(message.step)),
    transitions,
    properties: citing,
    findings: findings.filter((finding) => isHere(finding.step)),
    tests: [...new Set([...roles.map(({ role }) => pathTest(parties[role])), ...citing.flatMap(({ tests }) => tests)])],
  };
}

/** A step of which no transition, no property or no test speaks. */
function gapsOfStep({ order, step, transitions, properties, tests }: TracedStep): readonly string[] {
  const lacking = [
    ...(transitions.length === 0 ? ['no transition carries it (its meta names the step)'] : []),
    ...(properties.length === 0 ? ['no property cites it (its source names the step)'] : []),
    ...(tests.length === 0 ? ['no test takes it'] : []),
  ];
  return lacking.map((what) => `Step ${step} of ${order}: ${what}.`);
}

/** A property that comes from nowhere. */
const gapsOfProperty = ({ name, cited: { steps, everywhere, paragraphs } }: TracedProperty): readonly string[] =>
  steps.length > 0 || everywhere || paragraphs.length > 0
    ? []
    : [`The property ${name} cites no step: say in its source where it comes from.`];

const isOfText = (number: StepNumber): boolean => orders.every((order) => textSteps.includes(stepIn(order, number)));

/**
 * The step in the place of a finding (`m2me-8or10`, `repeats-m2me-8`): its number or numbers, or that of the message that a fault or an adversary acts upon
 * (`ro-lose.download`).
 */
export function stepOfPlace(place: string): StepNumber | null {
  const [, discardFirst, notifyFirst] = /-(\d+)(?:or(\d+))?$/.exec(place) ?? [];
  if (discardFirst !== undefined)
    return notifyFirst === undefined
      ? Number(discardFirst)
      : ({ 'discard-first': Number(discardFirst), 'notify-first': Number(notifyFirst) } satisfies Record<
          Order,
          number
        >);
  const type = /(?:^|[-.])(\w+)$/.exec(place)?.[1] ?? '';
  return (messageTable as Readonly<Record<string, MessageEntry>>)[type]?.step ?? null;
}

/** The file of the regression tests that `rehome generate` writes of a refuted property. */
export const findingTest = (property: string): string => `generated-tests/findings/${property}.test.ts`;

/** The file of the paths that it writes of a participant. */
export const pathTest = (participant: string): string => `generated-tests/paths/${participant}.test.ts`;
