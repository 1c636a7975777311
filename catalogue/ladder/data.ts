import { existsSync, readFileSync } from 'node:fs';
import type { LadderEntry } from './ladder.js';
import type { LadderBudget } from './procedure-judgement.js';

/** The assumption ladder, as `rehome assumptions --write` leaves it. */
export interface LadderFile {
  readonly format: 1;
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
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as LadderFile);
}

/** A ladder as the text of its file. */
export const ladderText = (budget: LadderBudget, entries: readonly LadderEntry[]): string =>
  `${JSON.stringify({ format: 1, budget, entries } satisfies LadderFile, null, 2)}\n`;
