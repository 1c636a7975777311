import type { AnyStateMachine } from 'xstate';
import type { ChannelRule } from '../../checker/index.js';
import { m2me } from '../participants/m2me.js';
import { newSho } from '../participants/new-sho.js';
import { oldSho } from '../participants/old-sho.js';
import { pva } from '../participants/pva.js';
import { registrationOperator } from '../participants/registration-operator.js';
import type { Act, Procedure } from '../procedures/procedure.js';
import type { Reading, ReadingValues } from '../readings/index.js';
import { checkDelta } from './delta-problems.js';
import { deviceImplementations, devicePatch } from './device.js';
import { extend, type Implementations, type MachinePatch, machineFrom } from './extend.js';
import { isGenuine, type OwnMessage, type Speaker, sending, standpoint, type TypedMessage } from './own-message.js';
import { isVerified } from './verified-token.js';

/** The machine of each role that a procedure of one's own may change. */
export const roleMachines: Readonly<Record<Speaker, AnyStateMachine>> = {
  m2me,
  oldSho,
  newSho,
  pva,
  ro: registrationOperator,
};

/** A reading of one's own: what is not said has a default. */
export type OwnReading = Pick<Reading, 'means' | 'default'> & Partial<Omit<Reading, 'means' | 'default' | 'values'>>;

/** A procedure as the difference from a named one. What is left out is as the base has it. */
export interface ProcedureDelta {
  /** The name of the procedure that it differs from, as `rehome check --procedure` takes it. */
  readonly base: string;
  /** Steps 8 to 13 on the side of the device, and messages of its own: `say <message>`, `await <message>`. */
  readonly acts?: readonly string[];
  /** Does the notice go under the old AVs? */
  readonly noticeUnderAvs?: boolean;
  /** Readings that it settles, beside those of the base. */
  readonly settles?: Readonly<Record<string, string>>;
  /** Readings of its own, by name: input to every machine that it patches, where a guard `<name>: <value>` asks for each value. */
  readonly readings?: Readonly<Record<string, OwnReading>>;
  /** Messages of its own, by type. They bring a guard `<type>: genuine` and an action `send <type>` for its patches. */
  readonly messages?: Readonly<Record<string, OwnMessage>>;
  /** Participants' machines: what is added to their states, or a function that makes another machine. */
  readonly machines?: Readonly<
    Partial<Record<Speaker, MachinePatch | ((machine: AnyStateMachine) => AnyStateMachine)>>
  >;
  /** Rules for legs, before those of the model. */
  readonly legs?: readonly ChannelRule[];
}

/** What is added to the machine of a role. */
type Patch = readonly [Speaker, MachinePatch | ((machine: AnyStateMachine) => AnyStateMachine)];

/** What a procedure of one's own brings beside what every procedure has. */
export interface OwnParts {
  readonly base: string;
  readonly messages: readonly TypedMessage[];
  readonly readings: Readonly<Record<string, Reading>>;
  /** What is added to machines, each after those before it. */
  readonly patches: readonly Patch[];
  /** The machines that take the places of the base's. */
  readonly machines: Readonly<Partial<Record<Speaker, AnyStateMachine>>>;
  readonly legs: readonly ChannelRule[];
}

/** A procedure of one's own; its name is where it comes from. */
export interface OwnProcedure extends Procedure {
  readonly own: OwnParts;
}

/**
 * Makes a procedure from its difference to another one, which may be such a procedure itself.
 * @throws ProcedureError for acts in an order that no device can do, or a patch that fits no machine
 */
export function procedureFrom(base: Procedure, delta: ProcedureDelta): OwnProcedure {
  const before = base.own;
  const earlier = Object.fromEntries((before?.messages ?? []).map(({ type, ...message }) => [type, message]));
  const whole = { ...delta, messages: { ...earlier, ...delta.messages } };
  checkDelta(whole, base);
  const messages = Object.entries(whole.messages).map(([type, message]) => ({ type, ...message }));
  const readings = { ...before?.readings, ...readingsFrom(delta.readings ?? {}) };
  const patches = [...(before?.patches ?? []), ...(Object.entries(delta.machines ?? {}) as Patch[])];
  return {
    ...base,
    name: `a procedure on ${base.name}`,
    acts: (delta.acts ?? base.acts) as readonly Act[],
    noticeUnderAvs: delta.noticeUnderAvs ?? base.noticeUnderAvs,
    settles: { ...base.settles, ...(delta.settles as Partial<ReadingValues>) },
    own: {
      base: base.name,
      messages,
      readings,
      patches,
      machines: patchedMachines(patches, messages, readings),
      legs: [...(delta.legs ?? []), ...(before?.legs ?? [])],
    },
  };
}

const readingsFrom = (given: Readonly<Record<string, OwnReading>>): Readonly<Record<string, Reading>> =>
  Object.fromEntries(
    Object.entries(given).map(([name, declared]) => [
      name,
      {
        reason: 'as its procedure says',
        step: 'of its own',
        leftOpenBy: 'a procedure of its own',
        ...declared,
        values: Object.keys(declared.means),
      },
    ]),
  );

/** The machines with all patches, in their order. */
export function patchedMachines(
  patches: readonly Patch[],
  messages: readonly TypedMessage[],
  readings: Readonly<Record<string, Reading>>,
): OwnParts['machines'] {
  const named = implementations(messages, readings);
  const device = extend(m2me, devicePatch(messages), joined(named, deviceImplementations(messages)));
  const machines: Partial<Record<Speaker, AnyStateMachine>> = { m2me: device };
  for (const [role, given] of patches) {
    machines[role] = machineFrom(role, machines[role] ?? roleMachines[role], given, named);
  }
  return machines;
}

const joined = (a: Implementations, b: Implementations): Implementations => ({
  guards: { ...a.guards, ...b.guards },
  actions: { ...a.actions, ...b.actions },
});

/** The guards and actions that patches may name: those that messages and readings bring, and one for whoever is handed a token. */
function implementations(
  messages: readonly TypedMessage[],
  readings: Readonly<Record<string, Reading>>,
): Implementations {
  type Given = { readonly context: Record<string, unknown>; readonly event: { readonly type: string } };
  const genuine = messages.map((message) => [
    `${message.type}: genuine`,
    ({ context, event }: Given) => isGenuine(message, standpoint(context), event),
  ]);
  const read = Object.entries(readings).flatMap(([name, { values }]) =>
    values.map((value) => [
      `${name}: ${value}`,
      ({ context }: Given) => (context.readings as Readonly<Record<string, string>>)[name] === value,
    ]),
  );
  return {
    guards: { ...Object.fromEntries([...genuine, ...read]), 'token: verified': isVerified },
    actions: Object.fromEntries(messages.map((message) => [`send ${message.type}`, sending(message)])),
  };
}
