import { Option } from 'commander';
import { ciFormats } from '../ci-formats.js';

/** An option that may be repeated. */
export function list(flags: string, description: string): Option {
  return new Option(flags, `${description} (may be repeated)`).argParser((value: string, all: string[] | undefined) => [
    ...(all ?? []),
    value,
  ]);
}

/** What a check has found already. */
export const from = (): Option =>
  new Option('--from <file>', 'what rehome check --json --out <file> wrote: check nothing again');

/** A check as continuous integration takes it. */
export const ciFormat = (): Option =>
  new Option('--format <format>', 'for continuous integration; pinned refutations are no failures')
    .choices(ciFormats)
    .conflicts('json');
