import type { Act, Goal, Presentation } from '../../checker/index.js';
import { nameOf, stateText } from '../../reports/words.js';

/** A goal in words; a participant is told by its name in reports, a transition by its id. */
export function goalWords(goal: Goal, presentation: Presentation): string {
  const name = (participant: string) => nameOf(presentation, participant);
  switch (goal.kind) {
    case 'state':
      return `${name(goal.participant)} in ${stateText(goal.value)}`;
    case 'transition':
      return `${name(goal.participant)} takes ${goal.transition}`;
    case 'guard': {
      const refused = goal.refused === undefined ? '' : `, which refuses ${goal.refused.type}`;
      return `${name(goal.participant)} finds the guard of ${goal.transition} ${goal.answer}${refused}`;
    }
    case 'order':
      return `${actWords(goal.first, presentation)} before ${actWords(goal.second, presentation)}`;
    case 'action':
      return `${actWords(goal.act, presentation)} in one more local state`;
  }
}

const happens: Readonly<Record<Act['kind'], string>> = {
  deliver: '',
  redeliver: ' again',
  duplicate: ' duplicated',
  lose: ' lost',
  forge: ' forged',
  timer: '',
  choose: '',
};

function actWords({ kind, participant, event }: Act, presentation: Presentation): string {
  return `${event.type}${happens[kind]} at ${nameOf(presentation, participant)}`;
}
