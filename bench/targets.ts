import type { LargeReport } from './large/measure.js';
import type { BenchReport, ModelResult } from './report.js';
import type { StartReport } from './start/measure.js';

/** States that SPIN's own reduction leaves, and ours: bench/reductions.json. */
export interface ReductionsReport {
  readonly models: readonly {
    readonly model: string;
    readonly states: number;
    readonly ours: number;
    readonly spin: number;
  }[];
}

/** What has been measured, as it is kept in bench/. */
export interface Measured {
  readonly performance: BenchReport;
  readonly reductions?: ReductionsReport;
  readonly start?: StartReport;
  readonly large?: LargeReport;
}

/** One model under a target. */
export interface TargetFigure {
  readonly model: string;
  readonly wanted: number;
  readonly figure: number;
  /** The figure is a bound: a peer was ended before its end. */
  readonly atLeast?: true;
  readonly met: boolean;
}

/** What is wanted, and what came of it. */
export interface Target {
  readonly sentence: string;
  readonly unit: 'times' | 'bytes' | 'GB' | 'seconds';
  readonly figures: readonly TargetFigure[];
}

const million = 1e6;
const tenMillion = 1e7;

/** The targets of speed, memory and reduction, each with its figure on every model to which it applies. */
export function targetsOf({ performance: { models }, reductions, start, large }: Measured): readonly Target[] {
  const great = models.filter(({ states }) => states >= million);
  const ratios = (peer: string, variant: string, wanted: (model: ModelResult) => number) =>
    great.flatMap((model) => ratioOf(model, peer, variant, wanted(model)));
  const reduced = reductions?.models.find(({ model }) => model === '4 devices');
  const target = (sentence: string, unit: Target['unit'], figures: readonly TargetFigure[]): Target[] =>
    figures.length === 0 ? [] : [{ sentence, unit, figures }];
  return [
    ...target(
      'From a million states on at least 3 times as fast as SPIN with the export tuned for it, from ten million on 5 times.',
      'times',
      ratios('spin', 'tuned', ({ states }) => (states >= tenMillion ? 5 : 3)),
    ),
    ...target(
      'From a million states on at least 5 times as fast as SPIN with the export that a reader can follow.',
      'times',
      ratios('spin', 'natural', () => 5),
    ),
    ...target(
      'From a million states on at least 5 times as fast as Rumur with traces.',
      'times',
      ratios('rumur', 'traces', () => 5),
    ),
    ...target(
      'From a million states on at least 200 times as fast as `@xstate/graph`, by its rate on a small model.',
      'times',
      ratios('@xstate/graph', 'adjacency map', () => 200),
    ),
    ...target(
      'From ten million states on no more than 40 bytes a state, of all that is resident.',
      'bytes',
      models
        .filter(({ states }) => states >= tenMillion)
        .map(({ model, bytesPerState }) => atMost(model, 40, bytesPerState)),
    ),
    ...target(
      'A hundred million states of a coupled model in less than 8 GB.',
      'GB',
      large === undefined ? [] : [atMost(large.model, 8, large.peak / 1e9)],
    ),
    ...target(
      "Of 4 devices, partial-order reduction leaves at most a hundredth of what SPIN's own leaves.",
      'times',
      reduced === undefined ? [] : [atLeast(reduced.model, 100, reduced.spin / reduced.ours)],
    ),
    ...target(
      'The first verdict of a small model within 0.4 s of the start.',
      'seconds',
      (start?.starts ?? []).flatMap(({ name, firstVerdict }) =>
        firstVerdict === null ? [] : [atMost(name, 0.4, firstVerdict)],
      ),
    ),
  ];
}

function ratioOf({ model, peers, absent }: ModelResult, peer: string, variant: string, wanted: number): TargetFigure[] {
  const is = (one: { readonly peer: string; readonly variant: string }) => one.peer === peer && one.variant === variant;
  const found = peers.find(is);
  if (found !== undefined) return [atLeast(model, wanted, found.ratio)];
  const ended = absent.find(is)?.atLeast;
  return ended === undefined ? [] : [{ ...atLeast(model, wanted, ended), atLeast: true }];
}

const atLeast = (model: string, wanted: number, figure: number): TargetFigure => ({
  model,
  wanted,
  figure,
  met: figure >= wanted,
});
const atMost = (model: string, wanted: number, figure: number): TargetFigure => ({
  model,
  wanted,
  figure,
  met: figure <= wanted,
});
