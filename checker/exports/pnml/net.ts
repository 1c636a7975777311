import type { Effect, ExportedAction } from '../action.js';
import type { Entry, ExportedChannel } from '../channels.js';
import type { ExportedModel } from '../model.js';

/** A place of a net. */
interface Place {
  readonly id: string;
  readonly title: string;
  readonly marking: number;
}

/** How many tokens a transition takes from places, or puts there. */
export type Tokens = ReadonlyMap<string, number>;

/** A transition of a net. */
interface NetTransition {
  readonly title: string;
  readonly takes: Tokens;
  readonly puts: Tokens;
}

/** A place/transition net. */
interface Net {
  readonly places: readonly Place[];
  readonly transitions: readonly NetTransition[];
}

type SetState = 'absent' | 'fresh' | 'spent';

/**
 * A model as a place/transition net: a place for each local state, with one token for each participant; a place for each message of a bag, or a queue of one, and
 * one for the room that is left; a place for each state of a message in a set. What would overflow cannot fire.
 */
export function netOf(model: ExportedModel): Net {
  const { participants, channels, actions } = model;
  return {
    places: [
      ...participants.flatMap(({ original, locals }) =>
        locals.map(({ name, comment }, local) => ({
          id: name,
          title: `${original}: ${comment}`,
          marking: local === 0 ? 1 : 0,
        })),
      ),
      ...channels.flatMap(placesOf),
    ],
    transitions: actions.flatMap((action) => transitionsOf(model, action)),
  };
}

const room = ({ name }: ExportedChannel): string => `room_in_${name}`;
const inSet = (item: string, state: SetState): string => (state === 'absent' ? `absent_${item}` : item);

function setPlace({ items }: ExportedChannel, item: number, state: SetState): string {
  const { name, again } = items[item]!;
  return state === 'spent' ? again! : inSet(name, state);
}

const statesIn = ({ duplicating }: ExportedChannel): SetState[] =>
  duplicating ? ['absent', 'fresh', 'spent'] : ['absent', 'fresh'];

function placesOf(channel: ExportedChannel): Place[] {
  const { shape, items, capacity } = channel;
  if (shape === 'set') {
    return items.flatMap(({ text }, item) =>
      statesIn(channel).map((state) => ({
        id: setPlace(channel, item, state),
        title: `${state} ${text}`,
        marking: state === 'absent' ? 1 : 0,
      })),
    );
  }
  const held = items.flatMap(({ name, again, text }) => [
    { id: name, title: text, marking: 0 },
    ...(again === undefined ? [] : [{ id: again, title: `copy of ${text}`, marking: 0 }]),
  ]);
  return [...held, { id: room(channel), title: `room in ${channel.name}`, marking: capacity }];
}

/** One transition for each local state, and for each state of the messages that are put into sets. */
function transitionsOf(model: ExportedModel, action: ExportedAction): NetTransition[] {
  const { participant, cases, onChannel, kind, title } = action;
  const { locals } = model.participants[participant]!;
  const ways: { readonly local: number | undefined; readonly effects: readonly Effect[] }[] =
    kind === 'lose'
      ? [{ local: undefined, effects: onChannel }]
      : [...locals.keys()].map((local) => ({
          local,
          effects: [...onChannel, ...(cases.find((own) => own.locals.includes(local))?.effects ?? [])],
        }));
  return ways
    .filter(({ effects }) => effects.every(({ does }) => does !== 'fail'))
    .flatMap(({ local, effects }) => {
      const guard = entryOf(action);
      return variantsOf(model, guard, effects).map(({ takes, puts }) => {
        if (local !== undefined) {
          const moved = effects.find((effect) => effect.does === 'move');
          add(takes, locals[local]!.name, 1);
          add(puts, locals[moved?.does === 'move' ? moved.local : local]!.name, 1);
        }
        return { title, takes, puts };
      });
    })
    .filter(({ takes, puts }) => !sameTokens(takes, puts));
}

/** What must be on the channel for the action. */
function entryOf({ condition, item }: ExportedAction): Entry | undefined {
  if (item === undefined) return undefined;
  const parts = condition.is === 'all' ? condition.of : [condition];
  const held = parts.find((part) => part.is === 'holds');
  return held?.is === 'holds' ? held.entry : undefined;
}

interface Variant {
  readonly takes: Map<string, number>;
  readonly puts: Map<string, number>;
}

function variantsOf({ channels }: ExportedModel, guard: Entry | undefined, effects: readonly Effect[]): Variant[] {
  const touched = channels.filter(
    ({ number }) => guard?.channel === number || effects.some((effect) => channelOf(effect) === number),
  );
  let variants: Variant[] = [{ takes: new Map(), puts: new Map() }];
  for (const channel of touched) {
    const own = guard?.channel === channel.number ? guard : undefined;
    const ways = channel.shape === 'set' ? setWays(channel, own, effects) : [countedWay(channel, own, effects)];
    variants = variants.flatMap((variant) => ways.map((way) => joined(variant, way)));
  }
  return variants;
}

function channelOf(effect: Effect): number | undefined {
  if (effect.does === 'put') return effect.item.channel;
  return effect.does === 'take' || effect.does === 'repeat' ? effect.entry.channel : undefined;
}

/** In a bag, and in a queue of one: tokens are counted, and so is the room. */
function countedWay(channel: ExportedChannel, guard: Entry | undefined, effects: readonly Effect[]): Variant {
  const takes = new Map<string, number>();
  const puts = new Map<string, number>();
  const name = ({ item, repeated }: Entry) => channel.items[item]![repeated ? 'again' : 'name']!;
  let more = 0;
  if (guard !== undefined) add(takes, name(guard), 1);
  const changed = effects.find(({ does }) => does === 'take' || does === 'repeat');
  if (guard !== undefined) {
    if (changed?.does === 'take') more--;
    else add(puts, name({ ...guard, repeated: guard.repeated || changed?.does === 'repeat' }), 1);
  }
  for (const effect of effects) {
    if (effect.does !== 'put' || effect.item.channel !== channel.number) continue;
    add(puts, effect.item.name, 1);
    more++;
  }
  if (more > 0) add(takes, room(channel), more);
  if (more < 0) add(puts, room(channel), -more);
  return { takes, puts };
}

/** In a set: whatever is put there may be absent, fresh or spent before. */
function setWays(channel: ExportedChannel, guard: Entry | undefined, effects: readonly Effect[]): Variant[] {
  const after = new Map<number, SetState>();
  if (guard !== undefined) after.set(guard.item, guard.repeated ? 'spent' : 'fresh');
  for (const effect of effects) {
    if (channelOf(effect) !== channel.number) continue;
    if (effect.does === 'put') after.set(effect.item.number, 'fresh');
    else if (effect.does === 'take') after.set(effect.entry.item, 'absent');
    else if (effect.does === 'repeat') after.set(effect.entry.item, 'spent');
  }
  let variants: Variant[] = [{ takes: new Map(), puts: new Map() }];
  for (const [item, state] of after) {
    const before: SetState[] = item === guard?.item ? [guard.repeated ? 'spent' : 'fresh'] : statesIn(channel);
    variants = variants.flatMap((variant) =>
      before.map((from) =>
        joined(variant, {
          takes: new Map([[setPlace(channel, item, from), 1]]),
          puts: new Map([[setPlace(channel, item, state), 1]]),
        }),
      ),
    );
  }
  return variants;
}

function joined(a: Variant, b: Variant): Variant {
  const sum = (one: Tokens, other: Tokens) => {
    const all = new Map(one);
    for (const [place, count] of other) add(all, place, count);
    return all;
  };
  return { takes: sum(a.takes, b.takes), puts: sum(a.puts, b.puts) };
}

function add(tokens: Map<string, number>, place: string, count: number): void {
  tokens.set(place, (tokens.get(place) ?? 0) + count);
}

const sameTokens = (a: Tokens, b: Tokens): boolean =>
  a.size === b.size && [...a].every(([place, count]) => b.get(place) === count);
