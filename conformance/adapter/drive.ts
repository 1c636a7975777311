import { isObservation } from './observation.js';
import { type Observation, RefusedError, type Setup, type SystemUnderTest } from './system-under-test.js';
import {
  actionText,
  SystemFailure,
  type TestAction,
  type TestRun,
  type TestStep,
  type TestVerdict,
} from './verdict.js';

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
  options: DriveOptions = {},
): Promise<TestVerdict> {
  const driver = new Driver(sut, options);
  let failure = await driver.start(setup, start);
  for (const step of steps) {
    if (failure !== null) break;
    failure = await driver.take(step);
  }
  return failure ?? { verdict: 'pass', actions: steps.length };
}

/** A test that does not pass. */
export type Failure = Exclude<TestVerdict, { readonly verdict: 'pass' }>;

/** Drives a system under test by single actions: null is what has to follow, and any other answer ends the test. */
export class Driver {
  private readonly timeout: number;

  constructor(
    private readonly sut: SystemUnderTest,
    { timeout = 5000 }: DriveOptions = {},
  ) {
    this.timeout = timeout;
  }

  /** Begins afresh. */
  start(setup: Setup, expected: Observation): Promise<Failure | null> {
    return this.compare({ number: 0, does: 'start' }, expected, () => this.sut.reset(setup));
  }

  take({ number, action, expected }: TestStep): Promise<Failure | null> {
    return this.compare({ number, does: actionText(action) }, expected, () => perform(this.sut, action));
  }

  private async compare(
    { number: action, does }: { readonly number: number; readonly does: string },
    expected: Observation,
    call: () => Promise<Observation>,
  ): Promise<Failure | null> {
    try {
      const difference = differenceOf(expected, await answered(this.sut, call(), this.timeout, does));
      return difference === null ? null : { verdict: 'fail', action, does, ...difference };
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error);
      if (error instanceof SystemFailure) return { verdict: error.verdict, action, does, says, last: error.last };
      return { verdict: error instanceof RefusedError ? 'refused' : 'crashed', action, does, says, last: null };
    }
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
