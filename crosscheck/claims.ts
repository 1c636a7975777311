import { type FormulaLike, type Leg, type Predicate, replicas, type System, type View } from '../checker/index.js';
import type { World } from '../properties/world.js';
import { changeBegun, connected, holdsOld, newIsActive, released } from '../properties/world.js';

/** Something to ask of the runs of a model. */
export interface RunClaim {
  readonly name: string;
  readonly formula: FormulaLike;
  /** What the formula's names mean, of participants' local states. */
  readonly atoms: Readonly<Record<string, Predicate>>;
}

/** What is asked of the runs of a model. */
export interface RunClaims {
  readonly claims: readonly RunClaim[];
  /** Deliveries on it are owed strongly, in one of the comparisons: few messages, for each makes SPIN's automata much larger. */
  readonly owed: Leg;
}

const claims = <V>(
  owed: Leg,
  atoms: Readonly<Record<string, { of(view: V): boolean }['of']>>,
  ...formulas: readonly string[]
): RunClaims => ({
  owed,
  claims: formulas.map((formula) => ({ name: formula, formula, atoms: atoms as unknown as RunClaim['atoms'] })),
});

/** Of three items and two attempts: everything ends. */
export const ofAlternatingBit = claims<View>(
  { to: 'sender', only: ['ack'] },
  {
    sending: ({ sender }) => sender!.matches('sending'),
    finished: ({ sender }) => sender!.matches('finished'),
    first: ({ receiver }) => receiver!.context.expected === 0,
    one: ({ receiver }) => receiver!.context.expected === 1,
    early: ({ receiver }) => receiver!.context.expected < 2,
    deceived: ({ receiver }) => receiver!.matches('deceived'),
  },
  'F G !sending',
  'G F finished',
  'G (one -> F finished)',
  'sending U (finished || G !finished)',
  'first U one',
  'F G !deceived',
  'G (first -> X early)',
  'G (first -> X one)',
);

/** Items without an end, and attempts without a limit. */
export const ofRetransmission = claims<View>(
  { to: 'receiver' },
  {
    bit: ({ sender }) => sender!.context.bit === 1,
    awaits: ({ receiver }) => receiver!.context.expected === 1,
  },
  'G F awaits',
  'G (!bit -> F awaits)',
  'G (awaits -> F bit)',
  'F G !awaits',
  '!awaits U awaits',
  '!awaits W awaits',
  '!bit U (awaits && !bit)',
  'G (bit -> X awaits)',
  'G (awaits -> X awaits)',
);

/** Two processes of which one may be out of luck. */
export const ofPeterson = claims<View>(
  { from: 'left', to: 'memory', only: ['read'] },
  {
    wants: ({ left }) => ['first', 'second', 'readingFlag', 'readingTurn'].some((state) => left!.matches(state)),
    reads: ({ left }) => left!.matches('readingFlag') || left!.matches('readingTurn'),
    critical: ({ left }) => left!.matches('critical'),
    away: ({ left }) => left!.matches('away'),
    alone: ({ left, right }) => left!.matches('critical') && !right!.matches('critical'),
    otherAway: ({ right }) => !right!.matches('critical'),
    notCritical: ({ left }) => !left!.matches('critical'),
  },
  'G (wants -> F critical)',
  'G (critical -> F !critical)',
  'G (wants -> F reads)',
  'G F critical',
  'F G !critical',
  '(away || wants) W critical',
  '(away || wants) U critical',
  'G (alone -> X otherAway)',
  'G (away -> X notCritical)',
  'G (critical -> X critical)',
);

const leads = (view: View) => replicas(view, 'node').some(({ snapshot }) => snapshot.matches('leader'));

/** Everybody begins, and everything ends. */
export const ofElection = claims<View>(
  { from: 'node#3', to: 'node#4' },
  {
    elected: leads,
    begun: (view) => replicas(view, 'node').some(({ snapshot }) => snapshot.context.started),
    all: (view) => replicas(view, 'node').every(({ snapshot }) => snapshot.context.started),
  },
  'F elected',
  'G F !elected',
  'G (begun -> F all)',
  '!elected U all',
  '!elected W begun',
  'F G elected',
  'G (elected -> X elected)',
  'G (begun -> X all)',
);

/** Philosophers who may starve. */
export const ofPhilosophers = claims<View>(
  { to: 'philosopher#1', only: ['granted'] },
  {
    hungry: (view) => !view['philosopher#1']!.hasTag('rest') && !view['philosopher#1']!.hasTag('eating'),
    eats: (view) => view['philosopher#1']!.hasTag('eating'),
    content: (view) => view['philosopher#1']!.hasTag('rest') || view['philosopher#1']!.hasTag('eating'),
    other: (view) => view['philosopher#2']!.hasTag('eating'),
  },
  'G (hungry -> F eats)',
  'G (eats -> F !eats)',
  'G (other -> F !other)',
  'G F eats',
  'F G !eats',
  '!eats W hungry',
  '!eats U hungry',
  'G (eats -> X content)',
  'G (hungry -> X hungry)',
);

const ofChange = claims<World>(
  { to: 'm2me', only: ['noticeAcknowledgement'] },
  {
    begun: changeBegun,
    connected,
    holdsOld,
    released,
    newIsActive,
  },
  'G F connected',
  'F G newIsActive',
  'F begun',
  '!released W begun',
  'holdsOld U newIsActive',
  'G (released -> X released)',
  'G (holdsOld -> X holdsOld)',
);

/** What a procedure promises of runs, as far as participants' local states tell it, and some more. */
export function ofProcedure({ properties }: System): RunClaims {
  const own = properties.flatMap((property): RunClaim[] =>
    property.form === 'liveness' && property.history === undefined && property.ltl !== undefined
      ? [{ name: property.name, formula: property.ltl, atoms: property.atoms ?? {} }]
      : [],
  );
  return { ...ofChange, claims: [...own, ...ofChange.claims] };
}
