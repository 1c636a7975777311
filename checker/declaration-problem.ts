import type { System } from './compose.js';
import type { Problem } from './errors.js';
import { canonical, NotPlainError } from './xstate/canonical.js';

/** A problem of the declaration as a whole. */
export const problem = (code: Problem['code'], message: string, remedy: string): Problem => ({ code, message, remedy });

/** A problem where a function should be and is none. */
export const functionProblem = (
  value: unknown,
  code: Problem['code'],
  what: string,
  remedy = 'Give a function of the view that returns true or false.',
): Problem[] => (typeof value === 'function' ? [] : [problem(code, `${what} is not a function.`, remedy)]);

/** A problem where a name is no participant's. */
export function unknownName(system: System, place: string, name: string): Problem[] {
  const known = system.participants.map((participant) => participant.name);
  if (known.includes(name)) return [];
  return [
    problem(
      'MC601',
      `${place} names ${JSON.stringify(name)}, which is no participant.`,
      `Use one of ${known.join(', ')}.`,
    ),
  ];
}

/** An event that could not be told from others by its content could not be checked exactly. */
export function plainProblems(place: string, event: unknown): Problem[] {
  try {
    canonical(event);
    return [];
  } catch (error) {
    if (!(error instanceof NotPlainError)) throw error;
    return [problem(error.code, `${place}.event: ${error.message}.`, 'Give events plain data only.')];
  }
}

/** The names that one end of a leg lists. */
export const namesOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names;
