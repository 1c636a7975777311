import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { hanging, left, pageWidth, right, wrap } from './layout.js';
import { messageText, nameOf } from './words.js';

/** What happened in a live run: a message, or (without a sender) what the environment told a participant. */
export interface LiveEvent {
  readonly from?: string;
  readonly to: string;
  readonly event: TraceStep['event'];
}

/** The messages of a live run as numbered lines: ` 3  step 8  M2ME → old SHO  deregistration, protected by AVs`. */
export function liveText(events: readonly LiveEvent[], presentation: Presentation): string {
  const rows = events.map(({ from, to, event }) => {
    const place = presentation.message?.(event)?.step;
    const name = nameOf(presentation, to);
    return {
      step: place === undefined ? '' : `step ${place}`,
      actors: from === undefined ? name : `${nameOf(presentation, from)} → ${name}`,
      text: `${messageText(presentation, event)}${from === undefined ? ' (choice)' : ''}`,
    };
  });
  const stepWidth = Math.max(0, ...rows.map(({ step }) => step.length));
  const actorsWidth = Math.max(0, ...rows.map(({ actors }) => actors.length));
  const numberWidth = String(rows.length).length;
  return rows
    .flatMap(({ step, actors, text }, i) => {
      const head = `  ${right(String(i + 1), numberWidth)}  ${left(step, stepWidth)}  ${left(actors, actorsWidth)}  `;
      return hanging(head, wrap(text, Math.max(30, pageWidth - head.length)));
    })
    .join('\n');
}
