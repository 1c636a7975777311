import { readings } from '../machines/readings/index.js';
import type { Reading } from '../machines/readings/reading.js';
import { deviations, deviationsOf } from '../machines/scenarios.js';
import type { Setting } from '../reports/explanation.js';
import { type Configuration, modelOf } from './configuration.js';
import { ownReadings } from './own-procedures.js';

/** A configuration as reports tell it: every reading with what its value says, and what the scenario allows. */
export function settingOf(configuration: Configuration): Setting {
  const { procedure } = modelOf(configuration);
  const known: Readonly<Record<string, Reading>> = { ...readings, ...ownReadings(procedure) };
  const values = configuration.values as Readonly<Record<string, string>>;
  return {
    procedure: procedure.name,
    ...(procedure.reconstructed === undefined ? {} : { reconstructed: procedure.reconstructed }),
    scenario: configuration.scenario,
    deviations: deviationsOf(configuration.scenario)!.map((name) => deviations[name].says),
    readings: Object.entries(known).map(([name, { means, step }]) => ({
      name,
      value: values[name]!,
      means: means[values[name]!]!,
      step,
      byDefault: !(name in configuration.readings),
    })),
  };
}
