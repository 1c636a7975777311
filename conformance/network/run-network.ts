import type * as fc from 'fast-check';
import { canonical } from '../../checker/xstate/canonical.js';
import { parties as names } from '../../machines/vocabulary/parties.js';
import { compositionOf, setupOf } from '../paths/run-path.js';
import { Codec } from '../reference-system/codec.js';
import { HttpParties } from '../reference-system/http-parties.js';
import { Race } from './race.js';
import { Subscriber } from './subscriber.js';

/**
 * Lets the parties of the reference implementation carry out a change over HTTP by themselves, each with its journal. The model has no
 * part in it but to play the subscriber.
 * @param configuration one without attackers and losses, which nobody here plays
 * @param journals where they are written, and which device they are about
 * @throws RefusedError where the reference implementation does not play the configuration
 */
export async function runNetwork(
  scheduler: fc.Scheduler,
  configuration: string,
  journals: { readonly folder: string; readonly device: string },
): Promise<void> {
  const system = compositionOf(configuration);
  const codec = new Codec();
  const race = new Race(scheduler, system.choices, names.m2me, ({ message }) => canonical(codec.decode(message)));
  const subscriber = new Subscriber(system, codec, (message) => race.take(message));
  const take = race.take.bind(race);
  const servers = await HttpParties.start(setupOf(configuration), { ring: codec.ring, journals, take });
  try {
    await race.run({
      deliver: async (message) =>
        message.to === names.subscriber ? subscriber.take(codec.decode(message.message)) : servers.deliver(message),
      act: async (party, event) => (party === names.subscriber ? subscriber.take(event) : servers.act(party, event)),
    });
  } finally {
    await servers.close();
  }
}
