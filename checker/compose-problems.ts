import type { System } from './compose.js';
import { type ActionClass, type ChannelKind, helpfulClasses } from './composition.js';
import type { Problem } from './errors.js';
import type { Property } from './property.js';

const channelKinds: readonly ChannelKind[] = ['mailbox', 'pair', 'bag', 'set'];
const choiceClasses: readonly ActionClass[] = ['choice', 'repair', 'fault', 'adversary'];
const forms: readonly Property['form'][] = ['invariant', 'monitor', 'reachable', 'recoverable'];
/** Names that a verdict or a view uses itself. */
const builtIn = ['deadlock', 'overflow'];

/** Everything wrong with a declaration that can be told without running a machine; empty if it is sound. */
export function declarationProblems(system: System): Problem[] {
  return [
    ...participantProblems(system),
    ...system.channels.flatMap((_, index) => channelProblems(system, index)),
    ...system.choices.flatMap((_, index) => choiceProblems(system, index)),
    ...system.properties.flatMap((_, index) => propertyProblems(system, index)),
    ...optionalFunction(system.within, 'MC610', '`within` of the composition'),
  ];
}

function participantProblems(system: System): Problem[] {
  const problems: Problem[] = [];
  if (typeof system.name !== 'string' || system.name === '') {
    problems.push(problem('MC611', 'The composition has no name.', 'Give compose({ name }) a non-empty text.'));
  }
  if (system.participants.length === 0) {
    problems.push(
      problem(
        'MC612',
        'The composition has no participants.',
        'Declare at least one XState machine in `participants`.',
      ),
    );
  }
  for (const { name, machine } of system.participants) {
    if (name === '' || name === 'history') {
      problems.push(
        problem(
          'MC613',
          `A participant cannot be named "${name}".`,
          'Choose another name: predicates see the observer of a property as `history`.',
        ),
      );
    }
    if (!isMachine(machine)) {
      problems.push({
        ...problem(
          'MC614',
          'This participant is not an XState v5 machine.',
          'Give a machine made by createMachine or setup().createMachine, or { machine, input }.',
        ),
        participant: name,
      });
    }
  }
  return problems;
}

function channelProblems(system: System, index: number): Problem[] {
  const rule = system.channels[index]!;
  const place = `channels[${index}]`;
  const problems: Problem[] = [];
  if (!channelKinds.includes(rule.kind)) {
    problems.push(
      problem(
        'MC620',
        `${place} has the unknown kind ${JSON.stringify(rule.kind)}.`,
        `Use one of ${channelKinds.join(', ')}.`,
      ),
    );
  }
  for (const end of ['from', 'to'] as const) {
    for (const name of namesOf(rule[end])) problems.push(...unknownName(system, `${place}.${end}`, name));
  }
  if (rule.capacity !== undefined && !(Number.isInteger(rule.capacity) && rule.capacity >= 1)) {
    problems.push(
      problem(
        'MC621',
        `${place}.capacity is ${rule.capacity}.`,
        'A capacity is a whole number of messages, at least 1.',
      ),
    );
  }
  if (rule.capacity !== undefined && rule.kind === 'set') {
    problems.push(
      problem(
        'MC622',
        `${place} gives a set a capacity.`,
        'Leave it out: a set holds every message that was ever sent.',
      ),
    );
  }
  return problems;
}

function choiceProblems(system: System, index: number): Problem[] {
  const choice = system.choices[index]!;
  const place = `choices[${index}]`;
  const problems = unknownName(system, `${place}.to`, choice.to);
  if (typeof choice.event?.type !== 'string' || choice.event.type === '') {
    problems.push(
      problem('MC630', `${place} has no event type.`, 'Give `event` as XState takes it: { type, ...fields }.'),
    );
  }
  if (choice.class !== undefined && !choiceClasses.includes(choice.class)) {
    problems.push(
      problem(
        'MC631',
        `${place} has the class ${JSON.stringify(choice.class)}.`,
        `A choice has one of the classes ${choiceClasses.join(', ')}.`,
      ),
    );
  } else if (choice.helpful === true && !helpfulClasses.includes(choice.class ?? 'choice')) {
    problems.push(
      problem(
        'MC632',
        `${place} declares a ${choice.class} helpful.`,
        'No fault and no adversary rescues a run: give it the class choice or repair, or leave `helpful` out.',
      ),
    );
  }
  return problems;
}

function propertyProblems(system: System, index: number): Problem[] {
  const property = system.properties[index]!;
  const place = property.name ? `Property "${property.name}"` : `properties[${index}]`;
  const problems: Problem[] = [];
  const add = (code: Problem['code'], message: string, remedy: string) => problems.push(problem(code, message, remedy));
  if (typeof property.name !== 'string' || property.name === '') {
    add('MC710', `${place} has no name.`, 'Give every property a `name`.');
  } else if (builtIn.includes(property.name)) {
    add('MC711', `${place} has the name of a built-in verdict.`, 'Choose another name.');
  } else if (system.properties.findIndex((other) => other.name === property.name) < index) {
    add('MC712', `${place} is declared twice.`, 'Give every property a name of its own.');
  }
  if (!forms.includes(property.form)) {
    add('MC713', `${place} has an unknown form.`, `Make it with ${forms.join('(), ')}().`);
    return problems;
  }
  for (const [key, required] of predicatesOf(property)) {
    const value = (property as unknown as Record<string, unknown>)[key];
    if (required || value !== undefined) problems.push(...functionProblem(value, 'MC714', `\`${key}\` of ${place}`));
  }
  if (property.form === 'invariant' && property.at !== undefined && !['always', 'rest'].includes(property.at)) {
    add('MC715', `${place} has \`at\`: ${JSON.stringify(property.at)}.`, 'Use `always` or `rest`.');
  }
  if (property.form === 'recoverable') {
    for (const by of property.by ?? []) {
      if (helpfulClasses.includes(by)) continue;
      add(
        'MC701',
        `${place} lets actions of class ${by} rescue a run.`,
        `Use only ${helpfulClasses.join(', ')} in \`by\`.`,
      );
    }
  }
  if (property.form === 'monitor' && property.history === undefined) {
    add('MC716', `${place} is a monitor without an observer.`, 'Give it an XState machine as `history`.');
  } else if (property.history !== undefined && !isMachine(property.history)) {
    add(
      'MC716',
      `\`history\` of ${place} is not an XState v5 machine.`,
      'Make it with createMachine or setup().createMachine.',
    );
  }
  for (const [name, predicate] of Object.entries(property.watch ?? {})) {
    problems.push(...functionProblem(predicate, 'MC714', `\`watch.${name}\` of ${place}`));
  }
  if (property.watch !== undefined && property.history === undefined) {
    add('MC717', `${place} watches predicates for no observer.`, 'Leave `watch` out or give an observer as `history`.');
  }
  return problems;
}

function predicatesOf(property: Property): [key: string, required: boolean][] {
  const about: [string, boolean] = ['about', false];
  switch (property.form) {
    case 'invariant':
      return [['holds', true], about];
    case 'monitor':
      return [about];
    case 'reachable':
      return [['goal', true], about];
    case 'recoverable':
      return [['goal', true], ['from', false], about];
  }
}

const functionProblem = (value: unknown, code: Problem['code'], what: string): Problem[] =>
  typeof value === 'function'
    ? []
    : [problem(code, `${what} is not a function.`, 'Give a function of the view that returns true or false.')];

const optionalFunction = (value: unknown, code: Problem['code'], what: string): Problem[] =>
  value === undefined ? [] : functionProblem(value, code, what);

function unknownName(system: System, place: string, name: string): Problem[] {
  const known = system.participants.map((participant) => participant.name);
  if (known.includes(name)) return [];
  return [
    problem(
      'MC601',
      `${place} names ${JSON.stringify(name)}, which is no participant.`,
      `Use one of ${known.join(', ')}.`,
    ),
  ];
}

const namesOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names;

const isMachine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'root' in value && 'transition' in value && 'config' in value;

const problem = (code: Problem['code'], message: string, remedy: string): Problem => ({ code, message, remedy });
