import { check, type Property, runOf, type System } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { allProperties } from '../../properties/index.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { traceId } from '../../reports/run.js';
import { traceText } from '../../reports/trace-text.js';
import type { Configuration } from '../configuration.js';
import { defaultCatalogue } from '../default-catalogue.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';

/** One pinned verdict with where it was reached. */
interface Pinned {
  readonly configuration: Configuration;
  readonly pin: string;
}

const judgements = [...allProperties.map(({ name }) => name), 'deadlock'];
const builtIn = 'Built in: a helpful action is always possible, or every participant is final or at rest.';

/** `✓`, `✓°`, `✗7`, `?`, and a dot where it is not asked. */
function mark(pin: string | undefined): string {
  if (pin === undefined) return '·';
  const [word, ...rest] = pin.split(' ');
  if (word === 'violated') return `**✗**${rest.join('')}`;
  return word === 'holds' ? `✓${rest.map((each) => (each === 'vacuous' ? '°' : '*')).join('')}` : '?';
}

function rowOf(configuration: Configuration, pins: Pins): string[] {
  const { states, verdicts } = pins.runs[configuration.id]!;
  const readings = Object.entries(configuration.readings).map(([name, value]) => `${name}=${value}`);
  return [
    readings.length === 0 ? 'defaults' : readings.join(', '),
    configuration.scenario,
    String(states),
    ...judgements.map((name) => mark(verdicts[name])),
  ];
}

function tableOf({ name, reconstructed }: Procedure, pins: Pins): string[] {
  const title = reconstructed === undefined ? name : `${name} (reconstructed: ${reconstructed})`;
  const head = ['readings', 'scenario', 'states', ...judgements.map((_, index) => String(index + 1))];
  const rows = defaultCatalogue.filter(({ procedure }) => procedure === name);
  return [
    `### ${title}`,
    markdownTable(
      head,
      rows.map((row) => rowOf(row, pins)),
    ),
  ];
}

/** Where, by procedure, without repeating its name. */
function places(some: readonly Pinned[], all: readonly Pinned[]): string {
  const of = (pinned: readonly Pinned[], name: string) =>
    pinned.filter((each) => each.configuration.procedure === name);
  const lines = procedures.flatMap(({ name }) => {
    const [here, asked] = [of(some, name), of(all, name)];
    if (here.length === 0) return [];
    if (here.length === asked.length) return [`- ${name}: everywhere`];
    const rows = here.map(({ configuration }) => code(configuration.id.slice(name.length + 1)));
    return [`- ${name}, ${here.length} of ${asked.length}: ${rows.join(' · ')}`];
  });
  return lines.join('\n');
}

const lengthOf = ({ pin }: Pinned): number => Number(pin.split(' ')[1] ?? Number.POSITIVE_INFINITY);

/**
 * The run that refutes a property in a configuration, in words.
 * @throws Error where the checker does not find what is pinned
 */
async function runText({ configuration, pin }: Pinned, name: string): Promise<string> {
  const system: System = systemOf(configuration);
  const { verdicts } = await check(system, { properties: name === 'deadlock' ? [] : [name], first: true });
  const verdict = verdicts.find(({ property }) => property === name);
  if (verdict?.trace === undefined || pin !== `violated ${verdict.length}`) {
    throw new Error(`${configuration.id} is pinned as "${name}: ${pin}", and is not. Run \`npx rehome pin\` first.`);
  }
  const text = traceText(runOf(system, verdict.trace).steps, system.presentation ?? {});
  const id = traceId(configuration, verdict.trace);
  return ['```text', text, '', `npx rehome explain ${id}`, '```'].join('\n');
}

async function section(name: string, pins: Pins): Promise<string[]> {
  const pinned = defaultCatalogue.flatMap((configuration): Pinned[] => {
    const pin = pins.runs[configuration.id]!.verdicts[name];
    return pin === undefined ? [] : [{ configuration, pin }];
  });
  const violated = pinned.filter(({ pin }) => pin.startsWith('violated'));
  const [shortest] = [...violated].sort((one, two) => lengthOf(one) - lengthOf(two));
  if (shortest === undefined) return [];
  const holding = pinned.filter(({ pin }) => pin.startsWith('holds') && !pin.includes('vacuous'));
  const property: Property | undefined = (allProperties as unknown as readonly Property[]).find((each) => each.name === name);
  const source = property?.source === undefined ? '' : ` (${property.source})`;
  return [
    `### ${name}`,
    `${property?.sentence ?? builtIn}${source} Refuted in ${violated.length} of ${pinned.length} configurations; the shortest run:`,
    await runText(shortest, name),
    details(`Refuted: ${violated.length}`, places(violated, pinned)),
    ...(holding.length === 0 ? [] : [details(`Holds, not vacuously: ${holding.length}`, places(holding, pinned))]),
  ];
}

/**
 * The verdicts of the default catalogue, by its pinned expectations, with the shortest run of each refuted property.
 * @throws Error where a configuration is not pinned, or a run is not found as it is pinned
 */
export async function verdictsDocument(pins: Pins): Promise<string> {
  const missing = defaultCatalogue.find(({ id }) => !(id in pins.runs));
  if (missing !== undefined) throw new Error(`${missing.id} is not pinned. Run \`npx rehome pin\` first.`);
  const sections = [];
  for (const name of judgements) sections.push(...(await section(name, pins)));
  return paragraphs(
    '# The verdicts',
    generatedNote,
    `The default catalogue: ${defaultCatalogue.length} configurations, each explored exhaustively. \`npx rehome check\` checks them all again and compares; \`npx rehome check --procedure notify-first --scenario power-loss\` checks some. The words of each property, and what each reading means, are in [specification.md](specification.md).`,
    '✓ holds · ✓° holds vacuously: what it speaks about never happens · ✓* holds within a bound · ✗7 is refuted, by a run of 7 actions at least · ? undecided · a dot: not asked',
    markdownTable(
      ['', 'property', 'what must hold'],
      judgements.map((name, index) => [
        String(index + 1),
        code(name),
        allProperties.find((property) => property.name === name)?.sentence ?? builtIn,
      ]),
    ),
    '## By configuration',
    ...procedures.flatMap((procedure) => tableOf(procedure, pins)),
    '## What is refuted, and by which run',
    ...sections,
  );
}
