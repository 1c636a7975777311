import { runOf } from '../../checker/index.js';
import { amendedName } from '../../machines/amendments/amended.js';
import { type Amendment, amendments } from '../../machines/amendments/index.js';
import { count } from '../../reports/layout.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { valuationText } from '../../reports/synthesis/orders.js';
import { parseConfigurationId } from '../configuration.js';
import { outcomeSentence } from '../contribution/outcome.js';
import { splitTrace } from '../findings/finding.js';
import { sentenceOf } from '../findings/sentence.js';
import type { AmendmentsFile, BaseFound, LevelFound } from '../synthesis/amendments/data.js';
import { whyLost } from '../synthesis/amendments/limits.js';
import type { OrdersFound } from '../synthesis/orders/search.js';
import { ordersTold } from '../synthesis/orders/told.js';
import { systemOf } from '../system.js';
import { beyondLevels } from './beyond-levels.js';
import { generatedNote } from './note.js';
import { continued, type RunText, runText, type TraceOf } from './run-text.js';

/** Runs that the page has told, by the sentence that averts each. */
type Told = { readonly name: string; readonly run: RunText }[];

/**
 * The way from the texts to the repaired procedure: what the texts lose, what no order of their steps can hold, the sentences that mend it, each
 * with the run that returns without it, and what remains. From recorded data and runs executed again; nothing is searched.
 * @throws Error where no amendments were written
 */
export function repairDocument(
  found: AmendmentsFile | undefined,
  orders: OrdersFound | undefined,
  pins: Pins,
  traceOf: TraceOf,
): string {
  const base = found?.bases.find(({ procedure }) => procedure === found.repaired?.base) ?? found?.bases.at(-1);
  if (found === undefined || base === undefined) {
    throw new Error('There are no amendments. Run `npx rehome synthesize --amendments --write` first.');
  }
  const told: Told = [];
  return paragraphs(
    '# From the two texts to a repaired procedure',
    generatedNote,
    'Each step of this page rests on a run: what a text loses is shown by one, and a sentence is added because without it one returns. [amendments.md](amendments.md) has all sentences and all minimal sets, [orders.md](orders.md) all orders; `npx rehome explain` shows every run named here, and `npx rehome contribution --amendments` writes the sentences as a contribution.',
    '## What the texts lose where nothing goes wrong',
    ...found.bases.flatMap(lostBy),
    ...(orders === undefined ? [] : ordersSection(orders)),
    `## Sentence by sentence, from ${base.procedure}`,
    'The sentences are the first minimal set of each assumption level; every level stands on those that the fault-free one asks for, less what it tries another sentence in the place of.',
    ...base.levels.flatMap((level) => levelSection(base, level, told)),
    '## What remains, and why',
    ...remains(base),
    ...repairedSection(found),
    ...(found.repaired === undefined ? [] : beyondLevels(found.repaired.base, pins, traceOf)),
  );
}

const runWords = (trace: string | null): string =>
  trace === null ? 'no run reaches it' : `${lengthWords(lengthOfTrace(trace))}: ${code(trace)}`;

function lostBy({ procedure, levels }: BaseFound): string[] {
  const refuted = levels.find(({ given }) => given.length === 0)?.refuted ?? [];
  return [
    `### ${procedure}`,
    refuted.length === 0
      ? 'Nothing is lost.'
      : markdownTable(
          ['property', 'what must hold', 'run'],
          refuted.map(({ property, trace }) => [code(property), sentenceOf(property), runWords(trace)]),
        ),
  ];
}

/** What no order of the steps holds together, where everybody is honest and nothing fails. */
function ordersSection(orders: OrdersFound): string[] {
  const { examined, levels } = ordersTold(orders);
  const level = levels[0]!;
  const sets = level.impossible.map(({ properties, shown }) => {
    const lost = properties.map((name) => {
      const runs = shown.filter(({ property }) => property === name);
      const size = runs.reduce((sum, { orders: all }) => sum + all.length, 0);
      return `  - ${count(size, 'order loses', 'orders lose')} ${code(name)}, the first of them by ${runWords(runs[0]?.trace ?? null)}`;
    });
    return [`- ${properties.map(code).join(' and ')}`, ...lost].join('\n');
  });
  return [
    '## Why another order is not enough',
    `Under readings of its own (the rest of this page has every reading at its default), ${examined} orders of the device's acts were examined in the scenario ${level.scenarios.map(code).join(', ')} with ${code(valuationText(level.readings))}. ${level.never.length === 0 ? 'Each property is held by some order.' : `No order holds ${level.never.map(code).join(', ')}.`} ${sets.length === 0 ? 'What an order can hold, one holds together.' : 'No order holds these together:'}`,
    ...(sets.length === 0 ? [] : [sets.join('\n')]),
  ];
}

function levelSection({ procedure }: BaseFound, level: LevelFound, told: Told): string[] {
  const [first, ...others] = level.minimal;
  if (first === undefined || first.amendments.length === 0) {
    return [
      `### ${level.level}`,
      `Scenario ${code(level.scenario)}. ${level.refuted.length === 0 ? 'No further sentence is needed.' : `No sentence that was tried helps: ${count(level.refuted.length, 'property stays', 'properties stay')} lost, see below.`}`,
    ];
  }
  const instead = others.map(({ amendments: set }) => set.map(code).join(' and '));
  return [
    `### ${level.level}`,
    `Scenario ${code(level.scenario)}: ${code(amendedName(procedure, [...level.given, ...first.amendments]))} holds ${level.chosen.map(code).join(', ')}.${instead.length === 0 ? '' : ` So would, instead: ${instead.join('; or ')}.`}`,
    ...first.needed.flatMap((needed) => sentenceSection(needed, level, told)),
  ];
}

function sentenceSection(
  { amendment: name, property, trace }: LevelFound['minimal'][number]['needed'][number],
  { refuted }: LevelFound,
  told: Told,
): string[] {
  const amendment = amendments.find((each) => each.name === name)!;
  const { configuration, path } = splitTrace(trace);
  const { final } = runOf(systemOf(parseConfigurationId(configuration)), path);
  const run = runText(trace);
  const text = continued(run, told);
  told.push({ name: `the run without ${name}`, run });
  const opened = refuted.some((each) => each.property === property)
    ? ''
    : ' It is the other sentences that open this: without them it holds.';
  return [
    `#### ${name} (step ${amendment.step})`,
    `> ${amendment.sentence}`,
    `Without it ${code(property)} is lost (${sentenceOf(property).replace(/\.$/, '')}) by a run of ${lengthWords(lengthOfTrace(trace))}. ${outcomeSentence(final)}${opened}`,
    `Cost: ${costOf(amendment)}.`,
    details('The run', `\`\`\`text\n$ npx rehome explain ${trace}\n${text}\n\`\`\``),
  ];
}

/** What a sentence asks of those who build to it, as its model has it. */
function costOf({ delta: { settles = {}, places = [], messages = {} }, needs }: Amendment): string {
  const costs = [
    ...Object.entries(messages).map(([, { text, protection }]) => `one more message, ${text} (${protection})`),
    ...places.map(({ act }) =>
      /^(say|await) /.test(act) && act !== 'await acknowledgement'
        ? `the device does one act more, ${code(act)}`
        : `the device does ${code(act)} elsewhere`,
    ),
    ...Object.entries(settles).map(([reading, value]) => `the text settles ${code(`${reading}=${value}`)}`),
    ...(needs === undefined ? [] : [`it needs ${code(needs.amendment)}: ${needs.reason}`]),
  ];
  return costs.length === 0 ? 'no message; a party behaves otherwise' : costs.join('; ');
}

function remains({ levels }: BaseFound): string[] {
  const lines = levels.flatMap((level) =>
    [...level.unmended, ...level.traded, ...level.broken].map((each) => [
      level.level,
      code(each.property),
      whyLost(level, each.property),
      runWords(each.trace),
    ]),
  );
  return lines.length === 0
    ? ['Nothing that was asked remains lost.']
    : [markdownTable(['level', 'property', 'why', 'the run that stays'], lines)];
}

function repairedSection({ bases, repaired }: AmendmentsFile): string[] {
  if (repaired === undefined) return [];
  const { base, amendments: set, cells, needed, leftOut, fails } = repaired;
  const levels = bases.find(({ procedure }) => procedure === base)?.levels ?? [];
  const lostToIt = fails.filter(({ heldBefore }) => heldBefore).length;
  const gained = cells.after - cells.before + lostToIt;
  const reason = ({ level: name, property, heldBefore }: (typeof fails)[number]): string => {
    const level = levels.find((each) => each.level === name);
    const why = level === undefined ? '' : whyLost(level, property);
    return heldBefore ? `${base} holds it without any amendment. ${why}` : why;
  };
  return [
    '## The repaired procedure',
    `In the catalogue as \`repaired\`, it is ${code(amendedName(base, set))}: of ${cells.all} cells, a property at an assumption level each, ${base} holds ${cells.before} and this procedure ${cells.after}: ${gained} are gained, ${lostToIt} lost. Each counts the same, and other sets, which were not all searched, may hold more. What is taken for granted, of insiders too, is in [assumptions.md](assumptions.md). Each of its sentences is needed:`,
    markdownTable(
      ['without', 'is lost', 'at level', 'run'],
      needed.map(({ amendment, property, level, trace }) => [code(amendment), code(property), level, runWords(trace)]),
    ),
    ...(leftOut.length === 0
      ? []
      : [
          'Some level asks for each of these sentences, and together with the others more would be lost than mended:',
          markdownTable(
            ['with', 'is lost', 'at level', 'run'],
            leftOut.map(({ amendment, property, level, trace }) => [
              code(amendment),
              code(property),
              level,
              runWords(trace),
            ]),
          ),
        ]),
    ...(fails.length === 0
      ? ['It loses nothing.']
      : [
          'What it loses:',
          markdownTable(
            ['level', 'property', 'why', 'run'],
            fails.map((cell) => [cell.level, code(cell.property), reason(cell), runWords(cell.trace)]),
          ),
        ]),
  ];
}
