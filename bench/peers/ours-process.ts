// Checks one model's invariants and prints the counts as JSON: `node ours-process.js <model>`. Bundled by ours.ts against the built package.
import { check } from '../../checker/index.js';
import { invariantsOf, sizeNamed } from '../models/index.js';

const size = sizeNamed(process.argv[2]!);
const system = await size.system();
const { states, transitions, verdicts } = await check(system, {
  properties: invariantsOf(size, system),
  reduce: 'none',
});
process.stdout.write(`${JSON.stringify({ states, transitions, verdicts: verdicts.map(({ verdict }) => verdict) })}\n`);
