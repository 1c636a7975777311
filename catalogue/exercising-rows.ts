import { type Configuration, configuration } from './configuration.js';

/** A row that exercises transitions which no row made by rule exercises. */
export interface ExercisingRow {
  readonly configuration: Configuration;
  /** The transitions that it is there for, as `participant id`. */
  readonly exercises: readonly string[];
}

const rowOf =
  (procedure: string) =>
  (scenario: string, readings: Readonly<Record<string, string>>, ...exercises: readonly string[]): ExercisingRow => ({
    configuration: configuration({ procedure, scenario, readings: { retransmission: 'none', ...readings } }),
    exercises,
  });

const row = rowOf('notify-first');
const discardFirst = rowOf('discard-first');
const bothPresent = rowOf('both-present-notify-first');

/** A reading and a scenario that only together reach a place: without them a fault there would show nowhere. */
export const exercisingRows: readonly ExercisingRow[] = [
  row('lying-pva', { validation: 'exchange' }, 'pva awaitingEvidence·validation.lies·0'),
  row('two-devices', { validation: 'exchange' }, 'pva awaitingEvidence·validationRequest·0'),
  row('silent-old-sho', { release: 'on-notification' }, 'oldSho answering.released·silence.falls·0'),
  // The old SHO takes a bearer away that the device has left, and a notice is due that nothing carries.
  row(
    'honest',
    { connectivity: 'dies-at-release', release: 'on-notification', retransmission: 'repeat' },
    'm2me on·bearerReleased·1',
    'm2me on.changing.awaitingAcknowledgement·timer.retransmission·0',
  ),
  // What the change back asks for is of that change: its acknowledgement, and its token.
  row(
    'back-again+duplication-ro',
    { 'acknowledgement-protection': 'signed', 'token-freshness': 'one-use' },
    'm2me on.subscribedAnew·proceed·0',
    'm2me on.subscribed·download·3',
  ),
  // A change is abandoned, and its download comes once more.
  discardFirst(
    'honest',
    {
      connectivity: 'dies-with-credentials',
      'failure-timer': 'any-time-after-7',
      'mcim-before-instruction': 'accepted',
      retransmission: 'repeat',
    },
    'm2me on.changing·timer.patience·0',
  ),
  row('honest', { 'failure-timer': 'any-time-after-7' }, 'm2me on.changing·timer.patience·1'),
  // 11 waits for an acknowledgement that the device does not wait for.
  discardFirst(
    'honest',
    { 'acknowledgement-before-11': 'does-not-wait', 'content-of-11': 'old-sho-acknowledgement' },
    'm2me on.changing·noticeAcknowledgement·0',
  ),
  // What the PCID is good for shows where the device has nothing else.
  row('provisioning-fails+pcid-expires', {}, 'm2me on·pcid.expires·0'),
  // A bearer that ends with the credentials ends with them across, too.
  bothPresent(
    'honest',
    { connectivity: 'dies-with-credentials', isolation: 'absent' },
    'm2me on·isolation.overwrites·0',
  ),
];
