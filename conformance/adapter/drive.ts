import { isObservation } from './observation.js';
import { type Observation, RefusedError, type Setup, type SystemUnderTest } from './system-under-test.js';
import { actionText, SystemFailure, type TestAction, type TestRun, type TestVerdict } from './verdict.js';

export interface DriveOptions {
  /** Milliseconds until a call that does not answer is a verdict. Default 5000. */
  readonly timeout?: number;
}

/**
 * Drives a system under test through a test, action by action, and compares what it sent and holds with what has to follow. Stops
 * at the first difference. Never throws for what the system does; leaves it open.
 */
export async function drive(
  sut: SystemUnderTest,
  setup: Setup,
  { start, steps }: TestRun,
  { timeout = 5000 }: DriveOptions = {},
): Promise<TestVerdict> {
  let at = { number: 0, does: 'start' };
  try {
    const begun = await answered(sut, sut.reset(setup), timeout, at.does);
    const difference = differenceOf(start, begun);
    if (difference !== null) return { verdict: 'fail', action: 0, does: at.does, ...difference };
    for (const { number, action, expected } of steps) {
      at = { number, does: actionText(action) };
      const observed = await answered(sut, perform(sut, action), timeout, at.does);
      const found = differenceOf(expected, observed);
      if (found !== null) return { verdict: 'fail', action: number, does: at.does, ...found };
    }
    return { verdict: 'pass', actions: steps.length };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const verdict =
      error instanceof SystemFailure ? error.verdict : error instanceof RefusedError ? 'refused' : 'crashed';
    const last = error instanceof SystemFailure ? error.last : null;
    return { verdict, action: at.number, does: at.does, says, last };
  }
}

function perform(sut: SystemUnderTest, action: TestAction): Promise<Observation> {
  switch (action.does) {
    case 'deliver':
      return sut.deliver({ to: action.to, from: action.from, event: action.event });
    case 'choose':
      return sut.choose({ to: action.to, event: action.event });
    case 'expire':
      return sut.expire({ participant: action.participant, timer: action.timer });
  }
}

/** The answer to a call, where it comes in time and is an observation. */
async function answered(
  sut: SystemUnderTest,
  answer: Promise<unknown>,
  timeout: number,
  does: string,
): Promise<Observation> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const says = `It did not answer within ${timeout} ms to: ${does}.`;
    timer = setTimeout(() => reject(new SystemFailure('timed out', says, sut.lastSaid?.() ?? null)), timeout);
  });
  try {
    const observed = await Promise.race([answer, silence]);
    if (isObservation(observed)) return observed;
    throw new SystemFailure('malformed', `Its answer is no observation.`, JSON.stringify(observed) ?? null);
  } finally {
    clearTimeout(timer);
  }
}

type Difference = Pick<Extract<TestVerdict, { verdict: 'fail' }>, 'differs' | 'expected' | 'observed'>;

function differenceOf(expected: Observation, observed: Observation): Difference | null {
  if (canonical(expected.sent) !== canonical(observed.sent)) {
    return { differs: 'sent', expected: expected.sent, observed: observed.sent };
  }
  for (const [name, durable] of Object.entries(expected.durable)) {
    const held = observed.durable[name] ?? null;
    if (canonical(durable) !== canonical(held)) {
      return { differs: `durable state of ${name}`, expected: durable, observed: held };
    }
  }
  return null;
}

/** Plain data as text, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
