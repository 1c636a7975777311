import { runOf } from '../../checker/index.js';
import type { Purpose } from '../../reports/purposes/purpose.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import type { SuiteData } from './data.js';
import { purposeOf, stepRanges } from './purpose-words.js';

/** The runs of a procedure's suite as test purposes, in their order. */
export function purposesOf({ procedure, parts }: SuiteData): readonly Purpose[] {
  const digits = String(parts.reduce((sum, { runs }) => sum + runs.length, 0)).length;
  let number = 0;
  return parts.flatMap(({ configuration, runs }) => {
    const system = systemOf(parseConfigurationId(configuration));
    return runs.map((run): Purpose => {
      number++;
      return {
        id: `TP_${procedure.replace(/\W/g, '_')}_${String(number).padStart(digits, '0')}`,
        trace: `${configuration}:${run.path}`,
        objective: purposeOf(run),
        touches: run.steps.length === 0 ? 'no step of the text' : stepRanges(run.steps),
        steps: runOf(system, run.path).steps,
        refused: run.refused,
        presentation: system.presentation ?? {},
      };
    });
  });
}

/** What stands before the purposes of a procedure. */
export const purposesNotes = (procedure: string): readonly string[] => [
  `Runs of ${procedure} that together meet every state of each participant, every transition, every guard both ways, and every order of two actions that any run meets. Each is a test purpose: the tester plays everybody but the implementation under test, does what the table says that others do, and compares what the implementation sends.`,
  'A row is an action: who does it to whom, what the participant that it concerns sends because of it, and the state of the model that it is in then. What is lost reaches nobody.',
];
