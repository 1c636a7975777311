import { singleFile } from '../write/files.js';

let written: Promise<string> | undefined;

/** The page of the catalogue as one file, written once a test file. */
export function cataloguePage(): Promise<string> {
  written ??= singleFile({ from: 'catalogue', own: [] }, '0.0.0');
  return written;
}
