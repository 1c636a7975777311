import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import type { System } from '../../checker/index.js';
import { type DriveOptions, drive } from '../adapter/drive.js';
import type { Setup, SystemUnderTest } from '../adapter/system-under-test.js';
import type { TestVerdict } from '../adapter/verdict.js';
import { type Projection, testRunOf } from './test-run.js';

/** A configuration as a system under test is told of it. `plays`: by default everybody but the subscriber. */
export function setupOf(configuration: string, plays: readonly string[] = playedByReference): Setup {
  const { procedure, values } = parseConfigurationId(configuration);
  return { plays, procedure, readings: values };
}

/** The participants that an implementation is of; the subscriber is a human being. */
const playedByReference: readonly string[] = ['m2me', 'oldSho', 'newSho', 'pva', 'ro'];

/** A path that a system under test is driven along. */
export interface PathTest {
  /** Configuration id. */
  readonly configuration: string;
  readonly path: string;
}

/** What a path of a configuration is a path of: of use where many paths of one configuration are run. */
export const compositionOf = (configuration: string): System => systemOf(parseConfigurationId(configuration));

/**
 * Drives a system under test along a path of a composition: what concerns the participants that it plays is done to it, all else is
 * the model's; after each action what it sends and holds is compared with the model's.
 * @param projection how the system reports what it holds durably
 */
export function runPath(
  sut: SystemUnderTest,
  system: System,
  setup: Setup,
  path: string,
  projection: Projection,
  options: DriveOptions = {},
): Promise<TestVerdict> {
  return drive(sut, setup, testRunOf(system, path, setup.plays, projection), options);
}
