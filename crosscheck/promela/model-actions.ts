import type { LocalStep } from '../../checker/xstate/local-automaton.js';
import { changingWhere, send, transmissionsOf } from './channels.js';
import type { ModelItem } from './model-channels.js';
import { among } from './predicate.js';
import type { ClosedSystem } from './tables.js';

/** One action of the model. */
export interface ModelAction {
  /** What is fair to SPIN: the participant, or a process of its own for what nobody owes. */
  readonly process: string;
  readonly helpful: boolean;
  /** Where it leads to another state. */
  readonly condition: string;
  readonly effect: string;
  /** The message of which it is a delivery. */
  readonly delivers?: ModelItem;
}

/**
 * Everything that can happen.
 * @throws Error where a step cannot be computed, or a participant sends to itself
 */
export function actionsOf(closed: ClosedSystem): ModelAction[] {
  const { automata, moves, received } = closed;
  const actions: ModelAction[] = [];
  for (const [participant, automaton] of automata.entries()) {
    const active = [...automaton.states.keys()].filter(
      (local) => automaton.states[local]!.snapshot.status === 'active',
    );
    for (const item of received[participant]!) {
      // What is delivered, and sent again at once by whoever took it, may change nothing: not exported.
      if (item.from === participant) throw new Error(`${automaton.name} sends to itself: not exported to Promela.`);
      const reception = receptionOf(closed, participant, active, (local) => automaton.step(local, item.event));
      for (const { kind, condition, effect, still } of transmissionsOf(item)) {
        if (still && reception.changing === '') continue;
        const helpful = kind === 'deliver';
        actions.push({
          process: helpful ? automaton.name : `faults of ${automaton.name}`,
          helpful,
          condition: still ? `${condition} && ${reception.changing}` : condition,
          effect: kind === 'lose' ? effect : `${effect}; ${reception.text}`,
          ...(helpful && { delivers: item }),
        });
      }
    }
    for (const { cls, helpful, local, step } of moves[participant]!) {
      const changing = changingIn(closed, participant, local, step);
      if (changing === '') continue;
      actions.push({
        process: helpful ? automaton.name : `${cls} of ${automaton.name}`,
        helpful,
        condition: changing,
        effect: effectOf(closed, participant, step),
      });
    }
  }
  return actions;
}

/** How a participant takes a message, whichever state it is in. */
function receptionOf(
  closed: ClosedSystem,
  participant: number,
  active: readonly number[],
  stepAt: (local: number) => LocalStep,
): { readonly text: string; readonly changing: string } {
  const byEffect = new Map<string, number[]>();
  const byCondition = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, local: number) => to.set(key, [...(to.get(key) ?? []), local]);
  for (const local of active) {
    const step = stepAt(local);
    if (step.problem !== undefined) throw new Error(step.problem.message);
    if (step.next === local && step.sends.length === 0) continue;
    add(byEffect, effectOf(closed, participant, step), local);
    add(byCondition, conditionOf(closed, participant, local, step), local);
  }
  if (byEffect.size === 0) return { text: 'skip', changing: '' };
  const cases = [...byEffect].map(([effect, locals]) => `:: ${among(participant, locals)} -> ${effect}`);
  const changing = [...byCondition].map(([condition, locals]) => `(${among(participant, locals)} && (${condition}))`);
  return { text: `if ${cases.join(' ')} :: else -> skip fi`, changing: `(${changing.join(' || ')})` };
}

/** Where a step, taken in a local state, changes anything, the channel that it may have come from left aside. */
function changingIn(closed: ClosedSystem, participant: number, local: number, step: LocalStep): string {
  const condition = conditionOf(closed, participant, local, step);
  return condition === '' ? '' : `${among(participant, [local])} && (${condition})`;
}

const conditionOf = (closed: ClosedSystem, participant: number, local: number, step: LocalStep): string =>
  step.next === local ? changingWhere(sentBy(closed, participant, step)) : 'true';

const effectOf = (closed: ClosedSystem, participant: number, step: LocalStep): string =>
  [`s${participant} = ${step.next}`, ...sentBy(closed, participant, step).map(send)].join('; ');

const sentBy = ({ automata, channels }: ClosedSystem, participant: number, { sends }: LocalStep): ModelItem[] =>
  sends.map(({ to, event }) =>
    channels.item(
      participant,
      automata.findIndex(({ name }) => name === to),
      event,
    ),
  );
