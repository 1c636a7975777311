import { existsSync, readFileSync } from 'node:fs';
import type { JudgesReport } from '../judges/measure.js';
import { families } from '../models/index.js';
import type { BenchReport, Figures, ModelResult } from '../report.js';
import { startSection } from '../start/document.js';
import { type CurvesDrawing, drawCurves } from './curves.js';
import { performanceDocument } from './document.js';

const data = new URL('../performance.json', import.meta.url);
const judgesData = new URL('../judges.json', import.meta.url);

/** docs/performance.md and its curves by path, of what was measured last; nothing where nothing has been. */
export function performanceFiles(): Readonly<Record<string, string>> {
  if (!existsSync(data)) return {};
  const report = JSON.parse(readFileSync(data, 'utf8')) as BenchReport;
  const judges = existsSync(judgesData) ? (JSON.parse(readFileSync(judgesData, 'utf8')) as JudgesReport) : undefined;
  const draw = (title: string, yLabel: string, figure: Figure) =>
    drawCurves({ title, xLabel: 'states', yLabel, tools, panels: panelsOf(report.models, figure) });
  return {
    'docs/performance.md': performanceDocument(report, judges, startSection()),
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
