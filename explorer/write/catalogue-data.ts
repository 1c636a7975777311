import { type Configuration, readingsOf } from '../../catalogue/configuration.js';
import { defaultCatalogue } from '../../catalogue/default-catalogue.js';
import { readExpectations } from '../../catalogue/expectations.js';
import { ownCatalogue } from '../../catalogue/own-catalogue.js';
import { ownProcedure, ownReadings } from '../../catalogue/own-procedures.js';
import { readingList } from '../../catalogue/reading-list.js';
import { scenarioList } from '../../catalogue/scenario-list.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { allProperties } from '../../properties/index.js';
import type { Embedded, EmbeddedProcedure, EmbeddedProperty, EmbeddedReading, EmbeddedRow } from '../embedded.js';
import { Cells } from './cells.js';
import { deadlockEntry, propertyEntry } from './properties.js';

/** What is judged: the declared properties, and what is always judged. */
const properties: readonly EmbeddedProperty[] = [
  ...allProperties.map((property) => propertyEntry(property)),
  deadlockEntry,
];

/**
 * The catalogue as the page carries it: its rows with their pinned verdicts, and what readings, scenarios and properties say.
 * @param own paths of modules whose procedures are registered: their rows come first, and nothing of them is known
 */
export function catalogueData(version: string, own: readonly string[] = []): Embedded {
  const { runs } = readExpectations();
  const cells = new Cells();
  const rowOf = ({ id, procedure, readings, scenario }: Configuration): EmbeddedRow => {
    const pinned = runs[id];
    return {
      subject: id,
      procedure,
      readings,
      scenario,
      size:
        pinned === undefined ? '' : `${pinned.states} states, ${pinned.transitions} transitions, depth ${pinned.depth}`,
      verdicts: properties.map(({ name }) => cells.of(pinned?.verdicts[name])),
    };
  };
  const ownOnes = own.map((path) => ownProcedure(path)!);
  return {
    tool: 'rehome',
    version,
    title: 'Change of home operator',
    source: 'catalogue',
    procedures: [...ownOnes, ...procedures].map(procedureEntry),
    readings: [
      ...readingList().map(({ name, step, values }) => ({ name, step, values })),
      ...ownOnes.flatMap(ownEntries),
    ],
    scenarios: scenarioList().map(({ name, says }) => ({ name, says })),
    properties,
    rows: [...own.flatMap(ownCatalogue), ...defaultCatalogue].map(rowOf),
    cells: cells.list,
  };
}

const procedureEntry = (procedure: Procedure): EmbeddedProcedure => ({
  name: procedure.name,
  defaults: readingsOf(procedure) as unknown as Readonly<Record<string, string>>,
  ...(procedure.reconstructed === undefined ? {} : { reconstructed: procedure.reconstructed }),
});

/** The readings that a procedure of the user's brings. */
const ownEntries = (procedure: Procedure): EmbeddedReading[] =>
  Object.entries(ownReadings(procedure)).map(([name, { step, values, means }]) => ({
    name,
    step,
    values: values.map((value) => ({ value, means: means[value] ?? '' })),
  }));
