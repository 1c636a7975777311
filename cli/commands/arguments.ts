import { InvalidArgumentError } from 'commander';
import { parseReduce, type Reduce, reductionNames } from '../../checker/reductions/reduction.js';
import { parseShard, type Shard } from '../shard.js';

// Each reads the text of an option's argument, and throws InvalidArgumentError, with what to write, where it is none.

/** A whole number from 1 on. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

/** A number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

/** How many lines of a log may be missing. */
export function gaps(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0 to 99.');
  return Number(text);
}

/** A port to serve a page on. */
export function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return Number(text);
}

/** The seed of random walks: 32 bits. */
export function seed(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 32)
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  return Number(text);
}

/** One of several parts, as `2/5`. */
export function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed === undefined) throw new InvalidArgumentError('Write 2/5 for the second of five parts.');
  return parsed;
}

/** What may make a search smaller. */
export function reduction(text: string): Reduce {
  const parsed = parseReduce(text);
  if (parsed === undefined)
    throw new InvalidArgumentError(`Write auto, none, or some of ${reductionNames.join(',')}, with commas between.`);
  return parsed;
}
