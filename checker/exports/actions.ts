import type { ActionClass, Message } from '../composition.js';
import { CheckerError, formatProblem } from '../errors.js';
import type { ActionKind } from '../search/action.js';
import type { LocalStep } from '../xstate/local-automaton.js';
import type { Effect, ExportedAction, LocalCase } from './action.js';
import { changing, unlessUndone } from './change.js';
import type { Entry, ExportedChannel, ExportedChannels, ExportedItem } from './channels.js';
import { type ClosedParticipant, isRestless, type LocalMove } from './closure.js';
import { all, any, at, type Condition, keyOf, never } from './condition.js';
import type { ExportedKnowledge } from './knowledge.js';
import type { Names } from './names.js';

/** What actions are made from. */
export interface ActionContext {
  readonly participants: readonly ClosedParticipant[];
  readonly channels: ExportedChannels;
  readonly knowledge: ExportedKnowledge | undefined;
  /** What holds wherever anything happens at all. */
  readonly within: Condition;
  readonly names: Names;
}

/** Everything that can happen, participant by participant, in the order of paths. */
export const exportedActions = (context: ActionContext): ExportedAction[] =>
  context.participants.flatMap((_, participant) => [
    ...context.channels.to(participant).flatMap((channel) => transmissions(context, channel)),
    ...forgeries(context, participant),
    ...moves(context, participant),
  ]);

/** What may happen to each message of a channel. */
function transmissions(context: ActionContext, channel: ExportedChannel): ExportedAction[] {
  return channel.items.flatMap((item) => {
    const reception = casesOf(context, channel.receiver, (_, step) => step(item.event));
    return entriesOf(channel, item)
      .flatMap((entry) =>
        kindsOf(channel, entry).map((kind) => transmission(context, channel, item, entry, kind, reception)),
      )
      .filter(({ condition }) => keyOf(condition) !== keyOf(never));
  });
}

const entriesOf = ({ number, duplicating }: ExportedChannel, item: ExportedItem): Entry[] =>
  (duplicating ? [false, true] : [false]).map((repeated) => ({ channel: number, item: item.number, repeated }));

function kindsOf({ shape, lossy, duplicating }: ExportedChannel, { repeated }: Entry): ActionKind[] {
  if (shape === 'set' && repeated) return ['redeliver'];
  const duplicated = duplicating && shape !== 'set';
  return ['deliver', ...(duplicated ? ['duplicate' as const] : []), ...(lossy ? ['lose' as const] : [])];
}

function transmission(
  context: ActionContext,
  channel: ExportedChannel,
  item: ExportedItem,
  entry: Entry,
  kind: ActionKind,
  reception: readonly LocalCase[],
): ExportedAction {
  const { participants, channels } = context;
  const { name, corrupt } = participants[channel.receiver]!;
  const onChannel = effectsOn(channel, entry, kind);
  const cases = kind === 'lose' ? [] : reception;
  const changes = cases.flatMap(({ locals, effects }) =>
    byLocal(locals, (local) => changing(channels.all, local, [...onChannel, ...effects])).map(([own, condition]) => ({
      where: at(channel.receiver, own),
      changes: condition,
    })),
  );
  const enabled =
    onChannel.length === 0 ? any(...changes.map(({ where, changes }) => all(where, changes))) : unlessUndone(changes);
  const from = participants[item.from]!.name;
  const words = { deliver: 'receives', duplicate: 'receives, and a copy stays, of', redeliver: 'receives again' };
  const what = `${entry.repeated && kind !== 'redeliver' ? 'a copy of ' : ''}${item.name}`;
  return named(context, channel.receiver, `${name}_${kind}_${entry.repeated ? item.again : item.name}`, {
    kind,
    cls: kind === 'deliver' ? 'delivery' : 'fault',
    helpful: kind === 'deliver' && !corrupt,
    title:
      kind === 'lose'
        ? `${name} never gets ${what} from ${from}`
        : `${name} ${words[kind as 'deliver']} ${what} from ${from}`,
    condition: all({ is: 'holds', entry }, enabled),
    onChannel,
    cases,
    item,
  });
}

function effectsOn({ shape, duplicating }: ExportedChannel, entry: Entry, kind: ActionKind): Effect[] {
  if (kind === 'redeliver' || (kind === 'duplicate' && entry.repeated)) return [];
  const stays = kind === 'duplicate' || (shape === 'set' && duplicating);
  return [{ does: stays ? 'repeat' : 'take', entry }];
}

function forgeries(context: ActionContext, participant: number): ExportedAction[] {
  const { name } = context.participants[participant]!;
  return (context.knowledge?.forgeries ?? [])
    .filter(({ to }) => to === name)
    .flatMap(({ as, event, ways }) => {
      const known = any(...ways.map((facts) => all(...facts.map((fact): Condition => ({ is: 'knows', fact })))));
      const cases = casesOf(context, participant, (_, step) => step(event));
      return ownAction(context, participant, cases, known, `${name}_forged_${event.type}`, {
        kind: 'forge',
        cls: 'adversary',
        helpful: false,
        title: `${name} receives a forged ${event.type} in the name of ${as}`,
      });
    });
}

/** Timers by id, then choices. */
function moves(context: ActionContext, participant: number): ExportedAction[] {
  const { name, moves } = context.participants[participant]!;
  const causes = new Map<string, LocalMove[]>();
  for (const move of moves) causes.set(keyOfCause(move), [...(causes.get(keyOfCause(move)) ?? []), move]);
  const sorted = [...causes].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([, own]) => {
    const { cause, event, cls, helpful } = own[0]!;
    const isTimer = 'timer' in cause;
    const cases = casesOf(context, participant, (local) => own.find((move) => move.local === local)?.step);
    const verb = isTimer ? 'timer' : 'chooses';
    return ownAction(context, participant, cases, all(), `${name}_${verb}_${event.type}`, {
      kind: isTimer ? 'timer' : 'choose',
      cls,
      helpful,
      title: isTimer ? `${name}: the timer ${cause.timer} fires` : `${name}: ${event.type} (${cls})`,
    });
  });
}

/** In the order of paths. */
const keyOfCause = ({ cause }: LocalMove): string =>
  'timer' in cause ? `0 ${cause.timer}` : `1 ${String(cause.choice).padStart(6, '0')}`;

/** An action without a channel: enabled where it changes anything. */
function ownAction(
  context: ActionContext,
  participant: number,
  cases: readonly LocalCase[],
  needed: Condition,
  name: string,
  described: { kind: ActionKind; cls: ActionClass; helpful: boolean; title: string },
): ExportedAction[] {
  const where = cases.flatMap(({ locals, effects }) =>
    byLocal(locals, (local) => changing(context.channels.all, local, effects)).map(([own, changes]) =>
      all(at(participant, own), changes),
    ),
  );
  const condition = all(needed, any(...atTogether(participant, where)));
  if (keyOf(condition) === keyOf(never)) return [];
  return [named(context, participant, name, { ...described, condition, onChannel: [], cases })];
}

/** Alternatives that are nothing but local states, as one. */
function atTogether(participant: number, parts: readonly Condition[]): Condition[] {
  const plain = parts.flatMap((part) => (part.is === 'at' ? part.locals : []));
  return [at(participant, plain), ...parts.filter(({ is }) => is !== 'at')];
}

function named(
  { within, names }: ActionContext,
  participant: number,
  name: string,
  action: Omit<ExportedAction, 'name' | 'participant' | 'teaches'>,
): ExportedAction {
  const teaches = action.cases.some(({ effects }) => effects.some(({ does }) => does === 'learn'));
  return { ...action, name: names.of(name), participant, condition: all(within, action.condition), teaches };
}

/** What a participant does, the local states with the same effects together; those where it does nothing are left out. */
function casesOf(
  context: ActionContext,
  participant: number,
  stepAt: (local: number, step: (event: Message) => LocalStep) => LocalStep | undefined,
): LocalCase[] {
  const { locals, isActive, step } = context.participants[participant]!;
  const cases = new Map<string, { locals: number[]; effects: readonly Effect[] }>();
  for (const local of locals.keys()) {
    if (!isActive(local)) continue;
    const taken = stepAt(local, (event) => step(local, event));
    if (taken === undefined || !isRestless(local, taken)) continue;
    // Where it stays as it is, it need not be told which local state that is.
    const effects = effectsOf(context, participant, local, taken);
    const key = JSON.stringify(effects);
    const own = cases.get(key) ?? { locals: [], effects };
    cases.set(key, own);
    own.locals.push(local);
  }
  return [...cases.values()];
}

function effectsOf(
  { participants, channels, knowledge }: ActionContext,
  participant: number,
  local: number,
  { next, sends, problem }: LocalStep,
): Effect[] {
  if (problem !== undefined) return [{ does: 'fail', reason: formatProblem(problem) }];
  const moved: Effect[] = next === local ? [] : [{ does: 'move', participant, local: next }];
  const put = sends.map(({ to, event }): Effect => {
    const receiver = participants.findIndex(({ name }) => name === to);
    return { does: 'put', item: channels.item(participant, receiver, event) };
  });
  try {
    const { name } = participants[participant]!;
    const facts = new Set(sends.flatMap(({ to, event }) => knowledge?.taught(name, to, event) ?? []));
    const learned: Effect[] = facts.size === 0 ? [] : [{ does: 'learn', facts: [...facts].sort((a, b) => a - b) }];
    return [...moved, ...put, ...learned];
  } catch (error) {
    if (!(error instanceof CheckerError)) throw error;
    return [{ does: 'fail', reason: error.message }];
  }
}

/** Local states by what is so in them. */
function byLocal(locals: readonly number[], of: (local: number) => Condition): [number[], Condition][] {
  const groups = new Map<string, [number[], Condition]>();
  for (const local of locals) {
    const condition = of(local);
    const key = keyOf(condition);
    const group = groups.get(key) ?? [[], condition];
    groups.set(key, group);
    group[0].push(local);
  }
  return [...groups.values()];
}
