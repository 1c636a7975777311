import type { AnyMachineSnapshot } from 'xstate';
import { furtherNames, roleNames } from '../../machines/vocabulary/parties.js';
import { connected, holdsOld, newIsActive, released, type World } from '../../properties/world.js';

/**
 * Where a run leaves the device, its operators and the RO, in a sentence about what counts for the parties.
 * @param final the participants' snapshots after its last action
 * @param repeats the run has no end: its last actions repeat for ever
 */
export function outcomeSentence(final: Readonly<Record<string, AnyMachineSnapshot>>, repeats = false): string {
  const world = final as unknown as World;
  const { newMcim } = world.m2me.context;
  const old = holdsOld(world);
  const parts = [
    `the M2ME ${old ? 'holds the old MCIM' : 'no longer holds the old MCIM'}`,
    newIsActive(world)
      ? 'attaches with the new one'
      : newMcim === null
        ? 'has no new one'
        : 'has the new one stored but not active',
    connected(world) ? 'and is served' : 'and no operator serves it',
  ];
  const oldSho = released(world) ? 'has released the subscription' : 'has not released the subscription';
  const record: string = world.ro.context.record;
  const when = repeats ? 'At the end of each round' : 'At its end';
  return `${when} ${parts.join(', ')}; the old SHO ${oldSho}, and the record of the RO names the ${names[record] ?? record}.`;
}

const names: Readonly<Record<string, string>> = { ...roleNames, ...furtherNames };
