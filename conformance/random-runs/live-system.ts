import type { System } from '../../checker/index.js';
import type { TraceStep } from '../../checker/report.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { createHeldSystem, type HeldMessage, type HeldSystem } from '../../checker/xstate/held.js';
import type { RunningSystem } from './running-system.js';

/** The machines of a system as live XState actors: what they send, and the states that they are in, are compared with the model's. */
export class LiveMachines implements RunningSystem {
  private held: HeldSystem | null = null;
  private sent: HeldMessage[] = [];

  constructor(private readonly system: System) {}

  async start(): Promise<string | null> {
    await this.close();
    this.sent = [];
    this.held = createHeldSystem(this.system.participants, { onSend: (message) => this.sent.push(message) });
    return this.failure();
  }

  async take({ kind, participant, timer, event, sends, after }: TraceStep): Promise<string | null> {
    const held = this.held!;
    this.sent = [];
    if (kind === 'lose') return null;
    if (kind === 'timer') {
      const pending = held.timers.find(({ owner, name }) => owner === participant && name === timer);
      if (pending === undefined) return `The live ${participant} has no timer ${timer}.`;
      held.fire(pending.id);
    } else held.take(participant, event);
    const { value, context } = held.snapshot(participant);
    return (
      this.failure() ??
      differing(
        `${participant} sends`,
        sends,
        this.sent.map(({ to, event: what }) => ({ to, event: what })),
      ) ??
      differing(`${participant} is in`, after, { value, context })
    );
  }

  async close(): Promise<void> {
    this.held?.stop();
    this.held = null;
  }

  private failure(): string | null {
    const [failed] = this.held!.errors;
    return failed === undefined ? null : `The live ${failed[0]} ended with an error: ${String(failed[1])}.`;
  }
}

function differing(what: string, expected: unknown, observed: unknown): string | null {
  const [wanted, got] = [canonical(expected), canonical(observed)];
  return wanted === got ? null : `${what} something else.\n  expected ${wanted}\n  observed ${got}`;
}
