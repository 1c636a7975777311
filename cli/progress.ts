import { grouped } from '../reports/layout.js';
import type { JobProgress } from './job.js';
import type { Terminal } from './terminal.js';

/** Two digits: an estimate has no more. */
const roughly = (figure: number): number => Number(figure.toPrecision(2));

/** Shows on standard error how far a check is. */
export interface ProgressLine {
  update(index: number, progress: JobProgress): void;
  done(index: number): void;
  /** Clears the line and says how long everything took. */
  end(): void;
}

const barWidth = 20;
/** Between two lines where standard error is no terminal. */
const quietMilliseconds = 10_000;

const checkpointText = { resumed: 'Taken up from the checkpoint', saved: 'Checkpoint' } as const;

const threadsText: Readonly<Record<NonNullable<JobProgress['threads']>, string>> = {
  together: 'Many states: several threads search together.',
  bound: 'Many states, but one thread: the composition has a bound, `within`.',
  reduction: 'Many states, but one thread: the search is reduced.',
  inexact: 'Many states, but one thread: states are not kept whole.',
  'in vain': 'One thread goes on alone: most of what the others looked for had to be worked out first.',
};

/**
 * States, rate, queue, of one system how many states there will be about, and for several systems a bar. Quiet: nothing at all; verbose: also
 * which threads search.
 */
export function progressLine(terminal: Terminal, total: number, quiet: boolean, verbose = false): ProgressLine {
  const started = performance.now();
  const states = new Map<number, JobProgress>();
  const running = new Set<number>();
  let finished = 0;
  let shown = started;

  const text = () => {
    const seconds = (performance.now() - started) / 1000;
    const sum = [...states.values()].reduce((all, progress) => all + progress.states, 0);
    const queue = [...running].reduce((all, index) => all + (states.get(index)?.queue ?? 0), 0);
    const filled = Math.floor((finished / total) * barWidth);
    const bar = total === 1 ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${finished}/${total}  `;
    const rate = seconds < 0.5 ? '' : `  ${grouped(Math.round(sum / seconds))}/s`;
    const expected = total === 1 ? states.get(0)?.expected : undefined;
    const about = expected === undefined ? '' : ` of about ${grouped(roughly(expected))}`;
    return `${bar}${grouped(sum)} states${about}${rate}  queue ${grouped(queue)}`;
  };
  const show = () => {
    if (quiet) return;
    terminal.status(text());
    if (process.stderr.isTTY || performance.now() - shown < quietMilliseconds) return;
    shown = performance.now();
    terminal.report(text());
  };
  return {
    update: (index, progress) => {
      if (progress.threads !== undefined) {
        if (verbose && !quiet) terminal.report(threadsText[progress.threads]);
        return;
      }
      states.set(index, progress);
      running.add(index);
      if (progress.checkpoint !== undefined && !quiet)
        terminal.report(`${checkpointText[progress.checkpoint]}: ${grouped(progress.states)} states expanded.`);
      if (progress.again !== undefined && !quiet)
        terminal.report(`Many states: the search begins again with ${progress.again.join(' and ')} reduction.`);
      show();
    },
    done: (index) => {
      running.delete(index);
      finished++;
      show();
    },
    end: () => {
      terminal.status('');
      if (!quiet) terminal.report(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  };
}
