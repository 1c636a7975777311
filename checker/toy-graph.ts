/** What the toy checker works on. */
import type { ActionClass, ChannelRule, Message } from './composition.js';
import type { exploreNaively } from './toy-checker.js';
import type { LocalStep } from './xstate/local-automaton.js';

/** A message in transit on the channel `place`. In a set, `used` means spent; elsewhere it means a copy. */
export type Item = { place: string; rule: ChannelRule; from: string; event: Message; text: string; used: boolean };
/** What may happen to participant `who`: `left` is what stays in transit, before anything is sent. */
export type Action = {
  kind: Kind;
  class: ActionClass;
  helpful: boolean;
  who: number;
  event: Message;
  left: Item[];
} & Via;
export type Kind = 'deliver' | 'redeliver' | 'duplicate' | 'lose' | 'forge' | 'timer' | 'choose';
type Via = { item?: Item; timer?: string; as?: string };
/** An enabled action and the state that it leads to, or what stops the run there. */
export type ToyEdge = { action: Action; step: LocalStep; to?: ToyNode; stop?: 'overflow' | 'problem' };
/** A reachable state with the least of its shortest paths; without `edges` where it is not expanded. */
export type ToyNode = {
  key: string;
  locals: number[];
  items: Item[];
  /** All that the adversary knows. */
  known: string[];
  path: number[];
  edges?: ToyEdge[];
  /** What may arrive or be sent there and leaves the state as it is: not enabled, but a log may have it. */
  idle?: ToyEdge[];
};
export type ToyGraph = ReturnType<typeof exploreNaively>;
