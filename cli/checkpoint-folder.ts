import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CheckpointStore } from '../checker/search/checkpoint.js';
import { codeOf, InputError } from './errors.js';
import { reasonOf } from './terminal.js';

const indexName = 'index.json';

/**
 * Keeps checkpoints in a folder. What the index names is never written again, and the index changes by renaming a whole one, so
 * that a kill at any moment leaves the last checkpoint as it was.
 * @throws InputError where the folder cannot be written
 */
export function checkpointFolder(folder: string): CheckpointStore {
  const writing = (write: () => void) => {
    try {
      write();
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      throw new InputError(`Cannot write a checkpoint to ${folder}: ${reasonOf(error)}.`);
    }
  };
  const write = (name: string, parts: Iterable<Uint8Array>) => {
    mkdirSync(folder, { recursive: true });
    const file = openSync(join(folder, name), 'w');
    try {
      for (const part of parts) {
        for (let written = 0; written < part.length; ) written += writeSync(file, part, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };
  return {
    index() {
      try {
        return readFileSync(join(folder, indexName), 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw new InputError(`Cannot read the checkpoint in ${folder}: ${reasonOf(error)}.`);
      }
    },
    read: (name) => readFileSync(join(folder, name)),
    write: (name, parts) => writing(() => write(name, parts)),
    commit: (index, names) =>
      writing(() => {
        const fresh = `${indexName}.new`;
        write(fresh, [new TextEncoder().encode(index)]);
        renameSync(join(folder, fresh), join(folder, indexName));
        const kept = new Set([indexName, ...names]);
        for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
      }),
    clear: () => writing(() => rmSync(folder, { recursive: true, force: true })),
  };
}
