import { extname } from 'node:path';

/** A page with the file that it goes to. */
export interface PageFile {
  readonly file: string;
  readonly contents: string | Uint8Array;
}

/** The only page under the name that was asked for; several as `chart-1.svg`, `chart-2.svg`. */
export function pageFiles(out: string, pages: readonly (string | Uint8Array)[]): PageFile[] {
  if (pages.length === 1) return [{ file: out, contents: pages[0]! }];
  const end = extname(out);
  const stem = end === '' ? out : out.slice(0, -end.length);
  return pages.map((contents, index) => ({ file: `${stem}-${index + 1}${end}`, contents }));
}
