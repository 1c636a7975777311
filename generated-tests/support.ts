import { type AnyMachineSnapshot, type EventObject, initialTransition, transition } from 'xstate';
import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import { check, cycleOf, formatPath, parsePath, type Run, runOf, type Verdict } from '../checker/index.js';
import { stepLine } from '../reports/step-words.js';
import { stateText } from '../reports/words.js';

// Written by hand: what the generated tests share.

const system = (configuration: string) => systemOf(parseConfigurationId(configuration));

/** A path of a configuration in words, and every participant's state at its end, and after what repeats was taken once more. */
export function pathOf(
  configuration: string,
  path: string,
): { actions: string[]; states: Record<string, string>; nextRound: Record<string, string> } {
  const composed = system(configuration);
  const { steps, final } = runOf(composed, path);
  const choices = parsePath(path);
  const twice = formatPath([...choices, ...choices.slice(cycleOf(path) ?? choices.length)]);
  return {
    actions: steps.map((step) => stepLine(step, composed.presentation ?? {})),
    states: statesOf(final),
    nextRound: statesOf(runOf(composed, twice).final),
  };
}

const statesOf = (final: Run['final']): Record<string, string> =>
  Object.fromEntries(Object.entries(final).map(([name, { value }]) => [name, stateText(value)]));

/** What the checker says of one property of a configuration. */
export async function verdictOf(configuration: string, property: string): Promise<Verdict> {
  const composed = system(configuration);
  const declared = composed.properties.some(({ name }) => name === property);
  const { verdicts } = await check(composed, declared ? { properties: [property] } : { properties: [] });
  const verdict = verdicts.find((each) => each.property === property);
  if (verdict === undefined) throw new Error(`${configuration} has no property ${property}`);
  return verdict;
}

/** The state value that XState itself comes to when a participant takes these events alone. */
export const stateAfter = (configuration: string, name: string, events: readonly EventObject[]): unknown =>
  snapshotsAlong(configuration, name, events).at(-1)!.value;

/** The states, in words, that XState itself comes to event by event when a participant takes these events alone. */
export const statesAlong = (configuration: string, name: string, events: readonly EventObject[]): string[] =>
  snapshotsAlong(configuration, name, events)
    .slice(1)
    .map(({ value }) => stateText(value));

/** The first snapshot, and that behind each event. */
function snapshotsAlong(configuration: string, name: string, events: readonly EventObject[]): AnyMachineSnapshot[] {
  const participant = system(configuration).participants.find((each) => each.name === name);
  if (participant === undefined) throw new Error(`${configuration} has no participant ${name}`);
  const { machine, input } = participant;
  const snapshots: AnyMachineSnapshot[] = [initialTransition(machine, input)[0]];
  for (const event of events) snapshots.push(transition(machine, snapshots.at(-1)!, event)[0]);
  return snapshots;
}

/** Does XState leave a participant as it is, and silent, when the environment chooses this behind so many actions of a run? */
export function refuses(configuration: string, path: string, after: number, name: string, type: string): boolean {
  const composed = system(configuration);
  const { participants, choices } = composed;
  const machine = participants.find((participant) => participant.name === name)!.machine;
  const { event } = choices.find((choice) => choice.to === name && choice.event.type === type)!;
  const before = runOf(composed, formatPath(parsePath(path).slice(0, after))).final[name]!;
  const [next, actions] = transition(machine, before, event);
  const shown = (snapshot: typeof next) => JSON.stringify([snapshot.value, snapshot.context]);
  return actions.length === 0 && shown(next) === shown(before);
}
