import type { System } from '../../compose.js';
import type { ExportedChannel } from '../channels.js';
import { written } from '../condition.js';
import { type ExportedModel, type ExportOptions, exportedModel } from '../model.js';
import { commented } from '../text.js';
import { factsOf, quoted, setOf, tlaAction, tlaSyntax } from './actions.js';

/**
 * A composition as a TLA+ module: a variable for each participant, channel and the adversary's knowledge, a definition for each action, `Init`, `Next` and
 * `Spec`, and a definition for each invariant. Channels have no bound in it; `Capacity` is the invariant that none overflows.
 * @throws CheckerError as `exportedModel`, and where a property is unknown (MC720)
 */
export function exportTla(system: System, options: ExportOptions = {}): string {
  const model = exportedModel(system, options);
  const { participants, channels, actions, knowledge, within, properties } = model;
  const syntax = tlaSyntax(model);
  const variables = [
    ...participants.map(({ name }) => name),
    ...channels.map(({ name }) => name),
    ...(knowledge === undefined ? [] : [factsOf(model)]),
  ];
  const invariants = ['Capacity', ...properties.invariants.map(({ name }) => name)];
  return [
    `---- MODULE ${model.names.of(system.name)} ----`,
    `\\* ${commented(system.name)}`,
    `\\* TLC: SPECIFICATION Spec, CHECK_DEADLOCK FALSE, INVARIANTS ${invariants.join(' ')}`,
    'EXTENDS Naturals, Sequences, TLC',
    '',
    `VARIABLES ${variables.join(', ')}`,
    `vars == <<${variables.join(', ')}>>`,
    '',
    ...participants.flatMap(({ name, original, locals }) => [
      `\\* ${commented(original)}`,
      ...locals.map((local) => `\\*   ${local.name}: ${commented(local.comment)}`),
      `states_of_${name} == ${setOf(locals.map((local) => local.name))}`,
      '',
    ]),
    ...channels.flatMap((channel) => channelDefinition(model, channel)),
    ...knowledgeDefinitions(model),
    ...(within === undefined
      ? []
      : ['\\* What lies outside is not followed.', `WithinBound == ${written(within, syntax)}`, '']),
    'Init ==',
    ...participants.map(({ name, locals }) => `  /\\ ${name} = ${quoted(locals[0]!.name)}`),
    ...channels.map((channel) => `  /\\ ${channel.name} = ${emptyOf(channel)}`),
    ...(knowledge === undefined
      ? []
      : [`  /\\ ${factsOf(model)} = ${setOf(knowledge.initial.map((fact) => knowledge.facts[fact]!.text))}`]),
    '',
    ...actions.flatMap((action) => tlaAction(model, action, variables)),
    'Next ==',
    ...(actions.length === 0 ? ['  FALSE'] : actions.map(({ name }) => `  \\/ ${name}`)),
    '',
    'Spec == Init /\\ [][Next]_vars',
    '',
    '\\* No channel overflows.',
    `Capacity == ${capacity(channels)}`,
    '',
    ...properties.left.map(({ name, reason }) => `\\* Not here: ${commented(name)}, for ${commented(reason)}.`),
    ...properties.invariants.flatMap(({ name, original, sentence, holds }) => [
      `\\* ${commented(original)}: ${commented(sentence)}`,
      `${name} == ${written(holds, syntax)}`,
      '',
    ]),
    ...properties.goals.flatMap(({ name, original, sentence, goal }) => [
      `\\* ${commented(original)}: ${commented(sentence)} Reached where TLC refutes that it is never so.`,
      `${name} == ${written(goal, syntax)}`,
      '',
    ]),
    '====',
    '',
  ].join('\n');
}

const messagesOf = (channel: ExportedChannel): string => `messages_of_${channel.name}`;

function channelDefinition({ participants }: ExportedModel, channel: ExportedChannel): string[] {
  const { shape, items, sender, receiver, capacity: limit } = channel;
  const from = sender === undefined ? 'all senders' : participants[sender]!.original;
  const counted = shape !== 'set';
  const names = items.flatMap(({ name, again }) => (again === undefined || !counted ? [name] : [name, again]));
  return [
    `\\* A ${shape}${counted ? ` of ${limit}` : ''} from ${commented(from)} to ${commented(participants[receiver]!.original)}`,
    ...items.map(({ name, text }) => `\\*   ${name}: ${commented(text)}`),
    `${messagesOf(channel)} == ${setOf(names)}`,
    '',
  ];
}

function emptyOf(channel: ExportedChannel): string {
  if (channel.shape === 'queue') return '<<>>';
  return `[message \\in ${messagesOf(channel)} |-> ${channel.shape === 'bag' ? '0' : quoted('absent')}]`;
}

function capacity(channels: readonly ExportedChannel[]): string {
  const limits = channels.flatMap((channel) => {
    const { name, shape, items, capacity: limit } = channel;
    if (shape === 'set') return [];
    if (shape === 'queue') return [`Len(${name}) <= ${limit}`];
    const names = items.flatMap((item) => (item.again === undefined ? [item.name] : [item.name, item.again]));
    return [`${names.map((item) => `${name}[${quoted(item)}]`).join(' + ')} <= ${limit}`];
  });
  return limits.length === 0 ? 'TRUE' : limits.join(' /\\ ');
}

function knowledgeDefinitions({ knowledge }: ExportedModel): string[] {
  if (knowledge === undefined) return [];
  const { facts, rules } = knowledge;
  const named = (numbers: readonly number[]) => setOf(numbers.map((fact) => facts[fact]!.text));
  const written = rules.map(({ from, to }) => `[from |-> ${named(from)}, to |-> ${quoted(facts[to]!.text)}]`);
  return [
    '\\* Whoever knows all of `from` knows `to`.',
    'Rules == {',
    ...written.map((rule, place) => `  ${rule}${place < written.length - 1 ? ',' : ''}`),
    '}',
    'RECURSIVE Derived(_)',
    'Derived(facts) ==',
    '  LET more == facts \\cup {rule.to : rule \\in {each \\in Rules : each.from \\subseteq facts}}',
    '  IN IF more = facts THEN facts ELSE Derived(more)',
    '',
  ];
}
