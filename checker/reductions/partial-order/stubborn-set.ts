import type { Channel } from '../../channels/channel.js';
import { defaultCapacity, itemOf } from '../../channels/content.js';
import type { Action } from '../../search/action.js';
import type { Expander } from '../../search/expander.js';
import type { Tables } from '../../search/tables.js';
import { type LocalModel, type Step, sentInto } from './local-model.js';

/** What a choice of a state is: a step of a participant, or the loss of an item. */
interface Cause {
  readonly step?: Step;
  readonly lost?: { readonly channel: Channel; readonly item: number };
}

/** Conditions that tests leave out, one at a time, to show that each is needed. */
export interface Omissions {
  /** Choices of others that a choice does not commute with. */
  readonly dependence?: boolean;
  /** What must come first where something is disabled. */
  readonly enabling?: boolean;
}

/**
 * Strong stubborn sets of the steps of one state: whoever is outside of the set can neither enable what is disabled in it, nor disable
 * what is enabled in it, and commutes with that. docs/reductions.md says why.
 */
export class StubbornSets {
  private readonly tables: Tables;
  private values: ArrayLike<number> = [];
  private causes: Cause[] = [];
  /** By step: its choices in the state. */
  private readonly choices = new Map<Step, number[]>();
  /** By channel and item: the choice that loses it. */
  private readonly losses = new Map<string, number>();
  private readonly steps = new Set<Step>();
  private readonly whole = new Set<number>();
  private readonly items = new Set<string>();
  private readonly todo: (() => void)[] = [];
  /** By action: what it takes from a channel, if it does. */
  private readonly travels: ({ channel: Channel; item: number } | undefined)[] = [];

  constructor(
    private readonly model: LocalModel,
    private readonly omit: Omissions = {},
  ) {
    this.tables = model.tables;
  }

  /** Takes an enumerated state to work on. */
  begin({ values, actions, count }: Expander): void {
    this.values = values;
    this.causes = [];
    this.choices.clear();
    this.losses.clear();
    for (let choice = 0; choice < count; choice++) this.note(choice, actions[choice]!);
  }

  /** What a choice of the state is. */
  causeOf(choice: number): Cause {
    return this.causes[choice]!;
  }

  /** The choices in the least set with a step, in ascending order. */
  around(step: Step): number[] {
    this.steps.clear();
    this.whole.clear();
    this.items.clear();
    this.addStep(step);
    return this.settle();
  }

  /** The choices in the least set that contains the present one, and everything that can move some participants now. */
  withMoves(participants: readonly number[]): number[] {
    for (const participant of participants)
      for (const step of this.stepsOf(participant)) if (step.moving) this.addStep(step);
    return this.settle();
  }

  private settle(): number[] {
    for (let next = this.todo.pop(); next !== undefined; next = this.todo.pop()) next();
    const chosen: number[] = [];
    for (const [number, { step: taken, lost: gone }] of this.causes.entries()) {
      const inside = taken !== undefined ? this.steps.has(taken) : this.items.has(keyOf(gone!.channel, gone!.item));
      if (inside) chosen.push(number);
    }
    return chosen;
  }

  private note(choice: number, number: number): void {
    const action = this.tables.actions[number]!;
    const { participant, kind } = action;
    this.travels[number] ??= this.travelling(action);
    const travelling = this.travels[number];
    if (kind === 'lose') {
      this.causes[choice] = { lost: travelling! };
      this.losses.set(keyOf(travelling!.channel, travelling!.item), choice);
      return;
    }
    const step =
      travelling === undefined
        ? this.model.byAction.get(number)!
        : this.model.at(participant, this.values[participant]!).taking.get(travelling.channel.field)![travelling.item]!;
    this.causes[choice] = { step };
    const known = this.choices.get(step);
    if (known === undefined) this.choices.set(step, [choice]);
    else known.push(choice);
  }

  private travelling({ participant, from, event }: Action): { channel: Channel; item: number } | undefined {
    if (from === undefined) return undefined;
    const channel = this.tables.routes.channelFor(from, participant, event);
    const item = channel.items.findIndex((one) => one.from === from && one.event === event);
    return { channel, item };
  }

  private stepsOf(participant: number): readonly Step[] {
    return this.model.at(participant, this.values[participant]!).steps;
  }

  private content(channel: Channel): readonly number[] {
    return channel.contents[this.values[channel.field] ?? 0]!;
  }

  private addStep(step: Step): void {
    if (this.steps.has(step)) return;
    this.steps.add(step);
    this.todo.push(() => (this.choices.has(step) ? this.addDependents(step) : this.addEnablers(step)));
  }

  private addAll(participant: number): void {
    if (this.whole.has(participant)) return;
    this.whole.add(participant);
    for (const step of this.stepsOf(participant)) this.addStep(step);
  }

  private addLoss(channel: Channel, item: number): void {
    const key = keyOf(channel, item);
    if (channel.rule.lossy !== true || this.items.has(key)) return;
    this.items.add(key);
    this.todo.push(() => {
      if (this.losses.has(key)) {
        if (this.omit.dependence) return;
        this.addTaking(channel, item);
        this.addRivals(channel, item);
      } else this.addArrival(channel, item);
    });
  }

  /** Everything that does not commute with an enabled step, or can disable it. */
  private addDependents(step: Step): void {
    const { participant, effect, channel, item } = step;
    if (!this.isInert(step)) this.addAll(participant);
    if (this.omit.dependence) return;
    if (channel !== undefined) {
      this.addLoss(channel, item!);
      this.addRivals(channel, item!);
    }
    for (let index = 0; index < effect.sends; index++)
      this.addAffected(step, effect.channels[index]!, effect.items[index]!);
  }

  /** Who changes what the removal of an item depends on: the sender of the same one again, or whoever fills the place that becomes free. */
  private addRivals(channel: Channel, item: number): void {
    const { kind, duplicating } = channel.rule;
    if (kind === 'set' || (kind === 'bag' && duplicating)) this.addSending(channel, item);
    if (this.model.mayOverflow(channel, this.values, this.content(channel).length)) this.addSending(channel);
  }

  /** Who does not commute with the sending of an item. */
  private addAffected({ participant, effect }: Step, channel: Channel, item: number): void {
    const content = this.content(channel);
    if (channel.rule.kind === 'set') {
      if (!content.some((entry) => itemOf(entry) === item)) return;
      this.addTaking(channel, item);
      this.addLoss(channel, item);
      return;
    }
    if (channel.rule.kind === 'mailbox') this.addSending(channel, undefined, participant);
    if (content.length + sentInto(effect, channel) > capacityOf(channel))
      for (const entry of content) {
        this.addTaking(channel, itemOf(entry));
        this.addLoss(channel, itemOf(entry));
      }
  }

  /** Something without which a disabled step stays disabled. */
  private addEnablers(step: Step): void {
    if (this.omit.enabling) return;
    const { participant, channel, item, forgery } = step;
    if (channel !== undefined) {
      const content = this.content(channel);
      if (!content.some((entry) => itemOf(entry) === item) || isBlocked(channel, content, item!)) {
        this.addArrival(channel, item!);
        return;
      }
      // It would come to the same state: that can change by anything of its own, or by what becomes of what it sends.
      this.addAll(participant);
      this.addSending(channel, item);
      for (const entry of content) this.addLoss(channel, itemOf(entry));
    }
    if (forgery !== undefined && !this.tables.knowledge!.permits(this.values[this.tables.knowledgeField]!, forgery)) {
      this.addTeachers();
      return;
    }
    const { channels, items, sends } = step.effect;
    for (let index = 0; index < sends; index++) {
      this.addTaking(channels[index]!, items[index]!);
      this.addLoss(channels[index]!, items[index]!);
    }
  }

  /** Something without which an item does not come to where it can be taken: the head of its queue goes, or it is sent. */
  private addArrival(channel: Channel, item: number): void {
    if (this.omit.enabling) return;
    const content = this.content(channel);
    if (content.some((entry) => itemOf(entry) === item) && isBlocked(channel, content, item)) {
      const head = itemOf(content[0]!);
      this.addTaking(channel, head);
      this.addLoss(channel, head);
    } else this.addSending(channel, item);
  }

  /** That the receiver takes an item, in this local state or a later one. */
  private addTaking(channel: Channel, item: number): void {
    const { receiver } = channel;
    const step = this.model.at(receiver, this.values[receiver]!).taking.get(channel.field)![item]!;
    this.addStep(step);
    if (this.isInert(step)) return;
    for (const other of this.stepsOf(receiver)) if (other.moving) this.addStep(other);
  }

  /** That an item, or any, is sent into a channel, now or later. */
  private addSending(channel: Channel, item?: number, except?: number): void {
    for (const sender of this.model.sendersOf(channel)) {
      if (sender === except) continue;
      const key = `send ${channel.field} ${item ?? 'any'}`;
      this.addFuture(sender, key, ({ effect }) => sendsInto(effect, channel, item));
    }
  }

  /** That anybody teaches the adversary what it does not know. */
  private addTeachers(): void {
    const knowledge = this.tables.knowledge!;
    const content = this.values[this.tables.knowledgeField]!;
    for (const lesson of this.model.lessons) {
      if (knowledge.learn(content, lesson) === content) continue;
      for (let participant = 0; participant < this.tables.names.length; participant++)
        this.addFuture(participant, `learn ${lesson}`, ({ effect }) => effect.lesson === lesson);
    }
  }

  /** The steps of a participant that are wanted, and those that lead to where some may be taken. */
  private addFuture(participant: number, key: string, wanted: (step: Step) => boolean): void {
    const future = this.model.future(participant, key, wanted);
    if (future[this.values[participant]!] === 0) return;
    for (const step of this.stepsOf(participant))
      if (wanted(step) || (step.moving && future[step.effect.next] === 1)) this.addStep(step);
  }

  /** Does the participant, from now on, take the item without any effect whenever it comes? */
  private isInert({ participant, channel, item }: Step): boolean {
    if (channel === undefined) return false;
    const future = this.model.future(participant, `heed ${channel.field} ${item}`, (step) =>
      heeds(step, channel, item!),
    );
    return future[this.values[participant]!] === 0;
  }
}

const keyOf = ({ field }: Channel, item: number): string => `${field} ${item}`;

const capacityOf = ({ rule }: Channel): number => rule.capacity ?? defaultCapacity;

/** Stands the item in a queue behind others? */
const isBlocked = ({ rule }: Channel, content: readonly number[], item: number): boolean =>
  (rule.kind === 'mailbox' || rule.kind === 'pair') && itemOf(content[0]!) !== item;

const sendsInto = ({ channels, items, sends }: Step['effect'], channel: Channel, item: number | undefined): boolean => {
  for (let index = 0; index < sends; index++)
    if (channels[index] === channel && (item === undefined || items[index] === item)) return true;
  return false;
};

const heeds = ({ channel, item, effect }: Step, of: Channel, which: number): boolean =>
  channel === of && item === which && (effect.restless || effect.step.emits.length > 0);
