import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { describeStep } from './step-words.js';
import { changes, nameOf } from './words.js';

/**
 * A run as a Mermaid sequence chart. Every delivery is an arrow at the moment when it arrives, a loss an arrow that ends in
 * a cross; timers, choices and changes of state are notes. What the adversary forges comes from a figure of its own, dashed.
 * @param participants all participants in the order of their columns
 * @param cycle how many actions go before those that repeat for ever; where that is all, the run ends for good
 */
export function traceMermaid(
  steps: readonly TraceStep[],
  participants: readonly string[],
  presentation: Presentation,
  cycle?: number,
): string {
  const adversaries = [...new Set(steps.map(({ by }) => by).filter((by) => by !== undefined))];
  const alias = new Map([...participants, ...adversaries].map((name, i) => [name, `p${i + 1}`]));
  const idOf = (name: string) => alias.get(name) ?? escapeText(name);
  const headOf = (kind: string) => (name: string) =>
    `  ${kind} ${idOf(name)} as ${escapeText(nameOf(presentation, name))}`;
  const heads = [...participants.map(headOf('participant')), ...adversaries.map(headOf('actor'))];
  const lines = steps.map((step) => stepLines(step, presentation, idOf));
  return ['sequenceDiagram', ...heads, ...forEver(lines, cycle, participants.map(idOf))].join('\n');
}

/** The lines of all actions, with those that repeat in a loop, or with a note at the end of a run that ends. */
function forEver(lines: readonly (readonly string[])[], cycle: number | undefined, ids: readonly string[]): string[] {
  if (cycle === undefined) return lines.flat();
  const before = lines.slice(0, cycle).flat();
  const repeated = lines.slice(cycle).flat();
  if (repeated.length > 0) return [...before, '  loop for ever', ...repeated.map((line) => `  ${line}`), '  end'];
  return [...before, `  Note over ${[...new Set([ids[0], ids.at(-1)])].join(',')}: the run ends here for good`];
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
