import { count } from '../../reports/layout.js';
import { type LiveEvent, liveText } from '../../reports/live-text.js';
import { messageOf } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { runInspected } from '../inspect/run-inspected.js';
import { type OneConfiguration, oneConfiguration } from '../one-configuration.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome run`. */
export interface RunOptions extends OneConfiguration {
  /** Let a page decide what happens. */
  readonly inspect?: boolean;
  readonly port: number;
  readonly open?: boolean;
}

/**
 * Starts a procedure's machines as one live XState actor system, lets the environment do its honest part, and prints the
 * messages in the order of sending. With `inspect`, nothing happens by itself: a page decides.
 * @returns the exit status
 * @throws InputError for unknown names
 */
export async function run(options: RunOptions, terminal: Terminal): Promise<number> {
  const configuration = await oneConfiguration(options);
  if (options.inspect) return runInspected(configuration.id, options, terminal);
  const { systemOf } = await import('../../catalogue/index.js');
  const { liveChoices } = await import('../../catalogue/live-eager.js');
  const { createLiveSystem } = await import('../../checker/xstate/live.js');
  const { SimulatedClock } = await import('xstate');
  const system = systemOf(configuration);
  const events: LiveEvent[] = [];
  // Timers stand still: nothing is late in an honest run.
  const live = createLiveSystem(system.participants, {
    clock: new SimulatedClock(),
    onMessage: (message) => events.push(message),
  });
  for (const choice of liveChoices(configuration, system, live)) {
    events.push(choice);
    live.send(choice.to, choice.event);
  }
  live.stop();
  for (const [name, error] of live.errors) throw new Error(`${name} ended with: ${messageOf(error)}`);
  const messages = events.filter(({ from }) => from !== undefined).length;
  terminal.print(`${terminal.palette.bold(configuration.id)}  ${count(messages, 'message')}`);
  terminal.print(liveText(events, system.presentation ?? {}));
  return exitStatus.expected;
}
