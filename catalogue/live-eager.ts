import type { LiveSystem, System } from '../checker/index.js';
import { type Configuration, modelOf } from './configuration.js';
import { honestChoices, type LiveChoice } from './live.js';

/**
 * What the environment does in an honest run: of a procedure whose acts are all of the texts, in the order that honestChoices knows; of
 * one with acts of its own, eagerly.
 * @param live takes each choice before the next one is asked for
 */
export const liveChoices = (configuration: Configuration, system: System, live: LiveSystem): Iterable<LiveChoice> =>
  modelOf(configuration).procedure.own === undefined ? honestChoices(configuration) : eagerChoices(system, live);

/** More choices than any honest run takes. */
const most = 500;

/**
 * What the environment does in an honest run of a procedure from a module, whose acts nobody listed: the user decides, then
 * whoever can take a helpful choice takes it, in the order of declaration, until nobody can.
 * @param live takes each choice before the next one is asked for
 */
export function* eagerChoices(system: System, live: LiveSystem): Generator<LiveChoice> {
  const [decision] = system.choices.filter((choice) => choice.helpful === false && choice.class === undefined);
  if (decision !== undefined) yield decision;
  const helpful = system.choices.filter((choice) => choice.helpful !== false && choice.class === undefined);
  for (let taken = 0; taken < most; taken++) {
    const next = helpful.find(({ to, event }) => live.actor(to).getSnapshot().can(event));
    if (next === undefined) return;
    yield next;
  }
}
