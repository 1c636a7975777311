import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './measured.js';
import type { Contestant, Counts } from './peer.js';

/** Rumur keeps a pointer for each state, and takes half of a set's places at most before it makes a larger one. */
const bytesPerState = 32;
/** What it begins with by itself. */
const leastCapacity = 2 ** 23;

/**
 * Rumur on a Murphi model: exact, one thread, breadth first, its set sized for the model before it starts.
 * @param traces keep what a counterexample is made of, as this checker does
 * @param size the number of states that are known to come
 */
export async function rumurOn(source: string, folder: string, size: number, traces: boolean): Promise<Contestant> {
  writeFileSync(join(folder, 'model.m'), source);
  const options = [
    ...['--deadlock-detection', 'off'],
    ...['--counterexample-trace', traces ? 'diff' : 'off'],
    ...['--symmetry-reduction', 'off'],
    ...['--threads', '1'],
    ...['--set-capacity', String(Math.max(leastCapacity, bytesPerState * size))],
  ];
  const limit = 600;
  const translated = await measured('rumur', [...options, '--output', 'model.c', 'model.m'], { cwd: folder, limit });
  const compiler = ['-std=c11', '-O2', '-march=native', '-w', '-o', 'verifier', 'model.c', '-lpthread', '-latomic'];
  const compiled = await measured('gcc', compiler, { cwd: folder, limit });
  for (const { status, stdout, stderr } of [translated, compiled]) {
    if (status !== 0) throw new Error(`Rumur's model does not compile:\n${stdout}${stderr}`.slice(0, 4000));
  }
  return {
    compileSeconds: translated.cpu + compiled.cpu,
    run: (seconds) => measured(join(folder, 'verifier'), [], { cwd: folder, limit: seconds }),
    read: countsOf,
  };
}

/** What the verifier says of its search. @throws Error where it did not finish, or found an error */
function countsOf(said: string): Counts {
  const counts = /(\d+) states?, (\d+) rules? fired/.exec(said);
  if (counts === null || !said.includes('No error found'))
    throw new Error(`Rumur did not finish:\n${said.slice(-2000)}`);
  return { states: Number(counts[1]), transitions: Number(counts[2]) };
}
