import { existsSync, readFileSync } from 'node:fs';
import type { Pins } from '../reports/pins.js';

/** The pins stand beside this source, where the compiled package reads them too. */
const places = ['./expected.json', '../../catalogue/expected.json'].map((place) => new URL(place, import.meta.url));

/** The pinned verdicts of the default catalogue; none where nothing was pinned yet. */
export function readExpectations(): Pins {
  const file = places.find((place) => existsSync(place));
  return file === undefined ? { format: 1, runs: {} } : (JSON.parse(readFileSync(file, 'utf8')) as Pins);
}
