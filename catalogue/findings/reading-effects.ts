import type { Configuration } from '../configuration.js';

/** What one value of a reading does to a finding, all else being equal. */
export interface ReadingEffect {
  /** `release=on-notification` */
  readonly reading: string;
  /** `appears`: not with the defaults, but with this value. `vanishes`: with the defaults, but not with this value. */
  readonly effect: 'appears' | 'vanishes';
  /** Where: the configurations that it is compared with, in the order of the catalogue. */
  readonly where: readonly string[];
}

/**
 * Compares, in a catalogue, each configuration with those that differ from it in having one reading at the default.
 * @param shown the ids of the configurations in which the finding is
 * @param asked the ids of those in which its property is judged
 */
export function readingEffects(
  catalogue: readonly Configuration[],
  shown: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): readonly ReadingEffect[] {
  const judged = catalogue.filter(({ id }) => asked.has(id));
  const rows = new Map(judged.map((row) => [rowName(row, row.readings), row]));
  const effects = new Map<string, { reading: string; effect: ReadingEffect['effect']; where: string[] }>();
  for (const row of judged) {
    for (const [name, value] of Object.entries(row.readings)) {
      const { [name]: _, ...others } = row.readings;
      const base = rows.get(rowName(row, others));
      const here = shown.has(row.id);
      if (base === undefined || shown.has(base.id) === here) continue;
      const reading = `${name}=${value}`;
      const effect = here ? 'appears' : 'vanishes';
      const key = `${effect} ${reading}`;
      const known = effects.get(key) ?? { reading, effect, where: [] };
      known.where.push(base.id);
      effects.set(key, known);
    }
  }
  return [...effects.values()];
}

const rowName = ({ procedure, scenario }: Configuration, readings: Readonly<Record<string, string>>): string =>
  [procedure, ...Object.entries(readings).map((entry) => entry.join('=')), scenario].join(',');
