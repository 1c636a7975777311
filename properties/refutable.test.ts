import { describe, expect, it } from 'vitest';
import { parseConfigurationId, propertyNames, systemOf } from '../catalogue/index.js';
import { check, type System, type Verdict } from '../checker/index.js';
import { agreement } from './agreement/agreement.js';
import { keySecrecy } from './secrecy/key-secrecy.js';
import { privacy } from './secrecy/privacy.js';
import {
  givesTheTokenAgain,
  keepsTheOldMcim,
  type Mutant,
  notifiesForEveryAct,
  remembersTheAbandonedChange,
  revertsHalfway,
  servesBeforeAnyReport,
  speaksWithoutABearer,
  swapsAtTheInstallation,
  takesOnePartForTheWhole,
} from './testing/mutants.js';

/** Where a property is shown to hold, or to be refuted: in the machines as they are, or with one of them mutated. */
interface Place {
  readonly id: string;
  readonly mutant?: Mutant;
}

interface Both {
  readonly holds: Place;
  readonly violated: Place;
}

const as = (id: string): Place => ({ id });
const failing = 'retransmission=none,provisioning-fails';

/**
 * Each property both ways. A mutant stands where the machines of both texts decide a property always in one way: the discard comes
 * before the installation in both, so never-without-credentials never holds; what they keep to the letter is never violated.
 */
const places: Readonly<Record<string, Both>> = {
  'discard-after-acknowledgement': { holds: as('notify-first'), violated: as('discard-first') },
  'discard-after-accepted-acknowledgement': { holds: as('notify-first'), violated: as('discard-first') },
  'authorised-discard': {
    holds: as('notify-first'),
    violated: as('discard-first,token=public-key,instruction=anybody,retransmission=none,thief'),
  },
  'genuine-reversion': {
    holds: as(`notify-first,${failing}`),
    violated: as('notify-first,retransmission=none,knowledge-of-failure=ro-message,network-attacker'),
  },
  'provisioned-anew-from-pristine': {
    holds: as(`notify-first,${failing}`),
    violated: { id: `notify-first,${failing}`, mutant: revertsHalfway },
  },
  'provisions-anew-again': {
    holds: as(`notify-first,${failing}+initial-provisioning-fails`),
    violated: as(`notify-first,${failing}+initial-provisioning-fails+pcid-expires`),
  },
  'bearer-tells-credentials': {
    holds: as('notify-first'),
    violated: as('both-present-discard-first,retransmission=none,isolation=absent'),
  },
  'sends-over-a-bearer': {
    holds: as('notify-first'),
    violated: { id: 'notify-first,retransmission=none,power-loss', mutant: speaksWithoutABearer },
  },
  'ends-carried': { holds: as('notify-first'), violated: as('notify-first,retransmission=none,rogue-new-sho') },
  'every-change-ends': { holds: as('notify-first'), violated: as('notify-first,retransmission=none,pva-refuses') },
  'authorised-install-started': {
    holds: as('notify-first'),
    violated: as('discard-first,token=public-key,instruction=anybody,retransmission=none,thief'),
  },
  'authorised-install-operator': {
    holds: as('notify-first'),
    violated: as('notify-first,retransmission=none,rogue-ro'),
  },
  'authorised-install-intended': {
    holds: as('notify-first'),
    violated: as('notify-first,retransmission=none,rogue-ro'),
  },
  'authorised-install-once': {
    holds: as('notify-first'),
    violated: as('notify-first,mcim-before-instruction=accepted,transaction-record=lost,power-loss'),
  },
  'genuine-deregistration-ever': {
    holds: as('notify-first,release=on-notification'),
    violated: as('discard-first,release=on-notification,retransmission=none,leaked-token'),
  },
  'genuine-deregistration-in-transaction': {
    holds: as('notify-first,release=on-notification'),
    violated: as('discard-first,release=on-notification,retransmission=none,leaked-token'),
  },
  'genuine-deregistration-once': {
    holds: as('notify-first,release=on-notification'),
    violated: as(
      'base-1.5.0,release=on-notification,retransmission=none,failure=pristine-and-reprovision,duplication-old-sho+provisioning-fails',
    ),
  },
  'truthful-deregistration': {
    holds: as('discard-first,release=on-notification'),
    violated: as('notify-first,release=on-notification'),
  },
  'promise-kept': {
    holds: as('notify-first,release=on-notification'),
    violated: as('notify-first,release=on-notification,retransmission=none,loss'),
  },
  'no-ghost-subscription': {
    holds: as('notify-first,release=on-notification'),
    violated: as('notify-first'),
  },
  'every-notification-answered': { holds: as('notify-first'), violated: as('notify-first,retransmission=none,loss') },
  'genuine-acknowledgement': {
    holds: as('notify-first,retransmission=none,network-attacker'),
    violated: as('discard-first,retransmission=none,leaked-token'),
  },
  'validated-before-release': {
    holds: as('discard-first'),
    violated: as('discard-first,retransmission=none,lying-pva'),
  },
  'delivered-as-validated': { holds: as('notify-first'), violated: as('notify-first,device-swapped') },
  'download-complete-first': {
    holds: as('notify-first'),
    violated: { id: 'notify-first', mutant: takesOnePartForTheWhole },
  },
  'download-all-or-nothing': {
    holds: as('notify-first,mcim-before-instruction=dropped,retransmission=none,power-loss'),
    violated: as('notify-first,download-atomicity=ordering-only,retransmission=none,power-loss'),
  },
  'rejected-leaves-no-trace': {
    holds: as('notify-first,token-check=first,mcim-before-instruction=dropped,retransmission=none,rogue-operator'),
    violated: as('notify-first,retransmission=none,rogue-ro'),
  },
  'exclusive-transaction': {
    holds: as('notify-first'),
    violated: as('notify-first,second-change=both-run,retransmission=none,second-change'),
  },
  'never-without-credentials': {
    holds: { id: 'notify-first', mutant: swapsAtTheInstallation },
    violated: as('notify-first'),
  },
  'ends-with-credentials': { holds: as('discard-first'), violated: as(`discard-first,${failing}`) },
  'never-stranded': { holds: as('discard-first'), violated: as(`discard-first,${failing}`) },
  'ends-connected': { holds: as('discard-first'), violated: as(`discard-first,${failing}`) },
  progress: { holds: as('notify-first,release=on-notification'), violated: as('notify-first') },
  'no-veto-silent': {
    holds: as('notify-first,missing-acknowledgement=give-up-and-go-on,silent-old-sho'),
    violated: as('notify-first,silent-old-sho'),
  },
  'no-veto-vanished': {
    holds: as('notify-first,initial-connectivity=always,missing-acknowledgement=give-up-and-go-on,vanishing-old-sho'),
    violated: as('notify-first,vanishing-old-sho'),
  },
  'no-veto-refused-token': {
    holds: as('discard-first,token-issuing=asked'),
    violated: as('discard-first,token-issuing=asked,vanishing-old-sho'),
  },
  'pristine-first': {
    holds: as(`notify-first,${failing}`),
    violated: { id: `notify-first,${failing}`, mutant: revertsHalfway },
  },
  'pristine-after-failure': { holds: as(`notify-first,${failing}`), violated: as(`discard-first,${failing}`) },
  'provisions-anew-started': {
    holds: as(`notify-first,${failing}`),
    violated: as(`notify-first,initial-connectivity=never,${failing}`),
  },
  'provisions-anew-completed': {
    holds: as(`notify-first,${failing}`),
    violated: as(`notify-first,initial-connectivity=never,${failing}`),
  },
  'state-tells-store': {
    holds: as('notify-first'),
    violated: {
      id: 'notify-first,missing-acknowledgement=give-up-and-abort,retransmission=none,loss',
      mutant: remembersTheAbandonedChange,
    },
  },
  'new-sho-tells-change': {
    holds: as('notify-first'),
    violated: { id: 'notify-first', mutant: servesBeforeAnyReport },
  },
  'answers-were-asked': {
    holds: as('notify-first'),
    violated: { id: 'discard-first,token-issuing=asked,retransmission=none,honest', mutant: givesTheTokenAgain },
  },
  'notifies-once': {
    holds: as('notify-first'),
    violated: { id: 'discard-first,retransmission=none,honest', mutant: notifiesForEveryAct },
  },
  'registration-truth': { holds: as('discard-first'), violated: as(`discard-first,${failing}`) },
  'discovery-truth': { holds: as('notify-first'), violated: as(`notify-first,${failing}`) },
  'outcome-agreement': { holds: as('notify-first,release=on-notification'), violated: as('notify-first') },
  'one-active': { holds: as('discard-first'), violated: { id: 'discard-first', mutant: keepsTheOldMcim } },
  'strict-separation': {
    holds: as('both-present-discard-first'),
    violated: as('both-present-discard-first,connectivity=dies-with-credentials,isolation=absent'),
  },
};

function systemAt({ id, mutant }: Place): System {
  const system = systemOf(parseConfigurationId(id));
  return {
    ...system,
    participants: system.participants.map((participant) =>
      participant.name === mutant?.participant ? { ...participant, machine: mutant.machine } : participant,
    ),
  };
}

async function verdictAt(place: Place, property: string): Promise<Verdict> {
  const { verdicts } = await check(systemAt(place), { properties: [property] });
  return verdicts[0]!;
}

it('is shown both ways of every property', () => {
  // Agreement, secrecy and privacy have tests of their own beside them.
  const elsewhere = new Set([...agreement, ...keySecrecy, ...privacy].map(({ name }) => name));
  expect(Object.keys(places).sort()).toEqual(propertyNames.filter((name) => !elsewhere.has(name)).sort());
});

describe.each(Object.entries(places))('%s', (property, { holds, violated }) => {
  it('holds somewhere, and not because what it speaks about never happens', async () => {
    const verdict = await verdictAt(holds, property);
    expect(verdict).toMatchObject({ verdict: 'holds', vacuous: false, bounded: null });
    expect(verdict.witness).toMatch(/^\d+(\/\d+)*$|^$/);
  });

  it('is refuted somewhere, by a run', async () => {
    const verdict = await verdictAt(violated, property);
    expect(verdict).toMatchObject({ verdict: 'violated' });
    expect(verdict.length).toBeGreaterThan(0);
    // It is the mutant that makes the difference.
    if (violated.mutant !== undefined) {
      expect(await verdictAt({ id: violated.id }, property)).toMatchObject({ verdict: 'holds', vacuous: false });
    }
  });
});
