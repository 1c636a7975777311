import { existsSync, readFileSync } from 'node:fs';
import type { Pins } from '../../reports/pins.js';
import type { Finding } from './finding.js';

/** The findings of the default catalogue, as `rehome findings --write` leaves them. */
export interface FindingsFile {
  readonly format: 1;
  readonly findings: readonly Finding[];
}

/** The file stands beside this source, where the compiled package reads it too. */
const places = ['./findings.json', '../../../catalogue/findings/findings.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** The written findings; none where nothing was written yet. */
export function readFindings(): FindingsFile {
  const file = places.find((place) => existsSync(place));
  return file === undefined ? { format: 1, findings: [] } : (JSON.parse(readFileSync(file, 'utf8')) as FindingsFile);
}

/** The findings as the text of their file. */
export const findingsText = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ format: 1, findings } satisfies FindingsFile, null, 2)}\n`;

/** Every verdict that the pins know, as `configuration property`: those that are refuted, and all. */
export function pinnedVerdicts(pins: Pins): {
  readonly refuted: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
} {
  const entries = Object.entries(pins.runs).flatMap(([id, { verdicts }]) =>
    Object.entries(verdicts).map(([property, pin]) => ({ name: `${id} ${property}`, pin })),
  );
  return {
    refuted: new Set(entries.filter(({ pin }) => pin.startsWith('violated')).map(({ name }) => name)),
    all: new Set(entries.map(({ name }) => name)),
  };
}

/**
 * Makes sure that written findings are those of the pinned verdicts: each refuted verdict in exactly one finding.
 * @throws Error that names the first verdict that is not
 */
export function checkFindings({ findings }: FindingsFile, pins: Pins): void {
  const left = new Set(pinnedVerdicts(pins).refuted);
  const stale = (what: string) => new Error(`${what}. Run \`npx rehome findings --write\` first.`);
  for (const { id, property, configurations } of findings) {
    for (const configuration of configurations) {
      if (!left.delete(`${configuration} ${property}`)) {
        throw stale(`The finding ${id} has ${configuration}, where ${property} is not pinned as violated`);
      }
    }
  }
  const [missing] = left;
  if (missing !== undefined) throw stale(`No finding has the pinned violation ${missing}`);
}
