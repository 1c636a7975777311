import type { Setup } from '../adapter/system-under-test.js';
import type { TestRun } from '../adapter/verdict.js';
import { coveringPaths } from '../paths/covering-paths.js';
import { withHostileMessages } from '../paths/hostile.js';
import { compositionOf, type PathTest, setupOf } from '../paths/run-path.js';
import { type Projection, testRunOf } from '../paths/test-run.js';

/**
 * What the faults are looked for in: one honest change of each order, then what brings the rest of the behaviour: a failure, a power
 * loss, a stranger, an attacker, and readings under which the operators do more.
 */
export const faultConfigurations: readonly string[] = [
  'notify-first,honest',
  'base-1.5.0,retransmission=none,honest',
  'notify-first,retransmission=none,provisioning-fails',
  'notify-first,retransmission=none,aid-of-the-ro=device-alone,honest',
  'notify-first,retransmission=none,power-loss',
  'notify-first,retransmission=none,release=after-acknowledgement-sent,connectivity=dies-at-release,power-loss',
  'notify-first,release=on-notification,connectivity=dies-at-release,loss',
  'notify-first,retransmission=none,pva-refusal=reported,pva-refuses',
  'notify-first,retransmission=none,token-freshness=one-use,leaked-old-token+thief',
  'notify-first,retransmission=none,acknowledgement-protection=signed,network-attacker',
];

/** A path as a test that is ready to run. */
export interface ReadyTest extends PathTest {
  readonly setup: Setup;
  readonly run: TestRun;
}

/**
 * The covering paths of configurations, with hostile messages, as tests of the reference implementation's participants: the first of
 * each configuration, then the second of each, and so on, so that what one of them finds is found early.
 */
export async function readyTests(
  configurations: readonly string[],
  projection: Projection,
): Promise<readonly ReadyTest[]> {
  const ready: ReadyTest[][] = [];
  for (const configuration of configurations) {
    const system = compositionOf(configuration);
    const setup = setupOf(configuration);
    const paths = await coveringPaths(system);
    const runs = withHostileMessages(
      system,
      paths.map((path) => testRunOf(system, path, setup.plays, projection)),
    );
    const tests = paths.map((path, index) => ({ configuration, path, setup, run: runs[index]! }));
    ready.push(tests);
  }
  return inTurn(ready);
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
