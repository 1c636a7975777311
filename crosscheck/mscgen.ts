import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { readFindings } from '../catalogue/findings/data.js';
import { explanationOfFinding, isShown } from '../catalogue/findings/explained.js';
import { chartOf } from '../reports/chart/chart.js';
import { mscgenChart } from '../reports/chart/mscgen.js';
import { explanations } from '../reports/testing/explanations.js';

/** A chart given to mscgen. */
export interface DrawnChart {
  readonly name: string;
  /** What mscgen says against it; absent where it draws it. */
  readonly fault?: string;
}

/** Every so many findings one is drawn. */
const every = 40;

const randomCharts = 100;

/** Gives mscgen charts of the catalogue's findings, and of random runs with awkward texts. */
export function drawnByMscgen(): readonly DrawnChart[] {
  const found = readFindings()
    .findings.filter(isShown)
    .filter((_, index) => index % every === 0)
    .map((finding) => ({ name: finding.id, explanation: explanationOfFinding(finding) }));
  const random = fc
    .sample(explanations, { numRuns: randomCharts, seed: 1 })
    .map((explanation, index) => ({ name: `random run ${index + 1}`, explanation }));
  return [...found, ...random].map(({ name, explanation }) => {
    const fault = faultOf(mscgenChart(chartOf(explanation)));
    return { name: `mscgen draws ${name}`, ...(fault === undefined ? {} : { fault }) };
  });
}

/** Is the program not here? */
export function lacksMscgen(): boolean {
  try {
    execFileSync('mscgen', ['-l'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
}

/** It reads the chart, and writes a picture of some size. */
function faultOf(chart: string): string | undefined {
  try {
    const drawn = execFileSync('mscgen', ['-T', 'svg', '-i', '-', '-o', '-'], {
      input: chart,
      stdio: 'pipe',
      maxBuffer: 1e8,
    });
    return drawn.includes('</svg>') ? undefined : 'it draws nothing';
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error).trim();
  }
}
