import { lostIn, type SettingResult } from './examine.js';
import { type OrdersPlan, type Setting, settingsOf, textsWith, type Valuation } from './plan.js';
import type { ExaminedOrder } from './search.js';
import { isProperPart, minimalSets, minimalTransversals, type Names } from './sets.js';

/** Where orders are compared: one scenario, or all of a valuation's together: then a property is held where it is held in each. */
export interface Level {
  readonly valuation: Valuation;
  readonly scenarios: readonly string[];
  /** The settings of a plan that it looks at, by their place. */
  readonly settings: readonly number[];
}

/** Orders that hold and lose the same. */
export interface Point {
  /** In the order in which they were examined. */
  readonly orders: readonly string[];
  /** The procedures of the texts among them, by name. */
  readonly texts: readonly string[];
  readonly lost: Names;
  /** Names of properties of which a search that ended early knows nothing: they count as held. */
  readonly undecided: Names;
}

/** What was found at one level. */
export interface LevelSummary {
  readonly level: Level;
  /** The orders of which no other one holds more: what no other order loses strictly less than. Those that lose least first. */
  readonly frontier: readonly Point[];
  /** The orders of the texts that are not on the frontier, with what their beaters lose less. */
  readonly beatenTexts: readonly (Point & { readonly by: readonly string[]; readonly needlessly: Names })[];
  /** Properties that no order is known to lose. */
  readonly always: Names;
  /** Properties that some orders of the frontier hold and others lose. */
  readonly deciding: Names;
  /** Properties that no order holds. */
  readonly never: Names;
  /** Minimal sets of several properties that no order holds together. */
  readonly impossible: readonly Names[];
  /** How many orders were fully searched. */
  readonly searched: number;
}

/** The levels of a plan: each setting by itself, then the scenarios of each valuation together. */
function levelsOf(plan: OrdersPlan): readonly Level[] {
  const settings = settingsOf(plan);
  const { length } = plan.scenarios;
  return plan.valuations.flatMap((valuation, index) => {
    const places = plan.scenarios.map((_, place) => index * length + place);
    const single = places.map((place) => levelAt([place], settings));
    return length > 1 ? [...single, { valuation, scenarios: plan.scenarios, settings: places }] : single;
  });
}

const levelAt = (places: readonly number[], settings: readonly Setting[]): Level => ({
  valuation: settings[places[0]!]!.valuation,
  scenarios: places.map((place) => settings[place]!.scenario),
  settings: places,
});

/** What the examined orders show at every level. */
export const summaryOf = (plan: OrdersPlan, examined: readonly ExaminedOrder[]): readonly LevelSummary[] =>
  levelsOf(plan).map((level) => summaryAt(level, plan, examined));

function summaryAt(level: Level, plan: OrdersPlan, examined: readonly ExaminedOrder[]): LevelSummary {
  const { properties } = plan;
  const all = examined.map(({ order, results }) => {
    const here = level.settings.map((place) => results[place]!);
    return { order, lost: lostIn(here, plan), undecided: undecidedIn(here, properties), here };
  });
  // What was not searched loses strictly more than an order that was.
  const searched = all.filter(({ here }) => here.every((result) => result.searched));
  const least = minimalSets(searched.map(({ lost }) => lost));
  const pointOf = (lost: Names): Point => {
    const same = searched.filter((each) => each.lost.join() === lost.join());
    return {
      orders: same.map(({ order }) => order),
      texts: same.flatMap(({ order }) => textsWith(order)),
      lost,
      undecided: properties.filter((name) => same.some(({ undecided }) => undecided.includes(name))),
    };
  };
  const frontier = least.map(pointOf).sort((a, b) => a.lost.length - b.lost.length);
  const onFrontier = new Set(frontier.flatMap(({ orders }) => orders));
  const beatenTexts = all
    .filter(({ order }) => textsWith(order).length > 0 && !onFrontier.has(order))
    .map(({ order, lost, undecided }) => {
      const beaters = frontier.filter((point) => isProperPart(point.lost, lost));
      const needlessly = lost.filter((name) => beaters.some((point) => !point.lost.includes(name)));
      return {
        orders: [order],
        texts: textsWith(order),
        lost,
        undecided,
        by: beaters.flatMap(({ orders }) => orders),
        needlessly,
      };
    });
  const never = properties.filter((name) => least.length > 0 && least.every((lost) => lost.includes(name)));
  const lostSomewhere = new Set(all.flatMap(({ lost }) => lost));
  return {
    level,
    frontier,
    beatenTexts,
    always: properties.filter((name) => !lostSomewhere.has(name)),
    deciding: properties.filter((name) => !never.includes(name) && least.some((lost) => lost.includes(name))),
    never,
    impossible: minimalTransversals(least, properties).filter((set) => set.length > 1),
    searched: searched.length,
  };
}

function undecidedIn(results: readonly SettingResult[], properties: Names): Names {
  const open = new Set(results.flatMap(({ undecided }) => undecided));
  const lost = new Set(results.flatMap((result) => result.lost.map(({ property }) => property)));
  return properties.filter((name) => open.has(name) && !lost.has(name));
}

/** Orders that one run shows to lose a property of a set. */
interface Witness {
  readonly property: string;
  /** The setting, by its place. */
  readonly setting: number;
  readonly trace: string;
  readonly orders: readonly string[];
}

/**
 * Why no order holds a set of properties together: for every examined order one run that refutes one of them; orders that the same run
 * refutes stand together.
 * @throws Error where an order loses none of them, or nothing shows it
 */
export function witnessesOf(
  set: Names,
  { level }: LevelSummary,
  examined: readonly ExaminedOrder[],
): readonly Witness[] {
  const groups = new Map<string, { property: string; setting: number; trace: string; orders: string[] }>();
  const runs = examined.map(({ order, results }) => ({
    order,
    refutations: level.settings.flatMap((setting) =>
      results[setting]!.lost.flatMap(({ property, trace }) =>
        set.includes(property) && trace !== null ? [{ property, setting, trace }] : [],
      ),
    ),
  }));
  for (const { order, refutations } of runs) {
    if (refutations.length === 0) throw new Error(`No run of ${order} refutes any of ${set.join(', ')}.`);
    for (const { property, setting, trace } of refutations) {
      const key = [property, setting, trace].join(' ');
      const group = groups.get(key) ?? { property, setting, trace, orders: [] };
      group.orders.push(order);
      groups.set(key, group);
    }
  }
  // The run that shows most first, and of each the orders that none before has shown: few runs, all orders.
  const left = new Set(examined.map(({ order }) => order));
  const chosen: Witness[] = [];
  while (left.size > 0) {
    let best: Witness | undefined;
    for (const group of groups.values()) {
      const orders = group.orders.filter((order) => left.has(order));
      if (orders.length > (best?.orders.length ?? 0)) best = { ...group, orders };
    }
    for (const order of best!.orders) left.delete(order);
    chosen.push(best!);
  }
  return chosen;
}
