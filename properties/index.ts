import type { Property } from '../checker/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { agreement } from './agreement/agreement.js';
import { answersWereAsked } from './answers-were-asked.js';
import { authorisedDiscard } from './authorised-discard.js';
import { authorisedInstall } from './authorised-install.js';
import { bearerTellsCredentials } from './bearer-tells-credentials.js';
import { deliveredAsValidated } from './delivered-as-validated.js';
import { discardAfterAcceptedAcknowledgement } from './discard-after-accepted-acknowledgement.js';
import { discardAfterAcknowledgement } from './discard-after-acknowledgement.js';
import { discoveryTruth } from './discovery-truth.js';
import { downloadAllOrNothing } from './download-all-or-nothing.js';
import { downloadCompleteFirst } from './download-complete-first.js';
import { endsCarried } from './ends-carried.js';
import { endsConnected } from './ends-connected.js';
import { endsWithCredentials } from './ends-with-credentials.js';
import { everyChangeEnds } from './every-change-ends.js';
import { everyNotificationAnswered } from './every-notification-answered.js';
import { exclusiveTransaction } from './exclusive-transaction.js';
import { genuineAcknowledgement } from './genuine-acknowledgement.js';
import { genuineDeregistration } from './genuine-deregistration.js';
import { genuineReversion } from './genuine-reversion.js';
import { neverStranded } from './never-stranded.js';
import { neverWithoutCredentials } from './never-without-credentials.js';
import { newShoTellsChange } from './new-sho-tells-change.js';
import { noGhostSubscription } from './no-ghost-subscription.js';
import { notifiesOnce } from './notifies-once.js';
import { oneActive } from './one-active.js';
import { outcomeAgreement } from './outcome-agreement.js';
import { pristineAfterFailure } from './pristine-after-failure.js';
import { pristineFirst } from './pristine-first.js';
import { noVetoes, progress } from './progress.js';
import { promiseKept } from './promise-kept.js';
import { provisionedAnewFromPristine } from './provisioned-anew-from-pristine.js';
import { provisionsAnewCompleted, provisionsAnewStarted } from './provisions-anew.js';
import { provisionsAnewAgain } from './provisions-anew-again.js';
import { registrationTruth } from './registration-truth.js';
import { rejectedLeavesNoTrace } from './rejected-leaves-no-trace.js';
import { keySecrecy } from './secrecy/key-secrecy.js';
import { privacy } from './secrecy/privacy.js';
import { sendsOverABearer } from './sends-over-a-bearer.js';
import { stateTellsStore } from './state-tells-store.js';
import { strictSeparation } from './strict-separation.js';
import { truthfulDeregistration } from './truthful-deregistration.js';
import { validatedBeforeRelease } from './validated-before-release.js';
import type { World } from './world.js';

/** Judged for every procedure, in the order of reports. */
const everywhere: readonly Property<World>[] = [
  discardAfterAcknowledgement,
  discardAfterAcceptedAcknowledgement,
  authorisedDiscard,
  genuineReversion,
  ...authorisedInstall,
  ...genuineDeregistration,
  truthfulDeregistration,
  promiseKept,
  noGhostSubscription,
  everyNotificationAnswered,
  genuineAcknowledgement,
  validatedBeforeRelease,
  deliveredAsValidated,
  downloadCompleteFirst,
  downloadAllOrNothing,
  rejectedLeavesNoTrace,
  exclusiveTransaction,
  neverWithoutCredentials,
  endsWithCredentials,
  neverStranded,
  endsConnected,
  endsCarried,
  progress,
  ...noVetoes,
  everyChangeEnds,
  pristineFirst,
  pristineAfterFailure,
  provisionsAnewStarted,
  provisionsAnewCompleted,
  provisionsAnewAgain,
  provisionedAnewFromPristine,
  stateTellsStore,
  bearerTellsCredentials,
  sendsOverABearer,
  newShoTellsChange,
  answersWereAsked,
  notifiesOnce,
  registrationTruth,
  discoveryTruth,
  outcomeAgreement,
  oneActive,
  ...agreement,
  ...keySecrecy,
  ...privacy,
];

/** What must hold of a procedure: strict-separation is about devices that hold both sets. */
export const propertiesOf = (procedure: Procedure): readonly Property<World>[] =>
  procedure.credentials === 'both-present' ? [...everywhere, strictSeparation] : everywhere;

/** Every property, in the order of reports. */
export const allProperties: readonly Property<World>[] = [...everywhere, strictSeparation];
