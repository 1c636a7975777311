import { cycleOf, runOf } from '../../checker/index.js';
import { traceText } from '../../reports/trace-text.js';
import { stepOf } from '../../reports/words.js';
import { parseConfigurationId } from '../configuration.js';
import { splitTrace } from '../findings/finding.js';
import { systemOf } from '../system.js';

/** The whole trace id of the shortest run that violates a property in a configuration. */
export type TraceOf = (id: string, property: string) => string | undefined;

/** A run as a document tells it. */
export interface RunText {
  /** One text an action, of one line or more. */
  readonly actions: readonly string[];
  /** The steps of the text that it touches, in their order. */
  readonly steps: readonly string[];
}

/**
 * The run that a trace id names.
 * @param marks what to tell at its actions, by their numbers from 1 on
 */
export function runText(trace: string, marks: ReadonlyMap<number, string> = new Map()): RunText {
  const { configuration, path } = splitTrace(trace);
  const system = systemOf(parseConfigurationId(configuration));
  const { steps } = runOf(system, path);
  const presentation = system.presentation ?? {};
  const touched = new Set(steps.map((step) => stepOf(presentation, step)).filter((step) => step !== undefined));
  const notes = steps.map((_, index) => (marks.has(index + 1) ? [`-- ${marks.get(index + 1)}`] : []));
  return {
    actions: traceText(steps, presentation, { cycle: cycleOf(path), notes }).split(/\n(?= +\d+ {2})/),
    steps: [...touched].sort((one, two) => Number(one) - Number(two)),
  };
}

/** Fewer actions than these are told again rather than looked up. */
const worthLookingUp = 4;

/**
 * A run after others: where it begins as one of them does, that is said, and not told again.
 * @param told the runs before it, each with the name that readers find it by
 */
export function continued(run: RunText, told: readonly { readonly name: string; readonly run: RunText }[]): string {
  const alike = told.map((earlier) => ({ name: earlier.name, length: commonLength(run.actions, earlier.run.actions) }));
  const longest = alike.reduce((one, two) => (two.length > one.length ? two : one), { name: '', length: 0 });
  if (longest.length < worthLookingUp) return run.actions.join('\n');
  return [`  1 to ${longest.length} as in ${longest.name}`, ...run.actions.slice(longest.length)].join('\n');
}

/** How many actions two runs begin with alike, however wide their columns are. */
function commonLength(one: readonly string[], two: readonly string[]): number {
  const words = (text: string | undefined) => text?.replace(/\s+/g, ' ');
  const differs = one.findIndex((action, i) => words(action) !== words(two[i]));
  return differs === -1 ? one.length : differs;
}
