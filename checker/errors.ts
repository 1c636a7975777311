/**
 * What is wrong with a composition, as data. Codes are stable; their hundreds tell the kind:
 * 1xx unsupported construct · 2xx unresolved name · 3xx impure step · 4xx value that cannot be encoded ·
 * 5xx runaway · 6xx composition · 7xx property.
 */
export interface Problem {
  readonly code: `MC${number}`;
  /** Which participant, or the property's observer; absent where the composition as a whole is meant. */
  readonly participant?: string;
  /** Dotted state path inside the machine. */
  readonly state?: string;
  readonly event?: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}

/** Thrown where a composition, a machine or a property cannot be checked exactly. Carries every problem found. */
export class CheckerError extends Error {
  override readonly name = 'CheckerError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** One problem as text: `MC101 device · state provisioning · event GO: message` and the remedy on a line of its own. */
export function formatProblem(problem: Problem): string {
  const place = [
    problem.participant,
    problem.state === undefined ? undefined : `state ${problem.state}`,
    problem.event === undefined ? undefined : `event ${problem.event}`,
  ].filter((part) => part !== undefined);
  const head = place.length > 0 ? `${problem.code} ${place.join(' · ')}` : problem.code;
  return `${head}: ${problem.message}\n  ${problem.remedy}`;
}
