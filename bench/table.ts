import { titleOf } from './measure.js';
import type { Figures, ModelResult } from './report.js';
import type { StartFigures } from './start/measure.js';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function row(title: string, { seconds, wall, spread, peak, bytesPerState }: Figures, more: string): string {
  const time = `${seconds.toFixed(2)} s CPU ± ${Math.round(50 * spread)} %, ${wall.toFixed(2)} s`;
  return `  ${title.padEnd(32)}${time.padEnd(34)}${megabytes(peak).padStart(9)}${`${bytesPerState} B/state`.padStart(14)}  ${more}\n`;
}

/** The figures for a terminal. */
export const tableOf = (models: readonly ModelResult[]): string =>
  models
    .map((model) => {
      const peers = model.peers.map((peer) => {
        const counts = peer.equalCounts ? '' : ', OTHER COUNTS';
        const smaller = peer.extrapolatedFrom && `, by its rate on ${peer.extrapolatedFrom.states} states`;
        return row(titleOf(peer), peer, `× ${peer.ratio}${counts}${smaller ?? ''}`);
      });
      const absent = model.absent.map((one) => `  ${titleOf(one)}: ${one.reason}\n`);
      return [
        `${model.model}: ${model.states} states, ${model.transitions} transitions\n`,
        row('ours', model, ''),
        ...peers,
        ...absent,
      ].join('');
    })
    .join('\n');

/** The seconds until a first verdict, for a terminal. */
export const startTable = (starts: readonly StartFigures[]): string =>
  starts
    .map(({ name, firstVerdict, end, cpu }) => {
      const verdict = firstVerdict === null ? '' : `first verdict ${firstVerdict.toFixed(2)} s, `;
      return `${name}: ${verdict}end ${end.toFixed(2)} s, ${cpu.toFixed(2)} s CPU\n`;
    })
    .join('');
