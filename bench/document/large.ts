import type { LargeReport } from '../large/measure.js';
import { counted } from './text.js';

/** The section of docs/performance.md on the greatest search. */
export const largeSection = ({
  date,
  node,
  model,
  states,
  transitions,
  seconds,
  wall,
  peak,
  bytesPerState,
  expected,
}: LargeReport): string[] => [
  '## A hundred million states',
  '',
  `Measured by \`npm run bench -- --large --write\` on ${date} (Node ${node}): **${model}**, unreduced and exactly, with its invariants, deadlock and a shortest run to every state.`,
  '',
  '| states | transitions | CPU seconds | seconds by the clock | peak | bytes a state |',
  '|---|---|---|---|---|---|',
  `| ${[counted(states), counted(transitions), seconds.toFixed(0), wall.toFixed(0), `${(peak / 1e9).toFixed(2)} GB`, bytesPerState.toFixed(1)].join(' | ')} |`,
  '',
  `The count is what it must be: each process is so many errands away, so the number of states is a polynomial of the fourth degree in them, and that through the sizes with ${expected.from.map(({ errands }) => errands).join(', ')} errands`,
  `(${expected.from.map((one) => counted(one.states)).join(', ')} states) gives ${counted(expected.states)}. The sizes that the peers can search are counted by them too.`,
  '',
];
