// Searches one model with so many threads and prints what it found as JSON: `node workers-process.js <model> <threads>`. Bundled against the built package.
import { check } from '../../checker/index.js';
import { searchThreads } from '../../cli/search-threads.js';
import { modelNamed } from '../workers/models.js';

const [name, threads] = process.argv.slice(2);
const system = modelNamed(name!).system();
const properties = system.properties.filter(({ form }) => form === 'invariant').map((property) => property.name);
const began = performance.now();
const { states, transitions, depth, verdicts } = await check(system, {
  properties,
  reduce: 'none',
  ...(Number(threads) > 1 && { helpers: searchThreads(Number(threads) - 1, () => {}) }),
});
const seconds = (performance.now() - began) / 1000;
const { user, system: kernel } = process.cpuUsage();
const found = { states, transitions, depth, verdicts: verdicts.map(({ verdict }) => verdict) };
process.stdout.write(JSON.stringify({ found, seconds, cpu: (user + kernel) / 1e6 }));
