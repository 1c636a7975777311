import { binds, dependencies } from '../orders/dependency.js';
import type { Procedure } from '../procedures/procedure.js';
import { defaultReadings, readingNames, readings } from '../readings/index.js';
import { messageTable } from '../vocabulary/message-table.js';
import { type OwnMessage, protections, speakers } from './own-message.js';
import { ProcedureError, unknownName } from './procedure-error.js';
import type { ProcedureDelta } from './procedure-from.js';

const members = ['base', 'acts', 'noticeUnderAvs', 'settles', 'readings', 'messages', 'machines', 'legs'] as const;
const namedActs = ['discard', 'notify', 'await acknowledgement', 'acknowledge download', 'provision', 'tell outcome'];

/**
 * Checks what a user gives for a procedure, against its base.
 * @throws ProcedureError with the first problem
 */
export function checkDelta(delta: ProcedureDelta, base: Procedure): void {
  for (const name of Object.keys(delta)) oneOf('member of a procedure', name, members);
  for (const member of ['settles', 'readings', 'messages', 'machines'] as const) requireRecord(member, delta[member]);
  for (const [type, message] of Object.entries(delta.messages ?? {})) checkMessage(type, message);
  for (const [name, given] of Object.entries(delta.readings ?? {})) checkReading(name, given);
  for (const [name, value] of Object.entries(delta.settles ?? {})) {
    const { values } = readings[oneOf('reading', name, readingNames)];
    oneOf(`value of the reading ${name}:`, value, values as readonly string[]);
  }
  for (const role of Object.keys(delta.machines ?? {})) {
    oneOf('machine', role, speakers);
    requireRecord(`machines.${role}`, delta.machines?.[role as keyof ProcedureDelta['machines']]);
  }
  checkActs(delta, base);
}

function checkMessage(type: string, message: OwnMessage): void {
  requireRecord(`messages.${type}`, message);
  if (!/^[a-z][A-Za-z0-9]*$/.test(type)) {
    throw new ProcedureError(`A message cannot be named ${type}. Write one word of letters, such as discardConfirmed.`);
  }
  if (type in messageTable || type === 'proceed' || type === 'reversion') {
    throw new ProcedureError(`The model has a message ${type} already. Choose another name.`);
  }
  oneOf(`sender of ${type}:`, message.from, speakers);
  oneOf(`receiver of ${type}:`, message.to, speakers);
  oneOf(`protection of ${type}:`, message.protection, protections);
  if (message.from === message.to) throw new ProcedureError(`${type} goes from ${message.from} to itself.`);
  if (message.protection === 'avs' && [message.from, message.to].sort().join() !== 'm2me,oldSho') {
    throw new ProcedureError(`${type} cannot go under the AVs: m2me and oldSho alone have them. Take signed.`);
  }
  for (const member of ['step', 'text'] as const) {
    if (typeof message[member] !== 'string') throw new ProcedureError(`messages.${type} has no ${member}. Write one.`);
  }
}

function checkReading(name: string, given: { readonly means: object; readonly default: string }): void {
  requireRecord(`readings.${name}`, given);
  if (name in readings)
    throw new ProcedureError(`The model has a reading ${name} already. Settle it, or rename yours.`);
  requireRecord(`readings.${name}.means`, given.means ?? null);
  const values = Object.keys(given.means);
  // They stand in configurations' ids, between commas and before a scenario.
  for (const word of [name, ...values]) {
    if (!/^[a-z0-9-]+$/.test(word)) {
      throw new ProcedureError(`${word} cannot name a reading or a value. Write small letters, digits and hyphens.`);
    }
  }
  oneOf(`default of the reading ${name}:`, given.default, values);
}

function checkActs(delta: ProcedureDelta, base: Procedure): void {
  const acts: readonly string[] = delta.acts ?? base.acts;
  if (!Array.isArray(acts)) throw new ProcedureError('acts is no list. Write the acts of the device in their order.');
  const messages = Object.entries(delta.messages ?? {});
  const own = messages.flatMap(([type, { from, to }]) => [
    ...(from === 'm2me' ? [`say ${type}`] : []),
    ...(to === 'm2me' ? [`await ${type}`] : []),
  ]);
  for (const act of acts) oneOf('act', act, [...namedActs, ...own]);
  const twice = acts.find((act, place) => acts.indexOf(act) !== place);
  if (twice !== undefined) throw new ProcedureError(`acts has ${twice} twice. Leave one out.`);

  const settled = { ...defaultReadings, ...base.settles, ...delta.settles };
  const notAfterDiscard = (act: string, remedy: string) => {
    if (!acts.includes(act) || !acts.includes('discard') || acts.indexOf(act) < acts.indexOf('discard')) return;
    throw new ProcedureError(
      `${act} goes under the AVs, which discard takes away. Put it before discard, or ${remedy}.`,
    );
  };
  if (!acts.includes('provision')) {
    throw new ProcedureError('acts has no provision: nothing would change. Put it in; it may stand anywhere.');
  }
  for (const { act, after, reason, where = {} } of dependencies.filter((each) => binds(each, settled))) {
    if (!acts.includes(act) || (acts.includes(after) && acts.indexOf(after) < acts.indexOf(act))) continue;
    const [reading] = Object.keys(where);
    const remedy = reading === undefined ? '' : ` Or settle ${reading} otherwise.`;
    throw new ProcedureError(`${act} needs ${after} before it: ${reason}.${remedy}`);
  }
  if (delta.noticeUnderAvs ?? base.noticeUnderAvs) notAfterDiscard('notify', 'write noticeUnderAvs: false');
  for (const [type, { from, protection }] of messages) {
    if (from === 'm2me' && protection === 'avs') notAfterDiscard(`say ${type}`, 'protect it by a signature');
  }
}

function oneOf<T extends string>(kind: string, name: unknown, names: readonly T[]): T {
  const found = names.find((each) => each === name);
  if (found === undefined) throw unknownName(kind, String(name), names);
  return found;
}

function requireRecord(place: string, value: unknown): void {
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return;
  if (typeof value === 'function' && place.startsWith('machines.')) return;
  throw new ProcedureError(`${place} is no object. Write { … }.`);
}
