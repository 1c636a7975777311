// Writes the generated documents in docs/, and the outputs in README.md, from dist/ and catalogue/expected.json. With --check it writes nothing, names the files that
// differ, and ends with status 14 if any does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { documents } from '../dist/catalogue/documents/index.js';
import { readme, withOutputs } from './readme.mjs';

const procedures = 'docs/your-procedure.md';
const root = new URL('..', import.meta.url);
const written = await documents().catch((error) => {
  console.error(error.message);
  process.exit(14);
});
const differing = Object.entries({
  ...written,
  'README.md': readme(root),
  [procedures]: withOutputs(root, procedures),
}).filter(([path, text]) => {
  const file = new URL(path, root);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [path] of differing) console.error(`${path} differs: run \`npm run docs\`.`);
  process.exitCode = differing.length === 0 ? 0 : 14;
} else {
  for (const [path, text] of differing) writeFileSync(new URL(path, root), text);
  console.log(
    differing.length === 0 ? 'All documents are as they should be.' : differing.map(([path]) => path).join('\n'),
  );
}
