import type { Address, View } from '../address.js';

/** The names of the parts of the page. */
export const viewTitles: Readonly<Record<View, string>> = {
  verdicts: 'Verdicts',
  run: 'Run',
  graph: 'Graph',
  inspector: 'Inspector',
};

/** Which part shows which system: what changes when one goes elsewhere, and not when one walks. */
export const placeOf = ({ view, subject }: Address): string =>
  subject === undefined ? viewTitles[view] : `${viewTitles[view]}: ${subject}`;

/** The title of the document at an address; what tells tabs apart comes first. */
export const titleOf = (at: Address, page: string): string => `${placeOf(at)} · ${page}`;
