import type { Verdict } from '../checker/report.js';
import { cellText } from './cell.js';
import type { Run } from './run.js';

/** Properties whose verdicts look the same in every run. */
export interface VerdictColumn {
  readonly properties: readonly string[];
  /** One for each run, in their order. */
  readonly cells: readonly string[];
}

/** The verdict on a property in a run. */
export function verdictOf(run: Run, property: string): Verdict | undefined {
  return run.report.verdicts.find((verdict) => verdict.property === property);
}

/** The properties of some runs as columns, equal ones together, in the order of the first property of each. */
export function verdictColumns(runs: readonly Run[]): VerdictColumn[] {
  const properties = [...new Set(runs.flatMap(({ report }) => report.verdicts.map(({ property }) => property)))];
  const byCells = new Map<string, { properties: string[]; cells: string[] }>();
  for (const property of properties) {
    const cells = runs.map((run) => cellText(verdictOf(run, property)));
    const known = byCells.get(cells.join(' '));
    if (known === undefined) byCells.set(cells.join(' '), { properties: [property], cells });
    else known.properties.push(property);
  }
  return [...byCells.values()];
}

/** The runs of one procedure whose verdicts look the same in all of these columns, in the order of the first of each. */
export function equalRows(runs: readonly Run[], columns: readonly VerdictColumn[]): Run[][] {
  const procedures = [...new Set(runs.map(({ procedure }) => procedure))];
  return procedures.flatMap((procedure) => {
    const groups = new Map<string, Run[]>();
    runs.forEach((run, i) => {
      if (run.procedure !== procedure) return;
      const look = columns.map(({ cells }) => cells[i]).join(' ');
      groups.set(look, [...(groups.get(look) ?? []), run]);
    });
    return [...groups.values()];
  });
}
