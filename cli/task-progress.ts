import type { Terminal } from './terminal.js';

/** Between two lines where standard error is no terminal. */
const quietMilliseconds = 10_000;

/**
 * Shows on standard error how many parts are done. Quiet: nothing at all.
 * @param total of how many; undefined where nobody knows beforehand
 */
export function taskProgress(terminal: Terminal, what: string, total: number | undefined, quiet: boolean) {
  const started = performance.now();
  let finished = 0;
  let shown = started;
  const told = () => `${total === undefined ? finished : `${finished}/${total}`} ${what}`;
  return {
    step: () => {
      finished++;
      if (quiet) return;
      const text = told();
      terminal.status(text);
      if (process.stderr.isTTY || performance.now() - shown < quietMilliseconds) return;
      shown = performance.now();
      terminal.report(text);
    },
    end: () => {
      terminal.status('');
      if (!quiet) terminal.report(`${told()}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  };
}
