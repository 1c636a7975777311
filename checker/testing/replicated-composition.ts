import * as fc from 'fast-check';
import { type AnyStateMachine, assign, createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import type { ChannelKind, Message } from '../composition.js';
import { type ReplicaId, replicas, replicate } from '../replicate.js';
import { tell } from '../xstate/tell.js';

/** Clients of one kind and a server as plain data. Numbers are taken modulo. */
export interface ReplicatedBlueprint {
  readonly count: number;
  /** By state of a client: what it does on what. */
  readonly client: readonly (readonly ClientMove[])[];
  /** By state of the server. */
  readonly server: readonly (readonly ServerMove[])[];
  readonly kind: ChannelKind;
  readonly lossy: boolean;
  readonly duplicating: boolean;
  /** How many clients may be chosen to act: not all, and they are told apart. */
  readonly free: number;
  readonly corrupt: boolean;
  readonly properties: readonly {
    readonly form: 'invariant' | 'rest' | 'reachable' | 'recoverable';
    readonly state: number;
    readonly atLeast: number;
    /** Of the first client alone. */
    readonly first: boolean;
  }[];
}

interface ClientMove {
  readonly on: (typeof clientEvents)[number];
  readonly target: number;
  /** A message with its own name to the server, or to the next client around. */
  readonly send?: { readonly to: 'server' | 'next'; readonly type: 'm0' | 'm1' } | undefined;
}

interface ServerMove {
  readonly on: 'm0' | 'm1' | 'after';
  readonly target: number;
  /** An answer to whoever sent, or to whom it has kept. */
  readonly send?: { readonly to: 'sender' | 'kept'; readonly type: 'm0' | 'm1' } | undefined;
  readonly keep: boolean;
}

const clientEvents = ['c0', 'c1', 'm0', 'm1', 'after'] as const;
const message = fc.constantFrom('m0' as const, 'm1' as const);
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const clientMove: fc.Arbitrary<ClientMove> = fc.record({
  on: fc.constantFrom(...clientEvents, 'c0'),
  target: fc.nat(2),
  send: often(fc.record({ to: fc.constantFrom('server' as const, 'server' as const, 'next' as const), type: message })),
});
const serverMove: fc.Arbitrary<ServerMove> = fc.record({
  on: fc.constantFrom('m0' as const, 'm1' as const, 'm0' as const, 'after' as const),
  target: fc.nat(1),
  send: often(fc.record({ to: fc.constantFrom('sender' as const, 'kept' as const), type: message })),
  keep: fc.boolean(),
});
const seldom = fc.nat(7).map((n) => n === 7);

export const replicatedBlueprint: fc.Arbitrary<ReplicatedBlueprint> = fc.record({
  count: fc.integer({ min: 2, max: 3 }),
  client: fc.array(fc.array(clientMove, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
  server: fc.array(fc.array(serverMove, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  kind: fc.constantFrom<ChannelKind>('mailbox', 'pair', 'bag', 'set'),
  lossy: fc.boolean(),
  duplicating: seldom,
  free: fc.constantFrom(3, 3, 3, 3, 1, 2),
  corrupt: seldom,
  properties: fc.array(
    fc.record({
      form: fc.constantFrom('invariant' as const, 'rest' as const, 'reachable' as const, 'recoverable' as const),
      state: fc.nat(2),
      atLeast: fc.integer({ min: 1, max: 3 }),
      first: seldom,
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

type Named = Message & { readonly by: ReplicaId };

/** The composition of a blueprint. */
export function buildReplicated({ client, server, ...blueprint }: ReplicatedBlueprint): System {
  const { count, kind, lossy, duplicating, free, corrupt } = blueprint;
  const clients = replicate('client', count, clientMachine(client), (self, all) => ({
    self,
    next: all[(all.indexOf(self) + 1) % count],
  }));
  return compose({
    name: 'replicated',
    participants: { ...clients, server: serverMachine(server) },
    channels: [{ kind, lossy, duplicating, ...(kind !== 'set' && { capacity: 2 }) }],
    choices: Object.keys(clients)
      .slice(0, free)
      .flatMap((to) => ['c0', 'c1'].map((type) => ({ to, event: { type } }))),
    corrupt: corrupt ? ['client#1'] : [],
    properties: blueprint.properties.map(({ form, state, atLeast, first }, number) => {
      const holds = (view: object) => {
        const all = replicas(view, 'client').slice(0, first ? 1 : count);
        return all.filter(({ snapshot }) => snapshot.matches(`s${state % client.length}` as never)).length >= atLeast;
      };
      const common = { name: `property ${number}`, sentence: 'Random.' };
      if (form === 'reachable' || form === 'recoverable') return { ...common, form, goal: holds };
      return { ...common, form: 'invariant', holds: (view) => !holds(view), at: form === 'rest' ? 'rest' : 'always' };
    }),
  });
}

function machineOf<M extends { readonly on: string; readonly target: number }>(
  states: readonly (readonly M[])[],
  context: object,
  actions: (move: M) => readonly unknown[],
): AnyStateMachine {
  const transition = (move: M) => ({ target: `s${move.target % states.length}`, actions: actions(move) });
  const nodes = states.map((moves, state) => {
    const on = moves.filter((move) => move.on !== 'after').map((move) => [move.on, transition(move)]);
    const timed = moves.find((move) => move.on === 'after');
    return [`s${state}`, { on: Object.fromEntries(on), ...(timed && { after: { 1000: transition(timed) } }) }];
  });
  return createMachine({ context, initial: 's0', states: Object.fromEntries(nodes) } as never);
}

const clientMachine = (states: ReplicatedBlueprint['client']) =>
  machineOf(states, (({ input }: { input: object }) => input) as never, ({ send }) => {
    if (send === undefined) return [];
    const to = ({ context }: { context: { next: ReplicaId } }) => (send.to === 'next' ? context.next : 'server');
    const event = ({ context }: { context: { self: ReplicaId } }) => ({ type: send.type, by: context.self });
    return [tell(to as never, event as never)];
  });

const serverMachine = (states: ReplicatedBlueprint['server']) =>
  machineOf(states, { kept: null }, ({ on, send, keep }) => {
    const known = ({ context, event }: { context: { kept: ReplicaId | null }; event: Named }) =>
      (send?.to === 'sender' ? event.by : context.kept) ?? context.kept ?? ('server' as unknown as ReplicaId);
    return [
      ...(send === undefined ? [] : [tell(known as never, { type: send.type })]),
      ...(keep && on !== 'after' ? [assign({ kept: ({ event }: { event: Named }) => event.by ?? null } as never)] : []),
    ];
  });
