// Counts what partial-order reduction leaves of k devices: this checker's stubborn sets and SPIN's own reduction, on a model written for it.
// `npm run bench:reductions -- 4` writes bench/reductions.json for up to 4 devices, to which a test holds docs/reductions.md; SPIN needs minutes for the 4th.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../checker/index.js';
import { devices } from './models/devices.js';
import { channelPromela } from './peers/channel-promela.js';
import { versions } from './peers/programs.js';

const most = Number(process.argv[2] ?? 3);

/** States that SPIN stores, with these options of its compilation. States are kept compressed, and whole. */
function spinStates(source: string, ...options: string[]): number {
  const cwd = mkdtempSync(join(tmpdir(), 'rehome-reductions-'));
  try {
    writeFileSync(join(cwd, 'model.pml'), source);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd, encoding: 'utf8' });
    run('spin', '-a', 'model.pml');
    const flags = ['-O2', '-w', '-DSAFETY', '-DCOLLAPSE', '-DMEMLIM=16000', '-DVECTORSZ=4096', ...options];
    run('gcc', ...flags, '-o', 'pan', 'pan.c');
    const said = run('./pan', '-E', '-m2000000', '-w22');
    const states = /(\d+) states, stored/.exec(said);
    if (states === null || said.includes('Search not completed') || !said.includes('errors: 0'))
      throw new Error(`SPIN did not finish:\n${said}`);
    return Number(states[1]);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const models: { model: string; states: number; ours: number; spin: number }[] = [];
for (let count = 1; count <= most; count++) {
  const system = devices({ count });
  const source = channelPromela(system);
  const { reduced } = await check(system, { properties: [], reduce: ['partial-order'] });
  const whole = await check(system, { properties: [], reduce: ['components'] });
  const states = whole.states!;
  // Every state of the model that is written for SPIN is one of the composition: counted where that takes seconds.
  if (count < 4 && spinStates(source, '-DNOREDUCE') !== states) throw new Error(`${system.name}: counts differ.`);
  models.push({ model: system.name, states, ours: reduced!.states, spin: spinStates(source) });
  process.stderr.write(`${JSON.stringify(models.at(-1))}\n`);
}
const found = { spin: versions().spin, models };
writeFileSync(new URL('reductions.json', import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
