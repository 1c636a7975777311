// Writes the generated documents in docs/, and the outputs in README.md, from dist/ and one check of the default catalogue.
// With --check it writes nothing, names the files that differ, and ends with status 14 if any does. With --from <file> it
// takes what `rehome check --json --out <file>` wrote, and checks nothing again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figureDocument } from '../dist/catalogue/documents/figure.js';
import { documents } from '../dist/catalogue/documents/index.js';
import { pictures } from '../dist/catalogue/documents/pictures.js';
import { catalogueRuns } from '../dist/cli/catalogue-runs.js';
import { differencesFromPins } from '../dist/cli/pinned-differences.js';
import { processTerminal } from '../dist/cli/terminal.js';
import { readme, withOutputs } from './readme.mjs';

const procedures = 'docs/your-procedure.md';
const root = new URL('..', import.meta.url);
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
const differing = Object.entries({
  ...documents(runs),
  ...(await pictures()),
  ...(await figureDocument()),
  'README.md': readme(root),
  [procedures]: withOutputs(root, procedures),
}).filter(([path, text]) => {
  const file = new URL(path, root);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (check) {
  for (const [path] of differing) console.error(`${path} differs: run \`npm run docs\`.`);
  process.exitCode = differing.length === 0 ? 0 : 14;
} else {
  for (const [path, text] of differing) {
    const file = new URL(path, root);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(
    differing.length === 0 ? 'All documents are as they should be.' : differing.map(([path]) => path).join('\n'),
  );
}
