import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface StoreOptions {
  /** Called at every point at which a kill would leave the disk in another state. */
  readonly at?: (point: string) => void;
  /** False: leaves it to the operating system when what is written reaches the disk. Default true. */
  readonly sync?: boolean;
}

/** After so many records the log is folded into a snapshot. */
const recordsPerSnapshot = 8;

interface Entry {
  readonly number: number;
  readonly record: unknown;
}

/**
 * One record on disk, of which the last one written whole is what counts, whenever the process is killed: each is appended to a log
 * with its check sum and synced before anybody hears of it; now and then the last one becomes a snapshot, by a rename, and the log
 * starts anew.
 */
export class Store {
  private readonly at: (point: string) => void;
  private readonly sync: (file: number) => void;
  private log: number;
  private last: Entry | null;
  private inLog = 0;

  /** @param directory its own; made where there is none. What is in it is recovered. */
  constructor(
    private readonly directory: string,
    { at = () => undefined, sync = true }: StoreOptions = {},
  ) {
    this.at = at;
    this.sync = sync ? fsyncSync : () => undefined;
    mkdirSync(directory, { recursive: true });
    const { last, whole } = recover(directory);
    this.last = last;
    this.log = openSync(this.path('log'), 'a');
    // A record that was cut off by a kill would swallow the next one.
    ftruncateSync(this.log, whole);
    this.sync(this.log);
  }

  /** What was written last; null: nothing. */
  read(): unknown {
    return this.last?.record ?? null;
  }

  /** Keeps a record. When this returns, it outlives everything. */
  write(record: unknown): void {
    const entry = { number: (this.last?.number ?? 0) + 1, record };
    const line = Buffer.from(lineOf(entry));
    const half = Math.floor(line.length / 2);
    this.at('before the append');
    writeSync(this.log, line.subarray(0, half));
    this.at('half appended');
    writeSync(this.log, line.subarray(half));
    this.at('appended');
    this.sync(this.log);
    this.at('synced');
    this.last = entry;
    this.inLog += 1;
    if (this.inLog >= recordsPerSnapshot) this.fold(entry);
  }

  /** Reads back from the disk what a start would find there. */
  reread(): unknown {
    return recover(this.directory).last?.record ?? null;
  }

  close(): void {
    closeSync(this.log);
  }

  private fold(entry: Entry): void {
    this.replace('snapshot', lineOf(entry));
    // Between the two renames the log repeats what the snapshot says, which harms nobody.
    this.replace('log', '');
    closeSync(this.log);
    this.log = openSync(this.path('log'), 'a');
    this.inLog = 0;
  }

  /** Puts a file in the place of another so that either is there whole. */
  private replace(name: string, text: string): void {
    const next = this.path(`${name}.next`);
    const file = openSync(next, 'w');
    const bytes = Buffer.from(text);
    const half = Math.floor(bytes.length / 2);
    writeSync(file, bytes.subarray(0, half));
    this.at(`${name} half written`);
    writeSync(file, bytes.subarray(half));
    this.sync(file);
    closeSync(file);
    this.at(`${name} written beside`);
    renameSync(next, this.path(name));
    this.at(`${name} renamed`);
    const folder = openSync(this.directory, 'r');
    this.sync(folder);
    closeSync(folder);
  }

  private path(name: string): string {
    return join(this.directory, name);
  }
}

const checkSum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function lineOf(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${checkSum(text)} ${text}\n`;
}

function entryIn(line: string): Entry | null {
  const text = line.slice(17);
  return line[16] === ' ' && line.slice(0, 16) === checkSum(text) ? (JSON.parse(text) as Entry) : null;
}

/** The last whole record in a directory, and how many bytes of the log are whole. */
function recover(directory: string): { readonly last: Entry | null; readonly whole: number } {
  const textOf = (name: string) =>
    existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '';
  let last = entryIn(textOf('snapshot').trimEnd());
  let whole = 0;
  for (const line of textOf('log').split('\n').slice(0, -1)) {
    const entry = entryIn(line);
    if (entry === null) break;
    whole += Buffer.byteLength(line) + 1;
    if (entry.number > (last?.number ?? 0)) last = entry;
  }
  return { last, whole };
}
