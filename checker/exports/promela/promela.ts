import type { System } from '../../compose.js';
import { type ExportedModel, type ExportOptions, exportedModel } from '../model.js';
import { commented } from '../text.js';
import { DERIVE, promelaCondition, promelaEffects } from './actions.js';
import { declarationsOf } from './channels.js';

/**
 * A composition as a Promela model for SPIN: a process for each participant, an alternative of it for each action, and one more process that asserts the
 * invariants. Every action is one `d_step`, so that SPIN's states are those of the composition.
 * @throws CheckerError as `exportedModel`, and where a property is unknown (MC720)
 */
export function exportPromela(system: System, options: ExportOptions = {}): string {
  const model = exportedModel(system, options);
  const processes = model.participants.map(({ name, original }, participant) => {
    const own = model.actions.filter((action) => action.participant === participant);
    return promelaProcess(
      `${model.names.of(`${name}_process`)}() { /* ${commented(original)} */`,
      own.map((action) => ({
        title: action.title,
        text: promelaStep(promelaCondition(model, action.condition), promelaEffects(model, action)),
      })),
    );
  });
  return [...promelaDeclarations(model), ...processes.flat(), ...assertions(model), ''].join('\n');
}

/** The variables of a model, its channels, and the macros that actions need. */
export function promelaDeclarations(model: ExportedModel): string[] {
  const { system, participants, channels, within } = model;
  return [
    `/* ${commented(system.name)}`,
    '   Search it: spin -search -DSAFETY -DNOREDUCE, which asserts the invariants in every state. */',
    ...participants.flatMap(({ name, original, locals }) => [
      '',
      `/* ${commented(original)} */`,
      ...locals.map((local, number) => `#define ${local.name} ${number} /* ${commented(local.comment)} */`),
      `${locals.length <= 256 ? 'byte' : 'short'} ${name} = ${locals[0]!.name};`,
    ]),
    ...channels.flatMap((channel) => [
      '',
      ...declarationsOf(
        channel,
        channel.sender === undefined ? undefined : participants[channel.sender]!.original,
        participants[channel.receiver]!.original,
      ),
    ]),
    ...knowledgeOf(model),
    ...(within === undefined
      ? []
      : ['', '/* What lies outside is not followed. */', `#define within_bound (${promelaCondition(model, within)})`]),
    '',
  ];
}

/** A process that does one alternative after another. */
export const promelaProcess = (
  head: string,
  alternatives: readonly { readonly title?: string; readonly text: string }[],
): string[] =>
  alternatives.length === 0
    ? []
    : [
        `active proctype ${head}`,
        'end:',
        '  do',
        ...alternatives.flatMap(({ title, text }) => [
          ...(title === undefined ? [] : [`  /* ${commented(title)} */`]),
          `  :: ${text}`,
        ]),
        '  od',
        '}',
        '',
      ];

/** An action as one step. */
export const promelaStep = (condition: string, effects: string): string => `d_step { ${condition} -> ${effects} }`;

function knowledgeOf({ knowledge }: ExportedModel): string[] {
  if (knowledge === undefined) return [];
  const { facts, initial, rules } = knowledge;
  const name = (fact: number) => facts[fact]!.name;
  const derivations = rules.map(
    ({ from, to }) => `  :: ${[...from.map(name), `!${name(to)}`].join(' && ')} -> ${name(to)} = 1`,
  );
  return [
    '',
    '/* What the adversary knows */',
    ...facts.map(
      ({ name, text }, fact) => `bit ${name}${initial.includes(fact) ? ' = 1' : ''}; /* ${commented(text)} */`,
    ),
    `inline ${DERIVE} {`,
    ...(rules.length === 0 ? ['  skip'] : ['  do', ...derivations, '  :: else -> break', '  od;', '  skip']),
    '}',
  ];
}

/** A process that can act only where an invariant is broken, and then changes nothing. */
function assertions(model: ExportedModel): string[] {
  const { invariants, goals, left } = model.properties;
  return [
    ...left.map(({ name, reason }) => `/* Not here: ${commented(name)}, for ${commented(reason)}. */`),
    ...invariants.flatMap(({ name, original, sentence, holds }) => [
      `/* ${commented(original)}: ${commented(sentence)} */`,
      `#define ${name} (${promelaCondition(model, holds)})`,
    ]),
    ...goals.flatMap(({ name, original, sentence, goal }) => [
      `/* ${commented(original)}: ${commented(sentence)} Reached where SPIN refutes the claim [] !${name}. */`,
      `#define ${name} (${promelaCondition(model, goal)})`,
    ]),
    ...promelaProcess(
      `${model.names.of('properties')}() {`,
      invariants.map(({ name }) => ({ text: `d_step { !${name} -> assert(${name}) }` })),
    ),
  ];
}
