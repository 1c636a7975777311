import type { JudgesReport } from '../judges/measure.js';
import { families } from '../models/index.js';
import type { ProfileReport } from '../profile/measure.js';
import type { BenchReport, Figures, ModelResult, PeerResult } from '../report.js';
import { startSection } from '../start/document.js';
import type { SynthesisReport } from '../synthesis/measure.js';
import { type Measured, targetsOf } from '../targets.js';
import { workersSection } from '../workers/document.js';
import { judgesSection } from './judges.js';
import { largeSection } from './large.js';
import { synthesisSection } from './synthesis.js';
import { profileSection, targetsSection } from './targets.js';
import { counted } from './text.js';
import { triedSection } from './tried.js';

/** All that docs/performance.md is made of. */
export interface Documented extends Measured {
  readonly judges?: JudgesReport;
  readonly profile?: ProfileReport;
  readonly synthesis?: SynthesisReport;
}

/** docs/performance.md: what was measured, how, which targets were met, and where others are faster. */
export const performanceDocument = ({ judges, profile, synthesis, ...measured }: Documented): string =>
  [
    '# Performance',
    '',
    '<!-- Written by `npm run docs` from bench/performance.json: do not edit, run it again. -->',
    '',
    ...measuredHow(measured.performance),
    ...targetsSection(targetsOf(measured)),
    '## States against time and memory',
    '',
    'Both axes are logarithmic, and the same in every panel. What a curve lacks was not measured.',
    '',
    '![CPU seconds by number of states](performance/time.svg)',
    '',
    '![Peak memory by number of states](performance/memory.svg)',
    '',
    '## Figures',
    '',
    ...families.flatMap(({ name, grows }) => {
      const models = measured.performance.models.filter(({ family }) => family === name);
      return models.length === 0
        ? []
        : [`### ${capitalised(name)}`, '', `What grows: ${grows}.`, '', ...models.flatMap(tableOf)];
    }),
    ...(measured.large === undefined ? [] : largeSection(measured.large)),
    ...(synthesis === undefined ? [] : synthesisSection(synthesis)),
    ...slower(measured.performance.models),
    ...(profile === undefined ? [] : [...profileSection(profile), ...triedSection]),
    ...(judges === undefined ? [] : judgesSection(judges)),
    ...(measured.start === undefined ? [] : startSection(measured.start)),
    ...workersSection(),
    ...compared,
  ].join('\n');

function measuredHow({ command, machine, versions }: BenchReport): string[] {
  return [
    `Measured by \`${command}\`: ${machine.memoryGiB} GiB, ${machine.system}. ` +
      `${Object.entries(versions)
        // Most tell their name with their version.
        .map(([name, version]) => (/[a-z]{3}/i.test(version) ? version : `${name} ${version}`))
        .join(', ')}.`,
    '',
    'Seconds are of processors (user and system together, of the whole process), the median of all rounds; rounds are interleaved. Memory is the most that was resident. A ratio is',
    "a peer's time over ours: above 1 it is slower than this checker, below 1 faster.",
    '',
  ];
}

function tableOf({ model, states, transitions, date, processor, load, peers, absent, ...own }: ModelResult): string[] {
  return [
    `**${model}**: ${counted(states)} states, ${counted(transitions)} transitions; on ${date}, ${processor}, while ${load} threads wanted to run`,
    '',
    '| tool | CPU seconds | spread | seconds by the clock | peak | bytes a state | ratio | counts | compiling |',
    '|---|---|---|---|---|---|---|---|---|',
    row('this checker', own, '', 'as pinned', ''),
    ...peers.map((peer) =>
      row(
        nameOf(peer),
        peer,
        peer.ratio.toFixed(1),
        countsOf(peer),
        peer.compileSeconds === 0 ? '' : `${peer.compileSeconds} s`,
      ),
    ),
    '',
    ...absent.map(
      (one) =>
        `${one.peer}, ${one.variant}, ${one.atLeast === undefined ? 'has no figures' : `took more than ${one.atLeast.toFixed(1)} times as long`}: ${one.reason}\n`,
    ),
  ];
}

function row(name: string, figures: Figures, ratio: string, counts: string, compiling: string): string {
  const { seconds, spread, wall, rounds } = figures;
  const spreading = rounds === 1 ? 'one round' : `${Math.round(100 * spread)} %`;
  const cells = [name, seconds.toFixed(2), spreading, wall.toFixed(2), ...memory(figures)];
  return `| ${[...cells, ratio, counts, compiling].join(' | ')} |`;
}

/** Peak and bytes a state; of what was not measured on this model, nothing. */
const memory = ({ peak, bytesPerState, ...more }: Figures): readonly string[] =>
  'extrapolatedFrom' in more ? ['', ''] : [`${Math.round(peak / 1e6)} MB`, String(bytesPerState)];

const nameOf = ({ peer, variant, extrapolatedFrom }: PeerResult): string =>
  `${peer}, ${variant}${extrapolatedFrom === undefined ? '' : ` (by its rate on ${counted(extrapolatedFrom.states)} states)`}`;

const countsOf = ({ equalCounts, extrapolatedFrom }: PeerResult): string =>
  `${equalCounts ? 'equal' : '**others**'}${extrapolatedFrom === undefined ? '' : ', on the smaller model'}`;

function slower(models: readonly ModelResult[]): string[] {
  const faster = models.flatMap(({ model, peers }) =>
    peers.filter(({ ratio }) => ratio < 1).map((peer) => `- ${model}: ${nameOf(peer)}, ${peer.ratio.toFixed(2)}`),
  );
  const leaner = models.flatMap(({ model, peak, peers }) =>
    peers
      .filter((peer) => peer.extrapolatedFrom === undefined && peer.peak < peak)
      .map(
        (peer) => `- ${model}: ${nameOf(peer)}, ${Math.round(peer.peak / 1e6)} MB, here ${Math.round(peak / 1e6)} MB`,
      ),
  );
  return [
    '## Where others are ahead',
    '',
    faster.length === 0 ? 'In time: nowhere among these.' : 'In time, with the ratio:',
    '',
    ...faster,
    ...(faster.length === 0 ? [] : ['']),
    leaner.length === 0 ? 'In memory: nowhere among these.' : 'In memory:',
    '',
    ...leaner,
    ...(leaner.length === 0 ? [] : ['']),
    'Below some hundred thousand states the start of Node and the tables that XState fills are most of our time, and most of our memory: a compiled verifier needs',
    'neither, but has been compiled first, and that takes longer than our whole search.',
    '',
  ];
}

const compared = [
  '## What is compared',
  '',
  '- All search the same composition to the end, unreduced and exactly, on one core, and check the same invariants. This checker also looks for deadlocks, overflows, unspecified receptions',
  '  and dead transitions, and keeps a shortest run to every state; SPIN keeps a run, not the shortest; Rumur does where it keeps traces. Counts are compared every time.',
  '- This checker is the built package in a process of its own: its start, and all that XState is asked, are in its time. SPIN and Rumur are compiled before (`-O2`); that time stands apart.',
  '- *SPIN, tuned* is written from closed tables as somebody would who wants speed alone (bench/peers/tuned-promela.ts): one process, bit fields, each action one `d_step`, assertions only',
  "  where something that they read has changed, queues as numbers where they fit, no check for overflow, the adversary's knowledge looked up in C. *SPIN, natural* and Rumur have what `rehome export` writes.",
  '- A peer is ended after six times our time, though not before a minute: its ratio is then a bound, and its states were not counted to the end.',
  '- All peers are told the number of states beforehand, so that their tables never grow. This checker is not.',
  '- `@xstate/graph` has no compositions: bench/peers/composed-logic.ts makes one actor logic of all participants and channels, each step of which XState computes. It does not come to an end on larger',
  '  models; its time there is its rate on the smallest model of the family, its start taken off, times the transitions. It has the procedure without the attacker.',
  '- These models have small local tables, which is what this checker is made for. A participant that counts to a million has a million local states here, each asked of XState; SPIN and Rumur have an integer.',
  '',
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
