import type { ChannelOption } from '../channels/channel.js';
import { longer } from './cluster.js';
import type { Tables } from './tables.js';

/** What tables work out once and then look up. The numbers of everything interned depend on the order of these works alone. */
export const worked = {
  effect: 0,
  moves: 1,
  forges: 2,
  delivery: 3,
  loss: 4,
  append: 5,
  options: 6,
  learn: 7,
  greet: 8,
} as const;

type Work = (typeof worked)[keyof typeof worked];

/** Numbers of an entry: the kind of work, and what it was about. */
const stride = 4;

/** The works of tables in their order, so that other tables of the same system can be brought to the same numbers. */
export class Journal {
  private numbers = new Int32Array(256 * stride);
  private used = 0;

  /** What was noted so far; valid until the next note. */
  get entries(): Int32Array {
    return this.numbers.subarray(0, this.used);
  }

  note(work: Work, a: number, b = 0, c = 0): void {
    if (this.used === this.numbers.length) this.numbers = longer(this.numbers);
    this.numbers.set([work, a, b, c], this.used);
    this.used += stride;
  }
}

/**
 * Does the works of a journal again, in tables that have done none.
 * @param greet told again which actions were met for the first time, and where
 */
export function repeat(
  tables: Tables,
  entries: Int32Array,
  greet: (action: number, choice: number, state: number) => void,
): void {
  const { routes, firstChannel, knowledge } = tables;
  const options = tables.names.map((): ChannelOption[] => []);
  const channel = (field: number) => routes.list[field - firstChannel]!;
  for (let at = 0; at < entries.length; at += stride) {
    const [work, a, b, c] = entries.subarray(at, at + stride) as unknown as readonly [Work, number, number, number];
    switch (work) {
      case worked.effect:
        tables.effect(a, b, c);
        break;
      case worked.moves:
        tables.moves(a, b);
        break;
      case worked.forges:
        tables.forges(a, b);
        break;
      case worked.delivery: {
        const option = options[a]![b]!;
        tables.delivery(a, option, tables.effect(a, c, option.item.symbol));
        break;
      }
      case worked.loss:
        tables.loss(a, options[a]![b]!);
        break;
      case worked.append:
        channel(a).append(b, c);
        break;
      case worked.options:
        for (const option of channel(a).options(b)) options[channel(a).receiver]![option.tag] ??= option;
        break;
      case worked.learn:
        knowledge!.learn(a, b);
        break;
      case worked.greet:
        greet(a, b, c >>> 0);
        break;
    }
  }
}
