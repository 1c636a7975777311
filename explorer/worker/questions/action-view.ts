import type { Presentation } from '../../../checker/compose.js';
import type { TraceStep } from '../../../checker/report.js';
import type { FalseGuard } from '../../../checker/xstate/guards.js';
import { describeStep } from '../../../reports/step-words.js';
import { stepOf } from '../../../reports/words.js';
import type { ActionView } from '../../protocol.js';

/** An action, taken or enabled, as the page shows it. */
export function actionView(
  step: TraceStep,
  presentation: Presentation,
  falseGuards: readonly FalseGuard[],
): ActionView {
  const { choice, kind, class: cls, participant, from, event, transitions, reception } = step;
  const place = stepOf(presentation, step);
  return {
    choice,
    kind,
    class: cls,
    participant,
    ...(from === undefined ? {} : { from }),
    words: describeStep(step, presentation),
    ...(place === undefined ? {} : { step: place }),
    event,
    transitions: transitions.map(({ id }) => id),
    reception,
    falseGuards,
  };
}
