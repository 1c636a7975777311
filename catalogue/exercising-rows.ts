import { type Configuration, configuration } from './configuration.js';

/** A row that exercises transitions which no row made by rule exercises. */
export interface ExercisingRow {
  readonly configuration: Configuration;
  /** The transitions that it is there for, as `participant id`. */
  readonly exercises: readonly string[];
}

const row = (
  procedure: string,
  scenario: string,
  readings: Readonly<Record<string, string>>,
  ...exercises: readonly string[]
): ExercisingRow => ({
  configuration: configuration({ procedure, scenario, readings: { retransmission: 'none', ...readings } }),
  exercises,
});

/**
 * Readings and a scenario that only together reach a place, or only together let a fault there be seen: without them it would show nowhere.
 */
export const exercisingRows: readonly ExercisingRow[] = [
  // Who is released already is refused by an old SHO that has fallen silent, too.
  row('notify-first', 'silent-old-sho', { release: 'on-notification' }, 'oldSho answering.released·silence.falls·0'),
  // Who is released already loses the bearer when the old SHO vanishes.
  row('notify-first', 'vanishing-old-sho', { release: 'on-notification' }, 'oldSho answering.released·silence.falls·0'),
  // A device that comes back to an old SHO which answers no notice any more.
  row(
    'notify-first',
    'power-loss+silent-old-sho',
    { 'missing-acknowledgement': 'give-up-and-abort' },
    'oldSho silent.serving·attachRequest·0',
  ),
  // Taken back, the device is not released by a copy of the notice that it gave before: the token has served.
  row(
    'base-1.5.0',
    'duplication-old-sho+provisioning-fails',
    {
      'token-freshness': 'one-use',
      release: 'after-acknowledgement-sent',
      failure: 'pristine-and-reprovision',
      'old-sho-takes-back': 'may-refuse',
    },
    'oldSho answering.takingBack·proceed·0',
    'oldSho answering.serving·deregistrationNotice·1',
  ),
  // The RO infers the success too early, and with the release goes the bearer that the device still needs.
  row(
    'notify-first',
    'honest',
    { connectivity: 'dies-at-release', release: 'on-completion', 'outcome-report': 'ro-infers' },
    'oldSho answering.leaving·changeCompleted·0',
  ),
  // Released in the change back, the device is served no more by the operator's other role.
  row('notify-first', 'back-again', { release: 'on-notification' }, 'newSho service·subscriptionEnded·0'),
  // Where 6 and 7 fall away the change comes to the RO, and to the new SHO, with 11 alone: here a forged one.
  row(
    'both-present-notify-first',
    'device-malware',
    { 'dormant-steps': 'none' },
    'newSho change.validated·proceed·0',
    'ro change.idle·downloadAcknowledgement·0',
  ),
  // The device provisions by itself, and its word on the outcome may come before the RO has turned from 11.
  row('notify-first', 'honest', { 'aid-of-the-ro': 'device-alone' }, 'ro change.relayed·proceed·0'),
  row(
    'notify-first',
    'honest',
    { 'aid-of-the-ro': 'device-alone', 'outcome-report': 'ro-infers' },
    'ro change.relayed·proceed·1',
    'ro change.aiding·proceed·0',
  ),
  // The old SHO takes a bearer away that the device has left, and a notice is due that nothing carries.
  row(
    'notify-first',
    'honest',
    { connectivity: 'dies-at-release', release: 'on-notification', retransmission: 'repeat' },
    'm2me on·bearerReleased·1',
    'm2me on.changing.awaitingAcknowledgement·timer.retransmission·0',
  ),
  // What the change back asks for is of that change: its acknowledgement, and its token.
  row(
    'notify-first',
    'back-again+duplication-ro',
    { 'acknowledgement-protection': 'signed', 'token-freshness': 'one-use' },
    'm2me on.subscribedAnew·proceed·0',
    'm2me on.subscribed·download·3',
  ),
  // A change is abandoned, and its download comes once more.
  row(
    'discard-first',
    'honest',
    {
      connectivity: 'dies-with-credentials',
      'failure-timer': 'any-time-after-7',
      'mcim-before-instruction': 'accepted',
      retransmission: 'repeat',
    },
    'm2me on.changing·timer.patience·0',
  ),
  row('notify-first', 'honest', { 'failure-timer': 'any-time-after-7' }, 'm2me on.changing·timer.patience·1'),
  // 11 waits for an acknowledgement that the device does not wait for.
  row(
    'discard-first',
    'honest',
    { 'acknowledgement-before-11': 'does-not-wait', 'content-of-11': 'old-sho-acknowledgement' },
    'm2me on.changing·noticeAcknowledgement·0',
  ),
  // What the PCID is good for shows where the device has nothing else.
  row('notify-first', 'provisioning-fails+pcid-expires', {}, 'm2me on·pcid.expires·0'),
  // A bearer that ends with the credentials ends with them across, too.
  row(
    'both-present-notify-first',
    'honest',
    { connectivity: 'dies-with-credentials', isolation: 'absent' },
    'm2me on·isolation.overwrites·0',
  ),
];
