import type { Effect, ExportedAction } from '../action.js';
import { type Entry, type ExportedChannel, nameOf } from '../channels.js';
import { type Syntax, written } from '../condition.js';
import type { ExportedModel } from '../model.js';
import { commented, othersOf } from '../text.js';

/** A text as TLA+ writes it. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "'")}"`;

/** A set of texts. */
export const setOf = (texts: readonly string[]): string => `{${texts.map(quoted).join(', ')}}`;

/** The variable of the adversary's knowledge. */
export const factsOf = ({ knowledge }: ExportedModel): string => `${knowledge!.name}_facts`;

/** How TLA+ writes conditions of a model. */
export function tlaSyntax(model: ExportedModel): Syntax {
  const { participants, channels, knowledge } = model;
  return {
    constant: (value) => (value ? 'TRUE' : 'FALSE'),
    all: (parts) => `(${parts.join(' /\\ ')})`,
    any: (parts) => `(${parts.join(' \\/ ')})`,
    not: (part) => `~(${part})`,
    at(participant, locals) {
      const { name, locals: all } = participants[participant]!;
      const others = othersOf(all.length, locals);
      const named = (numbers: readonly number[]) => numbers.map((number) => all[number]!.name);
      if (others.length === 0) return 'TRUE';
      if (locals.length === 1) return `${name} = ${quoted(named(locals)[0]!)}`;
      return others.length < locals.length
        ? `${name} \\notin ${setOf(named(others))}`
        : `${name} \\in ${setOf(named(locals))}`;
    },
    holds(entry) {
      const channel = channels[entry.channel]!;
      const { name, shape, items } = channel;
      if (shape === 'queue') return `(${name} # <<>> /\\ Head(${name}) = ${quoted(nameOf(channel, entry))})`;
      if (shape === 'bag') return `${name}[${quoted(nameOf(channel, entry))}] > 0`;
      return `${name}[${quoted(items[entry.item]!.name)}] = ${quoted(entry.repeated ? 'spent' : 'fresh')}`;
    },
    only(entry) {
      const channel = channels[entry.channel]!;
      const { name } = channel;
      return `(\\A place \\in 1..Len(${name}) : ${name}[place] = ${quoted(nameOf(channel, entry))})`;
    },
    knows: (fact) => `${quoted(knowledge!.facts[fact]!.text)} \\in ${factsOf(model)}`,
    within: () => 'WithinBound',
  };
}

/**
 * An action as a definition.
 * @param variables of the whole module, in order
 */
export function tlaAction(model: ExportedModel, action: ExportedAction, variables: readonly string[]): string[] {
  const { name, title, condition, onChannel, cases, participant } = action;
  const syntax = tlaSyntax(model);
  const changes = (effects: readonly Effect[]) => changesOf(model, [...onChannel, ...effects], variables);
  const ways: { readonly where: string; readonly lines: readonly string[] }[] = cases.map(({ locals, effects }) => ({
    where: syntax.at(participant, locals),
    lines: changes(effects),
  }));
  const others = othersOf(
    model.participants[participant]!.locals.length,
    cases.flatMap(({ locals }) => locals),
  );
  // Whoever takes a message in any other local state does nothing.
  if (onChannel.length > 0 && others.length > 0) {
    ways.push({ where: cases.length === 0 ? 'TRUE' : syntax.at(participant, others), lines: changes([]) });
  }
  const only = ways.length === 1 ? ways[0]! : undefined;
  const body =
    only === undefined
      ? ways.flatMap(({ where, lines }, way) =>
          [where, ...lines].map(
            (line, place) => `  ${way + place === 0 ? '/\\ ' : '   '}${place === 0 ? '\\/ ' : '   '}/\\ ${line}`,
          ),
        )
      : only.lines.map((line) => `  /\\ ${line}`);
  return [`\\* ${commented(title)}`, `${name} ==`, `  /\\ ${written(condition, syntax)}`, ...body, ''];
}

/** What each variable is afterwards. */
function changesOf(model: ExportedModel, effects: readonly Effect[], variables: readonly string[]): string[] {
  const { participants, channels, knowledge } = model;
  const after = new Map<string, string>();
  const change = (variable: string, next: (before: string) => string) =>
    after.set(variable, next(after.get(variable) ?? variable));
  for (const effect of effects) {
    switch (effect.does) {
      case 'move': {
        const { name, locals } = participants[effect.participant]!;
        change(name, () => quoted(locals[effect.local]!.name));
        break;
      }
      case 'learn': {
        const facts = setOf(effect.facts.map((fact) => knowledge!.facts[fact]!.text));
        change(factsOf(model), (before) => `Derived(${before} \\cup ${facts})`);
        break;
      }
      case 'fail':
        return [`Assert(FALSE, ${quoted(commented(effect.reason))})`, 'UNCHANGED vars'];
      case 'put': {
        const { channel, name } = effect.item;
        change(channels[channel]!.name, (before) => withMore(channels[channel]!, before, name));
        break;
      }
      default: {
        const channel = channels[effect.entry.channel]!;
        change(channel.name, (before) => withLess(channel, before, effect));
      }
    }
  }
  const same = variables.filter((variable) => !after.has(variable));
  return [
    ...[...after].map(([variable, next]) => `${variable}' = ${next}`),
    ...(same.length === 0 ? [] : [`UNCHANGED <<${same.join(', ')}>>`]),
  ];
}

function withMore({ shape }: ExportedChannel, before: string, name: string): string {
  if (shape === 'queue') return `Append(${before}, ${quoted(name)})`;
  return `[${before} EXCEPT ![${quoted(name)}] = ${shape === 'bag' ? '@ + 1' : quoted('fresh')}]`;
}

function withLess(
  channel: ExportedChannel,
  before: string,
  { does, entry }: { readonly does: 'take' | 'repeat'; readonly entry: Entry },
): string {
  const { name, again } = channel.items[entry.item]!;
  const taken = nameOf(channel, entry);
  switch (channel.shape) {
    case 'queue':
      return does === 'take' ? `Tail(${before})` : `<<${quoted(again!)}>> \\o Tail(${before})`;
    case 'bag': {
      const copied = does === 'take' ? '' : `, ![${quoted(again!)}] = @ + 1`;
      return `[${before} EXCEPT ![${quoted(taken)}] = @ - 1${copied}]`;
    }
    case 'set':
      return `[${before} EXCEPT ![${quoted(name)}] = ${quoted(does === 'take' ? 'absent' : 'spent')}]`;
  }
}
