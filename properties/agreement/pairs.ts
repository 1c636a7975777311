import type { Observation } from '../../checker/index.js';
import { factOf } from '../../machines/environment/attacker/derivation.js';
import { mcim } from '../../machines/vocabulary/credentials.js';
import type { AnyMessage } from '../../machines/vocabulary/messages.js';
import { furtherParties, parties } from '../../machines/vocabulary/parties.js';
import { noticeReadBy } from '../../machines/vocabulary/protection.js';
import type { Term } from '../../machines/vocabulary/terms.js';
import type { World } from '../world.js';
import type { Claim, Pair, Run } from './ladder.js';
import {
  asDestination,
  changeWatch,
  destination,
  each,
  noticeWatch,
  oldRoles,
  operatorOf,
  saidBy,
  type WiderWorld,
} from './runs.js';

const { subscriber, m2me, oldSho, newSho, ro } = parties;
const { leavingSho, returningSho, otherSho } = furtherParties;

const messageOf = ({ event }: Observation): AnyMessage => event as unknown as AnyMessage;
/** Has this become true by the action? */
const begins = ({ was, is }: Observation, what: string): boolean => was[what] === false && is[what] === true;

/** The data of a notice: for which role it is, and what authorises it, be it under the AVs or not. */
function noticed(role: string, content: Term): string {
  const authorisation = noticeReadBy(mcim(operatorOf(role), m2me), content);
  return `${role}: ${authorisation === null ? 'nothing' : factOf(authorisation)}`;
}

/** Old SHO ← M2ME: steps 8/9. */
const oldShoFromM2me: Pair = {
  claimant: 'old-sho',
  partner: 'm2me',
  sentence: 'When the old SHO takes a notice (it leaves the device, or releases it), the M2ME',
  source: '8 (notify-first), 9 (discard-first)',
  watch: noticeWatch,
  runs: each(saidBy(m2me, 'm2me'), (seen) => {
    const claimant = operatorOf(seen.peer!);
    const event = messageOf(seen);
    if (event.type !== 'deregistrationNotice') return [{ partner: m2me, claimant }];
    return [{ partner: m2me, claimant, data: noticed(seen.peer!, event.content) }];
  }),
  claims: Object.fromEntries(
    oldRoles.map(({ role, took }) => [
      `receive.${role}.deregistrationNotice`,
      (seen): Claim | null => {
        const event = messageOf(seen);
        if (event.type !== 'deregistrationNotice' || !begins(seen, took)) return null;
        return { partner: m2me, claimant: operatorOf(role), data: noticed(role, event.content) };
      },
    ]),
  ),
};

/** The changes that the subscriber has in mind, by the operator they go to: it gives one instruction for each. */
const planned = [newSho, 'another'];

/** M2ME ← subscriber: step 2. */
const m2meFromSubscriber: Pair = {
  claimant: 'm2me',
  partner: 'subscriber',
  sentence:
    'When the M2ME accepts a change (with the token of 7, or with whatever activates a dormant set), the subscriber',
  source: '1, 2',
  watch: { ...changeWatch, changing: ({ m2me: device }: World) => device.matches({ on: 'changing' }) },
  runs: {
    ...each(saidBy(subscriber, 'subscriber'), () => [{ partner: subscriber }]),
    [`send.${subscriber}.instruction`]: (_, earlier) => {
      const given = planned.filter((to) => earlier.includes(`${subscriber} with ${m2me}, to ${to}`));
      return [{ partner: subscriber, claimant: m2me, data: `to ${planned[given.length] ?? 'nobody'}` }];
    },
  },
  claims: each(
    [`receive.${m2me}.instruction`, `receive.${m2me}.download`, `choose.${m2me}.activation.byAnybody`],
    (seen): Claim | null => {
      const to = destination(seen.is);
      // A download may also take the place of the change in hand.
      const accepts = begins(seen, 'changing') || (seen.is.changing === true && destination(seen.was) !== to);
      return accepts ? { partner: subscriber, claimant: m2me, data: `to ${to ?? 'nobody'}` } : null;
    },
  ),
};

/** The M2ME's run, as its new SHO may claim it: what it says in the change to that SHO. */
const runsWithNewSho =
  (data?: string) =>
  (seen: Observation): readonly Run[] => {
    const claimant = destination(seen.was);
    return [{ partner: m2me, ...(claimant === null ? {} : { claimant, ...(data === undefined ? {} : { data }) }) }];
  };

/** New SHO ← M2ME: steps 11 and 13. */
const newShoFromM2me: Pair = {
  claimant: 'new-sho',
  partner: 'm2me',
  sentence: 'When the new SHO takes the relayed acknowledgement, and when it takes the success, the M2ME',
  source: '11, 13',
  watch: {
    toNewSho: changeWatch.toNewSho,
    toAnother: changeWatch.toAnother,
    newShoAwaitsReport: ({ newSho: role }: WiderWorld) => role.matches({ change: 'awaitingReport' }),
    anotherAwaitsReport: (world: WiderWorld) =>
      [world.otherSho, world.returningSho].some((role) => role?.matches({ change: 'awaitingReport' }) === true),
  },
  runs: {
    ...each(saidBy(m2me, 'm2me'), runsWithNewSho()),
    [`send.${m2me}.downloadAcknowledgement`]: runsWithNewSho('download acknowledged'),
    [`choose.${m2me}.provisioning.succeeds`]: runsWithNewSho('provisioned'),
  },
  claims: Object.fromEntries(
    [newSho, otherSho, returningSho].flatMap((role) => {
      const awaits = role === newSho ? 'newShoAwaitsReport' : 'anotherAwaitsReport';
      const claimOf = (data: string): Claim => ({ partner: m2me, claimant: asDestination(role), data });
      return [
        [
          `receive.${role}.relayedAcknowledgement`,
          (seen: Observation) => (begins(seen, awaits) ? claimOf('download acknowledged') : null),
        ],
        [
          `receive.${role}.provisioningReport`,
          (seen: Observation) => {
            const taken = seen.was[awaits] === true && seen.is[awaits] === false;
            return taken && seen.event?.success === true ? claimOf('provisioned') : null;
          },
        ],
      ];
    }),
  ),
};

/** RO ← M2ME: step 11. */
const roFromM2me: Pair = {
  claimant: 'ro',
  partner: 'm2me',
  sentence: 'When the RO takes the acknowledgement of the download (and relays it), the M2ME',
  source: '11',
  watch: changeWatch,
  runs: each(saidBy(m2me, 'm2me'), (seen) => {
    if (seen.peer !== ro) return [{ partner: m2me }];
    if (seen.event?.type !== 'downloadAcknowledgement') return [{ partner: m2me, claimant: ro }];
    return [{ partner: m2me, claimant: ro, data: `to ${destination(seen.was) ?? 'nobody'}` }];
  }),
  claims: {
    // It relays in the act of taking, to the SHO whose download it has in hand.
    [`send.${ro}.relayedAcknowledgement`]: ({ peer }) => ({
      partner: m2me,
      claimant: ro,
      data: `to ${asDestination(peer!)}`,
    }),
  },
};

/** M2ME ← old SHO: steps 9/10. */
const m2meFromOldSho: Pair = {
  claimant: 'm2me',
  partner: 'old-sho',
  sentence: "When the M2ME takes something for the old SHO's acknowledgement, the old SHO",
  source: '9 (notify-first), 10 (discard-first)',
  watch: {
    ...noticeWatch,
    acknowledged: ({ m2me: device }: World) => device.context.acknowledged,
    goingBack: ({ m2me: device }: World) => device.context.parties.oldSho === leavingSho,
  },
  runs: {
    ...Object.fromEntries(
      [oldSho, leavingSho, newSho, returningSho].flatMap((role) =>
        saidBy(role, 'oldSho', 'newSho').map((type) => [type, () => [{ partner: operatorOf(role) }]]),
      ),
    ),
    ...Object.fromEntries(
      oldRoles.flatMap(({ role, took }) => [
        [
          `receive.${role}.deregistrationNotice`,
          (seen: Observation) => (begins(seen, took) ? [{ partner: operatorOf(role), claimant: m2me }] : []),
        ],
        [
          `send.${role}.noticeAcknowledgement`,
          (seen: Observation) => [{ partner: operatorOf(role), claimant: m2me, data: acknowledged(role, seen) }],
        ],
      ]),
    ),
  },
  claims: {
    [`receive.${m2me}.noticeAcknowledgement`]: (seen) => {
      if (!begins(seen, 'acknowledged')) return null;
      const role = seen.is.goingBack === true ? leavingSho : oldSho;
      return { partner: operatorOf(role), claimant: m2me, data: acknowledged(role, seen) };
    },
  },
};

/** The data of an acknowledgement: in which role it is given, and what it shows. */
function acknowledged(role: string, seen: Observation): string {
  const event = messageOf(seen);
  const shown = event.type === 'noticeAcknowledgement' ? event.protection : null;
  return `as ${role}: ${shown === null ? 'bare' : factOf(shown)}`;
}

/** Who claims what of whom, in the order of reports. */
export const pairs: readonly Pair[] = [oldShoFromM2me, m2meFromSubscriber, newShoFromM2me, roFromM2me, m2meFromOldSho];
