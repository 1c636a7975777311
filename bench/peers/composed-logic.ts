import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { onLeg } from '../../checker/channels/leg.js';
import type { ChannelRule, Message, System } from '../../checker/index.js';
import { StepScope } from '../../checker/xstate/scope.js';

/** A message on its way. */
interface Item {
  readonly from: string;
  readonly event: Message;
}

/** A global state as @xstate/graph walks through it. */
export interface ComposedState {
  readonly status: 'active';
  readonly output: undefined;
  readonly error: undefined;
  /** By participant. */
  readonly snapshots: Readonly<Record<string, AnyMachineSnapshot>>;
  /** The events of pending timers by id, by participant. */
  readonly timers: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  /** What is on its way, by channel; those that are empty are absent. */
  readonly channels: Readonly<Record<string, readonly Item[]>>;
}

/** Something that may happen. */
export interface ComposedEvent {
  readonly type: 'deliver' | 'lose' | 'timer' | 'choose';
  readonly to: string;
  readonly channel?: string;
  readonly index?: number;
  readonly timer?: string;
  readonly event?: Message;
}

interface CollectedSend {
  readonly to?: { readonly id: string };
  readonly event: Message;
  readonly id?: string;
  readonly delay?: number;
}

/**
 * A composition as one actor logic, whose every step XState computes anew: what @xstate/graph needs to walk through it.
 * @throws Error where the composition duplicates or has an adversary
 */
export class ComposedLogic {
  private readonly machines: ReadonlyMap<string, AnyStateMachine>;
  private readonly scopes: ReadonlyMap<string, StepScope>;

  constructor(private readonly system: System) {
    const { participants, channels, adversary } = system;
    if (adversary !== undefined || channels.some(({ duplicating }) => duplicating)) {
      throw new Error(`${system.name}: neither adversaries nor duplication are composed for @xstate/graph.`);
    }
    const names = participants.map(({ name }) => name);
    this.machines = new Map(participants.map(({ name, machine }) => [name, machine]));
    this.scopes = new Map(names.map((name) => [name, new StepScope(name, names)]));
  }

  getInitialSnapshot = (): ComposedState => {
    let state: ComposedState = {
      status: 'active',
      output: undefined,
      error: undefined,
      snapshots: {},
      timers: {},
      channels: {},
    };
    for (const { name, machine, input } of this.system.participants) {
      state = this.after(state, name, (scope) => machine.getInitialSnapshot(scope, input));
    }
    return state;
  };

  getPersistedSnapshot = (state: ComposedState): ComposedState => state;

  transition = (before: ComposedState, { type, to, channel, index, timer, event }: ComposedEvent): ComposedState => {
    let state = before;
    let message = event;
    if (channel !== undefined) {
      const items = state.channels[channel]!;
      message = items[index!]!.event;
      const { [channel]: _, ...others } = state.channels;
      const left = items.filter((_, place) => place !== index);
      state = { ...state, channels: left.length === 0 ? others : { ...others, [channel]: left } };
    }
    if (timer !== undefined) {
      const { [timer]: fired, ...others } = state.timers[to]!;
      message = fired;
      state = { ...state, timers: { ...state.timers, [to]: others } };
    }
    if (type === 'lose') return state;
    const snapshot = state.snapshots[to]!;
    if (snapshot.status !== 'active') return state;
    return this.after(state, to, (scope) => this.machines.get(to)!.transition(snapshot, message!, scope));
  };

  /** What may happen in a state, with effect or without. */
  events = (state: ComposedState): ComposedEvent[] => {
    const { channels, choices } = this.system;
    const events: ComposedEvent[] = [];
    for (const [channel, items] of Object.entries(state.channels)) {
      const [place, to] = channel.split(' ') as [string, string];
      const rule = channels[Number(place)] ?? behindAll;
      const isQueue = rule.kind === 'mailbox' || rule.kind === 'pair';
      for (const index of isQueue ? [0] : items.keys()) {
        events.push({ type: 'deliver', to, channel, index });
        if (rule.lossy) events.push({ type: 'lose', to, channel, index });
      }
    }
    for (const [to, timers] of Object.entries(state.timers)) {
      for (const timer of Object.keys(timers)) events.push({ type: 'timer', to, timer });
    }
    for (const { to, event } of choices) {
      if (state.snapshots[to]!.status === 'active' && state.snapshots[to]!.can(event as never)) {
        events.push({ type: 'choose', to, event });
      }
    }
    return events;
  };

  serialized = ({ snapshots, timers, channels }: ComposedState): string =>
    JSON.stringify([
      Object.values(snapshots).map(({ value, context, status, historyValue }) => [
        value,
        context,
        status,
        Object.entries(historyValue).map(([id, nodes]) => [id, nodes.map((node) => node.id).sort()]),
      ]),
      Object.values(timers).map((pending) => Object.keys(pending)),
      Object.keys(channels)
        .sort()
        .map((name) => [name, channels[name]]),
    ]);

  /** A step of one participant, and what it sends and starts. */
  private after(state: ComposedState, name: string, step: (scope: never) => AnyMachineSnapshot): ComposedState {
    const scope = this.scopes.get(name)!;
    scope.reset();
    const snapshots = { ...state.snapshots, [name]: step(scope as never) };
    const channels = { ...state.channels };
    const timers = { ...state.timers[name] };
    for (const { type, params } of scope.actions) {
      if (type === 'xstate.cancel') delete timers[(params as { readonly sendId: string }).sendId];
      else if (type === 'xstate.raise') {
        const { id, event } = params as CollectedSend;
        timers[id!] = event;
      } else if (type === 'xstate.sendTo') {
        const { to, event } = params as CollectedSend;
        this.put(channels, { from: name, event }, to!.id);
      }
    }
    return { ...state, snapshots, channels, timers: { ...state.timers, [name]: timers } };
  }

  private put(channels: Record<string, readonly Item[]>, item: Item, to: string): void {
    const place = this.system.channels.findIndex((rule) => onLeg(rule, item.from, to, item.event));
    const rule = this.system.channels[place] ?? behindAll;
    const channel = `${place} ${to} ${rule.kind === 'mailbox' ? '*' : item.from}`;
    const items = channels[channel] ?? [];
    if (rule.kind === 'mailbox' || rule.kind === 'pair') {
      channels[channel] = [...items, item];
      return;
    }
    const text = JSON.stringify(item.event);
    if (rule.kind === 'set' && items.some(({ event }) => JSON.stringify(event) === text)) return;
    // No order: equal contents are equal texts.
    channels[channel] = [...items, item].sort((a, b) => (JSON.stringify(a.event) < JSON.stringify(b.event) ? -1 : 1));
  }
}

const behindAll: ChannelRule = { kind: 'bag' };
