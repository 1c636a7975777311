import type { Property } from '../checker/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { discardAfterAcceptedAcknowledgement } from './discard-after-accepted-acknowledgement.js';
import { discardAfterAcknowledgement } from './discard-after-acknowledgement.js';
import { downloadCompleteFirst } from './download-complete-first.js';
import { endsConnected } from './ends-connected.js';
import { endsWithCredentials } from './ends-with-credentials.js';
import { neverStranded } from './never-stranded.js';
import { neverWithoutCredentials } from './never-without-credentials.js';
import { noGhostSubscription } from './no-ghost-subscription.js';
import { oneActive } from './one-active.js';
import { outcomeAgreement } from './outcome-agreement.js';
import { pristineAfterFailure } from './pristine-after-failure.js';
import { pristineFirst } from './pristine-first.js';
import { provisionsAnewCompleted, provisionsAnewStarted } from './provisions-anew.js';
import { registrationTruth } from './registration-truth.js';
import { strictSeparation } from './strict-separation.js';
import { truthfulDeregistration } from './truthful-deregistration.js';
import { validatedBeforeRelease } from './validated-before-release.js';
import type { World } from './world.js';

/** Judged for every procedure, in the order of reports. */
const everywhere: readonly Property<World>[] = [
  discardAfterAcknowledgement,
  discardAfterAcceptedAcknowledgement,
  truthfulDeregistration,
  noGhostSubscription,
  neverWithoutCredentials,
  endsWithCredentials,
  neverStranded,
  endsConnected,
  pristineFirst,
  pristineAfterFailure,
  provisionsAnewStarted,
  provisionsAnewCompleted,
  validatedBeforeRelease,
  downloadCompleteFirst,
  registrationTruth,
  outcomeAgreement,
  oneActive,
];

/** What must hold of a procedure: strict-separation is about devices that hold both sets. */
export const propertiesOf = (procedure: Procedure): readonly Property<World>[] =>
  procedure.credentials === 'both-present' ? [...everywhere, strictSeparation] : everywhere;

/** Every property, in the order of reports. */
export const allProperties: readonly Property<World>[] = [...everywhere, strictSeparation];
