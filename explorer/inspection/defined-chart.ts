import { definedMachine } from '../../checker/xstate/defined-machine.js';
import { type Statechart, statechartOf } from '../../reports/statechart/statechart.js';
import { plainConfig } from './plain-config.js';

/**
 * The statechart of a machine that an inspector was told of.
 * @param definition its configuration as JSON
 * @throws Error with a sentence, where no machine can be made of it
 */
export function definedChart(definition: string): Pick<Statechart, 'name' | 'root'> {
  const { name, root } = statechartOf(definedMachine(plainConfig(definition)));
  return { name, root };
}
