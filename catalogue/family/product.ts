import { createHash } from 'node:crypto';
import { procedures } from '../../machines/procedures/index.js';
import { type ReadingName, readings } from '../../machines/readings/index.js';
import { deviationsOf } from '../../machines/scenarios.js';
import { propertiesOf } from '../../properties/index.js';
import { configurationOf } from '../ladder/configuration-of.js';
import { catalogueScenarios } from '../scenarios.js';
import { type Diagram, NONE } from './diagram.js';
import { exploreFamily, type FamilyBudget } from './explore-family.js';
import { type ReadingSpace, readingSpace } from './members.js';

/**
 * Readings whose values make compositions that have hardly a state in common: by them a product is divided into parts that are
 * explored apart.
 */
export const dividing = ['token-issuer', 'token-issuing', 'discard', 'retransmission'] as const satisfies ReadingName[];

type Values = Readonly<Record<string, string>>;

/** What of the product is wanted; absent: all. */
export interface ProductSelection {
  readonly procedures?: readonly string[];
  readonly scenarios?: readonly string[];
  /** Readings by name with the values that are wanted. */
  readonly readings?: ReadonlyMap<string, readonly string[]>;
}

/** A part of the product: every combination of the values of the other readings, for one procedure in one scenario. */
export interface ProductPart {
  readonly procedure: string;
  readonly scenario: string;
  readonly values: Values;
}

/** How many configurations of a part have which verdict. Texts, for the numbers are large. */
export interface PartVerdict {
  readonly property: string;
  readonly holds: string;
  /** Of those: what the property speaks about never happens. */
  readonly vacuous: string;
  readonly violated: string;
  readonly undecided: string;
  /** The readings that decide it, each in some combination of the others. */
  readonly dependsOn: readonly string[];
  /** The id of a configuration that refutes it; null: there is none. */
  readonly example: string | null;
  /** Parts that differ in a dividing reading have equal verdicts exactly where these texts are equal. */
  readonly fingerprint: string;
}

/** What became of a part. */
export interface PartResult extends ProductPart {
  readonly configurations: string;
  readonly explorations: number;
  readonly states: number;
  readonly transitions: number;
  /** The budget that ended a search; null: none did. */
  readonly bound: string | null;
  /** Readings that are free and that nothing looked at. */
  readonly neverLookedAt: readonly string[];
  readonly verdicts: readonly PartVerdict[];
}

/** The parts of the product, in a fixed order; those without a configuration are left out. */
export function productParts(selection: ProductSelection = {}): ProductPart[] {
  const wanted = procedures.filter(({ name }) => selection.procedures?.includes(name) ?? true);
  return wanted.flatMap((procedure) => {
    const space = readingSpace(procedure);
    const cells = dividing
      .reduce<Values[]>(
        (all, name) => all.flatMap((cell) => readings[name].values.map((value) => ({ ...cell, [name]: value }))),
        [{}],
      )
      .filter((values) => partOf(space, values, selection) !== NONE);
    return (selection.scenarios ?? catalogueScenarios).flatMap((scenario) =>
      cells.map((values) => ({ procedure: procedure.name, scenario, values })),
    );
  });
}

function partOf({ features, possible }: ReadingSpace, values: Values, { readings: wanted }: ProductSelection): Diagram {
  const { diagrams } = features;
  let part = diagrams.and(possible, features.cube(values, Object.keys(values)));
  for (const [name, some] of wanted ?? []) {
    const any = some.reduce((all, value) => diagrams.or(all, features.cube({ [name]: value }, [name])), NONE);
    part = diagrams.and(part, any);
  }
  return part;
}

/** Judges every configuration of a part. @param properties names; none: all */
export function judgePart(
  { procedure: name, scenario, values }: ProductPart,
  properties: readonly string[],
  selection: ProductSelection,
  budget: FamilyBudget,
  isInterrupted: () => boolean,
): PartResult {
  const procedure = procedures.find((each) => each.name === name)!;
  const asked = properties.length > 0 ? properties : [...propertiesOf(procedure).map((each) => each.name), 'deadlock'];
  const space = readingSpace(procedure);
  const { features } = space;
  const { diagrams } = features;
  const possible = partOf(space, values, selection);
  const deviations = deviationsOf(scenario)!;
  features.seen.clear();
  const found = exploreFamily(procedure, deviations, asked, { features, possible }, budget, isInterrupted);
  const count = (set: Diagram) => String(diagrams.count(set));
  const verdicts = [...found.verdicts].map(([property, { violated, undecided, vacuous }]): PartVerdict => {
    const holds = diagrams.minus(possible, diagrams.or(violated, undecided));
    const texts = [violated, undecided].map((set) => features.textBut(set, Object.keys(values)));
    return {
      property,
      holds: count(holds),
      vacuous: count(vacuous),
      violated: count(violated),
      undecided: count(undecided),
      dependsOn: features.telling(violated, holds),
      example: violated === NONE ? null : configurationOf(procedure, features.member(violated), deviations).id,
      fingerprint: createHash('sha256').update(texts.join('|')).digest('hex').slice(0, 16),
    };
  });
  return {
    procedure: name,
    scenario,
    values,
    configurations: count(possible),
    explorations: found.explorations,
    states: found.states,
    transitions: found.transitions,
    bound: found.bound,
    neverLookedAt: found.bound === null ? features.free(possible).filter((each) => !features.seen.has(each)) : [],
    verdicts,
  };
}
