import type { ParticipantWithInput, ViewOf } from '../checker/index.js';
import type { ModelConfiguration } from './configuration.js';
import { bystander } from './participants/bystander.js';
import { m2me } from './participants/m2me.js';
import type { M2meInput } from './participants/m2me-store.js';
import { type NewShoInput, newSho } from './participants/new-sho.js';
import { oldSho } from './participants/old-sho.js';
import type { OldShoInput } from './participants/old-sho-setup.js';
import { type PvaInput, pva } from './participants/pva.js';
import { registrationOperator } from './participants/registration-operator.js';
import type { RegistrationOperatorInput } from './participants/registration-operator-setup.js';
import { type PlannedChange, type SubscriberInput, subscriber } from './participants/subscriber.js';
import { actsUnder } from './procedures/procedure.js';
import type { ReadingValues } from './readings/index.js';
import { roleNamesOfScenarios } from './scenarios.js';
import { type Mcim, mcim } from './vocabulary/credentials.js';
import {
  furtherParties,
  otherParties,
  type Parties,
  parties,
  partiesBack,
  partiesOfSecondDevice,
} from './vocabulary/parties.js';
import type { Key, Term } from './vocabulary/terms.js';
import { issuerKey, token } from './vocabulary/tokens.js';

/** Some of an object's fields: a machine's input holds exactly the readings that it looks at. */
function pick<T, K extends keyof T>(from: T, ...names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Pick<T, K>;
}

/** What a verifier looks at: whose key it is, it is told. */
const tokenReadings = ['token', 'token-freshness', 'token-use'] as const;

/** One change of a device: from which credentials to which, and the token that authorises it. */
interface Change {
  readonly parties: Parties;
  readonly old: Mcim;
  readonly new: Mcim;
  readonly transaction: number;
}

/** The change that every composition has. */
const firstChange: Change = {
  parties,
  old: mcim(parties.oldSho, parties.m2me),
  new: mcim(parties.newSho, parties.m2me),
  transaction: 1,
};

/** Back again: from the new SHO to the first one, which gives the device a new subscription. */
const changeBack: Change = {
  parties: partiesBack,
  old: firstChange.new,
  new: mcim(furtherParties.returningSho, parties.m2me),
  transaction: 2,
};

/** Another change of the same device, begun by somebody else. */
const otherChange: Change = {
  parties: otherParties,
  old: firstChange.old,
  new: mcim(furtherParties.otherSho, parties.m2me),
  transaction: 2,
};

/** The change of the second device. */
const changeOfSecondDevice: Change = {
  parties: partiesOfSecondDevice,
  old: mcim(parties.oldSho, furtherParties.m2me2),
  new: mcim(furtherParties.newSho2, furtherParties.m2me2),
  transaction: 1,
};

/** The MCIMs that subscribers have in mind: fixed at step 1 of each change. */
export const intendedMcims: readonly Mcim[] = [firstChange.new, changeBack.new, otherChange.new];

/** The token of a change, under readings. */
const tokenOf = (readings: ReadingValues, change: Change): Term =>
  token(readings, change.parties, {
    device: change.parties.m2me,
    old: change.old,
    new: change.new,
    transaction: change.transaction,
  });

/** The tokens of changes, by their new SHO. */
const tokensFor = (readings: ReadingValues, changes: readonly Change[]): Readonly<Record<string, Term>> =>
  Object.fromEntries(changes.map((change) => [change.parties.newSho, tokenOf(readings, change)]));

/** The keys that verify the tokens of all changes, by their new SHO. */
export const tokenVerifiers = (readings: ReadingValues): Readonly<Record<string, Key>> =>
  Object.fromEntries(
    [firstChange, changeBack, otherChange, changeOfSecondDevice].map((change) => [
      change.parties.newSho,
      issuerKey(readings, change.parties, change.old),
    ]),
  );

/** Who takes its leave of the device in which role, by the operator on record. */
const leavingRoles: Readonly<Record<string, string>> = {
  [parties.oldSho]: parties.oldSho,
  [parties.newSho]: furtherParties.leavingSho,
};

/** The participants with their inputs, in the order of the text: the order of actions in every path. */
export function participants({ procedure, readings, deviations }: ModelConfiguration) {
  const both = procedure.credentials === 'both-present';
  const delivers =
    !both || readings['dormant-steps'] === 'as-written'
      ? 'mcim'
      : readings['dormant-steps'] === 'none'
        ? 'nothing'
        : 'authorisation';
  const issuer = readings['token-issuer'];
  const asked = readings['token-issuing'] === 'asked';
  // Picked anew for each machine: whoever counts looks at readings tells handing one on from looking at it.
  const token = () => pick(readings, ...tokenReadings);

  const planned = (change: Change): PlannedChange => ({
    parties: change.parties,
    new: change.new,
    token: tokenOf(readings, change),
    verifiedBy: issuerKey(readings, change.parties, change.old),
    issuer: issuer === 'subscriber' ? null : issuer === 'device' ? change.parties.m2me : change.parties.oldSho,
  });
  const subscriberOf = (...changes: readonly Change[]) => ({
    machine: subscriber,
    input: {
      changes: changes.map(planned),
      readings: pick(readings, 'token-issuing', 'step-2-information', 'instruction'),
    } satisfies SubscriberInput,
  });
  /** `issued`: the changes away from this operator, of which it issues the tokens where it is asked, and knows the numbers. */
  const oldShoOf = (change: Change, issued: readonly Change[]) => ({
    machine: oldSho,
    input: {
      parties: change.parties,
      operator: change.old.operator,
      noticeUnderAvs: procedure.noticeUnderAvs,
      verifiedBy: issuerKey(readings, change.parties, change.old),
      transactions: issued.map(({ transaction }) => transaction),
      issues: asked && issuer === 'old-sho' ? tokensFor(readings, issued) : {},
      readings: {
        ...token(),
        ...pick(
          readings,
          'release',
          'connectivity',
          'acknowledgement-protection',
          'repeated-notice',
          'unused-avs',
          'old-sho-takes-back',
        ),
      },
    } satisfies OldShoInput,
  });
  const newShoOf = (change: Change) => ({
    machine: newSho,
    input: {
      parties: change.parties,
      mcim: change.new,
      delivers,
      readings: pick(
        readings,
        'registration',
        'serving-start',
        'voucher-of-11-and-13',
        'validation-binding',
        'sealing',
      ),
    } satisfies NewShoInput,
  });

  const back = deviations.includes('back-again');
  const second = deviations.includes('second-change');
  const two = deviations.includes('two-devices');
  const changes = [firstChange, ...(second ? [otherChange] : []), ...(back ? [changeBack] : [])];
  const strangers = deviations.some((name) => roleNamesOfScenarios.includes(name));
  const further: Record<string, ParticipantWithInput> = {
    ...(second ? { otherSubscriber: subscriberOf(otherChange), otherSho: newShoOf(otherChange) } : {}),
    ...(back ? { leavingSho: oldShoOf(changeBack, [changeBack]), returningSho: newShoOf(changeBack) } : {}),
    ...(two
      ? {
          otherOwner: subscriberOf(changeOfSecondDevice),
          newSho2: newShoOf(changeOfSecondDevice),
          m2me2: { machine: bystander },
          ro2: { machine: bystander },
        }
      : {}),
    ...(strangers ? { rogueSho: { machine: bystander } } : {}),
  };

  return {
    subscriber: subscriberOf(firstChange, ...(back ? [changeBack] : [])),
    m2me: {
      machine: m2me,
      input: {
        parties,
        following: back ? [partiesBack] : [],
        acts: actsUnder(procedure, readings),
        noticeUnderAvs: procedure.noticeUnderAvs,
        credentials: procedure.credentials,
        verifiedBy: issuerKey(readings, parties, firstChange.old),
        issues: asked && issuer === 'device' ? tokensFor(readings, changes) : {},
        readings: {
          ...token(),
          ...pick(
            readings,
            'connectivity',
            'initial-connectivity',
            'token-check',
            'gba-key',
            'instruction',
            'mcim-before-instruction',
            'second-change',
            'validation-binding',
            'download-atomicity',
            'downloaded-mcim',
            'acknowledgement-protection',
            'missing-acknowledgement',
            'retransmission',
            'discard',
            'content-of-11',
            'voucher-of-11-and-13',
            'aid-of-the-ro',
            'outcome-report',
            'failure',
            'knowledge-of-failure',
            'failure-timer',
            'pristine',
            'transaction-record',
            'boot-without-credentials',
            'isolation',
            'dormant-steps',
            'dormant-activation',
            'dormant-bearer',
          ),
        },
      } satisfies M2meInput,
    },
    oldSho: oldShoOf(firstChange, second ? [firstChange, otherChange] : [firstChange]),
    newSho: newShoOf(firstChange),
    pva: {
      machine: pva,
      input: {
        parties,
        operators: {
          [parties.newSho]: two ? [parties.newSho, furtherParties.newSho2] : [parties.newSho],
          ...(second ? { [furtherParties.otherSho]: [furtherParties.otherSho] } : {}),
          ...(back ? { [furtherParties.returningSho]: [furtherParties.returningSho] } : {}),
          ...(two ? { [furtherParties.newSho2]: [parties.newSho, furtherParties.newSho2] } : {}),
        },
        readings: pick(readings, 'validation', 'validation-binding', 'pva-answers', 'pva-refusal'),
      } satisfies PvaInput,
    },
    ro: {
      machine: registrationOperator,
      input: {
        parties,
        leavingRoles,
        delivers,
        readings: pick(
          readings,
          'retransmission',
          'release',
          'sender-of-6',
          'sealing',
          'privacy-filtering',
          'aid-of-the-ro',
          'outcome-report',
          'knowledge-of-failure',
          'ro-checks-success',
          'selected-sho',
          'second-change',
        ),
      } satisfies RegistrationOperatorInput,
    },
    ...further,
  };
}

type Declared = ReturnType<typeof participants>;
type Core = 'subscriber' | 'm2me' | 'oldSho' | 'newSho' | 'pva' | 'ro';

/** The participants' snapshots, as predicates see them; scenarios with more than one change have further ones. */
export type World = ViewOf<Pick<Declared, Core>>;
