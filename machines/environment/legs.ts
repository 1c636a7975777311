import type { ChannelRule } from '../../checker/index.js';
import type { DeviationName } from '../scenarios.js';
import type { AnyMessage } from '../vocabulary/messages.js';
import { parties } from '../vocabulary/parties.js';

const { m2me, oldSho, newSho, ro } = parties;

/** The network's own exchange, and the one opaque exchange of initial provisioning: they are tried until they get through. */
const neverLost: readonly AnyMessage['type'][] = [
  'attachRequest',
  'attachAccept',
  'bearerReleased',
  'provisioningOutcome',
  'initialProvisioningRequest',
  'initialProvisioning',
  'foreignCredentials',
];

/** Asking for a subscription twice is asking once: between the operators too, this exchange is opaque. */
const initialProvisioning: readonly AnyMessage['type'][] = ['subscriptionRequest', 'subscriptionGrant'];

/**
 * The legs. What travels over the air may overtake, and may be lost where the scenario says so; saying the same thing
 * again before it arrived makes no difference. Between operators, and from the subscriber, messages arrive in order.
 */
export function legs(scenario: readonly DeviationName[]): readonly ChannelRule[] {
  const lossy = scenario.includes('loss-ro');
  const overTheAir = [oldSho, newSho, ro];
  return [
    { from: m2me, to: overTheAir, only: neverLost, kind: 'set' },
    { from: overTheAir, to: m2me, only: neverLost, kind: 'set' },
    { from: m2me, to: overTheAir, kind: 'set', lossy },
    { from: overTheAir, to: m2me, kind: 'set', lossy },
    { only: initialProvisioning, kind: 'set' },
    { kind: 'pair', capacity: 4 },
  ];
}
