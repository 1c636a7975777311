// Runs one case of bench/judges and prints what it took as JSON: `node judges-process.js <case>`. Bundled against the built package.
import { caseNamed } from '../judges/cases.js';

const one = caseNamed(process.argv[2]!);
const system = await one.system();
const before = process.cpuUsage();
const { states, transitions } = await one.run(system);
const { user, system: kernel } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ states, transitions, seconds: (user + kernel) / 1e6, peak }));
