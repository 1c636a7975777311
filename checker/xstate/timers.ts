import type { Message } from '../composition.js';
import { canonical } from './canonical.js';
import type { PendingTimer } from './local-automaton.js';

/** A delayed `raise` or `sendTo` as the machine orders it. */
export interface TimerOrder {
  /** Absent: nobody can cancel it. */
  readonly id?: string;
  readonly delay: number;
  readonly event: Message;
  readonly to?: string;
}

/**
 * What is pending in a local state. XState 5 keeps one record per id: a timer ordered again under an id that is still pending does not stop the older one, which
 * runs on and can no longer be cancelled; when it fires, it deletes the record, so that the newer one cannot be
 * cancelled any more, either. Timers without a record are told apart by content and number.
 */
export class PendingTimers {
  private recorded: Map<string, PendingTimer>;
  private unrecorded: PendingTimer[];

  constructor(timers: readonly PendingTimer[]) {
    this.recorded = new Map(timers.filter((timer) => timer.recorded).map((timer) => [timer.id, timer]));
    this.unrecorded = timers.filter((timer) => !timer.recorded);
  }

  start(order: TimerOrder): void {
    const { id, ...rest } = order;
    if (id === undefined) {
      this.unrecorded.push({ ...rest, id: '', recorded: false });
      return;
    }
    this.forgetRecord(id);
    this.recorded.set(id, { ...rest, id, recorded: true });
  }

  cancel(id: string): void {
    this.recorded.delete(id);
  }

  /** Takes out a timer that fires. */
  take(fired: PendingTimer): void {
    if (fired.recorded) {
      this.recorded.delete(fired.id);
      return;
    }
    this.unrecorded = this.unrecorded.filter((timer) => timer.id !== fired.id);
    if (fired.origin !== undefined) this.forgetRecord(fired.origin);
  }

  /** Sorted by id; timers without a record are numbered anew, so that equal sets have equal ids. */
  list(): PendingTimer[] {
    const copies = new Map<string, number>();
    const numbered = this.unrecorded.map(({ id: _, ...timer }) => {
      const { delay, event, to, origin } = timer;
      const content = `~${canonical({ delay, event, to, origin })}`;
      const copy = (copies.get(content) ?? 0) + 1;
      copies.set(content, copy);
      return { ...timer, id: copy === 1 ? content : `${content}#${copy}` };
    });
    return [...this.recorded.values(), ...numbered].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private forgetRecord(id: string): void {
    const timer = this.recorded.get(id);
    if (timer === undefined) return;
    this.recorded.delete(id);
    this.unrecorded.push({ ...timer, recorded: false, origin: id });
  }
}
