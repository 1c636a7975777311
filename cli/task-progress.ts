import type { Terminal } from './terminal.js';

/** Between two lines where standard error is no terminal. */
const quietMilliseconds = 10_000;

/** Shows on standard error how many of a known number of parts are done. Quiet: nothing at all. */
export function taskProgress(terminal: Terminal, what: string, total: number, quiet: boolean) {
  const started = performance.now();
  let finished = 0;
  let shown = started;
  return {
    step: () => {
      finished++;
      if (quiet) return;
      const text = `${finished}/${total} ${what}`;
      terminal.status(text);
      if (process.stderr.isTTY || performance.now() - shown < quietMilliseconds) return;
      shown = performance.now();
      terminal.report(text);
    },
    end: () => {
      terminal.status('');
      if (!quiet)
        terminal.report(`${finished}/${total} ${what}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  };
}
