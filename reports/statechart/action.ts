import { isPlain } from './plain.js';

/** An action as a machine declares it. What names no implementation is told by what it does. */
export type Action =
  | { readonly kind: 'named'; readonly name: string; readonly params?: unknown }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'raise'; readonly event: string; readonly id?: string; readonly delay?: number | string };

/** What XState keeps on the functions that its action creators return. */
interface BuiltIn {
  readonly type?: string;
  readonly sendId?: unknown;
  readonly event?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
  readonly assignment?: unknown;
}

/**
 * Reads an action.
 * @param nameOfInline the name of a function that stands in the configuration itself, from what it does in words
 */
export function actionOf(action: unknown, nameOfInline: (action: unknown, does: string) => string): Action {
  if (typeof action === 'string') return { kind: 'named', name: action };
  if (typeof action !== 'function') {
    const { type, params } = action as { readonly type: string; readonly params?: unknown };
    return { kind: 'named', name: type, ...(isPlain(params) ? { params } : {}) };
  }
  const built = action as BuiltIn;
  if (built.type === 'xstate.cancel' && typeof built.sendId === 'string') return { kind: 'cancel', id: built.sendId };
  const event = bareType(built.event);
  if (built.type === 'xstate.raise' && event !== undefined && isDelay(built.delay)) {
    return {
      kind: 'raise',
      event,
      ...(typeof built.id === 'string' ? { id: built.id } : {}),
      ...(built.delay === undefined ? {} : { delay: built.delay }),
    };
  }
  return { kind: 'named', name: nameOfInline(action, inWords(action.name, built)) };
}

/** An action in a few words. */
export function actionText(action: Action): string {
  switch (action.kind) {
    case 'named':
      return action.name;
    case 'cancel':
      return `cancel ${action.id}`;
    case 'raise':
      return action.delay === undefined ? `raise ${action.event}` : `raise ${action.event} after ${action.delay}`;
  }
}

/** XState's own way to make an `after`, which a chart shows as a transition. */
export const isOfAfter = (action: Action): boolean =>
  (action.kind === 'raise' && action.event.startsWith('xstate.after.')) ||
  (action.kind === 'cancel' && action.id.startsWith('xstate.after.'));

const isDelay = (delay: unknown): delay is number | string | undefined =>
  delay === undefined || typeof delay === 'number' || typeof delay === 'string';

/** The type of an event that says nothing else. */
const bareType = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && Object.keys(event).length === 1 ? typeOf(event) : undefined;

/** The type of an event that is no function of anything. */
function typeOf(event: unknown): string | undefined {
  const type = typeof event === 'object' && event !== null ? (event as { type?: unknown }).type : undefined;
  return typeof type === 'string' ? type : undefined;
}

function inWords(name: string, { type, event, assignment }: BuiltIn): string {
  if (type === 'xstate.assign') {
    return typeof assignment === 'object' && assignment !== null
      ? `assign ${Object.keys(assignment).join(', ')}`
      : 'assign';
  }
  if (type?.startsWith('xstate.') === true) {
    const verb = type.slice('xstate.'.length).replace('sendTo', 'send');
    const sent = typeOf(event);
    return sent === undefined ? verb : `${verb} ${sent}`;
  }
  return name === '' || name === 'actions' || name === 'entry' || name === 'exit' ? 'function' : name;
}
