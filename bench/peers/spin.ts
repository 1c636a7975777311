import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './measured.js';
import type { Contestant, Counts } from './peer.js';

/** Wide enough for every model here. */
const options = ['-O2', '-w', '-DSAFETY', '-DNOREDUCE', '-DNOFAIR', '-DMEMLIM=20000', '-DVECTORSZ=4096'];

/**
 * SPIN on a Promela model: exact, without partial-order reduction, depth first, its table and its stack sized for the model before it starts.
 * @param size the number of states that are known to come
 */
export async function spinOn(source: string, folder: string, size: number): Promise<Contestant> {
  writeFileSync(join(folder, 'model.pml'), source);
  const limit = 600;
  const translated = await measured('spin', ['-a', 'model.pml'], { cwd: folder, limit });
  const compiled = await measured('gcc', [...options, '-o', 'pan', 'pan.c'], { cwd: folder, limit });
  for (const { status, stdout, stderr } of [translated, compiled]) {
    if (status !== 0) throw new Error(`SPIN's model does not compile:\n${stdout}${stderr}`.slice(0, 4000));
  }
  const slots = Math.ceil(Math.log2(size));
  return {
    compileSeconds: translated.cpu + compiled.cpu,
    run: (seconds) =>
      measured(join(folder, 'pan'), ['-E', '-n', `-m${size + 1}`, `-w${slots}`], { cwd: folder, limit: seconds }),
    read: countsOf,
  };
}

/** What `pan` says of its search. @throws Error where it did not finish, or found an error */
function countsOf(said: string): Counts {
  const states = /\s(\d+) states, stored/.exec(said);
  // From a hundred million on it prints eight digits and an exponent: rounded, so no count.
  const transitions = /([\d.e+]+) transitions/.exec(said);
  if (states === null || transitions === null || !said.includes('errors: 0') || said.includes('Search not completed')) {
    throw new Error(`SPIN did not finish:\n${said.slice(0, 2000)}`);
  }
  // It counts its way into the initial state, too.
  const counted = /^\d+$/.test(transitions[1]!) ? Number(transitions[1]) - 1 : null;
  return { states: Number(states[1]), transitions: counted };
}
