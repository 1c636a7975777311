import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { describeStep } from './step-words.js';
import { changes, nameOf } from './words.js';

/**
 * A run as a Mermaid sequence chart. Every delivery is an arrow at the moment when it arrives, a loss an arrow that ends in
 * a cross; timers, choices and changes of state are notes.
 * @param participants all participants in the order of their columns
 */
export function traceMermaid(
  steps: readonly TraceStep[],
  participants: readonly string[],
  presentation: Presentation,
): string {
  const alias = new Map(participants.map((name, i) => [name, `p${i + 1}`]));
  const idOf = (name: string) => alias.get(name) ?? escapeText(name);
  const heads = participants.map((name) => `  participant ${idOf(name)} as ${escapeText(nameOf(presentation, name))}`);
  const body = steps.flatMap((step) => stepLines(step, presentation, idOf));
  return ['sequenceDiagram', ...heads, ...body].join('\n');
}

function stepLines(step: TraceStep, presentation: Presentation, idOf: (name: string) => string): string[] {
  const { step: place, text, note } = describeStep(step, presentation);
  const label = escapeText([place === '' ? '' : `${place}: `, text, note === '' ? '' : ` (${note})`].join(''));
  const self = idOf(step.participant);
  const changed = changes(step, presentation).map(escapeText).join('<br/>');
  const after = changed === '' ? [] : [`  Note over ${self}: ${changed}`];
  if (step.from === undefined) return [`  Note over ${self}: ${changed === '' ? label : `${label}<br/>${changed}`}`];
  if (step.kind === 'lose') return [`  ${idOf(step.from)}-x${self}: ${label}`];
  return [`  ${idOf(step.from)}->>${self}: ${label}`, ...after];
}

/** Mermaid ends a statement at `;` and a line break, and reads `#` as the start of an entity and `<` as markup. */
export function escapeText(text: string): string {
  return text
    .replace(/[#;<>&"]/g, (char) => `#${char.codePointAt(0)};`)
    .replace(/\s+/g, ' ')
    .replace(/\bend\b/g, 'e#110;d')
    .trim();
}
