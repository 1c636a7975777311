import type { Procedure } from '../../machines/procedures/procedure.js';
import { deviationNames, scenarioName } from '../../machines/scenarios.js';
import { type Configuration, configuration } from '../configuration.js';
import type { Region } from './assumption.js';

/** A configuration by all its values and its deviations. */
export const configurationOf = (procedure: Procedure, values: Region, deviations: readonly string[]): Configuration =>
  configuration({
    procedure: procedure.name,
    readings: values,
    scenario: scenarioName(deviationNames.filter((name) => deviations.includes(name))),
  });
