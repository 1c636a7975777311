/**
 * An exhaustive model checker for compositions of XState machines.
 *
 * `compose` participants, channels and environment choices into a system, `check` it, and read its verdicts; `simulate` walks through
 * what is too large for that, `explore` gives the graph itself, `runOf` executes a path of a report.
 */
export type { CheckOptions, CheckResult } from './check.js';
export { check } from './check.js';
export type { Participant, Presentation, PropertyForms, PropertyView, System, SystemDeclaration } from './compose.js';
export { compose, isSystem } from './compose.js';
export type * from './composition.js';
export { helpfulClasses } from './composition.js';
export type { Problem } from './errors.js';
export { CheckerError, formatProblem } from './errors.js';
export type { ChannelContent, DecodedState, Exploration, ExploredEdge, ExploreOptions } from './explore.js';
export { explore } from './explore.js';
export type { Formula, FormulaLike } from './liveness/formula.js';
export * as ltl from './liveness/ltl.js';
export type * from './property.js';
export { invariant, liveness, monitor, reachable, recoverable } from './property.js';
export type { Reduce, Reduction } from './reductions/reduction.js';
export type { ReplicaId, ReplicaInput, Replicas } from './replicate.js';
export { replicas, replicate } from './replicate.js';
export type * from './report.js';
export type { Budget, Progress } from './search/budget.js';
export type { SimulateOptions } from './simulation/simulate.js';
export { simulate, simulationDefaults } from './simulation/simulate.js';
export type { Act, Goal, GoalKind } from './suite/goal.js';
export { goalKey } from './suite/goal.js';
export type { Suite, SuiteOptions, SuiteRun } from './suite/suite.js';
export { coveringSuite } from './suite/suite.js';
export type { StepExplanation } from './traces/explanation.js';
export { explainRun } from './traces/explanation.js';
export { unspecifiedReception } from './traces/follower.js';
export { cycleOf, formatPath, parsePath } from './traces/path.js';
export type { Pivot, PivotAction, PivotOptions } from './traces/pivot.js';
export { pivotsOf } from './traces/pivot.js';
export type { Run } from './traces/replay-path.js';
export { replayPath, runOf } from './traces/replay-path.js';
export { RunJudge } from './traces/run-judge.js';
export type { FalseGuard } from './xstate/guards.js';
export type { LiveMessage, LiveOptions, LiveParticipant, LiveSystem } from './xstate/live.js';
export { createLiveSystem } from './xstate/live.js';
export { tell } from './xstate/tell.js';
