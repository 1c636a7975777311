import type { Presentation } from '../checker/compose.js';
import type { StepExplanation } from '../checker/traces/explanation.js';
import type { FalseGuard } from '../checker/xstate/guards.js';
import { messageText, nameOf, valueText } from './words.js';

/** Of what a guard looked at, no more than so much is printed. */
const mostReads = 4;

/** What is asked of `explanationLines`. */
export interface ReasonOptions {
  readonly guards: boolean;
  readonly alternatives: boolean;
}

/** Why an action went as it did, in lines, as far as is asked for: which guards were false, and what else was enabled. */
export function explanationLines(
  { falseGuards, alternatives }: StepExplanation,
  presentation: Presentation,
  asked: ReasonOptions,
): string[] {
  return [
    ...(asked.guards ? falseGuards.map((guard) => falseGuardText(guard, presentation)) : []),
    ...(asked.alternatives ? alternatives.map((other) => alternativeText(other, presentation)) : []),
  ];
}

/** Which transition was not taken, for which guard, and what that looked at. */
export function falseGuardText({ transition, guard, reads }: FalseGuard, presentation: Presentation): string {
  const where = transition.targets.length === 0 ? '' : ` → ${transition.targets.join(', ')}`;
  const texts = reads.map(({ path, value }) => `${path} ${valueText(value, presentation)}`);
  const more = texts.length > mostReads ? [`and ${texts.length - mostReads} more`] : [];
  const looked = [...texts.slice(0, mostReads), ...more].join(', ');
  const because = looked === '' ? '' : ` (${looked})`;
  return `not ${transition.id}${where}: ${guard ?? 'its guard'} is false${because}`;
}

function alternativeText(
  { choice, kind, participant, from, event }: StepExplanation['alternatives'][number],
  presentation: Presentation,
): string {
  const actors = [...(from === undefined ? [] : [from]), participant].map((name) => nameOf(presentation, name));
  return `instead, ${choice}: ${kind} ${actors.join(' → ')}: ${messageText(presentation, event)}`;
}
