import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Size } from './models/index.js';
import { type Entrant, entrants } from './peers/index.js';
import { Ended, type MeasuredRun } from './peers/measured.js';
import type { Contestant, Counts } from './peers/peer.js';
import type { Absent, Figures, PeerResult } from './report.js';
import { median, spread } from './statistics.js';

/** An entrant on one model. */
interface Lane {
  readonly entrant: Entrant;
  readonly contestant?: Contestant;
  readonly runs: MeasuredRun[];
  counts?: Counts;
  /** Why it has no figures. */
  failure?: string;
  /** CPU seconds after which it was ended. */
  ended?: number;
}

/** What came of one model: our own figures, and those of the peers. */
export interface Outcome {
  readonly own: Figures;
  readonly peers: readonly PeerResult[];
  readonly absent: readonly Absent[];
}

/** A peer is ended after so many times our CPU seconds: further than any target asks. */
const patience = 6;
/** Seconds that every peer has at least. */
const leastLimit = 60;

/**
 * Lets all entrants search one model, in turns, round after round.
 * @param limit CPU seconds after which our own search is ended; a peer's is after `patience` times our time
 * @throws Error where our own engine fails, or counts otherwise than is pinned
 */
export async function measureModel(
  size: Size,
  { rounds, limit, tell }: { readonly rounds: number; readonly limit: number; tell(line: string): void },
  who: readonly Entrant[] = entrants,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-bench-'));
  try {
    const meant = who.filter(({ tiers }) => tiers.includes(size.tier));
    const lanes = await Promise.all(meant.map((entrant) => prepared(entrant, size, folder)));
    for (let round = 1; round <= rounds; round++) {
      for (const lane of lanes.filter(({ entrant }) => round === 1 || !entrant.once)) {
        const [own] = lanes[0]!.runs;
        await runOnce(lane, lane === lanes[0] || own === undefined ? limit : Math.max(leastLimit, patience * own.cpu));
        const took = lane.failure ?? `${lane.runs.at(-1)!.cpu.toFixed(2)} s`;
        tell(`${size.model}, round ${round} of ${rounds}: ${titleOf(lane.entrant)} ${took}`);
      }
    }
    return outcomeOf(size, lanes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An entrant by name. */
export const titleOf = ({ peer, variant }: { readonly peer?: string; readonly variant: string }): string =>
  peer === undefined ? 'ours' : `${peer} (${variant})`;

async function prepared(entrant: Entrant, size: Size, folder: string): Promise<Lane> {
  try {
    const own = mkdtempSync(join(folder, 'peer-'));
    return { entrant, contestant: await entrant.prepare(size, own), runs: [] };
  } catch (error) {
    return { entrant, runs: [], failure: firstLine(error) };
  }
}

async function runOnce(lane: Lane, limit: number): Promise<void> {
  if (lane.contestant === undefined || lane.failure !== undefined) return;
  try {
    const run = await lane.contestant.run(limit);
    lane.counts = lane.contestant.read(run.stdout);
    lane.runs.push(run);
  } catch (error) {
    lane.failure = firstLine(error);
    if (error instanceof Ended) lane.ended = error.cpu;
  }
}

const firstLine = (error: unknown): string =>
  String((error as Error).message)
    .split('\n')[0]!
    .slice(0, 200);

function outcomeOf(size: Size, lanes: readonly Lane[]): Outcome {
  const [ours, ...others] = lanes;
  if (ours!.failure !== undefined) throw new Error(`${size.model}: ${ours!.failure}`);
  if (!equalCounts(size, ours!.counts!)) {
    const { states, transitions } = ours!.counts!;
    throw new Error(
      `${size.model} has ${states} states and ${transitions} transitions, not as pinned in bench/models.`,
    );
  }
  const own = figuresOf(ours!, size);
  const peers: PeerResult[] = [];
  const absent: Absent[] = [];
  for (const lane of others) {
    const { peer, variant } = lane.entrant;
    if (lane.failure !== undefined) {
      const atLeast = lane.ended === undefined ? undefined : rounded(lane.ended / own.seconds);
      absent.push({ peer: peer!, variant, reason: lane.failure, ...(atLeast !== undefined && { atLeast }) });
    } else {
      const figures = figuresOf(lane, size);
      peers.push({
        peer: peer!,
        variant,
        ...figures,
        ratio: rounded(figures.seconds / own.seconds),
        equalCounts: equalCounts(size, lane.counts!),
        ...(lane.counts!.startSeconds !== undefined && { startSeconds: rounded(lane.counts!.startSeconds) }),
        compileSeconds: rounded(lane.contestant!.compileSeconds),
      });
    }
  }
  return { own, peers, absent };
}

function figuresOf({ runs }: Lane, { states }: Size): Figures {
  const peak = Math.max(...runs.map((run) => run.peak));
  return {
    seconds: rounded(median(runs.map(({ cpu }) => cpu))),
    wall: rounded(median(runs.map(({ wall }) => wall))),
    spread: rounded(spread(runs.map(({ cpu }) => cpu))),
    peak,
    bytesPerState: Math.round(peak / states),
    rounds: runs.length,
  };
}

const equalCounts = (size: Size, { states, transitions }: Counts): boolean =>
  states === size.states && (transitions === null || transitions === size.transitions);

/** GNU time counts in hundredths. */
export const rounded = (figure: number): number => Math.round(figure * 100) / 100;
