import type { Channel } from '../../channels/channel.js';
import { defaultCapacity } from '../../channels/content.js';
import type { Effect } from '../../search/effect.js';
import type { Tables } from '../../search/tables.js';

/** What a participant can do in one of its local states: take an item of a channel (however it arrives), a forgery, or a move of its own. */
export interface Step {
  readonly id: number;
  readonly participant: number;
  readonly effect: Effect;
  /** What it takes; absent for forgeries and moves. */
  readonly channel?: Channel;
  readonly item?: number;
  /** The number of a forgery in the knowledge table. */
  readonly forgery?: number;
  /** The number of a forgery or a move among the tables' actions. */
  readonly action?: number;
  /** It leads to another local state. */
  readonly moving: boolean;
}

/** The steps of one local state, and by channel field and item those that take it. */
export interface LocalSteps {
  readonly steps: Step[];
  readonly taking: Map<number, Step[]>;
}

/** How many steps are computed before closing gives up. */
const mostSteps = 200_000;

/**
 * All local states that a participant of a composition can come to by whatever anybody can send it, with all steps from them: an
 * over-approximation, for no channel holds anything back. Only XState steps that no search has computed yet cost more than a look-up.
 */
export class LocalModel {
  /** By participant, by local state; absent where the local state is not reached. */
  readonly local: (LocalSteps | undefined)[][];
  /** All local states and messages are known. */
  readonly closed: boolean;
  /** Some step cannot be computed. */
  poisoned = false;
  steps = 0;
  /** The steps of forgeries and moves by their numbers among the tables' actions. */
  readonly byAction = new Map<number, Step>();
  /** What steps teach the adversary. */
  readonly lessons = new Set<number>();
  private readonly reached: Set<number>[];
  private readonly futures = new Map<string, Uint8Array>();
  private readonly counts = new Map<string, Float64Array>();
  private readonly backwards: number[][][];

  constructor(readonly tables: Tables) {
    this.local = tables.names.map(() => []);
    this.reached = tables.names.map(() => new Set([0]));
    this.closed = this.close();
    this.backwards = this.closed ? this.local.map((states) => predecessorsOf(states)) : [];
  }

  /** The steps of a participant in a local state. */
  at(participant: number, local: number): LocalSteps {
    return this.local[participant]![local]!;
  }

  /** From which local states on can a participant ever take a step that is wanted? @param key names `wanted` among all that are asked for */
  future(participant: number, key: string, wanted: (step: Step) => boolean): Uint8Array {
    const name = `${participant} ${key}`;
    let marks = this.futures.get(name);
    if (marks === undefined) {
      marks = this.spread(participant, wanted);
      this.futures.set(name, marks);
    }
    return marks;
  }

  /** By local state: how many messages a participant can at most still send into a channel, infinite where it goes round sending. */
  sendsLeft(participant: number, channel: Channel): Float64Array {
    const name = `${participant} ${channel.field}`;
    let counts = this.counts.get(name);
    if (counts === undefined) {
      counts = longestFrom(this.local[participant]!, ({ effect }) => sentInto(effect, channel));
      this.counts.set(name, counts);
    }
    return counts;
  }

  /**
   * Can more be sent into a channel from now on than it has room for?
   * @param locals the participants' local states
   * @param content how many messages it holds
   */
  mayOverflow(channel: Channel, locals: ArrayLike<number>, content: number): boolean {
    if (channel.rule.kind === 'set') return false;
    let most = content;
    for (const sender of this.sendersOf(channel)) most += this.sendsLeft(sender, channel)[locals[sender]!]!;
    return most > (channel.rule.capacity ?? defaultCapacity);
  }

  /** Can any channel overflow in any run? */
  get overflows(): boolean {
    const start = this.tables.names.map(() => 0);
    return this.tables.routes.channels.flat().some((channel) => this.mayOverflow(channel, start, 0));
  }

  /** Who may send into a channel. */
  sendersOf({ sender }: Channel): readonly number[] {
    return sender === undefined ? this.tables.names.map((_, participant) => participant) : [sender];
  }

  /** Fills the tables up to the fix-point. @returns false where there are too many steps */
  private close(): boolean {
    for (let grown = true; grown; ) {
      grown = false;
      for (const [participant, states] of this.reached.entries()) {
        // What is added on the way is visited, too.
        for (const local of states) {
          if (this.extend(participant, local)) grown = true;
          if (this.steps > mostSteps) return false;
        }
      }
    }
    return true;
  }

  /** Adds what a local state can do and was not known to. @returns whether anything came up */
  private extend(participant: number, local: number): boolean {
    const { tables } = this;
    const known = this.local[participant]![local];
    const before = this.steps;
    const found = known ?? { steps: [], taking: new Map<number, Step[]>() };
    this.local[participant]![local] = found;
    if (known === undefined) {
      for (const move of tables.moves(participant, local))
        this.add(found, participant, local, move, { action: move.action });
      if (tables.knowledge !== undefined)
        for (const { forgery, effect, action } of tables.forges(participant, local))
          this.add(found, participant, local, effect, { forgery, action });
    }
    for (const channel of tables.routes.channels[participant]!) {
      const taking = found.taking.get(channel.field) ?? [];
      found.taking.set(channel.field, taking);
      for (let item = taking.length; item < channel.items.length; item++) {
        const effect = tables.effect(participant, local, channel.items[item]!.symbol);
        taking[item] = this.add(found, participant, local, effect, { channel, item });
      }
    }
    return this.steps > before;
  }

  private add(
    found: LocalSteps,
    participant: number,
    local: number,
    effect: Effect,
    cause: Pick<Step, 'channel' | 'item' | 'forgery' | 'action'>,
  ): Step {
    const moving = !effect.poisoned && effect.next !== local;
    const step: Step = { id: this.steps++, participant, effect, moving, ...cause };
    found.steps.push(step);
    if (effect.poisoned) this.poisoned = true;
    else this.reached[participant]!.add(effect.next);
    if (cause.action !== undefined) this.byAction.set(cause.action, step);
    this.lessons.add(effect.lesson);
    return step;
  }

  private spread(participant: number, wanted: (step: Step) => boolean): Uint8Array {
    const states = this.local[participant]!;
    const marks = new Uint8Array(states.length);
    const stack: number[] = [];
    for (let local = 0; local < states.length; local++) {
      if (states[local]?.steps.some(wanted) !== true) continue;
      marks[local] = 1;
      stack.push(local);
    }
    const before = this.backwards[participant]!;
    for (let local = stack.pop(); local !== undefined; local = stack.pop()) {
      for (const source of before[local] ?? []) {
        if (marks[source] === 1) continue;
        marks[source] = 1;
        stack.push(source);
      }
    }
    return marks;
  }
}

/** How many messages an effect sends into a channel. */
export function sentInto({ channels, sends }: Effect, channel: Channel): number {
  let sent = 0;
  for (let index = 0; index < sends; index++) if (channels[index] === channel) sent++;
  return sent;
}

function predecessorsOf(states: readonly (LocalSteps | undefined)[]): number[][] {
  const before: number[][] = [];
  for (const [local, found] of states.entries()) {
    for (const { moving, effect } of found?.steps ?? []) {
      if (!moving) continue;
      before[effect.next] ??= [];
      before[effect.next]!.push(local);
    }
  }
  return before;
}

/** By local state the largest sum of weights on a way from it: infinite where a cycle with any weight can be reached. */
function longestFrom(states: readonly (LocalSteps | undefined)[], weight: (step: Step) => number): Float64Array {
  const longest = new Float64Array(states.length);
  // As Bellman and Ford do: a sum that still grows after as many rounds as there are states grows for ever.
  for (let round = 0, growing = true; growing; round++) {
    growing = false;
    const endless = round > states.length;
    for (let local = states.length - 1; local >= 0; local--) {
      for (const step of states[local]?.steps ?? []) {
        const behind = step.effect.poisoned ? 0 : longest[step.effect.next]!;
        const sum = weight(step) + (step.moving || weight(step) === 0 ? behind : Number.POSITIVE_INFINITY);
        if (sum <= longest[local]!) continue;
        longest[local] = endless ? Number.POSITIVE_INFINITY : sum;
        growing = true;
      }
    }
  }
  return longest;
}
