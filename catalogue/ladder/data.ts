import { existsSync, readFileSync } from 'node:fs';
import { procedures } from '../../machines/procedures/index.js';
import { propertiesOf } from '../../properties/index.js';
import type { LadderBudget } from './family-examiner.js';
import type { LadderEntry } from './ladder.js';
import { givenTexts, type LadderScope } from './scope.js';

/** The assumption ladder, as `rehome assumptions --write` leaves it. */
export interface LadderFile {
  readonly format: 1;
  /** The assumptions that every set has beside its own. */
  readonly given: readonly string[];
  /** Readings that keep the values that each procedure has by default. */
  readonly settled: readonly string[];
  /** At most so many deviations at a time. */
  readonly together: number;
  /** What limited it. */
  readonly budget: LadderBudget;
  /** By procedure and property, in the order of reports. */
  readonly entries: readonly LadderEntry[];
}

/** The file stands beside this source, where the compiled package reads it too. */
const places = ['./ladder.json', '../../../catalogue/ladder/ladder.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** The written ladder; undefined where none was written yet. */
export function readLadder(): LadderFile | undefined {
  const file = places.find((place) => existsSync(place));
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  // Whoever is about to write it has made it, empty.
  return text === '' ? undefined : (JSON.parse(text) as LadderFile);
}

/**
 * The text of the file with newly computed entries: those of before stay, unless they are computed anew or were computed within
 * another scope or budget.
 */
export function ladderText(
  before: LadderFile | undefined,
  scope: LadderScope,
  budget: LadderBudget,
  entries: readonly LadderEntry[],
): string {
  const { settled, together } = scope;
  const frame = { format: 1, given: givenTexts(scope), settled, together, budget } as const;
  const same =
    before !== undefined && JSON.stringify({ ...before, entries: [] }) === JSON.stringify({ ...frame, entries: [] });
  const keyOf = ({ procedure, property }: LadderEntry) => `${procedure} ${property}`;
  const fresh = new Set(entries.map(keyOf));
  const all = [...(same ? before.entries.filter((entry) => !fresh.has(keyOf(entry))) : []), ...entries];
  const order = procedures.flatMap((procedure) =>
    [...propertiesOf(procedure).map(({ name }) => name), 'deadlock'].map((property) => `${procedure.name} ${property}`),
  );
  const sorted = all.sort((one, two) => order.indexOf(keyOf(one)) - order.indexOf(keyOf(two)));
  const file: LadderFile = { ...frame, entries: sorted };
  return `${JSON.stringify(file, null, 2)}\n`;
}
