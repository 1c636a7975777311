import type { Message } from '../composition.js';
import { canonical, deepFreeze } from './canonical.js';
import { Refusal } from './refusal.js';
import { ActorReference, type CollectedAction } from './scope.js';
import type { PendingTimers } from './timers.js';

/**
 * Adds what an executed action does to timers, sends and emits. False for a custom action: it is not executed.
 *
 * @throws Refusal, NotPlainError
 */
export function interpret(
  action: CollectedAction,
  timers: PendingTimers,
  sends: { to: string; event: Message }[],
  emits: Message[],
): boolean {
  const params = action.params as { event: Message; id?: string; delay?: unknown; to?: unknown; sendId?: string };
  switch (action.type) {
    case 'xstate.raise':
      checkRaised(params.event);
      if (typeof params.delay === 'number') timers.start(order(params, params.delay));
      else refuseLostDelay(params.id);
      return true;
    case 'xstate.sendTo': {
      const to = nameOf(params.to);
      checkMessage(params.event);
      if (typeof params.delay === 'number') timers.start({ ...order(params, params.delay), to });
      else sends.push({ to, event: deepFreeze(params.event) });
      return true;
    }
    case 'xstate.cancel':
      timers.cancel(params.sendId!);
      return true;
    case 'xstate.emit':
      checkMessage(params.event);
      emits.push(deepFreeze(params.event));
      return true;
    case 'xstate.log':
      return true;
    case 'xstate.spawnChild':
    case 'xstate.stopChild':
      throw new Refusal(
        'MC102',
        'an actor is spawned or stopped.',
        'Declare the child as a participant of the composition and address it with system.get.',
      );
    default:
      return false;
  }
}

function order(params: { event: Message; id?: string }, delay: number) {
  canonical(params.event, 'event');
  return { delay, event: deepFreeze(params.event), ...(params.id !== undefined && { id: params.id }) };
}

/** XState raises an `after` without a number at once, as if there were no delay. */
function refuseLostDelay(id: string | undefined): void {
  if (!id?.startsWith('xstate.after.')) return;
  throw new Refusal('MC203', `the delay of \`${id}\` is no number.`, 'Let the delay return milliseconds.');
}

/** Only XState's development build refuses this type. */
function checkRaised(event: Message): void {
  if (event.type === '*') checkMessage(event);
}

function nameOf(target: unknown): string {
  if (target instanceof ActorReference) return target.id;
  throw new Refusal(
    'MC603',
    'a message is sent to what is no participant.',
    "Address a participant: sendTo(({ system }) => system.get('peer'), …).",
  );
}

/** A message must be plain data with a type of its own. @throws Refusal, NotPlainError */
export function checkMessage(event: unknown): asserts event is Message {
  canonical(event, 'event');
  const type = (event as { type?: unknown } | null | undefined)?.type;
  if (typeof type !== 'string' || type === '*' || type.startsWith('xstate.')) {
    throw new Refusal(
      'MC605',
      typeof type === 'string' ? `\`${type}\` is a reserved event type.` : 'a message is no object with a `type`.',
      'Send an object whose `type` is a name of your own.',
    );
  }
}
