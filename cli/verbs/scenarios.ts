import type { ScenarioEntry } from '../../catalogue/scenario-list.js';
import { documentFormat } from '../../reports/json.js';
import { factList } from '../../reports/lists.js';
import { exitStatus } from '../exit-status.js';
import { version } from '../package-root.js';
import { knownScenario } from '../selection.js';
import type { Terminal } from '../terminal.js';
import type { ListOptions } from './readings.js';

/**
 * Prints the scenarios, or those that are named: each name may be several joined by `+`.
 * @returns the exit status
 * @throws InputError for an unknown name, with the nearest one
 */
export async function listScenarios(
  names: readonly string[],
  { json }: ListOptions,
  terminal: Terminal,
): Promise<number> {
  const { scenarioEntry, scenarioList } = await import('../../catalogue/scenario-list.js');
  const { scenarios: parts } = await import('../../catalogue/index.js');
  const chosen = names.map((name) => scenarioEntry(knownScenario(name, parts)));
  const scenarios = names.length === 0 ? scenarioList() : chosen;
  if (json === true) {
    terminal.print(JSON.stringify({ tool: 'rehome', version, format: documentFormat, scenarios }, null, 2));
    return exitStatus.expected;
  }
  terminal.print(scenarios.map((entry) => factList(entry.name, factsOf(entry), terminal.palette)).join('\n\n'));
  return exitStatus.expected;
}

const kinds: Readonly<Record<ScenarioEntry['kind'], string>> = {
  none: 'no deviation',
  fault: 'a fault: nobody wants it, and it may happen as often as it can',
  role: 'a corrupt role: an insider, who may also behave honestly',
  transactions: 'more than one change, or device',
  several: 'several deviations at once',
};

const factsOf = ({ kind, says, readings }: ScenarioEntry): [string, string][] => [
  [kind === 'none' ? '' : 'adds', says],
  ['is', kinds[kind]],
  // Every reading is varied without a deviation.
  ['readings', kind === 'none' ? 'each is varied in it' : readings.join(', ')],
];
