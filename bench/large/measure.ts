import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../checker/index.js';
import { rounded } from '../measure.js';
import { families } from '../models/index.js';
import { tournament } from '../models/tournament.js';
import { ours } from '../peers/ours.js';
import { interpolated } from './interpolated.js';

/** The greatest search that is measured. */
export interface LargeReport {
  readonly date: string;
  readonly processor: string;
  readonly node: string;
  readonly model: string;
  readonly states: number;
  readonly transitions: number;
  /** CPU seconds. */
  readonly seconds: number;
  /** By the clock. */
  readonly wall: number;
  /** The most memory that was resident, in bytes. */
  readonly peak: number;
  readonly bytesPerState: number;
  /** What the count must be, worked out from smaller sizes of the model. */
  readonly expected: { readonly states: number; readonly from: readonly { errands: number; states: number }[] };
  readonly equalCounts: boolean;
}

/** Errands come and go one by one for each of four processes, so the count is a polynomial of the fourth degree in them. */
const small = [0, 1, 2, 3, 4];
const seconds = 1500;

/**
 * Searches the huge model once, in a process of its own, unreduced, with its invariants and all else that a check looks for.
 * @throws Error where that takes longer than 25 minutes
 */
export async function measureLarge(tell: (line: string) => void): Promise<LargeReport> {
  const huge = families.flatMap(({ sizes }) => sizes).find(({ tier }) => tier === 'huge')!;
  const errands = Number(/(\d+) errands/.exec(huge.model)![1]);
  const from: { errands: number; states: number }[] = [];
  for (const few of small) {
    const { states } = await check(tournament({ processes: 4, errands: few }), { properties: [], reduce: 'none' });
    from.push({ errands: few, states: states! });
  }
  const expected = interpolated(
    from.map(({ errands, states }) => [errands, states]),
    errands,
  );
  tell(`${huge.model}: ${expected} states are to come`);
  const folder = mkdtempSync(join(tmpdir(), 'rehome-large-'));
  try {
    const contestant = await ours(huge.model, folder);
    const run = await contestant.run(seconds);
    const { states, transitions } = contestant.read(run.stdout);
    return {
      date: new Date().toISOString().slice(0, 10),
      processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
      node: process.version,
      model: huge.model,
      states,
      transitions: transitions!,
      seconds: rounded(run.cpu),
      wall: rounded(run.wall),
      peak: run.peak,
      bytesPerState: rounded(run.peak / states),
      expected: { states: expected, from },
      equalCounts: states === expected && states === huge.states && transitions === huge.transitions,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
