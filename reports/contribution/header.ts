/** The lines at the head of a contribution. Where one is unknown, its place is left open for a pen. */
export interface ContributionHeader {
  /** `3GPP TSG SA WG3 (Security) Meeting #56` */
  readonly meeting?: string;
  /** The number of the document: `S3-091234`. */
  readonly tdoc?: string;
  /** Where and when: `Seattle, US, 6 to 10 July 2009`. */
  readonly venue?: string;
  readonly source?: string;
  readonly title?: string;
  readonly 'agenda-item'?: string;
  readonly 'document-for'?: string;
  /** The specification that it changes: `3GPP TR 33.812 V1.5.0 (2009-07)`. */
  readonly against?: string;
  /** Who makes the changes, as the revision marks name it. */
  readonly author?: string;
  /** When, as the revision marks say it: `2009-07-06`, or with a time: `2009-07-06T12:00:00Z`. */
  readonly date?: string;
}

/** The names of the fields, in the order of a contribution. */
export const headerFields = [
  'meeting',
  'tdoc',
  'venue',
  'source',
  'title',
  'agenda-item',
  'document-for',
  'against',
  'author',
  'date',
] as const satisfies readonly (keyof ContributionHeader)[];

/** Says what is wrong with the fields of a header; the caller names the file. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError';
}

/**
 * The header that a document's data holds.
 * @param data what a YAML file says: a map of fields to texts or numbers
 * @throws HeaderError for what is no map, a field that is none, and a value that is no text
 */
export function headerOf(data: unknown): ContributionHeader {
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new HeaderError('has no fields: write one a line, for instance source: My Company');
  }
  const entries = Object.entries(data).map(([name, value]) => {
    if (!(headerFields as readonly string[]).includes(name)) {
      throw new HeaderError(`has an unknown field ${name}: use ${headerFields.join(', ')}`);
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new HeaderError(`has no text as its ${name}: put the value in quotes`);
    }
    return [name, String(value)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * A day, or a moment, as revision marks write it.
 * @throws HeaderError where it is neither
 */
export function revisionDate(text: string): string {
  const wanted = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text);
  const date = wanted === null ? undefined : `${wanted[1]}T${wanted[2] ?? '00:00:00'}Z`;
  // A date that does not exist would come back as another one, or as none.
  const parsed = date === undefined ? Number.NaN : Date.parse(date);
  if (date === undefined || Number.isNaN(parsed) || `${new Date(parsed).toISOString().slice(0, 19)}Z` !== date) {
    throw new HeaderError(`has ${text} as its date: write it as 2009-07-06`);
  }
  return date;
}
