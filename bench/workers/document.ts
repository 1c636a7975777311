import { existsSync, readFileSync } from 'node:fs';
import type { WorkersFigures, WorkersReport } from './measure.js';

const data = new URL('../workers.json', import.meta.url);

/** What docs/performance.md says of one search of several threads; without figures, how it works. */
export function workersSection(): readonly string[] {
  return [
    '## One search of several threads',
    '',
    'Configurations are checked side by side. Where there are fewer of them than `--workers`, a search takes further threads when it has met a million states. They look up the enabled actions of the states that',
    'wait, in a copy of the tables that nobody changes; the searching thread takes what they have found in the order of the states, adds the new ones, and lets the judges see them. So numbers, parents, depths, runs',
    'and verdicts are those of one thread, whatever the number of threads. What the tables do not know yet is worked out by the searching thread alone; where that is a quarter of all states, the others are sent away.',
    'A reduced or bounded search, and one that does not keep its states whole, is done by one thread; `--verbose` says so.',
    '',
    ...(existsSync(data) ? figures(JSON.parse(readFileSync(data, 'utf8')) as WorkersReport) : []),
  ];
}

const figures = ({ date, processor, load, node, rounds, models }: WorkersReport): readonly string[] => [
  `Measured by \`npm run bench -- --workers\` on ${date}: ${processor}, Node ${node}; ${load} threads wanted to run when it began. Seconds by the clock, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`} in turns. The bound is what two`,
  'processes gain that search the same model at the same time, each for itself: processors share memory, and V8 uses a second one beside a single thread.',
  '',
  '| model | states | one thread | two threads | ratio | bound | CPU seconds, one and two |',
  '|---|---|---|---|---|---|---|',
  ...models.map(row),
  '',
  'The target of 1.6 is ' +
    (models.every(({ ratio }) => ratio >= 1.6)
      ? 'met on all of them.'
      : 'missed: adding states to the table and enlarging it is left to the searching thread, and is more than half of its time.'),
  '',
];

const row = ({ model, states, one, two, ratio, bound, cpuOfOne, cpuOfTwo }: WorkersFigures): string =>
  `| ${[model, states, `${one} s`, `${two} s`, ratio.toFixed(2), bound.toFixed(2), `${cpuOfOne} and ${cpuOfTwo}`].join(' | ')} |`;
