import { suiteOf } from '../../catalogue/suite/suite-of.js';
import type { Setup } from '../adapter/system-under-test.js';
import type { TestRun } from '../adapter/verdict.js';
import { coveringPaths } from '../paths/covering-paths.js';
import { withHostileMessages } from '../paths/hostile.js';
import { compositionOf, type PathTest, setupOf } from '../paths/run-path.js';
import { type Projection, testRunOf } from '../paths/test-run.js';

/** The procedures that the reference implementation plays. */
const procedures = ['notify-first', 'base-1.5.0', 'discard-first'];

/** Scenarios of the suites that no implementation of one change of one device plays. */
const furtherChanges = /(^|[,+])back-again\b/;

/** Configurations under which the participants do what the procedures' own readings never ask of them. */
const furtherConfigurations: readonly string[] = [
  'notify-first,retransmission=none,aid-of-the-ro=device-alone,honest',
  'notify-first,retransmission=none,release=after-acknowledgement-sent,connectivity=dies-at-release,power-loss',
  'notify-first,release=on-notification,connectivity=dies-at-release,loss',
  'notify-first,retransmission=none,pva-refusal=reported,pva-refuses',
  'notify-first,retransmission=none,token-freshness=one-use,leaked-old-token+thief',
  'notify-first,retransmission=none,acknowledgement-protection=signed,network-attacker',
];

/** Runs of one configuration. */
export interface ConfigurationRuns {
  readonly configuration: string;
  readonly paths: readonly string[];
}

/** The generated suites of the procedures, configuration by configuration. */
async function suiteRuns(): Promise<readonly ConfigurationRuns[]> {
  const suites = [];
  for (const procedure of procedures) suites.push(await suiteOf(procedure));
  return suites
    .flatMap(({ parts }) => parts)
    .filter(({ configuration }) => !furtherChanges.test(configuration))
    .map(({ configuration, suite }) => ({ configuration, paths: suite.runs.map(({ path }) => path) }));
}

/** Those, and the covering runs of configurations with other readings: what faults are looked for in. */
export async function faultRuns(): Promise<readonly ConfigurationRuns[]> {
  const further: ConfigurationRuns[] = [];
  for (const configuration of furtherConfigurations) {
    further.push({ configuration, paths: await coveringPaths(compositionOf(configuration)) });
  }
  return [...(await suiteRuns()), ...further];
}

/** A path as a test that is ready to run. */
export interface ReadyTest extends PathTest {
  readonly setup: Setup;
  readonly run: TestRun;
}

/**
 * Runs with hostile messages as tests: the first of each configuration, then the second of each, and so on, so that what one of them
 * finds is found early.
 */
export function readyTests(runs: readonly ConfigurationRuns[], projection: Projection): readonly ReadyTest[] {
  return inTurn(
    runs.map(({ configuration, paths }) => {
      const system = compositionOf(configuration);
      const setup = setupOf(configuration);
      const tests = withHostileMessages(
        system,
        paths.map((path) => testRunOf(system, path, setup.plays, projection)),
      );
      return paths.map((path, index) => ({ configuration, path, setup, run: tests[index]! }));
    }),
  );
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
