import type {
  ActorMessage,
  EventMessage,
  InspectedSnapshot,
  InspectionMessage,
  SnapshotMessage,
} from '../../inspection/message.js';

/** An event or a snapshot with its place among all that was ever told. */
export interface Entry {
  readonly number: number;
  /** How many events there were, this one included. */
  readonly events: number;
  readonly message: EventMessage | SnapshotMessage;
}

/** An actor that was told of. */
export interface LoggedActor {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly definition?: string;
  /** How far the log was when it appeared. */
  readonly since: number;
}

interface Timeline {
  actor: LoggedActor;
  /** Snapshots by their entries' numbers, ascending; the first may be older than what the log still has. */
  readonly numbers: number[];
  readonly snapshots: InspectedSnapshot[];
}

export interface LogLimits {
  /** Events and snapshots. */
  readonly entries: number;
  readonly actors: number;
}

/** What a page can hold without becoming slow. */
const usualLimits: LogLimits = { entries: 50_000, actors: 5_000 };

/**
 * What an inspected application told: actors with their definitions for ever, events and snapshots up to a limit, of which the oldest
 * are dropped first. What was dropped is counted. Positions count all entries ever taken, so a position stays what it is.
 */
export class InspectionLog {
  /** Entries that are no longer kept. */
  dropped = 0;
  /** Actors that were not taken, for there were too many. */
  refusedActors = 0;
  /** Messages that were none. */
  malformed = 0;
  #events = 0;
  readonly #entries: Entry[] = [];
  readonly #actors = new Map<string, Timeline>();

  constructor(readonly limits: LogLimits = usualLimits) {}

  /** How many events and snapshots were taken so far. */
  get length(): number {
    return this.dropped + this.#entries.length;
  }

  /** Entries that are kept, oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Actors in the order in which they appeared. */
  get actors(): readonly LoggedActor[] {
    return [...this.#actors.values()].map(({ actor }) => actor);
  }

  actor(id: string): LoggedActor | undefined {
    return this.#actors.get(id)?.actor;
  }

  /** Takes a message; nothing stands for one that could not be read. */
  take(message: InspectionMessage | undefined): void {
    if (message === undefined) {
      this.malformed++;
      return;
    }
    if (message.type === '@xstate.actor') {
      this.#appear(message);
      return;
    }
    const number = this.length;
    const timeline = this.#timeline(message.sessionId);
    if (message.type === '@xstate.snapshot') this.#see(timeline, number, message.snapshot);
    if (message.type === '@xstate.event') this.#events++;
    this.#entries.push({ number, events: this.#events, message });
    // A tenth at once: dropping the first of a long list each time is slow.
    if (this.#entries.length > this.limits.entries + this.limits.entries / 10) this.#drop();
  }

  /** An actor's snapshot after the first `position` entries; nothing where it was not there yet. */
  snapshotAt(id: string, position: number): InspectedSnapshot | undefined {
    const found = this.#actors.get(id);
    if (found === undefined || found.actor.since > position) return undefined;
    return found.snapshots[countBelow(found.numbers, position) - 1];
  }

  /** The last event that an actor took among the first `position` entries that are kept. */
  eventAt(id: string, position: number): EventMessage | undefined {
    for (let index = Math.min(position, this.length) - this.dropped - 1; index >= 0; index--) {
      const { message } = this.#entries[index]!;
      if (message.type === '@xstate.event' && message.sessionId === id) return message;
    }
    return undefined;
  }

  /** The position behind an event and the snapshots that follow it at once: what comes with the next event is not seen yet. */
  settled(number: number): number {
    let index = number - this.dropped + 1;
    while (this.#entries[index]?.message.type === '@xstate.snapshot') index++;
    return this.dropped + Math.min(index, this.#entries.length);
  }

  /** The position at which what the event with this count did is to be seen; the end where there is none, the start for 0. */
  afterEvent(events: number): number {
    if (events <= 0) return this.dropped;
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.events < events) low = middle + 1;
      else high = middle;
    }
    const found = this.#entries[low];
    return found === undefined ? this.length : this.settled(found.number);
  }

  /** How many events there were among the first `position` entries. */
  eventsAt(position: number): number {
    return this.#entries[Math.min(position, this.length) - this.dropped - 1]?.events ?? 0;
  }

  #appear({ sessionId: id, name, parentId: parent, definition, snapshot }: ActorMessage): void {
    const timeline = this.#timeline(id);
    if (timeline === undefined) return;
    const { since } = timeline.actor;
    timeline.actor = {
      id,
      name,
      ...(parent === undefined || parent === id ? {} : { parent }),
      ...(definition === undefined ? {} : { definition }),
      since,
    };
    this.#see(timeline, this.length - 1, snapshot);
  }

  /** An actor that was heard of before it was told of has its id for a name. */
  #timeline(id: string): Timeline | undefined {
    const known = this.#actors.get(id);
    if (known !== undefined) return known;
    if (this.#actors.size >= this.limits.actors) {
      this.refusedActors++;
      return undefined;
    }
    const fresh: Timeline = { actor: { id, name: id, since: this.length }, numbers: [], snapshots: [] };
    this.#actors.set(id, fresh);
    return fresh;
  }

  #see(timeline: Timeline | undefined, number: number, snapshot: InspectedSnapshot): void {
    timeline?.numbers.push(number);
    timeline?.snapshots.push(snapshot);
  }

  #drop(): void {
    const surplus = this.#entries.length - this.limits.entries;
    this.#entries.splice(0, surplus);
    this.dropped += surplus;
    for (const { numbers, snapshots } of this.#actors.values()) {
      // The last one before what is kept still holds there.
      const stale = countBelow(numbers, this.dropped) - 1;
      if (stale <= 0) continue;
      numbers.splice(0, stale);
      snapshots.splice(0, stale);
    }
  }
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
