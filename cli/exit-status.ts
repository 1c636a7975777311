/** What the exit status of `rehome` says. The numbers from 10 on follow TLC, so that scripts around it know them. */
export const exitStatus = {
  /** As expected: every verdict of the catalogue equals its pin; every property of one system holds. */
  expected: 0,
  /** An unsupported construct, a step of the text that no transition carries; with --strict also an unspecified reception or a dead transition. */
  assumption: 10,
  deadlock: 11,
  /** A refuted invariant or monitor, or an overflow. */
  safety: 12,
  /** A refuted `recoverable` or `reachable`. */
  liveness: 13,
  /** A pinned expectation changed; a generated file differs; a mutant survives unexplained. */
  changed: 14,
  /** A budget or Ctrl-C ended the search before the end. */
  unfinished: 75,
  badInput: 150,
  internal: 255,
} as const;

/** The statuses as they stand below every verb's help. */
export const exitStatusHelp = `
Exit status:
  0    as expected: the catalogue's verdicts equal their pins, one system's properties all hold
  10   unsupported construct; with --strict also an unspecified reception or a dead transition
  11   deadlock
  12   safety: an invariant or monitor is violated, or a channel overflows
  13   liveness or recoverability
  14   a pinned expectation changed, a generated file differs, or a mutant survives unexplained
  75   a budget or Ctrl-C ended the search before the end
  150  bad input or configuration
  255  internal error`;
