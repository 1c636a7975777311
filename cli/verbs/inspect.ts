import { createServer } from 'node:net';
import { createInterface } from 'node:readline/promises';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { codeOf, InputError, messageOf } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { replayed } from '../replayed.js';
import type { Terminal } from '../terminal.js';
import { traceSystem } from '../trace-system.js';

/** The options of `rehome inspect`. */
export interface InspectOptions {
  readonly url?: string;
  readonly port: number;
  readonly open: boolean;
}

/** The bridge keeps so many messages for a page that connects later, and then drops the oldest: the definitions. */
const bridgeCapacity = 200;

/**
 * Replays the run that a trace id names in the Stately inspector, through a local bridge page, until Ctrl-C.
 * Ends the process.
 * @throws InputError for what is no run, or where the port is taken
 */
export async function inspect(id: string, options: InspectOptions, terminal: Terminal): Promise<never> {
  const { target, system } = await traceSystem(id);
  const { steps } = await replayed(system, target.path);
  await requireFree(options.port);
  const { createWebSocketInspector } = await import('@statelyai/inspect');
  const { createInspectorServer } = await import('@statelyai/inspect/server');
  const { replayToInspector } = await import('../inspector-replay.js');
  const server = createInspectorServer({
    port: options.port,
    autoOpen: options.open,
    ...(options.url === undefined ? {} : { url: options.url }),
  });
  const inspector = createWebSocketInspector({
    url: `ws://localhost:${options.port}`,
    maxDeferredEvents: Number.POSITIVE_INFINITY,
    serializationDepthLimit: 30,
  });
  terminal.print(`Open http://localhost:${options.port} (Ctrl-C ends).`);
  if (2 * steps.length + system.participants.length + 1 > bridgeCapacity) await pageIsOpen(terminal);
  replayToInspector(inspector, system, steps);
  terminal.print(`Replayed ${id}: ${lengthWords(lengthOfTrace(target.path))}.`);
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
  inspector.stop();
  server.stop();
  // The bridge keeps the connections of open pages, and with them the process.
  process.exit(exitStatus.expected);
}

async function pageIsOpen(terminal: Terminal): Promise<void> {
  terminal.print(
    'This run is longer than the bridge can keep for a page that is not open yet: press Enter when it is.',
  );
  const lines = createInterface({ input: process.stdin });
  await lines[Symbol.asyncIterator]().next();
  lines.close();
}

/** The bridge itself would end the process with an unreadable error. */
async function requireFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => {
      const reason = codeOf(error) === 'EADDRINUSE' ? 'another program uses it' : messageOf(error);
      reject(new InputError(`Cannot listen on port ${port}: ${reason}. Choose another with --port.`));
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
