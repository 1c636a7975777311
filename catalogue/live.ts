import type { Message } from '../checker/index.js';
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
  const steps8To10 =
    procedure.order === 'discard-first'
      ? [proceed(m2me), proceed(m2me), ...acknowledge]
      : [proceed(m2me), ...acknowledge, proceed(m2me)];
  return [
    { to: subscriber, event: { type: 'user.changesOperator' } },
    proceed(subscriber),
    { to: pva, event: { type: 'validation.succeeds' } },
    proceed(newSho),
    ...steps8To10,
    proceed(m2me),
    proceed(ro),
    { to: m2me, event: { type: 'provisioning.succeeds' } },
    proceed(m2me),
    proceed(ro),
    proceed(newSho),
  ];
}
