import { bundled } from './bundle.js';
import { measured } from './measured.js';
import type { Contestant } from './peer.js';

/** @xstate/graph's adjacency map of a model, in a process of its own. */
export async function xstateGraph(model: string, folder: string): Promise<Contestant> {
  const program = await bundled('xstate-graph-process', folder);
  return {
    compileSeconds: 0,
    run: (seconds) => measured(process.execPath, ['--max-old-space-size=8000', program, model], { limit: seconds }),
    read(stdout) {
      const { states, holding } = JSON.parse(stdout) as { states: number; holding: boolean };
      if (!holding) throw new Error(`@xstate/graph finds an invariant of ${model} violated.`);
      // It tells no self-loops from other transitions.
      return { states, transitions: null };
    },
  };
}
