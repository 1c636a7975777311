import { isObservation } from './observation.js';
import type { Observation, SystemUnderTest } from './system-under-test.js';

type Call = Exclude<keyof SystemUnderTest, 'close' | 'lastSaid'>;

const calls: readonly Call[] = ['reset', 'deliver', 'choose', 'expire'];

/** One line from the tester: `with` is what the call takes. */
export interface Request {
  readonly id: number;
  readonly call: Call;
  readonly with: unknown;
}

/** One line from the system under test: the answer to the request of that id. */
export type Answer =
  | { readonly id: number; readonly observation: Observation }
  /** It does not play that. */
  | { readonly id: number; readonly refused: string }
  /** Something went wrong in it. */
  | { readonly id: number; readonly error: string };

/** No line is longer: what goes on after so many characters is no answer. */
const longestLine = 16 * 1024 * 1024;

const recordIn = (line: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

/** A request as a line says it; a text says why the line is none. */
export function parseRequest(line: string): Request | string {
  const value = recordIn(line);
  if (value === null) return 'The line is no JSON object.';
  if (!Number.isInteger(value.id)) return 'The request has no id, a whole number.';
  const call = calls.find((each) => each === value.call);
  if (call === undefined) return `The request calls none of ${calls.join(', ')}.`;
  return { id: value.id as number, call, with: value.with };
}

/** An answer as a line says it; a text says why the line is none. */
export function parseAnswer(line: string): Answer | string {
  const value = recordIn(line);
  if (value === null) return 'Its answer is no JSON object.';
  if (!Number.isInteger(value.id)) return 'Its answer has no id, a whole number.';
  const id = value.id as number;
  if (typeof value.refused === 'string') return { id, refused: value.refused };
  if (typeof value.error === 'string') return { id, error: value.error };
  if (isObservation(value.observation)) return { id, observation: value.observation };
  return 'Its answer has no observation: `sent`, a list of from, to and event, and `durable`, an object by participant.';
}

/** Takes lines apart that come in pieces. Whoever gives it a piece without an end gets it back with the next. */
export class Lines {
  private rest = '';

  /** The whole lines that a piece completes; empty ones are left out. @throws RangeError where a line does not end */
  add(piece: string): readonly string[] {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.rest.length > longestLine) throw new RangeError(`A line is longer than ${longestLine} characters.`);
    return lines.filter((line) => line.trim() !== '');
  }

  /** What came after the last whole line. */
  get unfinished(): string {
    return this.rest;
  }
}
