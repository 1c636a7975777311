import { explainRun, pivotsOf, runOf } from '../../checker/index.js';
import type { Explanation } from '../../reports/explanation.js';
import { lengthOfTrace } from '../../reports/run-length.js';
import { parseConfigurationId } from '../configuration.js';
import { settingOf } from '../setting.js';
import { systemOf } from '../system.js';
import { type Finding, splitTrace } from './finding.js';
import { propertyNamed, sentenceOf } from './sentence.js';

/** A finding that a run shows. */
export type ShownFinding = Finding & { readonly trace: string; readonly length: number };

/** Is there a run that shows it? */
export const isShown = (finding: Finding): finding is ShownFinding => finding.trace !== null && finding.length !== null;

/**
 * All that is known of a finding's run. Without pivots where the run does not refute the property any more: the written findings are then out
 * of date.
 */
export function explanationOfFinding({ id, property, trace, fairness }: ShownFinding): Explanation {
  const { configuration, path } = splitTrace(trace);
  const row = parseConfigurationId(configuration);
  const system = systemOf(row);
  const { cycle } = lengthOfTrace(path);
  const source = propertyNamed(property)?.source;
  return {
    id: trace,
    finding: id,
    participants: system.participants.map(({ name }) => name),
    presentation: system.presentation ?? {},
    steps: runOf(system, path).steps,
    reasons: explainRun(system, path),
    ...(cycle === undefined ? {} : { cycle }),
    pivots: pivotsOf(system, path, { properties: [property] }),
    broken: [
      {
        name: property,
        sentence: sentenceOf(property),
        ...(source === undefined ? {} : { source }),
        ...(fairness === undefined ? {} : { fairness }),
      },
    ],
    setting: settingOf(row),
  };
}
