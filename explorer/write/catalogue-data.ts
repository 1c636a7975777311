import { readingsOf } from '../../catalogue/configuration.js';
import { defaultCatalogue } from '../../catalogue/default-catalogue.js';
import { readExpectations } from '../../catalogue/expectations.js';
import { readingList } from '../../catalogue/reading-list.js';
import { scenarioList } from '../../catalogue/scenario-list.js';
import { procedures } from '../../machines/procedures/index.js';
import { allProperties } from '../../properties/index.js';
import type { Embedded, EmbeddedRow } from '../embedded.js';
import { Cells } from './cells.js';

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
      verdicts: allProperties.map(({ name }) => cells.of(pinned?.verdicts[name])),
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
    properties: allProperties.map(({ name, sentence, form, source }) => ({
      name,
      sentence,
      form,
      ...(source === undefined ? {} : { source }),
    })),
    rows,
    cells: cells.list,
  };
}
