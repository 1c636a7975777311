import type { ChannelRule, Message } from '../composition.js';
import type { Journal } from '../search/journal.js';
import { Channel } from './channel.js';
import { onLeg } from './leg.js';

/** Messages that no rule matches travel by this one, behind the declared ones. */
const defaultRule: ChannelRule = { kind: 'bag' };

/** Which channel a message takes. Channels come into being when the first message is sent into them. */
export class Routes {
  /** The channels so far, in the order in which they came into being. */
  readonly list: Channel[] = [];
  /** The channels of each receiver so far, in the order of paths. */
  readonly channels: (readonly Channel[])[];
  private readonly rules: readonly ChannelRule[];
  private readonly known = new Map<string, Channel>();

  /**
   * @param names participants in declaration order
   * @param newField gives the next channel its place in a global state
   * @param tagOf interns descriptions of options, for each receiver
   * @param journal told what channels work out
   */
  constructor(
    private readonly names: readonly string[],
    declared: readonly ChannelRule[],
    private readonly newField: () => number,
    private readonly tagOf: (receiver: number, description: string) => number,
    private readonly journal?: Journal | undefined,
  ) {
    this.rules = [...declared, defaultRule];
    this.channels = names.map(() => []);
  }

  /** The channel for a message: the first rule that matches decides. */
  channelFor(from: number, to: number, event: Message): Channel {
    const ruleIndex = this.rules.findIndex((rule) => onLeg(rule, this.names[from]!, this.names[to]!, event));
    const rule = this.rules[ruleIndex]!;
    const sender = rule.kind === 'mailbox' ? undefined : from;
    const key = `${to} ${ruleIndex} ${sender}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const channel = new Channel(
      this.newField(),
      rule,
      ruleIndex,
      to,
      sender,
      (text) => this.tagOf(to, text),
      this.journal,
    );
    this.known.set(key, channel);
    this.list.push(channel);
    // A new list each time: the search may be walking through the old one.
    this.channels[to] = [...this.channels[to]!, channel].sort(
      (a, b) => a.ruleIndex - b.ruleIndex || (a.sender ?? 0) - (b.sender ?? 0),
    );
    return channel;
  }
}
