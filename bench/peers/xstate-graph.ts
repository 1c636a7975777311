import { bundled } from './bundle.js';
import { measured } from './measured.js';
import type { Contestant } from './peer.js';

interface Said {
  readonly states: number;
  readonly holding: boolean;
  readonly startSeconds: number;
}

/** @xstate/graph's adjacency map of a model, in a process of its own. */
export async function xstateGraph(model: string, folder: string): Promise<Contestant> {
  const program = await bundled('xstate-graph-process', folder);
  return {
    compileSeconds: 0,
    run: (seconds) => measured(process.execPath, ['--max-old-space-size=8000', program, model], { limit: seconds }),
    read(stdout) {
      const { states, holding, startSeconds } = JSON.parse(stdout) as Said;
      if (!holding) throw new Error(`@xstate/graph finds an invariant of ${model} violated.`);
      // It tells no self-loops from other transitions.
      return { states, transitions: null, startSeconds };
    },
  };
}
