import type { System } from '../../compose.js';
import type { Exploration } from '../../explore.js';
import { describeValue } from '../../xstate/create-local-automaton.js';
import { type GraphOptions, writtenGraph } from './graph.js';

/** More nobody can look at, nor Graphviz lay out. */
const defaultMostStates = 2_000;

/**
 * The explored graph for Graphviz: states with what their participants and channels are in, actions on the edges, those that are not helpful dashed.
 * @throws CheckerError where a machine cannot be checked, or there are more states than allowed (MC662)
 */
export async function exportDot(system: System, options: GraphOptions = {}): Promise<string> {
  const graph = await writtenGraph(system, 'DOT', options.mostStates ?? defaultMostStates, options);
  const lines = [`digraph ${quoted(system.name)} {`, '  rankdir=LR;', '  node [shape=box];'];
  for (let state = 0; state < graph.exploration.states; state++) {
    const label = [String(state), ...described(graph.exploration, state)].join('\n');
    lines.push(`  s${state} [label=${quoted(label)}${state === 0 ? ', peripheries=2' : ''}];`);
  }
  for (const [state, label] of graph.ends) lines.push(`  s${state} [label=${quoted(label)}, shape=octagon];`);
  for (const { from, to, label, edge } of graph.edges()) {
    const isHelp = edge.class !== 'fault' && edge.class !== 'adversary';
    lines.push(`  s${from} -> s${to} [label=${quoted(label)}${isHelp ? '' : ', style=dashed'}];`);
  }
  return [...lines, '}', ''].join('\n');
}

function described(exploration: Exploration, state: number): string[] {
  const { participants, channels } = exploration.decode(state);
  return [
    ...Object.entries(participants).map(([name, { value }]) => `${name}: ${describeValue(value)}`),
    ...channels.flatMap(({ to, messages }) =>
      messages.map(({ from, event, repeated }) => `${from} > ${to}: ${event.type}${repeated ? ' (again)' : ''}`),
    ),
  ];
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
