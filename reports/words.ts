import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';

type Event = TraceStep['event'];

/** A participant's display name. */
export function nameOf(presentation: Presentation, participant: string): string {
  return presentation.participants?.[participant] ?? participant;
}

/** What a message says: the composition's own words, or else its type and fields. */
export function messageText(presentation: Presentation, event: Event): string {
  const own = presentation.message?.(event)?.text;
  if (own !== undefined) return own;
  const { type, ...fields } = event;
  return [type, ...Object.entries(fields).map(([name, value]) => `${name}=${valueText(value)}`)].join(' ');
}

/** More facts than this are counted, not told, where the composition has no words for them. */
const mostFacts = 4;

/** Facts that the adversary learns: in the composition's own words those worth telling, or else the first of them as they are. */
export function factTexts(presentation: Presentation, facts: readonly string[]): string[] {
  if (presentation.fact !== undefined) {
    const texts = facts.map((fact) => presentation.fact?.(fact)).filter((text) => text !== undefined);
    return [...new Set(texts)];
  }
  const rest = facts.length - mostFacts;
  return rest <= 1 ? [...facts] : [...facts.slice(0, mostFacts), `and ${rest} more facts`];
}

/**
 * The step of the text that an action belongs to: what the composition says of its message, or else the `step` in the
 * `meta` of a transition that fired. Undefined where neither says.
 */
export function stepOf(presentation: Presentation, step: TraceStep): string | undefined {
  const own = actOf(presentation, step)?.step ?? presentation.message?.(step.event)?.step;
  if (own !== undefined) return own;
  for (const { meta } of step.transitions) {
    const value = typeof meta === 'object' && meta !== null ? (meta as { step?: unknown }).step : undefined;
    if (typeof value === 'number' || typeof value === 'string') return String(value);
  }
  return undefined;
}

/** What a participant does by itself, in the composition's own words; undefined for what it receives. */
export function actOf(presentation: Presentation, step: TraceStep): { step?: string; text: string } | undefined {
  return step.kind === 'choose' || step.kind === 'timer' ? presentation.act?.(step.transitions) : undefined;
}

/** A state value in words: `a.b` for nested states, `a.b + c.d` for parallel regions. */
export function stateText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([region, inner]) => {
      const text = stateText(inner);
      return text === '' ? region : text.includes(' + ') ? `${region}.(${text})` : `${region}.${text}`;
    })
    .join(' + ');
}

/** Plain data, short: in the composition's own words where it has some, strings without quotes where they need none. */
export function valueText(value: unknown, presentation: Presentation = {}): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'none';
  const text = typeof value === 'string' ? value : presentation.value?.(value);
  if (text !== undefined) return typeof value !== 'string' || /^[\w.#:/-]+$/.test(text) ? text : JSON.stringify(text);
  if (!isRecord(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, member]) => `${name} ${valueText(member, presentation)}`)
    .join(', ');
}

/** What changed in the acting participant: `state a → b`, `retries 1 → 2`, in this order. Empty where nothing did. */
export function changes(step: Pick<TraceStep, 'before' | 'after'>, presentation: Presentation = {}): string[] {
  const [before, after] = [stateText(step.before.value), stateText(step.after.value)];
  const states = before === after ? [] : [`${before} → ${after}`];
  return [...states, ...fieldChanges('', step.before.context, step.after.context, presentation)];
}

function fieldChanges(path: string, before: unknown, after: unknown, presentation: Presentation): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isRecord(before) || !isRecord(after)) {
    return [`${path} ${valueText(before, presentation)} → ${valueText(after, presentation)}`];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    fieldChanges(path === '' ? name : `${path}.${name}`, before[name], after[name], presentation),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
