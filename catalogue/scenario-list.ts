import { readingNames } from '../machines/readings/index.js';
import {
  type Deviation,
  deviationNames,
  deviations,
  deviationsOf,
  scenarioAliases,
  scenarioName,
} from '../machines/scenarios.js';
import { scenariosOf } from './concerns.js';
import { catalogueScenarios } from './scenarios.js';

/** A scenario as lists and documents show it. */
export interface ScenarioEntry {
  readonly name: string;
  readonly kind: Deviation['kind'] | 'none' | 'several';
  /** What it adds to an honest run. */
  readonly says: string;
  /** The deviations that it is made of. */
  readonly deviations: readonly string[];
  /** The readings that the default catalogue varies in it. */
  readonly readings: readonly string[];
}

/** Everything that the catalogue names: no deviation, each alone, the short names, and those that it joins. */
export const scenarioList = (): readonly ScenarioEntry[] => [
  ...new Map(
    ['honest', ...deviationNames, ...Object.keys(scenarioAliases), ...catalogueScenarios].map((name) => [
      name,
      scenarioEntry(name),
    ]),
  ).values(),
];

/** One scenario by its name, which may be several joined by `+`. */
export function scenarioEntry(given: string): ScenarioEntry {
  const members = deviationsOf(given) ?? [];
  const name = scenarioName(members);
  const [only] = members;
  const varied = readingNames.filter((reading) => scenariosOf(reading).includes(name));
  const entry = (kind: ScenarioEntry['kind'], says: string) => ({
    name,
    kind,
    says,
    deviations: members,
    readings: varied,
  });
  if (only === undefined) return entry('none', 'nothing goes wrong, and everybody does as the text says');
  if (members.length === 1) return entry(deviations[only].kind, deviations[only].says);
  return entry('several', members.join(', '));
}
