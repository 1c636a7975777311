import { InputError } from './errors.js';
import { isPath, loadProcedures } from './own-procedure.js';
import { knownProcedure, knownScenario, parseReadings } from './selection.js';

/** The options that describe one configuration. */
export interface OneConfiguration {
  readonly procedure: string;
  readonly reading?: readonly string[];
  readonly scenario?: string;
}

/**
 * The configuration that the options describe: readings and scenario not named are at their defaults.
 * @throws InputError for unknown names, and two values of a reading
 */
export async function oneConfiguration({ procedure, reading, scenario }: OneConfiguration) {
  await loadProcedures([procedure]);
  const catalogue = await import('../catalogue/index.js');
  const { readingsOfProcedure } = await import('../catalogue/own-catalogue.js');
  const chosen = parseReadings(reading ?? [], readingsOfProcedure(procedure));
  const twice = [...chosen].find(([, values]) => values.length > 1);
  if (twice !== undefined)
    throw new InputError(`One configuration has one value of ${twice[0]}, not ${twice[1].join(' and ')}.`);
  return catalogue.configuration({
    procedure: isPath(procedure) ? procedure : knownProcedure(procedure, catalogue),
    readings: Object.fromEntries([...chosen].map(([name, [value]]) => [name, value])),
    ...(scenario === undefined ? {} : { scenario: knownScenario(scenario, catalogue.scenarios) }),
  });
}
