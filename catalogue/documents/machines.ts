import { type DeclaredTransition, listTransitions } from '../../checker/xstate/transitions.js';
import { roleNames } from '../../machines/vocabulary/parties.js';
import { type Order, type StepMeta, stepIn } from '../../machines/vocabulary/step.js';
import { eventText, machineMermaid } from '../../reports/machine-mermaid.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { generatedNote } from './note.js';
import { describedParticipants } from './participants.js';

const stepsOf = ({ step }: StepMeta): string => {
  const [one, two] = (['discard-first', 'notify-first'] satisfies Order[]).map((order) => stepIn(order, step));
  return one === two ? String(one) : `${one} / ${two}`;
};

function row({ source, event, guard, targets, meta }: DeclaredTransition): string[] {
  const said = meta as StepMeta | undefined;
  return [
    source === '(root)' ? 'any' : code(source),
    code(eventText(event)),
    guard === undefined ? '' : code(guard),
    targets.length === 0 ? 'stays' : targets.map(code).join(', '),
    said === undefined ? '' : stepsOf(said),
    said?.says ?? '',
  ];
}

/** Every machine as a picture, and all its transitions as a table. */
export const machinesDocument = (): string =>
  paragraphs(
    '# The machines',
    generatedNote,
    'Guards stand on the arrows in brackets; one named like `release: on notification` is a value of a reading. An arrow between two composite states says from and to which state inside it goes. What leaves the state as it is stands in the tables alone. Steps: `9 / 8` is step 9 of discard-first, step 8 of notify-first. What each step says is in [specification.md](specification.md).',
    ...describedParticipants().flatMap(({ role, machine }) => [
      `## ${roleNames[role]}`,
      ['```mermaid', machineMermaid(machine), '```'].join('\n'),
      markdownTable(['in', 'on', 'guards', 'goes to', 'step', 'what it does'], listTransitions(machine).map(row)),
    ]),
  );
