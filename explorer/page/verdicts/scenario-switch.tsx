import {
  type DeviationName,
  deviationNames,
  deviations,
  deviationsOf,
  scenarioName,
} from '../../../machines/scenarios.js';
import { embedded } from '../embedded.js';
import { scenarioSays } from './state.js';

const kinds = { fault: 'Faults', role: 'Corrupt roles', transactions: 'More than one change' } as const;

/** A scenario: one that the catalogue names, or any deviations joined. */
export function ScenarioSwitch({ scenario, onChange }: ScenarioSwitchProps) {
  const chosen = deviationsOf(scenario) ?? [];
  const isNamed = embedded.scenarios.some(({ name }) => name === scenario);
  const toggle = (name: DeviationName) =>
    onChange(scenarioName(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]));
  return (
    <div class="scenario">
      <label class="switch">
        <span class="switch-name">Scenario</span>
        <select value={scenario} onChange={(event) => onChange(event.currentTarget.value)}>
          {!isNamed && <option value={scenario}>{scenario}</option>}
          {embedded.scenarios.map(({ name, says }) => (
            <option key={name} value={name} title={says}>
              {name}
            </option>
          ))}
        </select>
        <span class="quiet">{scenarioSays(scenario)}</span>
      </label>
      <details>
        <summary>
          Join deviations ({chosen.length} of {deviationNames.length})
        </summary>
        {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
          <fieldset key={kind}>
            <legend>{kinds[kind]}</legend>
            {deviationNames
              .filter((name) => deviations[name].kind === kind)
              .map((name) => (
                <label key={name} title={deviations[name].says}>
                  <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} /> {name}
                </label>
              ))}
          </fieldset>
        ))}
      </details>
    </div>
  );
}

interface ScenarioSwitchProps {
  readonly scenario: string;
  onChange(scenario: string): void;
}
