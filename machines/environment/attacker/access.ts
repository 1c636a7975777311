import type { Leg } from '../../../checker/index.js';
import type { ReadingValues } from '../../readings/index.js';
import type { DeviationName } from '../../scenarios.js';
import type { AnyMessage } from '../../vocabulary/messages.js';
import { furtherParties, parties } from '../../vocabulary/parties.js';

/**
 * Who may misbehave where. An insider reads what ends at it, and sends in its own name; whoever carries a leg reads and
 * writes what the leg's protection lets it.
 */
type MessageType = AnyMessage['type'];

/** What a corrupt role may do with messages of a type, whoever sends them; what ends at it, it reads besides. */
export interface Access {
  readonly reads: readonly MessageType[];
  readonly writes: readonly MessageType[];
}

/** Messages that the texts give protection of their own, or speak of unprotected: whoever carries them sees the terms. */
const ownProtection: readonly MessageType[] = ['download', 'deregistrationNotice', 'noticeAcknowledgement'];

/** What else travels over the radio path: protected as the reading `legs` says. A device that issues the token is asked there. */
const legProtection: readonly MessageType[] = [
  'tokenRequest',
  'tokenGrant',
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
      return both(carried(legs), { reads: [], writes: ['noticeAcknowledgement'] });
    case 'rogue-new-sho':
    case 'rogue-operator':
      return { reads: [], writes: ['validationRequest', 'mcimDelivery', 'registration'] };
    case 'rogue-ro':
      return {
        reads: [],
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
        reads: [],
        writes: ['deregistrationNotice', 'downloadAcknowledgement', 'provisioningOutcome'],
      });
    case 'thief':
      return { reads: [], writes: ['tokenRequest', 'changeRequest', 'instruction'] };
    default:
      return nothing;
  }
}

/** The legs that end at a corrupt role: it reads whatever travels there, and nothing of what is sent to others. */
export function endsOf(role: DeviationName): readonly Leg[] {
  const { subscriber, m2me, oldSho, newSho, ro } = parties;
  switch (role) {
    case 'malicious-old-sho':
      return [{ to: oldSho }];
    case 'rogue-new-sho':
      return [{ to: newSho }];
    case 'rogue-operator':
      return [{ to: furtherParties.rogueSho }];
    case 'rogue-ro':
      return [{ to: ro }];
    case 'device-malware':
      return [{ to: m2me }, { from: m2me }];
    case 'thief':
      // What it asks for as the subscriber does, it is given as the subscriber is.
      return [{ to: subscriber, only: ['tokenGrant'] }];
    default:
      return [];
  }
}

/** What several corrupt roles may do together. */
export const accessOfAll = (roles: readonly DeviationName[], legs: ReadingValues['legs']): Access =>
  both(...roles.map((role) => accessOf(role, legs)));
