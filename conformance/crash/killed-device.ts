import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Observation, Setup } from '../adapter/system-under-test.js';
import type { TestAction } from '../adapter/verdict.js';
import { closeServer, postJson, serveJson } from '../reference/http-node.js';
import { keysOf } from '../reference/keys.js';
import type { Numbered } from '../reference/node.js';
import { Codec } from '../reference-system/codec.js';

/** The device's own answer, or `killed`: it was killed before it answered. */
export type Answer = Observation['durable'][string] | 'killed';

/**
 * The reference device as a process that is killed with SIGKILL at a write point of its store and started again over the same
 * directory, as after a power loss.
 */
export class KilledDevice {
  private readonly codec = new Codec();
  private readonly received = new Map<string, Numbered>();
  private child: ChildProcess | null = null;
  /** When the process that was started last is gone. */
  private exited: Promise<unknown> = Promise.resolve();
  private address = '';
  private deliveries = 0;

  private constructor(
    private readonly program: string,
    private readonly directory: string,
    private readonly setup: Omit<Setup, 'plays'>,
    private readonly tester: { readonly server: Server; readonly address: string },
    take: (device: KilledDevice) => void,
  ) {
    take(this);
  }

  /** @param program the compiled device process; @param directory its own, for its store and its options */
  static async open(program: string, directory: string, setup: Omit<Setup, 'plays'>): Promise<KilledDevice> {
    const opened: { device?: KilledDevice } = {};
    const tester = await serveJson(async (_, body) => opened.device?.take(body as Numbered));
    return new KilledDevice(program, directory, setup, tester, (device) => {
      opened.device = device;
    });
  }

  /** Starts it. @param dieAt at which write point to die; null: never. @returns false: it was killed while it started */
  async start(dieAt: number | null): Promise<boolean> {
    const { address } = this.tester;
    const peers = { oldSho: address, newSho: address, pva: address, ro: address };
    const setup = { ...this.setup, keys: keysOf(this.codec.ring, 'm2me'), faults: [] };
    const options = join(this.directory, 'options.json');
    writeFileSync(options, JSON.stringify({ setup, peers, directory: join(this.directory, 'store'), dieAt }));
    const child = spawn(process.execPath, [this.program, options], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    const said = await new Promise<string>((resolve) => {
      child.stdout.once('data', (text) => resolve(String(text).trim()));
      void this.exited.then(() => resolve(''));
    });
    this.address = said;
    return said !== '';
  }

  /** Does an action to it. */
  async perform(action: TestAction): Promise<Answer> {
    this.deliveries += 1;
    const number = `tester-${this.deliveries}`;
    switch (action.does) {
      case 'deliver':
        return this.ask('messages', {
          from: action.from,
          to: action.to,
          number,
          message: this.codec.encode(action.event),
        });
      case 'choose':
        return this.ask('acts', action.event);
      case 'expire':
        return this.ask('timers', { timer: action.timer });
    }
  }

  /** What it holds, without doing anything to it. */
  state(): Promise<Answer> {
    return this.ask('state', null);
  }

  /** Every message that it sent so far, each once, as text that can be compared. */
  get sent(): readonly string[] {
    return [...this.received.values()].map(({ to, message }) => JSON.stringify([to, this.codec.decode(message)]));
  }

  async close(): Promise<void> {
    const { child } = this;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await this.exited;
    }
    await closeServer(this.tester.server);
  }

  private take(message: Numbered): void {
    if (!this.received.has(message.number)) this.received.set(message.number, message);
  }

  private async ask(path: string, body: unknown): Promise<Answer> {
    try {
      return (await postJson(`${this.address}/${path}`, body)) as Answer;
    } catch (error) {
      // A connection that breaks is a kill once the process is gone; an error that it answers with is none.
      if (error instanceof Error && error.message.includes(' answers ')) throw error;
      await this.exited;
      return 'killed';
    }
  }
}
