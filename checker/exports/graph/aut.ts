import type { System } from '../../compose.js';
import { type GraphOptions, writtenGraph } from './graph.js';

const defaultMostStates = 1_000_000;

/**
 * The explored graph in the format of Aldebaran (.aut), as CADP and mCRL2 read it: `des (0, transitions, states)` and one line a transition. Labels say what
 * happens, with single quotes for double ones. An overflow leads to a state behind all others.
 * @throws CheckerError where a machine cannot be checked, or there are more states than allowed (MC662)
 */
export async function exportAut(system: System, options: GraphOptions = {}): Promise<string> {
  const graph = await writtenGraph(system, '.aut', options.mostStates ?? defaultMostStates, options);
  const lines = [`des (0, ${graph.transitions}, ${graph.states})`];
  for (const { from, to, label } of graph.edges()) lines.push(`(${from}, "${escaped(label)}", ${to})`);
  return `${lines.join('\n')}\n`;
}

const escaped = (label: string): string => label.replace(/[\\']/g, '\\$&').replace(/"/g, "'");
