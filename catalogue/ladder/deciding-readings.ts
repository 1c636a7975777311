import type { Pins } from '../../reports/pins.js';
import { parseConfigurationId } from '../configuration.js';
import { readingEffects } from '../findings/reading-effects.js';

/**
 * The readings of a procedure that some row of the default catalogue shows to decide a property: with one value of the reading the
 * verdict is another than at the default, all else being equal.
 * @param pins the pinned verdicts of the default catalogue
 * @returns their names, sorted
 */
export function decidingReadings(pins: Pins, procedure: string, property: string): readonly string[] {
  const rows = Object.keys(pins.runs)
    .map(parseConfigurationId)
    .filter((row) => row.procedure === procedure);
  const asked = new Set(rows.filter(({ id }) => property in pins.runs[id]!.verdicts).map(({ id }) => id));
  const refuted = new Set([...asked].filter((id) => pins.runs[id]!.verdicts[property]!.startsWith('violated')));
  const effects = readingEffects(rows, refuted, asked);
  return [...new Set(effects.map(({ reading }) => reading.slice(0, reading.indexOf('='))))].sort();
}
