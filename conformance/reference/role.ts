import type { FaultName } from './faults.js';
import type { NodeKeys } from './keys.js';
import type { Outgoing, WireMessage } from './wire.js';

/** What a node is told when it starts. */
export interface NodeSetup {
  readonly procedure: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly keys: NodeKeys;
  /** What is wrong with it; none in a sound implementation. */
  readonly faults: readonly FaultName[];
}

/** Something that the environment does to a node. */
export interface Act {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One party of the procedure: each call changes what it holds, and tells what it sends. */
export interface Role {
  receive(from: string, message: WireMessage): readonly Outgoing[];
  act(act: Act): readonly Outgoing[];
  expire(timer: string): readonly Outgoing[];
  /** What it holds, in words that whoever asks understands. */
  report(): Readonly<Record<string, unknown>>;
  /** What a store has to keep of it; absent where it keeps everything in memory. */
  save?(): unknown;
  /** After a power loss: what the store kept. */
  load?(saved: unknown): void;
}

/** A message to somebody. */
export const to = (receiver: string, message: WireMessage): Outgoing => ({ to: receiver, message });
