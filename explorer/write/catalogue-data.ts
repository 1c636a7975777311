import { readingsOf } from '../../catalogue/configuration.js';
import { defaultCatalogue } from '../../catalogue/default-catalogue.js';
import { readExpectations } from '../../catalogue/expectations.js';
import { sentenceOf } from '../../catalogue/findings/sentence.js';
import { readingList } from '../../catalogue/reading-list.js';
import { scenarioList } from '../../catalogue/scenario-list.js';
import { describeFairness } from '../../checker/liveness/fairness.js';
import { procedures } from '../../machines/procedures/index.js';
import { allProperties } from '../../properties/index.js';
import type { Embedded, EmbeddedProperty, EmbeddedRow } from '../embedded.js';
import { Cells } from './cells.js';

/** What is judged: the declared properties, and what is always judged. */
const properties: readonly EmbeddedProperty[] = [
  ...allProperties.map((property) => ({
    name: property.name,
    sentence: property.sentence,
    form: property.form,
    ...(property.source === undefined ? {} : { source: property.source }),
    ...(property.form === 'liveness' && property.fairness !== undefined
      ? { fairness: describeFairness(property.fairness) }
      : {}),
  })),
  { name: 'deadlock', sentence: sentenceOf('deadlock'), form: 'deadlock' },
];

/** The catalogue as the page carries it: its rows with their pinned verdicts, and what readings, scenarios and properties say. */
export function catalogueData(version: string): Embedded {
  const { runs } = readExpectations();
  const cells = new Cells();
  const rows = defaultCatalogue.map(({ id, procedure, readings, scenario }): EmbeddedRow => {
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
  });
  return {
    tool: 'rehome',
    version,
    title: 'Change of home operator',
    source: 'catalogue',
    procedures: procedures.map((procedure) => ({
      name: procedure.name,
      defaults: readingsOf(procedure) as unknown as Readonly<Record<string, string>>,
      ...(procedure.reconstructed === undefined ? {} : { reconstructed: procedure.reconstructed }),
    })),
    readings: readingList().map(({ name, step, values }) => ({ name, step, values })),
    scenarios: scenarioList().map(({ name, says }) => ({ name, says })),
    properties,
    rows,
    cells: cells.list,
  };
}
