import { type Presentation, runOf } from '../../checker/index.js';
import type { TraceStep } from '../../checker/report.js';
import { stepLine } from '../../reports/step-words.js';
import { nameOf, stateText } from '../../reports/words.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';

/**
 * A run of a configuration in lines, one an action: what happens, the state that its participant comes to, and what it sends, between bars.
 * @throws CheckerError where the configuration has no such run
 */
export function runLines(configuration: string, path: string): readonly string[] {
  const system = systemOf(parseConfigurationId(configuration));
  return runOf(system, path).steps.map((step) => runLine(step, system.presentation ?? {}));
}

function runLine(step: TraceStep, presentation: Presentation): string {
  const sends = step.sends.map(({ to, event }) => `${event.type} to ${nameOf(presentation, to)}`).join(', ');
  return [stepLine(step, presentation), stateText(step.after.value), sends].filter((part) => part !== '').join(' | ');
}
