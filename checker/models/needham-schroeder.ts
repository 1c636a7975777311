import { assign, createMachine, setup } from 'xstate';
import { type Adversary, compose, type Forgery, type System, tell } from '../index.js';

/**
 * The Needham-Schroeder public-key protocol (1978), one run of an honest initiator and one of an honest responder, over a
 * network that belongs to an insider: it reads, withholds and sends what it likes, and is a party that anybody may talk to.
 *
 *     alice → bob: {Na, alice}bob      bob → alice: {Na, Nb}alice      alice → bob: {Nb}bob
 *
 * Lowe's attack (1995): alice talks to the insider, who has bob believe that she talks to him. In Lowe's repair the responder
 * names itself in the second message.
 */
export interface NeedhamSchroederOptions {
  readonly repaired?: boolean;
}

const agents = ['alice', 'bob', 'insider'] as const;
const nonces = ['Na', 'Nb', 'Ni'] as const;
type Agent = (typeof agents)[number];
type Nonce = (typeof nonces)[number];

/** What is encrypted, and under whose public key. */
type Sealed =
  | { readonly type: 'first'; readonly key: Agent; readonly nonce: Nonce; readonly by: Agent }
  | { readonly type: 'second'; readonly key: Agent; readonly nonce: Nonce; readonly reply: Nonce; readonly by: Agent }
  | { readonly type: 'third'; readonly key: Agent; readonly reply: Nonce };

interface InitiatorContext {
  peer: Agent | null;
  repaired: boolean;
}
interface ResponderContext {
  peer: Agent | null;
  nonce: Nonce | null;
}

const initiator = setup({
  types: {
    context: {} as InitiatorContext,
    input: {} as { repaired: boolean },
    events: {} as Sealed | { type: 'talk'; with: Agent },
  },
}).createMachine({
  context: ({ input }) => ({ peer: null, repaired: input.repaired }),
  initial: 'silent',
  states: {
    silent: {
      tags: 'rest',
      on: {
        talk: {
          target: 'waiting',
          actions: [
            assign({ peer: ({ event }) => event.with }),
            tell(
              ({ event }) => event.with,
              ({ event }) => ({ type: 'first', key: event.with, nonce: 'Na', by: 'alice' }),
            ),
          ],
        },
      },
    },
    waiting: {
      tags: 'rest',
      on: {
        second: {
          guard: ({ context, event }) =>
            event.key === 'alice' && event.nonce === 'Na' && (!context.repaired || event.by === context.peer),
          target: 'committed',
          actions: tell(
            ({ context }) => context.peer as string,
            ({ context, event }) => ({ type: 'third', key: context.peer, reply: event.reply }),
          ),
        },
      },
    },
    committed: { tags: 'rest' },
  },
});

const responder = setup({
  types: { context: {} as ResponderContext, events: {} as Sealed },
}).createMachine({
  context: { peer: null, nonce: null },
  initial: 'listening',
  states: {
    listening: {
      tags: 'rest',
      on: {
        first: {
          guard: ({ event }) => event.key === 'bob' && event.by !== 'bob',
          target: 'waiting',
          actions: [
            assign({ peer: ({ event }) => event.by, nonce: ({ event }) => event.nonce }),
            tell(
              ({ event }) => event.by,
              ({ event }) => ({ type: 'second', key: event.by, nonce: event.nonce, reply: 'Nb', by: 'bob' }),
            ),
          ],
        },
      },
    },
    waiting: {
      tags: 'rest',
      on: { third: { guard: ({ event }) => event.key === 'bob' && event.reply === 'Nb', target: 'committed' } },
    },
    committed: { tags: 'rest' },
  },
});

/** Where mail for the insider arrives. What it does, the adversary does. */
const mailbox = createMachine({ tags: 'rest', on: { '*': {} } });

/** Everything that can be sealed in this world of three names and three nonces. */
const sealed: readonly Sealed[] = agents.flatMap((key) =>
  nonces.flatMap((nonce) => [
    ...agents.map((by): Sealed => ({ type: 'first', key, nonce, by })),
    ...nonces.flatMap((reply) => agents.map((by): Sealed => ({ type: 'second', key, nonce, reply, by }))),
    { type: 'third', key, reply: nonce } satisfies Sealed,
  ]),
);

/** What lies inside. Before the repair, the second message does not name who sends it. */
function contents(message: Sealed, repaired: boolean): readonly string[] {
  switch (message.type) {
    case 'first':
      return [message.nonce, message.by];
    case 'second':
      return [message.nonce, message.reply, ...(repaired ? [message.by] : [])];
    case 'third':
      return [message.reply];
  }
}

/** A sealed message as a fact: `{Na, alice}bob`. */
const factOf = (message: Sealed, repaired: boolean): string =>
  `{${contents(message, repaired).join(', ')}}${message.key}`;

/** The insider, who owns the network. */
function intruder(repaired: boolean) {
  const seal = (message: Sealed) => factOf(message, repaired);
  const forgery = (message: Sealed, as: string): Forgery => ({
    to: message.key,
    as,
    event: message,
    from: [seal(message)],
  });
  return {
    name: 'intruder',
    knows: [...agents, 'Ni', 'private key of insider'],
    taps: [{}],
    facts: (message) => [seal(message as Sealed)],
    rules: sealed.flatMap((message) => [
      { name: 'seal', from: contents(message, repaired), to: seal(message) },
      ...contents(message, repaired).map((part) => ({
        name: 'open',
        from: [seal(message), `private key of ${message.key}`],
        to: part,
      })),
    ]),
    forgeries: sealed.flatMap((message) => {
      if (message.type === 'second') return message.key === 'alice' ? [forgery(message, 'insider')] : [];
      return message.key === 'bob' ? [forgery(message, message.type === 'first' ? message.by : 'alice')] : [];
    }),
    asks: ['Na', 'Nb'],
  } as const satisfies Adversary;
}

/** Alice, bob and the insider. */
export function needhamSchroeder({ repaired = false }: NeedhamSchroederOptions = {}): System {
  return compose({
    name: repaired ? 'Needham-Schroeder-Lowe' : 'Needham-Schroeder',
    participants: { alice: { machine: initiator, input: { repaired } }, bob: responder, insider: mailbox },
    channels: [{ kind: 'bag', lossy: true }],
    choices: [
      { to: 'alice', event: { type: 'talk', with: 'bob' } },
      { to: 'alice', event: { type: 'talk', with: 'insider' } },
    ],
    adversary: intruder(repaired),
    corrupt: ['insider'],
    properties: ({ invariant, reachable }) => [
      invariant({
        name: 'bob-knows-alice',
        sentence: 'Whenever bob has finished a run with alice, she talks to him.',
        holds: ({ alice, bob }) =>
          !bob.matches('committed') || bob.context.peer !== 'alice' || alice.context.peer === 'bob',
        about: ({ bob }) => bob.matches('committed') && bob.context.peer === 'alice',
      }),
      invariant({
        name: 'alice-knows-bob',
        sentence: 'Whenever alice has finished a run with bob, he has begun one with her.',
        holds: ({ alice, bob }) =>
          !alice.matches('committed') || alice.context.peer !== 'bob' || bob.context.peer === 'alice',
        about: ({ alice }) => alice.matches('committed') && alice.context.peer === 'bob',
      }),
      invariant({
        name: 'secret-of-bob',
        sentence: 'The nonce that bob has sent to alice stays between them.',
        holds: ({ bob, intruder }) => bob.context.peer !== 'alice' || !intruder.knows('Nb'),
        about: ({ bob }) => bob.context.peer === 'alice',
      }),
      reachable({
        name: 'honest-run',
        sentence: 'Alice and bob can finish a run with each other.',
        goal: ({ alice, bob }) =>
          alice.matches('committed') && alice.context.peer === 'bob' && bob.matches('committed'),
      }),
    ],
  });
}

export default needhamSchroeder();
