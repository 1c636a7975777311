import type { CheckpointStore } from '../search/checkpoint.js';

/** What a store throws that is killed. */
export class Killed extends Error {}

/** Keeps checkpoints in memory, as a folder does; it may be killed at any operation, also in the middle of a write. */
export class KilledStore implements CheckpointStore {
  readonly files = new Map<string, Uint8Array>();
  text: string | undefined;
  /** Operations until it is killed. */
  left = Number.POSITIVE_INFINITY;

  index(): string | undefined {
    return this.text;
  }

  read(name: string): Uint8Array {
    const file = this.files.get(name);
    if (file === undefined) throw new Error(`${name} is missing`);
    // As Node reads files: the bytes may be a part of a larger buffer.
    return Buffer.from(file);
  }

  write(name: string, parts: Iterable<Uint8Array>): void {
    if (this.text?.includes(`"${name}"`)) throw new Error(`${name} is part of the checkpoint`);
    const bytes = [...parts].flatMap((part) => [...part]);
    const killed = --this.left <= 0;
    this.files.set(name, Uint8Array.from(killed ? bytes.slice(0, bytes.length / 2) : bytes));
    if (killed) throw new Killed();
  }

  commit(index: string, names: readonly string[]): void {
    if (--this.left <= 0) throw new Killed();
    this.text = index;
    for (const name of [...this.files.keys()]) {
      if (names.includes(name)) continue;
      if (--this.left <= 0) throw new Killed();
      this.files.delete(name);
    }
  }

  clear(): void {
    this.text = undefined;
    this.files.clear();
  }
}
