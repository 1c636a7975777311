// Writes the generated documents in docs/, and the outputs in README.md, from dist/ and one check of the default catalogue.
// Pictures that are generated no more are deleted. With --check it writes nothing, names the files that differ, and ends with status 14 if any does. With --from <file> it
// takes what `rehome check --json --out <file>` wrote, and checks nothing again.
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { figureDocument } from '../dist/catalogue/documents/figure.js';
import { documentDifferences, writeDocuments } from '../dist/catalogue/documents/files.js';
import { galleryFiles } from '../dist/catalogue/documents/gallery.js';
import { documents } from '../dist/catalogue/documents/index.js';
import { pictures } from '../dist/catalogue/documents/pictures.js';
import { refinementDocument } from '../dist/catalogue/documents/refinement.js';
import { readFindings } from '../dist/catalogue/findings/data.js';
import { catalogueRuns } from '../dist/cli/catalogue-runs.js';
import { differencesFromPins } from '../dist/cli/pinned-differences.js';
import { processTerminal } from '../dist/cli/terminal.js';
import { faultsDocument } from '../dist/conformance/faults/document.js';
import { readme, withOutputs } from './readme.mjs';

const withCommands = ['docs/your-procedure.md', 'docs/conform.md'];
const root = new URL('..', import.meta.url);
// What was measured is no part of the package.
const { performanceFiles } = await tsImport('../bench/document/performance.ts', import.meta.url);
const { check, from } = parseArgs({ options: { check: { type: 'boolean' }, from: { type: 'string' } } }).values;
const runs = await catalogueRuns(processTerminal(), from === undefined ? {} : { from });
if (runs === undefined) process.exit(75);
const changed = await differencesFromPins(runs, { properties: [], whole: true, shard: null });
if (changed.length > 0) {
  console.error(
    `${changed.length} verdicts are not as pinned: \`npx rehome check\` names them. Run \`npx rehome pin\` first.`,
  );
  process.exit(14);
}
const files = {
  ...documents(runs),
  ...(await galleryFiles(readFindings().findings)),
  ...(await pictures()),
  ...(await figureDocument()),
  'docs/refinement.md': await refinementDocument(),
  'docs/faults.md': faultsDocument(),
  ...performanceFiles(),
  'README.md': readme(root),
  ...Object.fromEntries(withCommands.map((path) => [path, withOutputs(root, path)])),
};
const differences = documentDifferences(root, files);
const { differing, stale } = differences;
if (check) {
  for (const path of differing) console.error(`${path} differs: run \`npm run docs\`.`);
  for (const path of stale) console.error(`${path} is generated no more: run \`npm run docs\`, which deletes it.`);
  process.exitCode = differing.length + stale.length === 0 ? 0 : 14;
} else {
  writeDocuments(root, files, differences);
  const done = [...differing, ...stale.map((path) => `${path} (deleted)`)];
  console.log(done.length === 0 ? 'All documents are as they should be.' : done.join('\n'));
}
