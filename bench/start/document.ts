import type { StartFigures, StartReport } from './measure.js';

/** What docs/performance.md says of the time until a first verdict. */
export function startSection({ date, processor, load, node, rounds, starts }: StartReport): readonly string[] {
  return [
    '## The first verdict',
    '',
    `Measured by \`npm run bench -- --start\` on ${date}: ${processor}, Node ${node}; ${load} threads wanted to run when it began. Seconds by the clock from the start of the process,`,
    `the median of ${rounds} starts in turns; processors are those of all threads and of processes that were started. Each row contains what the rows above need.`,
    '',
    '| start | first verdict | end | spread | CPU seconds |',
    '|---|---|---|---|---|',
    ...starts.map(row),
    '',
    'The command and what it runs are bundled into a few files. A module of TypeScript that imports files, XState and this package, and no more, is bundled too, and needs no hooks that resolve each import; other',
    'modules have them, and take about half a second more. Up to four searches of up to 10,000 states each are done in the first thread; what is larger is begun again in threads.',
    '',
  ];
}

const row = ({ name, command, firstVerdict, end, spread, cpu }: StartFigures): string =>
  `| ${name}: \`${command}\` | ${[firstVerdict === null ? '' : `${firstVerdict.toFixed(2)} s`, `${end.toFixed(2)} s`, `${Math.round(100 * spread)} %`, cpu.toFixed(2)].join(' | ')} |`;
