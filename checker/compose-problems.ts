import { adversaryProblems } from './adversary-problems.js';
import type { System } from './compose.js';
import { type ActionClass, type ChannelKind, helpfulClasses } from './composition.js';
import { functionProblem, namesOf, plainProblems, problem, unknownName } from './declaration-problem.js';
import type { Problem } from './errors.js';
import { fairnessProblems } from './liveness/liveness-problems.js';
import { isMachine, propertyProblems } from './property-problems.js';

const channelKinds: readonly ChannelKind[] = ['mailbox', 'pair', 'bag', 'set'];
const choiceClasses: readonly ActionClass[] = ['choice', 'repair', 'fault', 'adversary'];

/** Everything wrong with a declaration that can be told without running a machine; empty if it is sound. */
export function declarationProblems(system: System): Problem[] {
  return [
    ...participantProblems(system),
    ...system.channels.flatMap((_, index) => channelProblems(system, index)),
    ...system.choices.flatMap((_, index) => choiceProblems(system, index)),
    ...adversaryProblems(system),
    ...propertyProblems(system.properties),
    ...fairnessProblems(system),
    ...(system.within === undefined ? [] : functionProblem(system.within, 'MC610', '`within` of the composition')),
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
    if (/^\d+$/.test(name)) {
      problems.push(
        problem(
          'MC615',
          `A participant cannot be named "${name}": JavaScript moves such keys to the front of the declaration.`,
          'Choose a name that is no number, for the order of participants is the order of actions.',
        ),
      );
    }
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
  problems.push(...plainProblems(place, choice.event));
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
