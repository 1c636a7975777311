import { type KnowledgeTable, NOTHING } from '../adversary/knowledge-table.js';
import type { Channel, ChannelOption } from '../channels/channel.js';
import { Routes } from '../channels/routes.js';
import type { System } from '../compose.js';
import { type ActionClass, type EnvironmentChoice, helpfulClasses, type Message } from '../composition.js';
import { CheckerError } from '../errors.js';
import { canonical } from '../xstate/canonical.js';
import type { LocalAutomaton, LocalStep, PendingTimer } from '../xstate/local-automaton.js';
import type { Action } from './action.js';
import { Effect, type Forge, Move } from './effect.js';
import { type Journal, worked } from './journal.js';

/** What the search asks of an action at every transition: is it helpful; does it then move somebody or send; was it never enabled? */
export const HELPFUL = 1;
export const RESTLESS = 2;
export const FRESH = 4;

/** What a participant does by an action, and with what of a channel. */
interface Origin {
  readonly effect: Effect;
  readonly option?: ChannelOption;
}

/** Everything about one participant that the search looks up by local state. */
class Participant {
  private readonly alphabet = new Map<string, number>();
  readonly events: Message[] = [];
  readonly effects: Effect[][] = [];
  readonly moves: (readonly Move[])[] = [];
  readonly forges: (readonly Forge[])[] = [];
  readonly tags = new Map<string, number>();
  readonly losses: number[] = [];

  symbol(event: Message, text: string): number {
    const known = this.alphabet.get(text);
    if (known !== undefined) return known;
    this.alphabet.set(text, this.events.length);
    return this.events.push(event) - 1;
  }

  tag(description: string): number {
    const known = this.tags.get(description);
    if (known !== undefined) return known;
    this.tags.set(description, this.tags.size);
    return this.tags.size - 1;
  }
}

/** A timer or a choice, with what it does. */
interface Cause {
  readonly event: Message;
  readonly timer?: PendingTimer;
  readonly choice?: EnvironmentChoice;
  readonly step: LocalStep;
}

/** A step of a participant that the tables have computed. */
export interface ComputedStep {
  /** The participant's number. */
  readonly participant: number;
  /** The number of the local state that it starts from. */
  readonly local: number;
  readonly event: Message;
  /** The pending timer, where it is one that fires. */
  readonly timer?: PendingTimer;
  readonly step: LocalStep;
  /** An enabled action of the search takes it. */
  readonly taken: boolean;
  /** It is taken; or it is a choice that the environment has in a reached local state, be it without effect. */
  readonly met: boolean;
}

/**
 * A system as tables over small numbers, filled as the search asks: effects of events on local states, moves of local
 * states, channels, forgeries. XState is asked once for each entry.
 */
export class Tables {
  readonly names: readonly string[];
  readonly routes: Routes;
  /** Actions by number, as edges name them. */
  readonly actions: Action[] = [];
  /** By participant: does it owe nobody anything? */
  readonly corrupt: readonly boolean[];
  /** Where the adversary's knowledge stands in a global state, if there is one. */
  readonly knowledgeField: number;
  /** The fields of a global state: participants' local states, the knowledge, and from this one on channels' contents. */
  readonly firstChannel: number;
  /** Actions' `HELPFUL`, `RESTLESS` and `FRESH`, by number. */
  flags = new Uint8Array(256);
  /** By action: what the participant does, and the option of a channel that it takes. */
  private readonly origins: (Origin | undefined)[] = [];
  private readonly participants: readonly Participant[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    readonly system: System,
    readonly automata: readonly LocalAutomaton[],
    readonly knowledge: KnowledgeTable | undefined,
    /** Told what is worked out, in order. */
    readonly journal?: Journal | undefined,
  ) {
    if (knowledge !== undefined) knowledge.journal = journal;
    this.names = system.participants.map(({ name }) => name);
    this.numbers = new Map(this.names.map((name, number) => [name, number]));
    this.participants = this.names.map(() => new Participant());
    this.corrupt = this.names.map((name) => system.corrupt.includes(name));
    this.knowledgeField = knowledge === undefined ? -1 : automata.length;
    this.firstChannel = automata.length + (knowledge === undefined ? 0 : 1);
    this.routes = new Routes(
      this.names,
      system.channels,
      () => this.fields,
      (receiver, description) => this.participants[receiver]!.tag(description),
      journal,
    );
  }

  /** How many fields a global state has so far. */
  get fields(): number {
    return this.firstChannel + this.routes.list.length;
  }

  /**
   * To be called when an action that is `FRESH` is enabled for the first time. Notes that it is taken.
   * @returns where it is a message's arrival that the participant does not handle and that was not told yet: what arrives, and what it does
   */
  unhandled(action: number): (Origin & { readonly option: ChannelOption }) | undefined {
    this.flags[action]! &= ~FRESH;
    const { effect, option } = this.origins[action]!;
    effect.taken = true;
    const arrival = option?.repeated ? 2 : 1;
    if (option === undefined || effect.step.reception === 'handled' || (effect.noted & arrival) !== 0) return undefined;
    effect.noted |= arrival;
    return { effect, option };
  }

  /** What an action does to its participant; undefined for a loss. */
  effectOf(action: number): Effect | undefined {
    return this.origins[action]?.effect;
  }

  /** What an event does to a participant in a local state. */
  effect(participant: number, local: number, symbol: number): Effect {
    return this.participants[participant]!.effects[local]?.[symbol] ?? this.computeEffect(participant, local, symbol);
  }

  /** Timers and choices of a local state that may be enabled, in the order of paths. */
  moves(participant: number, local: number): readonly Move[] {
    return this.participants[participant]!.moves[local] ?? this.computeMoves(participant, local);
  }

  /** Forgeries that may change something in a local state, in the order of paths, whatever the adversary knows. */
  forges(participant: number, local: number): readonly Forge[] {
    return this.participants[participant]!.forges[local] ?? this.computeForges(participant, local);
  }

  /** The number of the action that takes a message from a channel with this effect. */
  delivery(participant: number, option: ChannelOption, effect: Effect): number {
    const known = effect.actionByTag[option.tag];
    if (known !== undefined) return known;
    const helpful = option.kind === 'deliver' && !this.corrupt[participant];
    this.journal?.note(worked.delivery, participant, option.tag, effect.local);
    const number = this.add({ ...transmission(participant, option), helpful, step: effect.step }, { effect, option });
    effect.actionByTag[option.tag] = number;
    return number;
  }

  /** The number of the action that loses a message. */
  loss(participant: number, option: ChannelOption): number {
    const { losses } = this.participants[participant]!;
    const known = losses[option.tag];
    if (known !== undefined) return known;
    this.journal?.note(worked.loss, participant, option.tag);
    const number = this.add({ ...transmission(participant, option), redelivery: false });
    losses[option.tag] = number;
    return number;
  }

  /** Every effect that was computed, of each participant. */
  *computed(): Generator<{ readonly participant: number; readonly effect: Effect }> {
    for (const [participant, { effects, moves }] of this.participants.entries()) {
      for (const row of effects)
        for (const effect of row ?? []) if (effect !== undefined) yield { participant, effect };
      for (const row of moves) for (const effect of row ?? []) yield { participant, effect };
    }
  }

  /** Every step that was computed: what arrives and may be forged, then what timers and choices do in reached local states. */
  *steps(): Generator<ComputedStep> {
    for (const [participant, { effects, moves, events }] of this.participants.entries()) {
      for (const [local, row] of effects.entries()) {
        for (const [symbol, effect] of (row ?? []).entries()) {
          if (effect === undefined) continue;
          const { step, taken } = effect;
          yield { participant, local, event: events[symbol]!, step, taken, met: taken };
        }
      }
      for (const [local, row] of moves.entries()) {
        if (row === undefined) continue;
        for (const { event, timer, step } of this.causes(participant, local)) {
          const taken = row.some((move) => move.taken && move.step === step);
          yield { participant, local, event, ...(timer && { timer }), step, taken, met: true };
        }
      }
    }
  }

  private add(action: Action, origin?: Origin): number {
    const number = this.actions.push(action) - 1;
    this.origins.push(origin);
    if (number === this.flags.length) {
      const longer = new Uint8Array(2 * number);
      longer.set(this.flags);
      this.flags = longer;
    }
    const restless = action.helpful && origin?.effect.restless === true;
    this.flags[number] =
      (action.helpful ? HELPFUL : 0) | (restless ? RESTLESS : 0) | (origin === undefined ? 0 : FRESH);
    return number;
  }

  private computeEffect(participant: number, local: number, symbol: number): Effect {
    this.journal?.note(worked.effect, participant, local, symbol);
    const { effects, events } = this.participants[participant]!;
    const step = this.automata[participant]!.step(local, events[symbol]!);
    const resolved = this.resolve(participant, step);
    const effect = new Effect(resolved.step, local, resolved.channels, resolved.items, resolved.lesson);
    effects[local] ??= [];
    effects[local][symbol] = effect;
    return effect;
  }

  private computeMoves(participant: number, local: number): readonly Move[] {
    this.journal?.note(worked.moves, participant, local);
    const moves = this.causes(participant, local).map(({ event, timer, choice, step }) => {
      if (timer !== undefined) {
        return this.move(participant, local, { kind: 'timer', class: 'timer', event, timer, step }, true);
      }
      const cls: ActionClass = choice?.class ?? 'choice';
      const helpful = helpfulClasses.includes(cls) && choice?.helpful !== false;
      return this.move(participant, local, { kind: 'choose', class: cls, event, step }, helpful);
    });
    // What neither moves nor sends leads to no other state, whatever the channels hold.
    const possible = moves.filter(({ restless }) => restless);
    this.participants[participant]!.moves[local] = possible;
    return possible;
  }

  /** What a participant may do by itself in a local state, with effect or without: its timers, then the choices. */
  private causes(participant: number, local: number): readonly Cause[] {
    const automaton = this.automata[participant]!;
    const { snapshot, timers } = automaton.states[local]!;
    if (snapshot.status !== 'active') return [];
    const choices = this.system.choices.filter(({ to }) => this.numbers.get(to) === participant);
    return [
      ...timers.map((timer) => ({ event: timer.event, timer, step: automaton.fire(local, timer.id) })),
      ...choices.map((choice) => ({ event: choice.event, choice, step: automaton.step(local, choice.event) })),
    ];
  }

  private computeForges(participant: number, local: number): readonly Forge[] {
    this.journal?.note(worked.forges, participant, local);
    const forges: Forge[] = [];
    for (const [forgery, { to, as, event, text }] of (this.knowledge?.forgeries ?? []).entries()) {
      if (this.numbers.get(to) !== participant) continue;
      const effect = this.effect(participant, local, this.participants[participant]!.symbol(event, text));
      if (!effect.restless) continue;
      const common = { kind: 'forge', class: 'adversary', helpful: false, redelivery: false } as const;
      const action = this.add({ ...common, participant, as, event, step: effect.step }, { effect });
      forges.push({ forgery, effect, action });
    }
    this.participants[participant]!.forges[local] = forges;
    return forges;
  }

  private move(
    participant: number,
    local: number,
    action: Omit<Action, 'participant' | 'redelivery' | 'helpful'> & { readonly step: LocalStep },
    helpful: boolean,
  ): Move {
    const { step, channels, items, lesson } = this.resolve(participant, action.step);
    const helps = helpful && !this.corrupt[participant];
    const effect = new Move(step, local, channels, items, lesson, this.actions.length);
    this.add({ ...action, step, participant, redelivery: false, helpful: helps }, { effect });
    return effect;
  }

  /**
   * The channels that a step's messages take, their numbers there, and what they teach the adversary. Where that cannot be told, the step
   * cannot be computed.
   */
  private resolve(participant: number, step: LocalStep): Pick<Effect, 'step' | 'channels' | 'items' | 'lesson'> {
    let lesson = NOTHING;
    try {
      lesson = this.knowledge?.lessonOf(this.names[participant]!, step.sends) ?? NOTHING;
    } catch (error) {
      if (!(error instanceof CheckerError)) throw error;
      const problem = { ...error.problems[0]!, participant: this.names[participant]! };
      return { step: { ...step, sends: [], emits: [], fired: [], problem }, channels: [], items: [], lesson };
    }
    const channels: Channel[] = [];
    const items: number[] = [];
    for (const { to, event } of step.sends) {
      const { channel, item } = this.address(participant, this.numbers.get(to)!, event);
      channels.push(channel);
      items.push(item);
    }
    return { step, channels, items, lesson };
  }

  /** The channel that a message takes, and its number there. */
  address(from: number, to: number, event: Message): { readonly channel: Channel; readonly item: number } {
    const text = canonical(event);
    const channel = this.routes.channelFor(from, to, event);
    return { channel, item: channel.item(from, event, text, this.participants[to]!.symbol(event, text)) };
  }
}

function transmission(participant: number, option: ChannelOption): Action {
  return {
    kind: option.kind,
    class: option.kind === 'deliver' ? 'delivery' : 'fault',
    helpful: false,
    participant,
    event: option.item.event,
    from: option.item.from,
    redelivery: option.repeated,
  };
}
