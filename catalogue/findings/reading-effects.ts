import type { Configuration } from '../configuration.js';

/** What one value of a reading does to a finding, against the defaults of the same procedure and scenario. */
export interface ReadingEffect {
  /** `release=on-notification` */
  readonly reading: string;
  /** `appears`: not with the defaults, but with this value. `vanishes`: with the defaults, but not with this value. */
  readonly effect: 'appears' | 'vanishes';
  /** Where, as `procedure,scenario`, in the order of the catalogue. */
  readonly where: readonly string[];
}

/**
 * Compares, in a catalogue, each configuration that differs from the defaults in one reading with those defaults.
 * @param shown the ids of the configurations in which the finding is
 * @param asked the ids of those in which its property is judged
 */
export function readingEffects(
  catalogue: readonly Configuration[],
  shown: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): readonly ReadingEffect[] {
  const defaults = new Map(
    catalogue
      .filter(({ id, readings }) => asked.has(id) && Object.keys(readings).length === 0)
      .map((row) => [rowName(row), shown.has(row.id)]),
  );
  const effects = new Map<string, { reading: string; effect: ReadingEffect['effect']; where: string[] }>();
  for (const row of catalogue) {
    const [entry, ...others] = Object.entries(row.readings);
    const byDefault = defaults.get(rowName(row));
    const here = shown.has(row.id);
    if (entry === undefined || others.length > 0 || !asked.has(row.id)) continue;
    if (byDefault === undefined || byDefault === here) continue;
    const reading = entry.join('=');
    const effect = here ? 'appears' : 'vanishes';
    const key = `${effect} ${reading}`;
    const known = effects.get(key) ?? { reading, effect, where: [] };
    known.where.push(rowName(row));
    effects.set(key, known);
  }
  return [...effects.values()];
}

const rowName = ({ procedure, scenario }: Configuration): string => `${procedure},${scenario}`;
