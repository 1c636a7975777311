import { assign, setup } from 'xstate';
import { type ChannelKind, type ChannelRule, compose, invariant, type System, tell } from '../../checker/index.js';

/**
 * Devices that change their home operator, by a procedure cut down to what travels: request, instruction, validation, delivery, download,
 * notice, acknowledgements, outcome, registration. Six participants a device (`devices`), or two a device and four operators for all
 * (`sharedOperators`).
 */
export interface DevicesOptions {
  readonly count: number;
  /** Every message may be lost. */
  readonly lossy?: boolean;
  /** Of operators that are shared; default: one queue for each receiver. */
  readonly kind?: ChannelKind;
}

/** Who plays which role for a device. */
interface Roles {
  readonly m2me: string;
  readonly oldSho: string;
  readonly newSho: string;
  readonly pva: string;
  readonly ro: string;
}
type Served = Readonly<Record<string, Roles>>;
interface ForDevice {
  readonly type: string;
  readonly device: string;
}
interface OperatorContext {
  readonly served: Served;
  /** What this operator knows of each device. */
  readonly status: Readonly<Record<string, string>>;
}

const subscriber = setup({
  types: { context: {} as { device: string; roles: Roles }, input: {} as { device: string; roles: Roles } },
}).createMachine({
  context: ({ input }) => input,
  initial: 'content',
  states: {
    content: {
      tags: 'rest',
      on: {
        changesOperator: {
          target: 'decided',
          actions: tell(
            ({ context }) => context.roles.newSho,
            ({ context }) => ({ type: 'changeRequest', device: context.device }),
          ),
        },
      },
    },
    decided: {
      on: { proceed: { target: 'waits', actions: tell(({ context }) => context.roles.m2me, { type: 'instruction' }) } },
    },
    waits: { tags: 'rest' },
  },
});

const m2me = setup({
  types: { context: {} as { device: string; roles: Roles }, input: {} as { device: string; roles: Roles } },
  actions: {
    notify: tell(
      ({ context }) => context.roles.oldSho,
      ({ context }) => ({ type: 'notice', device: context.device }),
    ),
    acknowledge: tell(
      ({ context }) => context.roles.ro,
      ({ context }) => ({ type: 'downloadAcknowledgement', device: context.device }),
    ),
    reportSuccess: tell(
      ({ context }) => context.roles.ro,
      ({ context }) => ({ type: 'success', device: context.device }),
    ),
    reportFailure: tell(
      ({ context }) => context.roles.ro,
      ({ context }) => ({ type: 'failure', device: context.device }),
    ),
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'old',
  states: {
    old: { tags: 'rest', on: { instruction: 'instructed', download: 'downloaded' } },
    instructed: { tags: 'rest', on: { download: { target: 'notifying', actions: 'notify' } } },
    downloaded: { tags: 'rest', on: { instruction: { target: 'notifying', actions: 'notify' } } },
    notifying: { tags: 'rest', on: { noticeAcknowledgement: { target: 'discarded', actions: 'acknowledge' } } },
    discarded: {
      on: {
        succeeds: { target: 'active', actions: 'reportSuccess' },
        fails: { target: 'pristine', actions: 'reportFailure' },
      },
    },
    active: { tags: 'rest' },
    pristine: { tags: 'rest' },
  },
});

/** What an operator sends to whom. */
interface Sent {
  readonly to: keyof Roles;
  readonly send: string;
}

/** An answer of an operator, wherever the device is or where it is at `when`: what it then knows of the device, and what it sends. */
interface Answer {
  readonly when?: string;
  readonly status: string;
  readonly sent?: Sent;
}

const answering = setup({
  types: { context: {} as OperatorContext, input: {} as { served: Served }, events: {} as ForDevice },
  guards: {
    isAt: ({ context, event }, { when }: { when: string | undefined }) =>
      when === undefined || context.status[event.device] === when,
  },
  actions: {
    note: assign(({ context, event }, { status }: { status: string }) => ({
      status: { ...context.status, [event.device]: status },
    })),
    answer: tell(
      ({ context, event }, { to }: Sent) => context.served[event.device]![to],
      ({ event }, { send }: Sent) => ({ type: send, device: event.device }),
    ),
  },
});

/** An operator by its answers to each message: it may serve several devices, each apart from the others. */
const operator = (answers: Readonly<Record<string, Answer>>) =>
  answering.createMachine({
    context: ({ input: { served } }) => ({
      served,
      status: Object.fromEntries(Object.keys(served).map((device) => [device, 'none'])),
    }),
    tags: 'rest',
    on: Object.fromEntries(
      Object.entries(answers).map(([type, { when, status, sent }]) => {
        const note = { type: 'note', params: { status } } as const;
        const guard = { type: 'isAt', params: { when } } as const;
        return [
          type,
          { guard, actions: sent === undefined ? [note] : [note, { type: 'answer', params: sent } as const] },
        ];
      }),
    ),
  });

const oldSho = operator({ notice: { status: 'released', sent: { to: 'm2me', send: 'noticeAcknowledgement' } } });

const newSho = operator({
  changeRequest: { status: 'asked', sent: { to: 'pva', send: 'validationRequest' } },
  valid: { status: 'delivered', sent: { to: 'ro', send: 'delivery' } },
  invalid: { status: 'refused' },
  relayedAcknowledgement: { status: 'acknowledged' },
  successReport: { status: 'serves', sent: { to: 'ro', send: 'registration' } },
  failureReport: { status: 'failed' },
});

const pva = operator({
  validationRequest: { status: 'checks' },
  accepts: { when: 'checks', status: 'accepted', sent: { to: 'newSho', send: 'valid' } },
  refuses: { when: 'checks', status: 'refused', sent: { to: 'newSho', send: 'invalid' } },
});

const ro = operator({
  delivery: { status: 'downloads', sent: { to: 'm2me', send: 'download' } },
  downloadAcknowledgement: { status: 'acknowledged', sent: { to: 'newSho', send: 'relayedAcknowledgement' } },
  success: { status: 'succeeded', sent: { to: 'newSho', send: 'successReport' } },
  failure: { status: 'failed', sent: { to: 'newSho', send: 'failureReport' } },
  registration: { status: 'registered' },
});

const operators = { oldSho, newSho, pva, ro };

/** So many devices, each with a subscriber and operators of its own. */
export function devices({ count, lossy = false }: DevicesOptions): System {
  const name = `${count} devices${lossy ? ', lossy' : ''}`;
  return composed(name, count, { kind: 'set', lossy }, (role, number) => `${role}${number}`);
}

/** So many devices of as many subscribers, which have their operators in common. */
export function sharedOperators({ count, lossy = false, kind = 'mailbox' }: DevicesOptions): System {
  const name = `${count} devices, shared operators${lossy ? ', lossy' : ''}`;
  const capacity = kind === 'set' ? {} : { capacity: 2 * count };
  return composed(name, count, { kind, lossy, ...capacity }, (role) => role);
}

function composed(
  name: string,
  count: number,
  channel: ChannelRule,
  named: (role: string, number: number) => string,
): System {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const all = numbers.map((number) => ({
    device: `m2me${number}`,
    subscriber: `subscriber${number}`,
    roles: {
      m2me: `m2me${number}`,
      oldSho: named('oldSho', number),
      newSho: named('newSho', number),
      pva: named('pva', number),
      ro: named('ro', number),
    } satisfies Roles,
  }));
  const participants: Record<string, unknown> = {};
  for (const { device, subscriber: owner, roles } of all) {
    participants[owner] = { machine: subscriber, input: { device, roles } };
    participants[device] = { machine: m2me, input: { device, roles } };
    for (const role of ['oldSho', 'newSho', 'pva', 'ro'] as const) {
      const served = Object.fromEntries(
        all.filter((one) => one.roles[role] === roles[role]).map((one) => [one.device, one.roles]),
      );
      participants[roles[role]] ??= { machine: operators[role], input: { served } };
    }
  }
  return compose({
    name,
    participants: participants as Readonly<Record<string, typeof subscriber>>,
    channels: [channel],
    choices: all.flatMap(({ device, subscriber: owner, roles }) => [
      { to: owner, event: { type: 'changesOperator' } },
      { to: owner, event: { type: 'proceed' } },
      { to: device, event: { type: 'succeeds' } },
      { to: device, event: { type: 'fails' } },
      { to: roles.pva, event: { type: 'accepts', device } },
      { to: roles.pva, event: { type: 'refuses', device } },
    ]),
    properties: all.map(({ device, roles }) =>
      invariant({
        name: `discard-after-release-${device}`,
        sentence: 'A device discards its old credentials only after its old operator has released them.',
        holds: (view) =>
          ['old', 'instructed', 'downloaded', 'notifying'].includes(view[device]!.value as string) ||
          (view[roles.oldSho]!.context as OperatorContext).status[device] === 'released',
      }),
    ),
  });
}
