import type { ChannelRule } from '../../checker/index.js';
import type { ModelConfiguration } from '../configuration.js';
import type { DeviationName } from '../scenarios.js';
import type { AnyMessage } from '../vocabulary/messages.js';
import { furtherParties, parties } from '../vocabulary/parties.js';

const { m2me, pva, ro } = parties;
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
 * The legs. What travels over the air may overtake, and may be lost or arrive again where the scenario says so; saying the
 * same thing again before it arrived makes no difference. Between operators, and from the subscriber, messages arrive in
 * order, unless the scenario or the reading says otherwise.
 */
export function legs({ deviations, readings }: ModelConfiguration): readonly ChannelRule[] {
  const may = (name: DeviationName) => deviations.includes(name);
  const homes = [
    parties.oldSho,
    parties.newSho,
    ...(may('second-change') ? [furtherParties.otherSho] : []),
    ...(may('back-again') ? [furtherParties.leavingSho, furtherParties.returningSho] : []),
  ];
  const attacked =
    may('network-attacker') || may('visited-insider') || may('device-malware') || may('malicious-old-sho');
  const radio = (between: readonly string[], lossy: boolean, duplicating: boolean): readonly ChannelRule[] => [
    { from: m2me, to: between, kind: 'set', lossy: lossy || attacked, duplicating },
    { from: between, to: m2me, kind: 'set', lossy: lossy || attacked, duplicating },
  ];
  const wired = {
    ...(may('loss-operators') ? { lossy: true } : {}),
    ...(may('duplication-operators') ? { duplicating: true } : {}),
  };
  const insiders = [
    ...(may('rogue-new-sho') ? [parties.newSho] : []),
    ...(may('rogue-ro') ? [ro] : []),
    ...(may('rogue-operator') ? [furtherParties.rogueSho] : []),
  ];
  return [
    { from: m2me, to: [...homes, ro], only: neverLost, kind: 'set' },
    { from: [...homes, ro], to: m2me, only: neverLost, kind: 'set' },
    ...radio(homes, may('loss-old-sho'), may('duplication-old-sho')),
    ...radio([ro, pva], may('loss-ro'), may('duplication-ro')),
    { only: initialProvisioning, kind: 'set' },
    // The same token given once more is the same token.
    { only: ['tokenGrant'], kind: 'set', ...wired },
    // An insider delays as it likes, and asks as often as it likes: what ends at it, or answers it, keeps no order.
    ...(insiders.length === 0
      ? []
      : ([
          { from: insiders, kind: 'set' },
          { to: insiders, kind: 'set' },
        ] as const)),
    // Where messages may come again or overtake, the set of what was ever sent keeps the channel finite.
    may('reordering-operators') || may('duplication-operators')
      ? { kind: 'set', ...wired }
      : {
          from: ro,
          to: homes,
          kind: readings['order-to-new-sho'] === 'kept' ? 'pair' : 'set',
          ...wired,
          ...(readings['order-to-new-sho'] === 'kept' ? { capacity: 4 } : {}),
        },
    { kind: 'pair', capacity: 4, ...wired },
  ];
}
