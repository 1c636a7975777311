import { NOTHING } from '../../checker/adversary/knowledge-table.js';
import type { Channel } from '../../checker/channels/channel.js';
import { OVERFLOW } from '../../checker/channels/channel.js';
import type { Effect } from '../../checker/search/effect.js';
import { type Diagram, type Diagrams, NONE } from './diagram.js';
import type { FamilyTables } from './family-tables.js';

/** An action between places, under some valuations. */
export interface FamilyEdge {
  readonly target: number;
  readonly action: number;
  under: Diagram;
}

/** Places of a family, each with the valuations that reach it. */
export interface FamilyPlaces {
  readonly count: number;
  reach(place: number): Diagram;
  edges(place: number): readonly FamilyEdge[];
  /** The global state there: participants' local states, knowledge, channels. */
  values(place: number): ArrayLike<number>;
  /** The observer's local state there. */
  observed(place: number): number;
  /** The valuations under which some helpful action is enabled there. */
  helpful(place: number): Diagram;
  /** Those under which a helpful one moves somebody or sends. */
  restless(place: number): Diagram;
  /** Where the family starts. */
  readonly initial: readonly { readonly place: number; readonly under: Diagram }[];
  /** What is enabled there: actions of edges, and those that lead nowhere. */
  enabled(place: number): Iterable<EnabledAction>;
  /** Those under which a run may end there: it was explored, and no helpful action is enabled. */
  ends(place: number): Diagram;
}

/** An action, and valuations under which it is enabled. */
export interface EnabledAction {
  readonly action: number;
  readonly under: Diagram;
}

/** The numbers of local states and contents stay below this, so that one character holds each. */
const radix = 65_536;

/**
 * The reachable global states of a family of systems, each with the set of valuations that reach it. A state is expanded again
 * when more valuations are found to reach it, for these alone.
 */
export class FamilyGraph implements FamilyPlaces {
  /** Valuations with an action that leads to no state: it overflows a channel, or cannot be computed. */
  stopped: Diagram = NONE;
  /** Did the budget of states end the search? */
  cut = false;
  transitions = 0;
  readonly initial: FamilyPlaces['initial'];
  private readonly states: number[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly reached: Diagram[] = [];
  private readonly pending: Diagram[] = [];
  private readonly out: FamilyEdge[][] = [];
  private readonly helping: Diagram[] = [];
  private readonly moving: Diagram[] = [];
  /** By state: actions that lead to no state. */
  private readonly stops = new Map<number, EnabledAction[]>();
  private readonly queue: number[] = [];

  /** @param initial local states of the participants with the valuations that start there */
  constructor(
    readonly tables: FamilyTables,
    private readonly diagrams: Diagrams,
    initial: readonly { readonly locals: readonly number[]; readonly under: Diagram }[],
  ) {
    this.initial = initial.map(({ locals, under }) => ({
      place: this.add([...locals, ...(tables.knowledge === undefined ? [] : [0])], under),
      under,
    }));
  }

  get count(): number {
    return this.states.length;
  }

  reach(place: number): Diagram {
    return this.reached[place]!;
  }

  edges(place: number): readonly FamilyEdge[] {
    return this.out[place]!;
  }

  values(place: number): ArrayLike<number> {
    return this.states[place]!;
  }

  observed(): number {
    return 0;
  }

  helpful(place: number): Diagram {
    return this.helping[place]!;
  }

  restless(place: number): Diagram {
    return this.moving[place]!;
  }

  *enabled(place: number): Iterable<EnabledAction> {
    yield* this.out[place]!;
    yield* this.stops.get(place) ?? [];
  }

  ends(place: number): Diagram {
    const explored = this.diagrams.minus(this.reached[place]!, this.pending[place]!);
    return this.diagrams.minus(explored, this.helping[place]!);
  }

  /** Explores until nothing more is reached, or more states than the budget are known. */
  search(mostStates: number, isInterrupted: () => boolean): void {
    for (let at = 0; at < this.queue.length; at++) {
      if (this.count > mostStates || isInterrupted()) {
        this.cut = true;
        return;
      }
      const state = this.queue[at]!;
      const fresh = this.pending[state]!;
      this.pending[state] = NONE;
      if (fresh !== NONE) this.expand(state, fresh);
    }
  }

  private add(values: number[], under: Diagram): number {
    // Channels come up on the way: an empty one at the end is as none.
    while (values.length > this.tables.fixedFields && values[values.length - 1] === 0) values.pop();
    const key = String.fromCharCode(...values);
    let state = this.numbers.get(key);
    if (state === undefined) {
      if (values.some((value) => value >= radix)) throw new RangeError('A participant has too many local states.');
      state = this.states.push(values) - 1;
      this.numbers.set(key, state);
      this.reached.push(NONE);
      this.pending.push(NONE);
      this.out.push([]);
      this.helping.push(NONE);
      this.moving.push(NONE);
    }
    const fresh = this.diagrams.minus(under, this.reached[state]!);
    if (fresh === NONE) return state;
    if (this.pending[state] === NONE) this.queue.push(state);
    this.reached[state] = this.diagrams.or(this.reached[state]!, fresh);
    this.pending[state] = this.diagrams.or(this.pending[state]!, fresh);
    return state;
  }

  private expand(state: number, under: Diagram): void {
    const { tables, diagrams } = this;
    const values = this.states[state]!;
    for (let participant = 0; participant < tables.names.length; participant++) {
      const local = values[participant] ?? 0;
      for (const channel of tables.routes.channels[participant]!) {
        const content = values[channel.field] ?? 0;
        if (content !== 0) this.transmit(state, participant, local, channel, content, under);
      }
      if (tables.knowledge !== undefined) {
        const known = values[tables.knowledgeField] ?? 0;
        for (const forge of tables.forges(participant, local)) {
          if (!tables.knowledge.permits(known, forge.forgery)) continue;
          for (const { guard, value } of forge.over(under)) {
            if (value.effect.restless)
              this.take(state, participant, value.effect, value.action, false, diagrams.and(guard, under));
          }
        }
      }
      for (const move of tables.moves(participant, local)) {
        const offered = diagrams.and(under, move.offered);
        if (offered === NONE) continue;
        for (const { guard, value } of move.over(offered)) {
          if (value.effect.restless)
            this.take(state, participant, value.effect, value.action, move.helpful, diagrams.and(guard, offered));
        }
      }
    }
  }

  private transmit(
    state: number,
    participant: number,
    local: number,
    channel: Channel,
    content: number,
    under: Diagram,
  ): void {
    const { tables, diagrams } = this;
    for (const option of channel.options(content)) {
      if (option.kind === 'lose') {
        const after = this.after(state);
        after[channel.field] = option.rest;
        this.settle(state, after, tables.loss(participant, option), under);
        continue;
      }
      for (const { guard, value: effect } of tables.effects(participant, local, option.item.symbol, under)) {
        const both = diagrams.and(guard, under);
        if (both === NONE) continue;
        const helpful = option.kind === 'deliver' && !tables.corrupt[participant];
        const action = tables.delivery(participant, option, effect);
        this.take(state, participant, effect, action, helpful, both, channel.field, option.rest);
      }
    }
  }

  private take(
    state: number,
    participant: number,
    effect: Effect,
    action: number,
    helpful: boolean,
    under: Diagram,
    field = -1,
    rest = 0,
  ): void {
    if (under === NONE) return;
    const enabled = () => {
      if (!helpful) return;
      this.helping[state] = this.diagrams.or(this.helping[state]!, under);
      if (effect.restless) this.moving[state] = this.diagrams.or(this.moving[state]!, under);
    };
    const stop = () => {
      this.stopped = this.diagrams.or(this.stopped, under);
      const stops = this.stops.get(state) ?? [];
      stops.push({ action, under });
      this.stops.set(state, stops);
      enabled();
    };
    if (effect.poisoned) {
      stop();
      return;
    }
    const after = this.after(state);
    if (field >= 0) after[field] = rest;
    after[participant] = effect.next;
    for (let index = 0; index < effect.sends; index++) {
      const channel = effect.channels[index]!;
      const content = channel.append(after[channel.field] ?? 0, effect.items[index]!);
      if (content === OVERFLOW) {
        stop();
        return;
      }
      after[channel.field] = content;
    }
    const { knowledge, knowledgeField } = this.tables;
    if (effect.lesson !== NOTHING) after[knowledgeField] = knowledge!.learn(after[knowledgeField] ?? 0, effect.lesson);
    if (this.settle(state, after, action, under)) enabled();
  }

  /** The state's values with a place for every field. */
  private after(state: number): number[] {
    const values = this.states[state]!;
    const { fields } = this.tables;
    const after = new Array<number>(fields);
    for (let field = 0; field < fields; field++) after[field] = values[field] ?? 0;
    return after;
  }

  /** Adds an edge. False: the action leads back to the same state, and is not enabled. */
  private settle(state: number, after: number[], action: number, under: Diagram): boolean {
    const target = this.add(after, under);
    if (target === state) return false;
    const edges = this.out[state]!;
    const known = edges.find((edge) => edge.target === target && edge.action === action);
    if (known === undefined) {
      edges.push({ target, action, under });
      this.transitions++;
    } else known.under = this.diagrams.or(known.under, under);
    return true;
  }
}
