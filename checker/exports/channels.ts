import { defaultCapacity } from '../channels/content.js';
import { onLeg } from '../channels/leg.js';
import type { System } from '../compose.js';
import type { ChannelRule, Message } from '../composition.js';
import { canonical } from '../xstate/canonical.js';
import type { ClosedParticipant } from './closure.js';
import type { Names } from './names.js';

/** A channel of the composition as exports declare it. */
export interface ExportedChannel {
  readonly number: number;
  readonly name: string;
  readonly rule: ChannelRule;
  readonly shape: 'queue' | 'bag' | 'set';
  readonly lossy: boolean;
  readonly duplicating: boolean;
  readonly capacity: number;
  readonly receiver: number;
  /** Absent for a mailbox. */
  readonly sender?: number;
  readonly items: readonly ExportedItem[];
}

/** A message of one sender on its channel. */
export interface ExportedItem {
  readonly channel: number;
  readonly number: number;
  readonly from: number;
  readonly event: Message;
  /** Canonical content. */
  readonly text: string;
  readonly name: string;
  /** The name of its copies, or of what is left of it in a set once it is spent; absent where there is nothing of the kind. */
  readonly again?: string;
}

/** A message that a channel holds: as it was sent, or a copy (queue, bag), or spent (set). */
export interface Entry {
  readonly channel: number;
  readonly item: number;
  readonly repeated: boolean;
}

/** The name of what a channel holds: of a message of a queue, of how many of it a bag holds, of whether it is in a set. */
export const nameOf = ({ items }: ExportedChannel, { item, repeated }: Entry): string =>
  repeated ? items[item]!.again! : items[item]!.name;

interface Found {
  readonly place: number;
  readonly receiver: number;
  readonly sender: number | undefined;
  readonly rule: ChannelRule;
  readonly items: { readonly from: number; readonly event: Message; readonly text: string }[];
}

const behindAll: ChannelRule = { kind: 'bag' };

/** Every channel that a message may take, by the rules of docs/semantics.md, and which one that is. */
export class ExportedChannels {
  readonly all: readonly ExportedChannel[];
  private readonly items = new Map<string, ExportedItem>();

  constructor(
    private readonly system: System,
    participants: readonly ClosedParticipant[],
    names: Names,
  ) {
    const found = new Map<string, Found>();
    for (const [from, { sends }] of participants.entries()) {
      for (const { to, event } of sends) {
        const place = this.placeOf(from, to, event);
        const rule = system.channels[place] ?? behindAll;
        const sender = rule.kind === 'mailbox' ? undefined : from;
        const key = `${to} ${place} ${sender}`;
        const channel = found.get(key) ?? { place, receiver: to, sender, rule, items: [] };
        found.set(key, channel);
        channel.items.push({ from, event, text: canonical(event) });
      }
    }
    const ordered = [...found.values()].sort(
      (a, b) => a.receiver - b.receiver || a.place - b.place || (a.sender ?? 0) - (b.sender ?? 0),
    );
    this.all = ordered.map((channel, number) => this.named(channel, number, participants, names));
  }

  /** The item that a message is. */
  item(from: number, to: number, event: Message): ExportedItem {
    return this.items.get(`${from} ${to} ${canonical(event)}`)!;
  }

  /** The channels of a receiver, in the order of paths. */
  to(receiver: number): readonly ExportedChannel[] {
    return this.all.filter((channel) => channel.receiver === receiver);
  }

  private placeOf(from: number, to: number, event: Message): number {
    const { participants, channels } = this.system;
    const place = channels.findIndex((rule) => onLeg(rule, participants[from]!.name, participants[to]!.name, event));
    return place === -1 ? channels.length : place;
  }

  private named(
    { rule, receiver, sender, items }: Found,
    number: number,
    participants: readonly ClosedParticipant[],
    names: Names,
  ): ExportedChannel {
    const to = participants[receiver]!.name;
    const leg = sender === undefined ? `mailbox_of_${to}` : `${participants[sender]!.name}_to_${to}`;
    const shape = rule.kind === 'mailbox' || rule.kind === 'pair' ? 'queue' : rule.kind;
    const name = names.of(sender === undefined ? leg : `${leg}_${shape}`);
    const duplicating = rule.duplicating === true;
    const repeats = shape === 'set' ? 'spent' : 'copy';
    const ordered = items.sort((a, b) => compare(a.text, b.text) || a.from - b.from);
    const channel: ExportedChannel = {
      number,
      name,
      rule,
      shape,
      lossy: rule.lossy === true,
      duplicating,
      capacity: rule.capacity ?? defaultCapacity,
      receiver,
      ...(sender === undefined ? {} : { sender }),
      items: ordered.map(({ from, event, text }, place): ExportedItem => {
        const own = names.of(`${participants[from]!.name}_to_${to}_${event.type}`);
        const again = duplicating ? { again: names.of(`${own}_${repeats}`) } : {};
        return { channel: number, number: place, from, event, text, name: own, ...again };
      }),
    };
    for (const item of channel.items) this.items.set(`${item.from} ${receiver} ${item.text}`, item);
    return channel;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
