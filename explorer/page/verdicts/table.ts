import type { CheckReport } from '../../../checker/report.js';
import type { Judgement } from '../../../reports/cell.js';
import type { Embedded, EmbeddedRow } from '../../embedded.js';
import { parsePin } from './judgement.js';

/** What is known of verdicts: those that are written into the page, and those that were reached in it, which come first. */
export interface Table {
  readonly embedded: Embedded;
  /** @param property its place among the page's properties */
  judgement(row: EmbeddedRow, property: number): Judgement | undefined;
  /** The value of a reading in a row, chosen or by default. */
  valueOf(row: EmbeddedRow, reading: string): string | undefined;
}

/** The table of a page; `reportOf` has what the page has checked by itself. */
export function tableOf(embedded: Embedded, reportOf: (subject: string) => CheckReport | undefined): Table {
  const pinned = embedded.cells.map(parsePin);
  const defaults = new Map(embedded.procedures.map((each) => [each.name, each.defaults]));
  const reached = new WeakMap<CheckReport, ReadonlyMap<string, Judgement>>();
  return {
    embedded,
    judgement(row, property) {
      const report = reportOf(row.subject);
      if (report === undefined) return pinned[row.verdicts[property] ?? -1];
      let judgements = reached.get(report);
      if (judgements === undefined) {
        judgements = judgementsOf(report);
        reached.set(report, judgements);
      }
      return judgements.get(embedded.properties[property]!.name);
    },
    valueOf: (row, reading) => row.readings[reading] ?? defaults.get(row.procedure)?.[reading],
  };
}

/** The verdicts of a report by property. */
export const judgementsOf = (report: CheckReport): ReadonlyMap<string, Judgement> =>
  new Map(report.verdicts.map((verdict) => [verdict.property, verdict]));

/** The pinned verdicts of a row by property. */
export const pinnedOf = (embedded: Embedded, row: EmbeddedRow): ReadonlyMap<string, Judgement> =>
  new Map(
    embedded.properties.flatMap(({ name }, index) => {
      const cell = embedded.cells[row.verdicts[index] ?? -1];
      return cell === undefined ? [] : [[name, parsePin(cell)] as const];
    }),
  );
