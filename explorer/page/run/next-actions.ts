import type { ActionClass } from '../../../checker/composition.js';
import type { EnabledAction } from '../../protocol.js';
import { actionSentence } from './action-words.js';
import { hasWords } from './search.js';

/** Enabled actions of one class. */
export interface ActionGroup {
  readonly class: ActionClass;
  readonly title: string;
  readonly actions: readonly NumberedAction[];
}

/** An enabled action with the key that chooses it; only the first nine have one. */
interface NumberedAction {
  readonly action: EnabledAction;
  readonly key?: string;
}

/** In the order in which they are shown: what brings the procedure on, then what goes wrong, then who means harm. */
const titles: Readonly<Record<ActionClass, string>> = {
  delivery: 'Deliveries',
  choice: 'Choices',
  timer: 'Timers',
  repair: 'Repairs',
  fault: 'Faults',
  adversary: 'Adversary',
};

/** Enabled actions by their class, of those that have the words searched for; in a class in the order of paths. */
export function groupActions(enabled: readonly EnabledAction[], search = ''): ActionGroup[] {
  const found = enabled.filter((action) => hasWords(actionSentence(action), search));
  let number = 0;
  return (Object.keys(titles) as ActionClass[]).flatMap((name): ActionGroup[] => {
    const actions = found
      .filter((action) => action.class === name)
      .map((action): NumberedAction => {
        number++;
        return number > 9 ? { action } : { action, key: String(number) };
      });
    return actions.length === 0 ? [] : [{ class: name, title: titles[name], actions }];
  });
}

/** The action that a key chooses. */
export const actionOfKey = (groups: readonly ActionGroup[], key: string): EnabledAction | undefined =>
  groups.flatMap(({ actions }) => actions).find((each) => each.key === key)?.action;

/** What becomes of an action that is no plain step to another state; empty for all others. */
export function caveats({ leads, silent, reception, kind }: EnabledAction): string[] {
  return [
    ...(leads === 'overflow' ? ['a channel overflows'] : leads === 'problem' ? ['cannot be computed'] : []),
    ...(kind !== 'lose' && reception === 'ignored' ? ['ignored: its transition has no effect'] : []),
    ...(kind !== 'lose' && reception === 'silent' ? ['not expected there'] : []),
    ...(silent ? ['changes nothing but takes the message'] : []),
  ];
}
