import { appendFileSync } from 'node:fs';
import type { WireMessage } from './wire.js';

/** What a line of a journal tells: who wrote it, when by its own clock, and what it sent or received. */
interface JournalLine {
  /** Which device it is about. */
  readonly device: string;
  readonly node: string;
  /** Counts the lines of this node; no other node's clock agrees with it. */
  readonly clock: number;
  readonly did: 'sent' | 'received';
  readonly peer: string;
  readonly message: string;
  /** Fields of the message that hold no secret and no signature. */
  readonly [field: string]: unknown;
}

/** What one node writes down of its messages: newline-delimited JSON, one line a message, each before anything else happens. */
export class Journal {
  private clock = 0;

  /** @param file it appends to it; @param device which device its messages are about */
  constructor(
    private readonly file: string,
    private readonly device: string,
    private readonly node: string,
  ) {}

  write(did: JournalLine['did'], peer: string, { type, ...fields }: WireMessage): void {
    this.clock += 1;
    const { device, node, clock } = this;
    const plain = Object.entries(fields).filter(([name, value]) => told.includes(name) && typeof value !== 'object');
    const line: JournalLine = { device, node, clock, did, peer, message: type, ...Object.fromEntries(plain) };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** The fields that everybody may read. */
const told = ['operator', 'success'];
