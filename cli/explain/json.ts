import { canonical } from '../../checker/xstate/canonical.js';
import type { Explanation } from '../../reports/explanation.js';
import { documentFormat } from '../../reports/json.js';
import { lengthOfTrace } from '../../reports/run-length.js';
import { changes, messageText, stepOf } from '../../reports/words.js';
import { version } from '../package-root.js';
import type { ExplainOptions } from './options.js';

/** An explained run as one JSON document. */
export function explainedJson(
  explanation: Explanation,
  { alternatives = false }: Pick<ExplainOptions, 'alternatives'>,
  clause?: ReadonlyMap<string, string>,
): string {
  const { id, finding, participants, steps, reasons, presentation, pivots, broken, setting } = explanation;
  const told = steps.map((step, index) => {
    const place = stepOf(presentation, step);
    const words = step.from === undefined ? undefined : presentation.message?.(step.event);
    return {
      ...step,
      ...(place === undefined ? {} : { step: place }),
      ...(step.from === undefined ? {} : { contents: words?.contents ?? messageText(presentation, step.event) }),
      ...(words?.protection === undefined ? {} : { protection: words.protection }),
      ...(clause === undefined ? {} : { clause: place === undefined ? null : (clause.get(place) ?? null) }),
      changes: changes(step, presentation),
      falseGuards: reasons[index]!.falseGuards,
      ...(alternatives ? { alternatives: reasons[index]!.alternatives } : {}),
    };
  });
  const head = { tool: 'rehome', version, format: documentFormat, id, ...(finding === undefined ? {} : { finding }) };
  const document = {
    ...head,
    ...lengthOfTrace(id),
    participants,
    steps: told,
    pivots,
    broken,
    setting: setting ?? null,
  };
  return JSON.stringify(document, plainMeta, 2);
}

/** For JSON.stringify: the `meta` of a transition may hold anything; what is no plain data is left out. */
function plainMeta(key: string, value: unknown): unknown {
  if (key !== 'meta') return value;
  try {
    canonical(value);
    return value;
  } catch {
    return undefined;
  }
}
