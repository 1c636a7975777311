import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import type { Terminal } from '../terminal.js';
import { traceSystem } from '../trace-system.js';
import { type InspectedPage, serveInspector, untilInterrupted } from './inspected-page.js';

/** Where the page is served. */
export interface RunInspectedOptions {
  readonly port: number;
  readonly open?: boolean;
}

/**
 * Runs a configuration live, with every message held until a page says what becomes of it; prints the run's trace id when Ctrl-C ends it.
 * @returns the exit status
 * @throws InputError where the port is taken
 */
export async function runInspected(
  id: string,
  { port, open = false }: RunInspectedOptions,
  terminal: Terminal,
): Promise<number> {
  const interrupted = onInterrupt();
  const { system } = await traceSystem(`${id}:`);
  const { LiveSession } = await import('../../explorer/live/session.js');
  const session = new LiveSession(system, id);
  const tell = ({ hub }: InspectedPage, messages: readonly unknown[]) => {
    for (const message of messages) hub.tell(message);
    hub.show(session.now);
  };
  const page = await serveInspector(
    { port, open, target: `${id}:`, onCommand: (command) => tell(page, session.do(command)) },
    terminal,
  );
  tell(page, session.actors);
  await untilInterrupted(interrupted);
  session.stop();
  await page.close();
  const { path, left } = session.now;
  if (path !== '')
    terminal.print(
      `${left === undefined ? 'The run' : 'The run, up to where it left the checked system'}: ${id}:${path}`,
    );
  return exitStatus.expected;
}
