import type { Problem } from '../errors.js';
import { NotPlainError } from './canonical.js';
import { Refusal } from './refusal.js';

/** What is wrong with a step, its place still to be added. */
export type Fault = Pick<Problem, 'code' | 'message' | 'remedy'>;

/** What an exception says. */
export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** An exception as a fault. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refusal) return { code: error.code, message: error.message, remedy: error.remedy };
  if (error instanceof NotPlainError) {
    return {
      code: error.code,
      message: `\`${error.path}\` is ${error.found}, which cannot be compared by content.`,
      remedy: 'Use plain data: strings, numbers, booleans, null, arrays and plain objects.',
    };
  }
  const message = messageOf(error);
  if (message.startsWith("Unable to send event to actor '#_parent'")) {
    return {
      code: 'MC104',
      message: '`sendParent` cannot be checked.',
      remedy: "Address a participant: sendTo(({ system }) => system.get('peer'), …).",
    };
  }
  if (message.startsWith('Unable to send event to actor')) {
    return {
      code: 'MC603',
      message,
      remedy: "Address a participant: sendTo(({ system }) => system.get('peer'), …).",
    };
  }
  if (message.startsWith('Infinite loop detected')) {
    return { code: 'MC501', message, remedy: 'Break the cycle of `always` or raised events with a guard.' };
  }
  return { code: 'MC304', message: `the step throws: ${message}`, remedy: 'Make guards and actions total.' };
}
