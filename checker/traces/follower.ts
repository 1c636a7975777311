import type { Ground } from '../walks/ground.js';
import { Rescue } from '../walks/rescue.js';
import { Walker } from '../walks/walk.js';
import type { Watch } from '../walks/watch.js';

/** The name under which a message counts that arrives, first or again, where its receiver's machine is silent. */
export const unspecifiedReception = 'unspecified-reception';

/** Follows runs of a system, and finds how long a beginning of each decides a verdict. */
export class Follower {
  private readonly rescues: ReadonlyMap<Watch, Rescue>;

  /** @param most how many places are looked at to find out whether a goal can still be reached */
  constructor(
    private readonly ground: Ground,
    most: number,
  ) {
    const rescues = ground.watches
      .filter(({ property }) => property.form === 'recoverable')
      .map((watch) => [watch, new Rescue(ground, watch, ground.rescues(watch.property), most)] as const);
    this.rescues = new Map(rescues);
  }

  /**
   * How many actions of a path decide each verdict, by its name; `unspecified-reception` among them. A path that is no run is followed as
   * far as it is one.
   * @param watches those of the properties that are asked for; absent: all
   */
  decidedAlong(path: readonly number[], watches?: readonly Watch[]): Map<string, number> {
    const { expander } = this.ground;
    const lengths = new Map<string, number>();
    const note = (name: string, { length }: readonly number[]) => {
      if (!lengths.has(name)) lengths.set(name, length);
    };
    let next = 0;
    new Walker(this.ground, this.rescues, watches).walk({
      choose(enabled) {
        const choice = path[next++];
        return choice === undefined || choice >= enabled ? undefined : choice;
      },
      takes: (_, taken) => {
        const { kind, step } = expander.tables.actions[expander.actions[taken.at(-1)!]!]!;
        const arrives = kind === 'deliver' || kind === 'redeliver' || kind === 'duplicate';
        if (arrives && step?.reception === 'silent') note(unspecifiedReception, taken);
      },
      decided: note,
    });
    return lengths;
  }
}
