import { bundled } from './bundle.js';
import { measured } from './measured.js';
import type { Contestant, Counts } from './peer.js';

/** This checker as it is installed, in a process of its own: its start, and the tables that XState fills, are part of the search. */
export async function ours(model: string, folder: string): Promise<Contestant> {
  const program = await bundled('ours-process', folder);
  return {
    compileSeconds: 0,
    run: (seconds) => measured(process.execPath, ['--max-old-space-size=16000', program, model], { limit: seconds }),
    read(stdout): Counts {
      const { states, transitions } = JSON.parse(stdout) as Counts;
      return { states, transitions };
    },
  };
}
