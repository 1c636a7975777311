import { onLeg } from '../../checker/channels/leg.js';
import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import type { ChannelRule } from '../../checker/index.js';
import { canonical } from '../../checker/xstate/canonical.js';

/** A channel of the composition, as the Promela model declares it. */
export interface ModelChannel {
  readonly number: number;
  readonly rule: ChannelRule;
  readonly receiver: number;
  readonly items: ModelItem[];
}

/** A message with its sender, on its channel. */
export interface ModelItem {
  readonly number: number;
  readonly channel: ModelChannel;
  readonly from: number;
  readonly event: Message;
}

const behindAll: ChannelRule = { kind: 'bag' };

/** Which channel a message takes, by the rules of docs/semantics.md, written down a second time. */
export class ModelChannels {
  readonly all: ModelChannel[] = [];
  private readonly byKey = new Map<string, ModelChannel>();
  private readonly itemByKey = new Map<string, ModelItem>();

  constructor(private readonly system: System) {}

  /** The item that a message is, made when it comes up first. */
  item(from: number, to: number, event: Message): ModelItem {
    const { participants, channels } = this.system;
    const [sender, receiver] = [participants[from]!.name, participants[to]!.name];
    const place = channels.findIndex((rule) => onLeg(rule, sender, receiver, event));
    const rule = channels[place] ?? behindAll;
    const channelKey = `${place} ${to} ${rule.kind === 'mailbox' ? '*' : from}`;
    const channel = this.byKey.get(channelKey) ?? { number: this.all.length, rule, receiver: to, items: [] };
    if (!this.byKey.has(channelKey)) this.all.push(channel);
    this.byKey.set(channelKey, channel);
    const itemKey = `${channel.number} ${from} ${canonical(event)}`;
    const item = this.itemByKey.get(itemKey) ?? { number: channel.items.length, channel, from, event };
    if (!this.itemByKey.has(itemKey)) channel.items.push(item);
    this.itemByKey.set(itemKey, item);
    return item;
  }
}
