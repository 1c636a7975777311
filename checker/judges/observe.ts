import type { Observation } from '../property.js';
import type { Action } from '../search/action.js';

/** An observation but for the watched predicates. */
export type Told = Omit<Observation, 'was' | 'is'>;

const verbs = {
  deliver: 'receive',
  redeliver: 'receive',
  duplicate: 'receive',
  lose: 'lose',
  forge: 'receive',
  timer: 'timer',
  choose: 'choose',
} as const satisfies Record<Action['kind'], string>;

/** What an observer is told at the start. */
export const start: readonly Told[] = [{ type: 'state' }];

/** What an observer is told of one action: what happened, its emits, its sends, and that a state has been reached. */
export function observationsOf(action: Action, names: readonly string[]): Told[] {
  const participant = names[action.participant]!;
  const about = (verb: string, event: { readonly type: string }) => `${verb}.${participant}.${event.type}`;
  return [
    {
      type: about(verbs[action.kind], action.event),
      participant,
      ...(action.from === undefined ? {} : { peer: names[action.from]! }),
      ...(action.kind === 'forge' ? { peer: action.as!, forged: true } : {}),
      event: action.event,
      ...(action.redelivery ? { redelivery: true } : {}),
    },
    ...(action.step?.emits ?? []).map((event) => ({ type: about('emit', event), participant, event })),
    ...(action.step?.sends ?? []).map(({ to, event }) => ({
      type: about('send', event),
      participant,
      peer: to,
      event,
    })),
    ...start,
  ];
}
