import { dependencies } from '../../machines/orders/dependency.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import {
  effortText,
  levelTitle,
  type ToldLevel,
  type ToldLoss,
  type ToldPoint,
  valuationText,
} from '../../reports/synthesis/orders.js';
import { sentenceOf } from '../findings/sentence.js';
import type { OrdersFound } from '../synthesis/orders/search.js';
import { ordersTold } from '../synthesis/orders/told.js';
import { generatedNote } from './note.js';

/**
 * What a search of all orders found.
 * @throws Error where none was written
 */
export function ordersDocument(found: OrdersFound | undefined): string {
  if (found === undefined) throw new Error('There are no orders. Run `npx rehome synthesize --orders --write` first.');
  const told = ordersTold(found);
  const { plan } = found;
  return paragraphs(
    '# Every order of the steps',
    generatedNote,
    'The two texts do the same acts in another order. Here are all orders in which a device can do them, each checked as a procedure is: which hold most, and what no order holds together. Nothing is amended: the messages, their contents and who sends them stay as the texts have them.',
    '## What is an order',
    'After 7 the device discards the old credentials, notifies the old SHO, awaits its acknowledgement, acknowledges the download (11), provisions the new MCIM with the aid of the RO (12), and tells the outcome (13). An order has each of these once. The discard may stand anywhere, be one act with 12 (the new MCIM overwrites the old one), or never come. The notice goes in clear, as in discard-first, or under the AVs, as in notify-first. 14 is an act of the new SHO, which learns in 13 how it went: no order of the device moves it, and whether it has a condition is the reading `registration`.',
    'An order is admissible where no act comes before what it needs:',
    [
      ...dependencies.map(({ act, after, reason, where = {} }) => {
        const when = Object.entries(where).map(
          ([name, values]) => ` (where ${code(`${name}=${(values as readonly string[]).join(' or ')}`)})`,
        );
        return `- ${code(act)} after ${code(after)}${when.join('')}: ${reason};`;
      }),
      '- a notice under the AVs before the discard, which takes them away.',
    ].join('\n'),
    `An order is named by its acts, as in ${code('order:notify.avs-ack-discard-11-12-13')}, and every verb takes that name for a procedure's: \`rehome check --procedure order:11-12-13-notify-ack-discard\`.`,
    '## How it was computed',
    `${effortText(told)} ${code('npx rehome synthesize --orders --write')} computes it.`,
    `The readings, each valuation by itself: ${plan.valuations.map((valuation) => code(valuationText(valuation))).join('; ')}; every other one has its default, and messages are repeated only where some are lost. The scenarios: ${plan.scenarios.map(code).join(', ')}. The properties: all of the catalogue, deadlock, overflow, and unspecified reception.`,
    'An order is searched exhaustively in a setting, unless runs that refute other orders, executed again on this one, show already that it loses strictly more than an order that was searched, there and in all scenarios together. Nothing is concluded from a run that was not executed on the order itself. What is lost there besides is not known, and does not matter: the order is on no frontier, and what no order holds together is decided by those that lose least.',
    'A property counts as held where it holds vacuously, too: what no order holds together is the stronger for it. Of the runs by which orders lose a property the first is shown here; `catalogue/synthesis/orders/orders.json` has one for every order.',
    ...told.levels.flatMap(levelText),
  );
}

const runText = ({ trace }: ToldLoss): string =>
  trace === null ? 'no run reaches what it asks for' : `${lengthWords(lengthOfTrace(trace))}, ${code(trace)}`;

const names = (all: readonly string[]): string => (all.length === 0 ? 'none' : all.map(code).join(', '));

function levelText(level: ToldLevel): string[] {
  const { always, never, deciding, frontier, beaten, impossible, searched } = level;
  const several = level.scenarios.length > 1;
  return [
    `## ${levelTitle(level)}`,
    `${searched} orders were searched. No order is known to lose ${always} properties. No order holds: ${names(never)}. What the order decides: ${names(deciding)}.`,
    `**The frontier**: no order holds all that one of these holds, and more.`,
    markdownTable(
      ['', 'orders', 'of the deciding properties it loses', 'and holds'],
      frontier.map((point, index) => [
        String(index + 1),
        ordersCell(point),
        names(deciding.filter((name) => !point.holds.includes(name))),
        names(point.holds),
      ]),
    ),
    // What is lost in one of several scenarios has its run there.
    ...(several ? [] : frontier.map((point, index) => details(`The runs of ${index + 1}`, lossList(point)))),
    ...beaten.map(
      ({ texts, orders, needlessly, by }) =>
        `The order of ${texts.join(' and ')} (${code(orders[0]!)}) is not on it: it loses needlessly ${names(needlessly)}, where for instance ${code(by[0]!)} loses nothing that it holds.`,
    ),
    ...(impossible.length === 0
      ? ['Apart from what no order holds by itself, there is an order that holds everything.']
      : [
          '**No order holds together**:',
          ...impossible.map(({ properties, shown }) =>
            details(
              properties.join(' · '),
              [
                ...properties.map((name) => `- ${code(name)}: ${sentenceOf(name)}`),
                '',
                ...properties.flatMap((name) => firstLoss(shown.filter(({ property }) => property === name))),
              ].join('\n'),
            ),
          ),
        ]),
  ];
}

const ordersCell = ({ orders, texts }: ToldPoint): string =>
  `${texts.length > 0 ? `**${texts.join(', ')}**: ` : ''}${orders.map(code).join(' ')}`;

const ordersWords = (orders: readonly string[]): string =>
  orders.length === 1 ? code(orders[0]!) : `${orders.length} orders, ${code(orders[0]!)} among them`;

/** The first of the runs by which orders lose a property, and how many there are beside it: the data has them all. */
const firstLoss = ([first, ...others]: ToldLevel['impossible'][number]['shown']): string[] =>
  first === undefined
    ? []
    : [
        `- ${code(first.property)} is lost by ${ordersWords(first.orders)}: ${runText(first)}${others.length === 0 ? '' : `; by others in ${others.length} further runs`}`,
      ];

const lossList = ({ orders, loses }: ToldPoint): string =>
  [`Of ${code(orders[0]!)}:`, '', ...loses.map((loss) => `- ${code(loss.property)}: ${runText(loss)}`)].join('\n');
