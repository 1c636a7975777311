import type { JudgesReport } from '../judges/measure.js';
import { judgesTables } from '../judges/table.js';

/** The section of docs/performance.md on what judges cost. */
export const judgesSection = (report: JudgesReport): string[] => [
  '## What judging costs',
  '',
  `Measured by \`npm run bench -- --judges --write\` on ${report.date}: seconds are of processors, without the start of the process, and the ` +
    `median of ${report.rounds} interleaved rounds. Everything but the search alone, deadlock and unspecified reception is judged by \`check\`, ` +
    'which judges these two as well; what needs the whole graph keeps its edges.',
  '',
  ...judgesTables(report),
];
