import { statechartSvg } from '../../reports/statechart/svg.js';
import { statecharts, stepBadge } from '../statecharts.js';

/** Where the picture of a machine is, from docs/. */
export const statechartPath = (machine: string): string => `statecharts/${machine}.svg`;

/** The pictures that the documents show, by their path from the root of the package. */
export async function pictures(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const chart of statecharts())
    files[`docs/${statechartPath(chart.name)}`] = await statechartSvg(chart, stepBadge);
  return files;
}
