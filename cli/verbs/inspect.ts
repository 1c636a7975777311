import { createInterface } from 'node:readline/promises';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { exitStatus } from '../exit-status.js';
import { isFindingName, shownFinding } from '../explained.js';
import type { Hub } from '../inspect/hub.js';
import { serveInspector, untilInterrupted } from '../inspect/inspected-page.js';
import { onInterrupt } from '../interrupt.js';
import { replayed } from '../replayed.js';
import type { Terminal } from '../terminal.js';
import { traceSystem } from '../trace-system.js';

/** The options of `rehome inspect`. */
export interface InspectOptions {
  readonly url?: string;
  readonly port: number;
  readonly open?: boolean;
  /** Tells one action at a time. */
  readonly step?: boolean;
}

/**
 * Replays a run in an inspector, or shows there what XState applications tell, until Ctrl-C.
 * @param run a trace id, or the name of a finding; absent: waits for applications
 * @returns the exit status
 * @throws InputError for what is no run, for an inspector that is none, or where the port is taken
 */
export async function inspect(run: string | undefined, options: InspectOptions, terminal: Terminal): Promise<number> {
  const interrupted = onInterrupt();
  const { step = false, ...served } = options;
  if (run === undefined) {
    const page = await serveInspector(served, terminal);
    terminal.print(`In an XState application: createWebSocketInspector({ url: '${page.socket}' }).`);
    await untilInterrupted(interrupted);
    await page.close();
    return exitStatus.expected;
  }
  const id = isFindingName(run) ? (await shownFinding(run)).trace : run;
  const { target, system } = await traceSystem(id);
  await replayed(system, target.path);
  const { inspectionOf } = await import('../../explorer/inspection/replay.js');
  const { actors, actions } = inspectionOf(system, target.path);
  const page = await serveInspector({ ...served, target: id }, terminal);
  for (const message of actors) page.hub.tell(message);
  if (step) await stepByStep(actions, page.hub, terminal, interrupted);
  else for (const message of actions.flat()) page.hub.tell(message);
  if (!interrupted.aborted) terminal.print(`Replayed ${id}: ${lengthWords(lengthOfTrace(target.path))}.`);
  await untilInterrupted(interrupted);
  await page.close();
  return exitStatus.expected;
}

/** Tells the next action each time that Enter is pressed. */
async function stepByStep(
  actions: readonly (readonly unknown[])[],
  hub: Hub,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  signal.addEventListener('abort', () => lines.close(), { once: true });
  terminal.print(`Press Enter for each of the ${actions.length} actions.`);
  let told = 0;
  if (actions.length > 0) {
    for await (const _ of lines) {
      for (const message of actions[told++]!) hub.tell(message);
      terminal.print(`Action ${told} of ${actions.length}.`);
      if (told === actions.length) break;
    }
  }
  lines.close();
  // Whoever types no more has seen enough.
  if (!signal.aborted) for (const message of actions.slice(told).flat()) hub.tell(message);
}
