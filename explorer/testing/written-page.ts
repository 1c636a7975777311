import { catalogueData } from '../write/catalogue-data.js';
import { catalogueWorker, pageHtml } from '../write/page.js';

let written: Promise<string> | undefined;

/** The page of the catalogue as one file, written once a test file. */
export function cataloguePage(): Promise<string> {
  written ??= (async () => pageHtml({ data: catalogueData('0.0.0'), worker: await catalogueWorker() }))();
  return written;
}
