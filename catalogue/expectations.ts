import { existsSync, readFileSync } from 'node:fs';
import { type Pins, parsePins } from '../reports/pins.js';
import { PinsError } from './names.js';

/** The pins stand beside this source, where the compiled package reads them too. */
const places = ['./expected.json', '../../catalogue/expected.json'].map((place) => new URL(place, import.meta.url));

/**
 * The pinned verdicts of the default catalogue; none where nothing was pinned yet.
 * @throws PinsError where the file cannot be read as pins
 */
export function readExpectations(): Pins {
  const file = places.find((place) => existsSync(place));
  if (file === undefined) return { runs: {} };
  try {
    return parsePins(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PinsError(
      `catalogue/expected.json ${error instanceof Error ? error.message : String(error)}: run \`npx rehome pin\` to write it again.`,
    );
  }
}
