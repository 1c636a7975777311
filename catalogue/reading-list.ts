import { exclusions } from '../machines/exclusions.js';
import { procedures } from '../machines/procedures/index.js';
import { type ReadingName, readingNames, readings } from '../machines/readings/index.js';
import { scenariosOf } from './concerns.js';

/** A reading as lists and documents show it. */
export interface ReadingEntry {
  readonly name: ReadingName;
  readonly values: readonly { readonly value: string; readonly means: string }[];
  readonly default: string;
  /** Procedures whose text settles another value, with that value. */
  readonly settled: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The step that leaves it open. */
  readonly step: string;
  /** The words, or the silence, that leave it open. */
  readonly leftOpenBy: string;
  /** The scenarios in which the default catalogue varies it. */
  readonly scenarios: readonly string[];
}

/** All readings, in the order of reports. */
export const readingList = (): readonly ReadingEntry[] =>
  readingNames.map((name) => {
    const { values, means, default: byDefault, reason, step, leftOpenBy } = readings[name];
    const settled = procedures.flatMap((procedure) => {
      const value = procedure.settles[name];
      return value === undefined || value === byDefault ? [] : [[procedure.name, value] as const];
    });
    return {
      name,
      values: values.map((value) => ({ value, means: (means as Readonly<Record<string, string>>)[value]! })),
      default: byDefault,
      settled: Object.fromEntries(settled),
      reason,
      step,
      leftOpenBy,
      scenarios: scenariosOf(name),
    };
  });

/** Values that exclude each other, with the reason. */
export const exclusionList = (): readonly { readonly what: string; readonly reason: string }[] =>
  exclusions.map(({ what, reason }) => ({ what, reason }));
