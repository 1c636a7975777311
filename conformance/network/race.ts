import type * as fc from 'fast-check';
import type { EnvironmentChoice } from '../../checker/index.js';
import type { Durable } from '../adapter/system-under-test.js';
import type { Numbered } from '../reference/node.js';

/** Parties that run: each call answers what the party holds when it has sent all that follows. */
export interface RunningParties {
  deliver(message: Numbered): Promise<Durable>;
  act(party: string, act: EnvironmentChoice['event']): Promise<Durable>;
}

/** More acts of the environment end a race: no run of one change needs as many. */
const mostActs = 200;
/** How often each fault may happen. */
const mostFaults = 2;

/**
 * The network between parties that run by themselves, and the surroundings that act on them. A scheduler decides which message leaves
 * next and who acts next; it does not wait until what it let go has arrived, so that several messages are on their way to several servers
 * at once, and whichever comes first comes first. Over the air messages overtake; on a wire they keep their order.
 */
export class Race {
  /** By sender and receiver on a wire: arrived is what was sent last. */
  private readonly wires = new Map<string, Promise<void>>();
  /** What is on its way over the air. */
  private readonly inTheAir = new Set<string>();
  /** Acts that wait for their turn. */
  private readonly offered = new Set<EnvironmentChoice>();
  private readonly taken = new Map<EnvironmentChoice, number>();
  /** By party: what it held last, and how many messages it has sent. */
  private readonly known = new Map<string, string>();
  private readonly sent = new Map<string, number>();
  private parties: RunningParties | null = null;
  private acts = 0;
  private open = 0;
  private failed: unknown;
  private end: () => void = () => undefined;

  /**
   * @param choices what the surroundings may do
   * @param air the party that all reach over the air
   * @param contentOf what a message says: saying the same over the air once more before it arrived makes no difference
   */
  constructor(
    private readonly scheduler: fc.Scheduler,
    private readonly choices: readonly EnvironmentChoice[],
    private readonly air: string,
    private readonly contentOf: (message: Numbered) => string,
  ) {}

  /**
   * Lets the parties run until nothing is on its way and no act changes anything.
   * @throws what a server answers where it fails
   */
  async run(parties: RunningParties): Promise<void> {
    const over = new Promise<void>((resolve) => {
      this.end = resolve;
    });
    this.parties = parties;
    for (const name of new Set(this.choices.map(({ to }) => to))) this.offer(name);
    await this.scheduler.waitFor(over);
    if (this.failed !== undefined) throw this.failed;
  }

  /** A message is sent. */
  take(message: Numbered): void {
    const { from, to } = message;
    this.sent.set(from, (this.sent.get(from) ?? 0) + 1);
    const label = `${message.message.type} from ${from} to ${to}`;
    const released = () => this.scheduler.schedule(Promise.resolve(), label);
    const arrives = async () => this.after(to, await this.parties!.deliver(message));
    if (from === this.air || to === this.air) {
      const content = `${from} → ${to}: ${this.contentOf(message)}`;
      if (this.inTheAir.has(content)) return;
      this.inTheAir.add(content);
      // It is there when the receiver says so: what is said again meanwhile may have been said before it was there.
      const lands = () => void this.inTheAir.delete(content);
      this.track(released().then(arrives).finally(lands));
    } else {
      const wire = `${from} → ${to}`;
      const arrived = (this.wires.get(wire) ?? Promise.resolve()).then(released).then(arrives);
      this.wires.set(wire, arrived);
      this.track(arrived);
    }
  }

  /** Whoever has changed may act. */
  private offer(name: string): void {
    for (const choice of this.choices) {
      const done = this.taken.get(choice) ?? 0;
      const often = choice.class === 'fault' ? done >= mostFaults : this.acts >= mostActs;
      if (choice.to !== name || often || this.offered.has(choice)) continue;
      this.offered.add(choice);
      this.track(
        this.scheduler.schedule(Promise.resolve(), `${choice.event.type} at ${name}`).then(() => this.act(choice)),
      );
    }
  }

  private async act(choice: EnvironmentChoice): Promise<void> {
    this.offered.delete(choice);
    this.acts += 1;
    const before = this.sent.get(choice.to);
    const held = await this.parties!.act(choice.to, choice.event);
    const changes = this.known.get(choice.to) !== JSON.stringify(held) || this.sent.get(choice.to) !== before;
    if (!changes) return;
    this.taken.set(choice, (this.taken.get(choice) ?? 0) + 1);
    this.after(choice.to, held);
  }

  private after(name: string, held: Durable): void {
    this.known.set(name, JSON.stringify(held));
    this.offer(name);
  }

  private track(task: Promise<void>): void {
    this.open += 1;
    task
      .catch((error: unknown) => {
        this.failed ??= error;
      })
      .finally(() => {
        this.open -= 1;
        if (this.open === 0 || this.failed !== undefined) this.end();
      });
  }
}
