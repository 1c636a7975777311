import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { hanging, left, pageWidth, right, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { matchSends } from './sends.js';
import { describeStep } from './step-words.js';
import { changes, factTexts, messageText, nameOf } from './words.js';

/** How much of each action to print. */
export interface TraceTextOptions {
  /** Also what changed in the acting participant and what it sent. Default false: one line an action. */
  readonly details?: boolean;
  /** Further lines to stand below each action. */
  readonly notes?: readonly (readonly string[])[];
  readonly palette?: Palette;
  /** How many actions go before those that repeat for ever; where that is all, the run ends for good. */
  readonly cycle?: number | undefined;
}

/**
 * A run as numbered lines, one an action: ` 3  step 8  M2ME → old SHO  deregistration, protected by AVs`.
 * What is sent and not received in this run is listed under the action that sent it.
 */
export function traceText(
  steps: readonly TraceStep[],
  presentation: Presentation,
  options: TraceTextOptions = {},
): string {
  const { details = false, notes = [], palette = plain, cycle } = options;
  const words = steps.map((step) => describeStep(step, presentation));
  const widths = {
    number: String(steps.length).length,
    step: Math.max(0, ...words.map(({ step }) => step.length)),
    actors: Math.max(0, ...words.map(({ actors }) => actors.length)),
  };
  const { stray } = matchSends(steps, cycle);
  const lines = words.flatMap(({ step, actors, text, note }, i) => {
    const head = `  ${[right(String(i + 1), widths.number), ...(widths.step > 0 ? [left(step, widths.step)] : []), left(actors, widths.actors)].join('  ')}  `;
    const body = wrap(note === '' ? text : `${text} (${note})`, Math.max(30, pageWidth - head.length));
    const action = hanging(head, body).map((line) =>
      steps[i].class === 'delivery' ? line : emphasise(steps[i], line, palette),
    );
    const indent = ' '.repeat(widths.number + 4);
    const below = details ? detailLines(steps[i], presentation) : strayLines(stray[i]!, steps[i], presentation);
    return [
      ...(i === cycle ? ['  -- what follows repeats for ever'] : []),
      ...action,
      ...[...below, ...(notes[i] ?? [])]
        .flatMap((line) => hanging(indent, wrap(line, pageWidth - indent.length)))
        .map(palette.dim),
    ];
  });
  if (steps.length === 0) lines.push('  (the initial state)');
  if (cycle === steps.length) lines.push('  -- the run ends here for good');
  return lines.join('\n');
}

function emphasise(step: TraceStep, line: string, palette: Palette): string {
  return step.class === 'fault' || step.class === 'adversary' ? palette.yellow(line) : line;
}

function detailLines(step: TraceStep, presentation: Presentation): string[] {
  const name = (participant: string) => nameOf(presentation, participant);
  return [
    ...changes(step, presentation).map((change) => `${name(step.participant)}: ${change}`),
    ...step.sends.map(
      ({ to, event }) => `${name(step.participant)} sends to ${name(to)}: ${messageText(presentation, event)}`,
    ),
    ...step.emits.map((event) => `${name(step.participant)} emits: ${messageText(presentation, event)}`),
    ...learnedText(step, presentation),
  ];
}

/** What the adversary learns, in one line; none where it learns nothing worth telling. */
function learnedText({ learns = [] }: TraceStep, presentation: Presentation): string[] {
  const facts = factTexts(presentation, learns);
  return facts.length === 0 ? [] : [`the adversary learns: ${facts.join(', ')}`];
}

function strayLines(sends: TraceStep['sends'], step: TraceStep, presentation: Presentation): string[] {
  return sends.map(
    ({ to, event }) =>
      `${nameOf(presentation, step.participant)} sends to ${nameOf(presentation, to)}: ${messageText(presentation, event)} (not received)`,
  );
}
