import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundFolder, writeFoundTest } from './found-test.js';

// `npm run generate:found -- <trace id>` keeps a run that a random search found as a test.
const [traceId] = process.argv.slice(2);
const folder = join(fileURLToPath(new URL('../..', import.meta.url)), foundFolder);
if (traceId === undefined || !/^[^:]+:\d+(\/\d+)*$/.test(traceId)) {
  process.stderr.write(
    'Which run? Give its trace id, as the failure names it: npm run generate:found -- notify-first,honest:0/3/1\n',
  );
  process.exitCode = 2;
} else process.stdout.write(`${writeFoundTest(folder, traceId)}\n`);
