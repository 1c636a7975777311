import { count, hanging, pageWidth, wrap } from '../layout.js';
import { type Palette, plain } from '../palette.js';
import { lengthOfTrace, shortLength } from '../run-length.js';

/** A property that an order loses. */
export interface ToldLoss {
  readonly property: string;
  readonly scenario: string;
  /** The whole trace id; null where nothing reaches what the property asks for. */
  readonly trace: string | null;
  /** False: a run of another order, executed again. */
  readonly shortest: boolean;
}

/** Orders that hold and lose the same. */
export interface ToldPoint {
  readonly orders: readonly string[];
  /** The procedures of the texts whose order it is. */
  readonly texts: readonly string[];
  /** Of what the order decides. */
  readonly holds: readonly string[];
  /** All that is lost, with runs of the first order. */
  readonly loses: readonly ToldLoss[];
  readonly undecided: readonly string[];
}

/** What was found in one scenario, or in several together. */
export interface ToldLevel {
  readonly readings: Readonly<Record<string, string>>;
  readonly scenarios: readonly string[];
  readonly searched: number;
  readonly always: number;
  readonly deciding: readonly string[];
  readonly never: readonly string[];
  readonly frontier: readonly ToldPoint[];
  /** Orders of the texts that another order beats, with what that one holds beside all that they hold. */
  readonly beaten: readonly (ToldPoint & { readonly by: readonly string[]; readonly needlessly: readonly string[] })[];
  /** Minimal sets of properties that no order holds together; `shown`: runs, each with the orders that it refutes. */
  readonly impossible: readonly {
    readonly properties: readonly string[];
    readonly shown: readonly (ToldLoss & { readonly orders: readonly string[] })[];
  }[];
}

/** What a search of orders found. */
export interface ToldOrders {
  readonly orders: number;
  readonly examined: number;
  readonly configurations: number;
  readonly searches: number;
  readonly replays: number;
  readonly levels: readonly ToldLevel[];
}

/** The assumptions of a level: `release=on-notification`, and the scenarios. */
export const levelTitle = ({ readings, scenarios }: Pick<ToldLevel, 'readings' | 'scenarios'>): string =>
  `${scenarios.length > 1 ? `all of ${scenarios.join(', ')}` : scenarios[0]!}, ${valuationText(readings)}`;

/** A valuation in words of the command line. */
export const valuationText = (readings: Readonly<Record<string, string>>): string =>
  Object.entries(readings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

/** How much was looked at, one sentence. */
export const effortText = ({ orders, examined, configurations, searches, replays }: ToldOrders): string =>
  `${count(orders, 'order')} that a device can do${examined < orders ? `, of which ${examined} were examined` : ''}: ${count(configurations, 'configuration')}, ${searches} of them searched; in the others runs of other orders, executed again, show that more is lost than need be (${count(replays, 'loss', 'losses')} by such runs).`;

/** For the terminal: what no order holds more than, and what no order holds together. */
export function ordersText(told: ToldOrders, palette: Palette = plain): string {
  return [...wrap(effortText(told), pageWidth), ...told.levels.flatMap((level) => levelLines(level, palette))].join(
    '\n',
  );
}

/** So many sets are printed; the document has all. */
const mostSets = 12;

function levelLines(level: ToldLevel, palette: Palette): string[] {
  const { always, never, deciding, frontier, beaten, impossible } = level;
  const fact = (label: string, text: string) => hanging(`  ${label.padEnd(12)}`, wrap(text, pageWidth - 14));
  const sets = impossible.slice(0, mostSets).flatMap(({ properties }) => fact('', properties.join(' · ')));
  return [
    '',
    ...wrap(levelTitle(level), pageWidth).map(palette.bold),
    ...fact('no order', `is known to lose ${count(always, 'property', 'properties')}`),
    ...fact('no order', never.length === 0 ? 'is bound to lose a property by itself' : `holds ${never.join(', ')}`),
    ...fact('the order', deciding.length === 0 ? 'decides nothing else' : `decides ${deciding.join(', ')}`),
    ...frontier.flatMap((point, index) => pointLines(`  frontier ${index + 1}`, point, deciding)),
    ...beaten.flatMap(({ texts, orders, needlessly, by }) => [
      '',
      ...fact('beaten', `${texts.join(', ')} (${orders[0]})`),
      ...fact('', `loses needlessly ${needlessly.join(', ')}: see ${by[0]}`),
    ]),
    ...(impossible.length === 0 ? [] : ['', palette.bold('  No order holds together'), ...sets]),
    ...(impossible.length > mostSets ? [`              and ${impossible.length - mostSets} more sets`] : []),
  ];
}

const lengthOf = ({ trace }: ToldLoss): number => (trace === null ? 0 : lengthOfTrace(trace).length);

function pointLines(
  title: string,
  { orders, texts, loses, undecided }: ToldPoint,
  deciding: readonly string[],
): string[] {
  const lost = deciding.flatMap((name) => {
    const runs = loses.filter(({ property }) => property === name);
    return runs
      .slice(0, 1)
      .map((first) => runs.reduce((best, run) => (lengthOf(run) < lengthOf(best) ? run : best), first));
  });
  const head = `${title}  ${count(orders.length, 'order')}${texts.length > 0 ? `, of ${texts.join(', ')}` : ''}`;
  const words = lost.map(
    ({ property, trace }) => `${property} (${trace === null ? '-' : shortLength(lengthOfTrace(trace))})`,
  );
  return [
    '',
    head,
    ...orders.slice(0, 4).map((order) => `    ${order}`),
    ...(orders.length > 4 ? [`    and ${orders.length - 4} more`] : []),
    ...hanging(
      '    loses ',
      wrap(words.length === 0 ? 'nothing that an order can hold' : words.join(', '), pageWidth - 10),
    ),
    ...(undecided.length === 0 ? [] : hanging('    undecided ', wrap(undecided.join(', '), pageWidth - 14))),
  ];
}
