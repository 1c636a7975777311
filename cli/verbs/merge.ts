import { unusedPins } from '../../reports/difference.js';
import { checkDocument, runOfDocument } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import { catalogueText, systemCache, systemsText } from '../check-output.js';
import type { CiFormat } from '../ci-formats.js';
import { ciText } from '../ci-output.js';
import { withLinks } from '../documentation-links.js';
import { InputError } from '../errors.js';
import { mergeDocuments, readDocument } from '../merge-documents.js';
import { version } from '../package-root.js';
import { mergeProducts, readProductDocument } from '../product-document.js';
import { statusOfRuns } from '../status.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import { printProduct } from './product.js';

/** The options of `rehome merge`. */
export interface MergeOptions {
  readonly json?: boolean;
  /** As continuous integration takes it, in place of text. */
  readonly format?: CiFormat;
  readonly out?: string;
  readonly verbose?: boolean;
}

/**
 * Joins what the shards of one check wrote, and prints what the whole check would have printed.
 * @returns the exit status that it would have had
 * @throws InputError where the files are not the parts of one check
 */
export async function merge(files: readonly string[], options: MergeOptions, terminal: Terminal): Promise<number> {
  if (options.out !== undefined) checkWritable(options.out);
  const products = files.map((file) => readProductDocument(file));
  if (products.every((document) => document !== undefined) && products.length > 0) {
    if (options.format !== undefined) throw new InputError('A product has no verdicts one by one: leave out --format.');
    return printProduct(mergeProducts(products), options, terminal);
  }
  const { runs: documents, differences, selection } = mergeDocuments(files.map((file) => readDocument(file, version)));
  const runs = documents.map(runOfDocument);
  const { readExpectations } = await import('../../catalogue/index.js');
  // A pin that no configuration has is found only where all of them are known.
  const unused = selection.whole
    ? unusedPins(
        runs.map(({ id }) => id),
        readExpectations().runs,
      )
    : [];
  const found = [...differences, ...unused];
  const status = statusOfRuns(runs, found, selection);
  const systems = systemCache(runs.map(({ id }) => [id, { from: 'catalogue' as const, id }]));
  const palette = options.out === undefined ? terminal.palette : plain;
  const output = {
    palette,
    verbose: options.verbose === true,
    ...(options.out === undefined ? { width: terminal.width } : {}),
  };
  const text =
    options.json === true
      ? JSON.stringify(checkDocument(runs, found, status, version, selection), null, 2)
      : options.format !== undefined
        ? await ciText(options.format, runs, found, systems, selection)
        : selection.pinned
          ? await catalogueText(runs, found, systems, output)
          : await systemsText(runs, systems, output);
  const isText = options.json !== true && options.format === undefined;
  if (options.out !== undefined) writeOutput(options.out, text === '' ? '' : `${text}\n`);
  else if (text !== '') terminal.print(isText ? withLinks(text, terminal) : text);
  return status;
}
