import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import pc from 'picocolors';
import type { Palette } from '../reports/palette.js';
import { codeOf, InputError, messageOf } from './errors.js';
import { abilitiesOf } from './terminal-abilities.js';

/** Where a verb writes: results to standard output, progress and errors to standard error. */
export interface Terminal {
  /** Prints a result and a line break. */
  print(text: string): void;
  /** Prints to standard error. */
  report(text: string): void;
  /** Replaces the last line on standard error; does nothing where standard error is no terminal. */
  status(text: string): void;
  readonly palette: Palette;
  /** Does it open addresses behind a text? */
  readonly links: boolean;
  /** The number of characters that a line of a table has at most. */
  readonly width: number;
}

/**
 * The process's own streams. A reader that closes standard output early (`| head`) ends the printing, not the verb: its
 * exit status stays true.
 */
export function processTerminal(): Terminal {
  const { colours, links, width } = abilitiesOf(process.stdout, process.env);
  let closed = false;
  let statusShown = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') throw error;
      if (stream === process.stdout) closed = true;
    });
  }
  const clear = () => {
    if (statusShown) process.stderr.write('\r\x1b[2K');
    statusShown = false;
  };
  return {
    print: (text) => {
      clear();
      if (!closed) process.stdout.write(`${text}\n`);
    },
    report: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    status: (text) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
      statusShown = text !== '';
    },
    palette: pc.createColors(colours),
    links,
    width,
  };
}

/**
 * Writes a result file.
 * @throws InputError that names the file, where it cannot be written
 */
export function writeOutput(file: string, contents: string | Uint8Array): void {
  try {
    writeFileSync(file, contents);
  } catch (error) {
    throw new InputError(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/** Makes sure, before a long search, that a result file can be written; leaves what it holds. */
export function checkWritable(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a' });
  } catch (error) {
    throw new InputError(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/**
 * Makes sure, before a long search, that files can be written to a folder; makes the folder, and leaves what it holds.
 * @throws InputError that names the folder, where they cannot be
 */
export function checkFolderWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new InputError(`Cannot write ${folder}: ${reasonOf(error)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EEXIST: 'it is no folder',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/** A system error in words. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error) ?? ''] ?? messageOf(error);
}
