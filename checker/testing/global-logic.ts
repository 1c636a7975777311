import { fromTransition, type TransitionActorLogic } from 'xstate';
import type { System } from '../compose.js';
import type { ChannelRule, Message } from '../composition.js';
import { canonical } from '../xstate/canonical.js';
import { createLocalAutomaton } from '../xstate/create-local-automaton.js';

/** A whole composition as plain data: numbers of local states, and what is in transit in the order of sending. */
export interface GlobalState {
  readonly locals: readonly number[];
  readonly transit: readonly Transit[];
}
interface Transit {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
  readonly event: Message;
}
/** What may happen: numbers of what is in transit, of participants, and of choices. */
type GlobalEvent =
  | { readonly type: 'deliver' | 'lose'; readonly index: number }
  | { readonly type: 'fire'; readonly who: number; readonly timer: string }
  | { readonly type: 'choose'; readonly choice: number };

/** A composition as one actor logic, for XState's own graph tools. */
export interface GlobalLogic {
  readonly logic: TransitionActorLogic<GlobalState, GlobalEvent, undefined>;
  events(state: GlobalState): GlobalEvent[];
  serialize(state: GlobalState): string;
}

const covers = (names: string | readonly string[] | undefined, name: string) => !names || [names].flat().includes(name);

/** Can the system be wrapped? Copies, sets and adversaries are more than an oracle of a few lines should know. */
export const isWrappable = ({ channels, within, adversary }: System): boolean =>
  within === undefined &&
  adversary === undefined &&
  channels.every(({ kind, duplicating }) => kind !== 'set' && !duplicating);

/** Wraps a composition without sets, copies and an adversary. What overflows changes nothing. `create` computes the steps of one machine. */
export function globalLogic(system: System, create = createLocalAutomaton): GlobalLogic {
  const { participants, choices } = system;
  const names = participants.map(({ name }) => name);
  const automata = participants.map((participant) => create({ ...participant, peers: names }));
  const rules: ChannelRule[] = [...system.channels, { kind: 'bag' }];
  const sameChannel = (a: Transit, b: Transit) =>
    a.rule === b.rule && a.to === b.to && (rules[a.rule].kind === 'mailbox' || a.from === b.from);
  const isActive = ({ locals }: GlobalState, who: number) =>
    automata[who].states[locals[who]].snapshot.status === 'active';

  function send(transit: readonly Transit[], from: number, to: string, event: Message): readonly Transit[] | undefined {
    const rule = rules.findIndex((r) => covers(r.from, names[from]) && covers(r.to, to) && covers(r.only, event.type));
    const sent: Transit = { rule, from, to: names.indexOf(to), event };
    const full = transit.filter((other) => sameChannel(other, sent)).length >= (rules[rule].capacity ?? 8);
    return full ? undefined : [...transit, sent];
  }

  function next(state: GlobalState, event: GlobalEvent): GlobalState {
    const isTransit = event.type === 'deliver' || event.type === 'lose';
    const transit = isTransit ? state.transit.filter((_, index) => index !== event.index) : state.transit;
    if (event.type === 'lose') return { ...state, transit };
    const chosen = event.type === 'choose' ? choices[event.choice] : undefined;
    const arrived = event.type === 'deliver' ? state.transit[event.index] : undefined;
    const who = event.type === 'fire' ? event.who : (arrived?.to ?? names.indexOf(chosen?.to ?? ''));
    if (!isActive(state, who)) return { ...state, transit };
    const local = state.locals[who];
    const automaton = automata[who];
    const taken =
      event.type === 'fire'
        ? automaton.fire(local, event.timer)
        : automaton.step(local, (arrived?.event ?? chosen?.event) as Message);
    let left: readonly Transit[] | undefined = transit;
    for (const { to, event } of taken.sends) left = left && send(left, who, to, event);
    return taken.problem || !left ? state : { locals: state.locals.with(who, taken.next), transit: left };
  }

  /** A queue gives its first message only. */
  const isReady = (item: Transit, index: number, transit: readonly Transit[]) =>
    rules[item.rule].kind === 'bag' || transit.findIndex((other) => sameChannel(other, item)) === index;

  return {
    logic: fromTransition<GlobalState, GlobalEvent, never, undefined>((state, event) => next(state, event), {
      locals: names.map(() => 0),
      transit: [],
    }),
    events(state) {
      const ready = [...state.transit.keys()].filter((index) => isReady(state.transit[index], index, state.transit));
      const lossy = ready.filter((index) => rules[state.transit[index].rule].lossy);
      const active = [...names.keys()].filter((who) => isActive(state, who));
      return [
        ...ready.map((index) => ({ type: 'deliver' as const, index })),
        ...lossy.map((index) => ({ type: 'lose' as const, index })),
        ...active.flatMap((who) =>
          automata[who].states[state.locals[who]].timers.map(({ id }) => ({ type: 'fire' as const, who, timer: id })),
        ),
        ...choices.flatMap(({ to }, choice) =>
          active.includes(names.indexOf(to)) ? { type: 'choose' as const, choice } : [],
        ),
      ];
    },
    serialize({ locals, transit }) {
      const channels = new Map<string, unknown[]>();
      for (const item of transit) {
        const channel = `${item.to} ${item.rule} ${rules[item.rule].kind === 'mailbox' ? '' : item.from}`;
        channels.set(channel, [...(channels.get(channel) ?? []), [names[item.from], canonical(item.event)]]);
      }
      const contents = [...channels].map(([channel, items]) => {
        const texts = items.map((item) => canonical(item));
        const isBag = rules[Number(channel.split(' ')[1])].kind === 'bag';
        return [channel, isBag ? texts.sort() : texts];
      });
      return canonical([
        locals.map((local, who) => automata[who].states[local].key),
        contents.map((content) => canonical(content)).sort(),
      ]);
    },
  };
}
