import type { Act } from '../procedures/procedure.js';
import type { ReadingValues } from '../readings/index.js';

/** An act that cannot come before another one. */
export interface Dependency {
  readonly act: Act;
  readonly after: Act;
  /** Why, after a colon. */
  readonly reason: string;
  /** It binds only where a reading has one of these values; absent: always. */
  readonly where?: { readonly [N in keyof ReadingValues]?: readonly ReadingValues[N][] };
}

/** What the acts of steps 8 to 13 need of each other, whatever the order that a text gives them. */
export const dependencies: readonly Dependency[] = [
  {
    act: 'await acknowledgement',
    after: 'notify',
    reason: 'nobody acknowledges a notice that was not sent',
  },
  {
    act: 'tell outcome',
    after: 'provision',
    reason: 'there is no outcome to tell',
  },
  {
    act: 'provision',
    after: 'acknowledge download',
    reason: 'the RO aids after 11',
    where: { 'aid-of-the-ro': ['exchange'] },
  },
  {
    act: 'acknowledge download',
    after: 'notify',
    reason: "11 passes the old SHO's acknowledgement on, and nobody acknowledges what was not sent",
    where: { 'content-of-11': ['old-sho-acknowledgement'] },
  },
  {
    act: 'acknowledge download',
    after: 'discard',
    reason: '11 acknowledges the discard',
    where: { 'content-of-11': ['discard'] },
  },
];

/** Does a dependency bind under these readings? */
export const binds = ({ where = {} }: Dependency, values: ReadingValues): boolean =>
  Object.entries(where).every(([name, some]) =>
    (some as readonly string[]).includes(values[name as keyof ReadingValues]),
  );
