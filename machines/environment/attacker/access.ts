import type { ReadingValues } from '../../readings/index.js';
import type { DeviationName } from '../../scenarios.js';
import type { AnyMessage } from '../../vocabulary/messages.js';

/**
 * Who may misbehave where. An insider reads what ends at it, and sends in its own name; whoever carries a leg reads and
 * writes what the leg's protection lets it.
 */
type MessageType = AnyMessage['type'];

/** What a corrupt role may do with messages of a type. */
export interface Access {
  readonly reads: readonly MessageType[];
  readonly writes: readonly MessageType[];
}

/** Messages that the texts give protection of their own, or speak of unprotected: whoever carries them sees the terms. */
const ownProtection: readonly MessageType[] = ['download', 'deregistrationNotice', 'noticeAcknowledgement'];

/** What else travels over the radio path: protected as the reading `legs` says. */
const legProtection: readonly MessageType[] = [
  'instruction',
  'attestationRequest',
  'attestation',
  'downloadAcknowledgement',
  'provisioningAid',
  'provisioningOutcome',
];

/** Carried for the device, whose bearer somebody provides: reading: legs; the message of a failure has its own. */
const carried = (legs: ReadingValues['legs']): Access => ({
  reads: [...ownProtection, 'failureMessage', ...(legs === 'secure' ? [] : legProtection)],
  writes: [...ownProtection, 'failureMessage', ...(legs === 'open' ? legProtection : [])],
});

const nothing: Access = { reads: [], writes: [] };

/** Adds up what several may do. */
const both = (...all: readonly Access[]): Access => ({
  reads: [...new Set(all.flatMap(({ reads }) => reads))],
  writes: [...new Set(all.flatMap(({ writes }) => writes))],
});

/** What one corrupt role may do. */
export function accessOf(role: DeviationName, legs: ReadingValues['legs']): Access {
  switch (role) {
    case 'network-attacker':
    case 'visited-insider':
    case 'broken-tre':
    case 'leaked-token':
    case 'leaked-old-token':
      return carried(legs);
    case 'malicious-old-sho':
      return both(carried(legs), { reads: ['deregistrationNotice'], writes: ['noticeAcknowledgement'] });
    case 'rogue-new-sho':
      return {
        reads: ['changeRequest', 'validationSuccess', 'relayedAcknowledgement', 'provisioningReport'],
        writes: ['validationRequest', 'mcimDelivery', 'registration'],
      };
    case 'rogue-operator':
      // It reads what ends at it, and not the PVA's answers to others: its tap is a leg of its own.
      return { reads: [], writes: ['validationRequest', 'mcimDelivery', 'registration'] };
    case 'rogue-ro':
      return {
        reads: ['mcimDelivery', 'downloadAcknowledgement', 'provisioningOutcome', 'registration'],
        writes: [
          'download',
          'provisioningAid',
          'failureMessage',
          'relayedAcknowledgement',
          'provisioningReport',
          'changeCompleted',
        ],
      };
    case 'device-malware':
      return both(carried(legs), {
        reads: ['instruction', 'provisioningAid'],
        writes: ['deregistrationNotice', 'downloadAcknowledgement', 'provisioningOutcome'],
      });
    case 'thief':
      return { reads: [], writes: ['changeRequest', 'instruction'] };
    default:
      return nothing;
  }
}

/** What several corrupt roles may do together. */
export const accessOfAll = (roles: readonly DeviationName[], legs: ReadingValues['legs']): Access =>
  both(...roles.map((role) => accessOf(role, legs)));
