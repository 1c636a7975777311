import type { Message } from '../checker/index.js';
import { type Act, actsUnder } from '../machines/procedures/procedure.js';
import { parties } from '../machines/vocabulary/parties.js';
import { type Configuration, modelOf } from './configuration.js';

/** Something that the environment does in a live run. */
export interface LiveChoice {
  readonly to: string;
  readonly event: Message;
}

const { subscriber, m2me, oldSho, newSho, pva, ro } = parties;
const proceed = (to: string): LiveChoice => ({ to, event: { type: 'proceed' } });

/**
 * What the environment does in an honest run, in order: the subscriber decides, everybody takes each next step, the
 * validation and the provisioning succeed. Messages between the machines need no choice.
 */
export function honestChoices(configuration: Configuration): readonly LiveChoice[] {
  const { procedure, readings } = modelOf(configuration);
  const acknowledge = [
    proceed(oldSho),
    ...(readings.release === 'after-acknowledgement-sent' ? [proceed(oldSho)] : []),
  ];
  const asksTheOldSho = readings['token-issuing'] === 'asked' && readings['token-issuer'] === 'old-sho';
  const done: Readonly<Record<Act, readonly LiveChoice[]>> = {
    discard: [proceed(m2me)],
    notify: [proceed(m2me), ...acknowledge],
    'await acknowledgement': [],
    'acknowledge download': [proceed(m2me), proceed(ro)],
    provision: [{ to: m2me, event: { type: 'provisioning.succeeds' } }],
    'tell outcome': [proceed(m2me), ...(readings['outcome-report'] === 'ro-infers' ? [proceed(ro)] : []), proceed(ro)],
  };
  return [
    { to: subscriber, event: { type: 'user.changesOperator' } },
    ...(asksTheOldSho ? [proceed(oldSho)] : []),
    proceed(subscriber),
    { to: pva, event: { type: 'validation.succeeds' } },
    proceed(newSho),
    ...actsUnder(procedure, readings).flatMap((act) => done[act]),
    proceed(newSho),
  ];
}
