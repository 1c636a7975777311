import { existsSync, readFileSync } from 'node:fs';
import type { Loss, SettingResult } from './examine.js';
import { type OrdersPlan, settingsOf } from './plan.js';
import type { OrdersFound } from './search.js';

/** A run and the orders that it makes lose a property, by their places. */
interface RunRow {
  readonly property: string;
  readonly trace: string | null;
  /** The orders whose search found it. */
  readonly of: readonly number[];
  /** The orders on which it was executed again. */
  readonly alsoOf: readonly number[];
}

/** What a search of orders found, as `rehome synthesize --orders --write` leaves it. */
interface OrdersFile {
  readonly format: 1;
  readonly plan: OrdersPlan;
  readonly total: number;
  readonly orders: readonly string[];
  /** By setting. */
  readonly settings: readonly {
    /** The orders that were not searched, by their places. */
    readonly notSearched: readonly number[];
    readonly undecided: readonly { readonly order: number; readonly properties: readonly string[] }[];
    readonly runs: readonly RunRow[];
  }[];
}

/** The file stands beside this source, where the compiled package reads it too. */
const places = ['./orders.json', '../../../../catalogue/synthesis/orders/orders.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** What was found and written; undefined where nothing was written yet. */
export function readOrders(): OrdersFound | undefined {
  const file = places.find((place) => existsSync(place));
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  // Whoever is about to write it has made it, empty.
  return text === '' ? undefined : parseOrdersFile(text);
}

/** The text of the file. */
export function ordersFileText({ plan, orders: total, examined }: OrdersFound): string {
  const settings = settingsOf(plan).map((_, index) => {
    const rows = new Map<string, { property: string; trace: string | null; of: number[]; alsoOf: number[] }>();
    for (const [place, { results }] of examined.entries()) {
      for (const { property, trace, shortest } of results[index]!.lost) {
        const key = `${property} ${trace}`;
        const row = rows.get(key) ?? { property, trace, of: [], alsoOf: [] };
        (shortest ? row.of : row.alsoOf).push(place);
        rows.set(key, row);
      }
    }
    const result = (place: number) => examined[place]!.results[index]!;
    const all = examined.map((_, place) => place);
    return {
      notSearched: all.filter((place) => !result(place).searched),
      undecided: all
        .filter((place) => result(place).undecided.length > 0)
        .map((order) => ({ order, properties: result(order).undecided })),
      runs: plan.properties.flatMap((property) => [...rows.values()].filter((row) => row.property === property)),
    };
  });
  const file: OrdersFile = { format: 1, plan, total, orders: examined.map(({ order }) => order), settings };
  return `${linesOf(file)}\n`;
}

/** A line for each order and run: differences can be read. */
function linesOf({ settings, orders, ...rest }: OrdersFile): string {
  const list = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const setting = ({ runs, ...others }: OrdersFile['settings'][number]) =>
    `${JSON.stringify(others).slice(0, -1)},"runs":${list(runs)}}`;
  return `${JSON.stringify(rest).slice(0, -1)},"orders":${list(orders)},"settings":[\n${settings.map(setting).join(',\n')}\n]}`;
}

/** Reads the text of the file. */
export function parseOrdersFile(text: string): OrdersFound {
  const { plan, total, orders, settings } = JSON.parse(text) as OrdersFile;
  const place = new Map(plan.properties.map((name, index) => [name, index]));
  const examined = orders.map((order, index) => ({
    order,
    results: settings.map(({ notSearched, undecided, runs }): SettingResult => {
      const lost = runs.flatMap(({ property, trace, of, alsoOf }): Loss[] =>
        of.includes(index)
          ? [{ property, trace, shortest: true }]
          : alsoOf.includes(index)
            ? [{ property, trace, shortest: false }]
            : [],
      );
      return {
        lost: lost.sort((a, b) => place.get(a.property)! - place.get(b.property)!),
        undecided: undecided.find((each) => each.order === index)?.properties ?? [],
        searched: !notSearched.includes(index),
      };
    }),
  }));
  return { plan, orders: total, examined };
}
