import type { System } from '../../compose.js';
import type { Effect, ExportedAction } from '../action.js';
import { type Syntax, written } from '../condition.js';
import { type ExportedModel, type ExportOptions, exportedModel } from '../model.js';
import { commented, othersOf } from '../text.js';
import { channelText, holds, only, put, repeat, take } from './channels.js';

/**
 * A composition as a Murphi model, as Rumur takes it: a rule for each action, so that the rules fired are the transitions, and an invariant for each
 * invariant, deadlock among them, and a cover for each goal (Rumur's own deadlocks are others: `--deadlock-detection off`).
 * @throws CheckerError as `exportedModel`, and where a property is unknown (MC720)
 */
export const exportMurphi = (system: System, options: ExportOptions = {}): string =>
  murphiOf(exportedModel(system, options));

/** A model that is made already, in Murphi. */
export function murphiOf(model: ExportedModel): string {
  const { system, participants, channels, knowledge, within, properties } = model;
  const texts = channels.map(channelText);
  const syntax = murphiSyntax(model);
  const keepsSpent = channels.some(({ shape, duplicating }) => shape === 'set' && duplicating);
  return [
    `-- ${commented(system.name)}`,
    '-- rumur --deadlock-detection off --output model.c model.m',
    '',
    'type',
    ...(keepsSpent ? ['  message_in_set: enum { absent_message, fresh_message, spent_message };'] : []),
    ...participants.flatMap(({ name, original, locals }) => [
      `  -- ${commented(original)}`,
      ...locals.map((local) => `  -- ${local.name}: ${commented(local.comment)}`),
      `  state_of_${name}: enum { ${locals.map((local) => local.name).join(', ')} };`,
    ]),
    ...texts.flatMap(({ types }) => indented(types)),
    '',
    'var',
    ...participants.map(({ name }) => `  ${name}: state_of_${name};`),
    ...channels.flatMap((channel, number) => [
      `  -- ${describe(model, channel)}`,
      ...indented(texts[number]!.variables),
    ]),
    ...(knowledge?.facts ?? []).map(({ name, text }) => `  ${name}: boolean; -- ${commented(text)}`),
    '',
    ...texts.flatMap(({ procedures }) => procedures),
    ...derivation(model),
    ...(within === undefined
      ? []
      : ['-- What lies outside is not followed.', ...predicate('within_bound', written(within, syntax))]),
    'startstate',
    'begin',
    ...indented(participants.map(({ name, locals }) => `${name} := ${locals[0]!.name};`)),
    ...texts.flatMap(({ start }) => indented(start)),
    ...(knowledge?.facts ?? []).map(({ name }, fact) => `  ${name} := ${knowledge!.initial.includes(fact)};`),
    'end;',
    '',
    ...model.actions.flatMap((action) => ruleOf(model, action, syntax)),
    ...properties.left.map(({ name, reason }) => `-- Not here: ${commented(name)}, for ${commented(reason)}.`),
    ...properties.invariants.flatMap(({ name, original, sentence, holds: so }) => [
      `-- ${commented(original)}: ${commented(sentence)}`,
      `invariant "${name}"`,
      `  ${written(so, syntax)};`,
    ]),
    ...properties.goals.flatMap(({ name, original, sentence, goal }) => [
      `-- ${commented(original)}: ${commented(sentence)}`,
      `cover "${name}"`,
      `  ${written(goal, syntax)};`,
    ]),
    '',
  ].join('\n');
}

const indented = (lines: readonly string[], by = '  '): string[] => lines.map((line) => `${by}${line}`);

const predicate = (name: string, text: string): string[] => [
  `function ${name}(): boolean;`,
  'begin',
  `  return ${text};`,
  'end;',
  '',
];

function describe({ participants }: ExportedModel, channel: ExportedModel['channels'][number]): string {
  const { shape, capacity, sender, receiver, lossy, duplicating } = channel;
  const from = sender === undefined ? 'all senders' : participants[sender]!.original;
  const limit = shape === 'set' ? '' : ` of ${capacity}`;
  const traits = [...(lossy ? ['may lose'] : []), ...(duplicating ? ['may duplicate'] : [])];
  return [`A ${shape}${limit} from ${from} to ${participants[receiver]!.original}`, ...traits]
    .map(commented)
    .join(', ');
}

/** The knowledge closed under the rules again. */
function derivation({ knowledge }: ExportedModel): string[] {
  if (knowledge === undefined) return [];
  const { facts, rules } = knowledge;
  const name = (fact: number) => facts[fact]!.name;
  return [
    'procedure derive_facts();',
    'var derived: boolean;',
    'begin',
    '  derived := true;',
    '  while derived do',
    '    derived := false;',
    ...rules.map(({ from, to }) => {
      const premises = [...from.map(name), `!${name(to)}`].join(' & ');
      return `    if ${premises} then ${name(to)} := true; derived := true; end;`;
    }),
    '  end;',
    'end;',
    '',
  ];
}

function murphiSyntax({ participants, channels, knowledge }: ExportedModel): Syntax {
  const among = (participant: number, locals: readonly number[], equals: string, join: string): string => {
    const { name, locals: all } = participants[participant]!;
    const tests = locals.map((local) => `${name} ${equals} ${all[local]!.name}`);
    return tests.length === 1 ? tests[0]! : `(${tests.join(join)})`;
  };
  return {
    constant: String,
    all: (parts) => `(${parts.join(' & ')})`,
    any: (parts) => `(${parts.join(' | ')})`,
    not: (part) => `!(${part})`,
    at(participant, locals) {
      const others = othersOf(participants[participant]!.locals.length, locals);
      if (others.length === 0) return 'true';
      return others.length < locals.length
        ? among(participant, others, '!=', ' & ')
        : among(participant, locals, '=', ' | ');
    },
    holds: (entry) => holds(channels[entry.channel]!, entry),
    only: (entry) => only(channels[entry.channel]!, entry),
    knows: (fact) => knowledge!.facts[fact]!.name,
    within: () => 'within_bound()',
  };
}

function ruleOf(model: ExportedModel, action: ExportedAction, syntax: Syntax): string[] {
  const { onChannel, cases, participant, condition, teaches } = action;
  const { name, locals: all } = model.participants[participant]!;
  const own = cases.flatMap(({ locals, effects }) => [
    `  case ${locals.map((local) => all[local]!.name).join(', ')}:`,
    ...indented(
      effects.flatMap((effect) => statementsOf(model, effect)),
      '    ',
    ),
  ]);
  return [
    `-- ${commented(action.title)}`,
    `rule "${action.name}"`,
    `  ${written(condition, syntax)}`,
    '==>',
    'begin',
    ...indented(onChannel.flatMap((effect) => statementsOf(model, effect))),
    ...(own.length === 0 ? [] : [`  switch ${name}`, ...own, '  end;']),
    ...(teaches ? ['  derive_facts();'] : []),
    'end;',
    '',
  ];
}

function statementsOf({ participants, channels, knowledge }: ExportedModel, effect: Effect): string[] {
  switch (effect.does) {
    case 'move': {
      const { name, locals } = participants[effect.participant]!;
      return [`${name} := ${locals[effect.local]!.name};`];
    }
    case 'take':
      return [take(channels[effect.entry.channel]!, effect.entry)];
    case 'repeat':
      return repeat(channels[effect.entry.channel]!, effect.entry);
    case 'put':
      return put(channels[effect.item.channel]!, effect.item);
    case 'learn':
      return effect.facts.map((fact) => `${knowledge!.facts[fact]!.name} := true;`);
    case 'fail':
      return [`error "cannot be computed: ${commented(effect.reason).replace(/["\\%]/g, "'")}";`];
  }
}
