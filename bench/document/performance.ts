import { existsSync, readFileSync } from 'node:fs';
import type { JudgesReport } from '../judges/measure.js';
import type { LargeReport } from '../large/measure.js';
import { families } from '../models/index.js';
import type { ProfileReport } from '../profile/measure.js';
import type { BenchReport, Figures, ModelResult } from '../report.js';
import type { StartReport } from '../start/measure.js';
import type { SynthesisReport } from '../synthesis/measure.js';
import type { ReductionsReport } from '../targets.js';
import { type CurvesDrawing, drawCurves } from './curves.js';
import { type Documented, performanceDocument } from './document.js';

/** What was measured last of a kind, as `--write` keeps it in bench/; undefined where nothing has been. */
function kept<Report>(kind: string): Report | undefined {
  const file = new URL(`../${kind}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

const given = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });

/** docs/performance.md and its curves by path, of what was measured last; nothing where nothing has been. */
export function performanceFiles(): Readonly<Record<string, string>> {
  const performance = kept<BenchReport>('performance');
  if (performance === undefined) return {};
  const { models } = performance;
  const documented: Documented = {
    performance,
    ...given('reductions', kept<ReductionsReport>('reductions')),
    ...given('start', kept<StartReport>('start')),
    ...given('large', kept<LargeReport>('large')),
    ...given('synthesis', kept<SynthesisReport>('synthesis')),
    ...given('judges', kept<JudgesReport>('judges')),
    ...given('profile', kept<ProfileReport>('profile')),
  };
  const draw = (title: string, yLabel: string, figure: Figure) =>
    drawCurves({ title, xLabel: 'states', yLabel, tools, panels: panelsOf(models, figure) });
  return {
    'docs/performance.md': performanceDocument(documented),
    'docs/performance/time.svg': draw('CPU seconds by number of states', 'CPU seconds', ({ seconds }) => seconds),
    'docs/performance/memory.svg': draw('Peak memory by number of states', 'megabytes', ({ peak }) => peak / 1e6),
  };
}

type Figure = (figures: Figures) => number;

const tools = ['this checker', 'SPIN, tuned', 'SPIN, natural', 'Rumur, traces', 'Rumur, no traces'];
const toolOf: Readonly<Record<string, string>> = {
  'spin tuned': tools[1]!,
  'spin natural': tools[2]!,
  'rumur traces': tools[3]!,
  'rumur no traces': tools[4]!,
};

/** What is drawn is measured: nothing extrapolated. */
function panelsOf(models: readonly ModelResult[], figure: Figure): CurvesDrawing['panels'] {
  const measured = families.map(({ name }) => ({ name, own: models.filter(({ family }) => family === name) }));
  return measured
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => ({
      title: name,
      curves: tools.flatMap((tool) => {
        const points = own.flatMap((model) => {
          const ours = tool === tools[0] ? [model] : [];
          const peers = model.peers.filter(({ peer, variant }) => toolOf[`${peer} ${variant}`] === tool);
          return [...ours, ...peers].map((figures) => ({ x: model.states, y: Math.max(least, figure(figures)) }));
        });
        return points.length === 0 ? [] : [{ tool, points: points.sort((a, b) => a.x - b.x) }];
      }),
    }));
}

/** What GNU time can tell from nothing. */
const least = 0.01;
