import { exitStatus } from './exit-status.js';

/** Turns the first Ctrl-C into an abort; a second one ends the process at once. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(exitStatus.unfinished));
    controller.abort();
  });
  return controller.signal;
}
