import type { SynthesisReport } from '../synthesis/measure.js';

/** The section of docs/performance.md on the search for a procedure that holds. */
export const synthesisSection = ({ processor, node, runs }: SynthesisReport): string[] => [
  '## The search for orders and amendments',
  '',
  `Measured by \`npm run bench -- --synthesis --write\`: ${processor}, Node ${node}, a worker for each. All orders, and all sets of amendments of all levels and texts; [orders.md](orders.md) and [amendments.md](amendments.md) say how many configurations that is.`,
  '',
  '| command | seconds by the clock | CPU seconds | date | threads that wanted to run when it began |',
  '|---|---|---|---|---|',
  ...runs.map(
    ({ command, wall, seconds, date, load }) =>
      `| \`${command}\` | ${wall.toFixed(0)} | ${seconds.toFixed(0)} | ${date} | ${load} |`,
  ),
  `| together | ${runs.reduce((sum, { wall }) => sum + wall, 0).toFixed(0)} | ${runs.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} | | |`,
  '',
];
