import { setup } from 'xstate';
import {
  type ChannelKind,
  type Invariant,
  invariant,
  liveness,
  monitor,
  type Property,
  recoverable,
  type System,
  type View,
} from '../../checker/index.js';
import { sharedOperators } from '../models/devices.js';

const devices = [1, 2, 3];

/** Three devices that share operators, all of whose messages may be lost. */
export const subject = (kind?: ChannelKind): System =>
  sharedOperators({ count: devices.length, lossy: true, ...(kind && { kind }) });

/** What is judged of `subject`, by name. */
export const judged: Readonly<Record<'watched' | 'recoverable' | 'fair', Property>> = {
  watched: monitor({
    name: 'watched',
    sentence: 'A device succeeds only after its notice was acknowledged.',
    history: setup({}).createMachine({
      initial: 'before',
      states: {
        before: { on: { 'receive.m2me1.noticeAcknowledgement': 'after', 'choose.m2me1.succeeds': 'early' } },
        after: {},
        early: { tags: 'violated' },
      },
    }),
  }),
  recoverable: recoverable({
    name: 'recoverable',
    sentence: 'A subscriber can always still come to wait for the change.',
    goal: (view) => view.subscriber1!.value === 'waits',
  }),
  fair: liveness({
    name: 'fair',
    sentence: 'A subscriber that has decided comes to wait for the change.',
    ltl: 'G (decided -> F waits)',
    atoms: {
      decided: (view) => view.subscriber1!.value === 'decided',
      waits: (view) => view.subscriber1!.value === 'waits',
    },
    fairness: { choice: 'weak' },
  }),
};

const isIn = (view: View, name: string, values: readonly string[]) => values.includes(String(view[name]!.value));
const statusAt = (view: View, operator: string, device: string) =>
  (view[operator]!.context as { readonly status: Readonly<Record<string, string>> }).status[device];

/** Ten invariants that hold. */
export const invariants: readonly Invariant[] = [
  ...devices.flatMap((number) => {
    const device = `m2me${number}`;
    return [
      invariant({
        name: `discards late, ${number}`,
        sentence: 'A device discards its old credentials only after its old operator has released them.',
        holds: (view) =>
          isIn(view, device, ['old', 'instructed', 'downloaded', 'notifying']) ||
          statusAt(view, 'oldSho', device) === 'released',
      }),
      invariant({
        name: `is instructed, ${number}`,
        sentence: 'A device notifies only when its subscriber has instructed it.',
        holds: (view) => isIn(view, device, ['old', 'downloaded']) || isIn(view, `subscriber${number}`, ['waits']),
      }),
      invariant({
        name: `is registered after success, ${number}`,
        sentence: 'The new operator serves a device only after the device has succeeded.',
        holds: (view) => statusAt(view, 'newSho', device) !== 'serves' || isIn(view, device, ['active']),
      }),
    ];
  }),
  invariant({
    name: 'none is lost',
    sentence: 'Whichever devices are pristine, their old operator has released them.',
    holds: (view) =>
      devices.every(
        (number) =>
          !isIn(view, `m2me${number}`, ['pristine']) || statusAt(view, 'oldSho', `m2me${number}`) === 'released',
      ),
  }),
];
