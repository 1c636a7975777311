import { type DeclaredTransition, listTransitions } from '../../checker/xstate/transitions.js';
import { roleNames } from '../../machines/vocabulary/parties.js';
import type { StepMeta } from '../../machines/vocabulary/step.js';
import { eventText } from '../../reports/machine-mermaid.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { stepNumbers } from '../statecharts.js';
import { generatedNote } from './note.js';
import { describedParticipants } from './participants.js';
import { statechartPath } from './pictures.js';

function row({ source, event, guard, targets, meta }: DeclaredTransition): string[] {
  const said = meta as StepMeta | undefined;
  return [
    source === '(root)' ? 'any' : code(source),
    code(eventText(event)),
    guard === undefined ? '' : code(guard),
    targets.length === 0 ? 'stays' : targets.map(code).join(', '),
    said === undefined ? '' : stepNumbers(said),
    said?.says ?? '',
  ];
}

/** Every machine as a picture, and all its transitions as a table. */
export const machinesDocument = (): string =>
  paragraphs(
    '# The machines',
    generatedNote,
    'Each picture is drawn from the machine itself; open it by itself to see it at its full size. An arrow says event, [guard] and / actions; a guard named like `release: on notification` is a value of a reading. What a state does without being left stands inside it, or in a box where it has states inside. `else if` and `else`: the transitions of that event are tried in the order of the table. The number before an event is the step: `9/8` is step 9 of discard-first, step 8 of notify-first. States around which the border is dashed are occupied at once. `rest`: the participant may stay there for good. What each step says is in [specification.md](specification.md).',
    '`npx rehome statechart m2me --format scxml` writes a machine as SCXML, `--format json` as the configuration that `createMachine` takes: put it between the brackets of `createMachine()`, and the import of Stately Studio reads it.',
    ...describedParticipants().flatMap(({ role, machine }) => [
      `## ${roleNames[role]}`,
      `![Statechart of the ${roleNames[role]}](${statechartPath(machine.id)})`,
      markdownTable(['in', 'on', 'guards', 'goes to', 'step', 'what it does'], listTransitions(machine).map(row)),
    ]),
  );
