import { authorisationReadings } from './authorisation.js';
import { bothPresentReadings } from './both-present.js';
import { completionReadings } from './completion.js';
import { connectivityReadings } from './connectivity.js';
import { downloadReadings } from './download.js';
import { failureReadings } from './failure.js';
import { noticeReadings } from './notice.js';
import { tokenReadings } from './token.js';

export type { Reading } from './reading.js';

/** Every switch that the texts leave open, in the order of reports. No reading is hard-wired. */
export const readings = {
  ...connectivityReadings,
  ...tokenReadings,
  ...authorisationReadings,
  ...downloadReadings,
  ...noticeReadings,
  ...completionReadings,
  ...failureReadings,
  ...bothPresentReadings,
};

export type ReadingName = keyof typeof readings;

/** One value for each reading. */
export type ReadingValues = { readonly [N in ReadingName]: (typeof readings)[N]['values'][number] };

export const readingNames = Object.keys(readings) as readonly ReadingName[];

/** All readings at their defaults. */
export const defaultReadings = Object.fromEntries(
  readingNames.map((name) => [name, readings[name].default]),
) as unknown as ReadingValues;
