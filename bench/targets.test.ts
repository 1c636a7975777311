import { expect, it } from 'vitest';
import type { ModelResult } from './report.js';
import { targetsOf } from './targets.js';

const figures = { seconds: 10, wall: 10, spread: 0, peak: 1e9, rounds: 1 };
const spin = { ...figures, peer: 'spin', equalCounts: true, compileSeconds: 1, bytesPerState: 100 } as const;
const model = (name: string, states: number, more: Partial<ModelResult>): ModelResult => ({
  ...figures,
  model: name,
  family: 'some',
  tier: 'full',
  states,
  transitions: states,
  date: '2026-01-01',
  load: 0,
  processor: 'a processor',
  bytesPerState: 41,
  peers: [],
  absent: [],
  ...more,
});
const report = (models: readonly ModelResult[]) => ({
  command: '',
  machine: { processor: '', memoryGiB: 1, system: '' },
  versions: {},
  models,
});

it('asks more of larger models, nothing of smaller ones, and takes a peer that was ended at what it had taken', () => {
  const tuned = { ...spin, variant: 'tuned', ratio: 4 };
  const targets = targetsOf({
    performance: report([
      model('small', 999_999, { peers: [tuned] }),
      model('medium', 1_000_000, { peers: [tuned] }),
      model('large', 10_000_000, {
        peers: [tuned],
        absent: [
          { peer: 'rumur', variant: 'traces', reason: 'ended', atLeast: 6 },
          { peer: 'spin', variant: 'natural', reason: 'no memory' },
        ],
      }),
    ]),
    reductions: { models: [{ model: '4 devices', states: 1000, ours: 10, spin: 999 }] },
  });
  expect(targets.map(({ figures }) => figures)).toEqual([
    [
      { model: 'medium', wanted: 3, figure: 4, met: true },
      { model: 'large', wanted: 5, figure: 4, met: false },
    ],
    [{ model: 'large', wanted: 5, figure: 6, atLeast: true, met: true }],
    [{ model: 'large', wanted: 40, figure: 41, met: false }],
    [{ model: '4 devices', wanted: 100, figure: 99.9, met: false }],
  ]);
});
