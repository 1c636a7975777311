import { onLeg } from '../../channels/leg.js';
import type { System } from '../../compose.js';
import type { Message } from '../../composition.js';
import { hears } from '../../judges/listens-to.js';
import type { Property } from '../../property.js';
import { closeAutomata } from '../../xstate/close.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';

/** By what something may depend on somebody. */
export const influences = ['senders', 'forgeries', 'taps', 'observers', 'reads'] as const;
export type Influence = (typeof influences)[number];

/** Steps of local automata that are computed to find out who may ever send to whom, at most. */
const mostSteps = 50_000;

/** A message that may ever be sent. */
interface Sent {
  readonly from: string;
  readonly to: string;
  readonly event: Message;
}

/**
 * Every message that may ever be sent, and perhaps some that never are.
 * @returns undefined where that is not known after many steps
 */
export function everythingSent(system: System, automata: readonly LocalAutomaton[]): readonly Sent[] | undefined {
  const events = Object.fromEntries(
    automata.map(({ name }) => [
      name,
      [...system.choices, ...(system.adversary?.forgeries ?? [])]
        .filter(({ to }) => to === name)
        .map(({ event }) => event),
    ]),
  );
  const { closed, messages } = closeAutomata(automata, events, mostSteps);
  if (!closed.every((one) => one)) return undefined;
  return automata.flatMap((automaton, participant) =>
    automaton.states.flatMap(({ snapshot, timers }, state) => {
      if (snapshot.status !== 'active') return [];
      const steps = [
        ...messages[participant]!.map((event) => automaton.step(state, event)),
        ...timers.map(({ id }) => automaton.fire(state, id)),
      ];
      return steps.flatMap(({ sends }) => sends.map(({ to, event }) => ({ from: automaton.name, to, event })));
    }),
  );
}

/**
 * Everybody on whom may depend what some read and listen to: whoever may send to them, and so on backwards.
 * @param read who is read for certain, the adversary included
 * @param heeded all influences; tests of the checker leave one out
 */
export function coneOf(
  system: System,
  { history }: Property,
  sent: readonly Sent[],
  read: ReadonlySet<string>,
  heeded: readonly Influence[],
): Set<string> {
  const { adversary, participants } = system;
  const cone = new Set(read);
  const by = (influence: Influence) => heeded.includes(influence);
  if (history !== undefined && by('observers')) {
    // It may hear of what somebody sends, too: that goes where it goes in the whole.
    for (const { name } of participants.filter(({ name }) => hears(history)(name))) {
      cone.add(name);
      for (const { from, to } of sent) if (from === name) cone.add(to);
    }
  }
  for (let size = -1; size < cone.size; ) {
    size = cone.size;
    if (by('senders')) for (const { from, to } of sent) if (cone.has(to)) cone.add(from);
    if (adversary === undefined) continue;
    if (by('forgeries') && adversary.forgeries.some(({ to }) => cone.has(to))) cone.add(adversary.name);
    if (!by('taps') || !cone.has(adversary.name)) continue;
    for (const { from, to, event } of sent) {
      if (adversary.taps.some((tap) => onLeg(tap, from, to, event))) cone.add(from).add(to);
    }
  }
  return cone;
}

/** Why a property is judged on everybody, whatever it reads; undefined where it may be on fewer. */
export function needsAll(property: Property): string | undefined {
  if (property.form === 'liveness') return 'runs of the others count';
  if (property.form === 'recoverable') return 'a message to somebody else might overflow its channel on the way back';
  return property.form === 'invariant' && property.at === 'rest' ? 'the others must be at rest, too' : undefined;
}
