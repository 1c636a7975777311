import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { describeStep } from './step-words.js';
import { changes, nameOf } from './words.js';

/**
 * A run as a Mermaid sequence chart. Every delivery is an arrow at the moment when it arrives, a loss an arrow that ends in
 * a cross; timers, choices and changes of state are notes. What the adversary forges comes from a figure of its own, dashed.
 * @param participants all participants in the order of their columns
 */
export function traceMermaid(
  steps: readonly TraceStep[],
  participants: readonly string[],
  presentation: Presentation,
): string {
  const adversaries = [...new Set(steps.map(({ by }) => by).filter((by) => by !== undefined))];
  const alias = new Map([...participants, ...adversaries].map((name, i) => [name, `p${i + 1}`]));
  const idOf = (name: string) => alias.get(name) ?? escapeText(name);
  const headOf = (kind: string) => (name: string) =>
    `  ${kind} ${idOf(name)} as ${escapeText(nameOf(presentation, name))}`;
  const heads = [...participants.map(headOf('participant')), ...adversaries.map(headOf('actor'))];
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
  if (step.by !== undefined) {
    const as = step.from === step.by ? '' : `as ${escapeText(nameOf(presentation, step.from))}, `;
    return [`  ${idOf(step.by)}-->>${self}: ${as}${label}`, ...after];
  }
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
