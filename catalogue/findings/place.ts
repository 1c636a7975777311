import type { TraceStep } from '../../checker/index.js';
import type { StepMeta, StepNumber } from '../../machines/vocabulary/step.js';

/**
 * Where a run ends, as a name that is safe in a shell: participant and step of the last action that carries a step of the
 * text, `m2me-7`; or, where a fault or an adversary acts after it without one, participant and event, `m2me-power.fails`
 * (`m2me-lose.download` for a message that is lost before it arrives). Where the texts number one act differently, both
 * numbers stand, discard-first's first: `m2me-8or10`. A run without any of these is named by its last event, and the empty
 * run is the `start`.
 *
 * A run that goes round for ever has no end. It is named by what it repeats, the first of these names in the order of the alphabet, for one
 * may enter the round anywhere: `repeats-m2me-8`.
 * @param cycle how many actions go before those that repeat
 */
export function placeOf(steps: readonly TraceStep[], cycle = steps.length): string {
  const repeated = steps.slice(cycle);
  if (repeated.length > 0)
    return `repeats-${first(repeated.flatMap((step) => placeName(step) ?? [])) ?? first(repeated.map(eventName))}`;
  for (const step of [...steps].reverse()) {
    const name = placeName(step);
    if (name !== undefined) return name;
  }
  const last = steps.at(-1);
  return last === undefined ? 'start' : eventName(last);
}

const first = (names: readonly string[]): string | undefined => [...names].sort()[0];

/** Undefined for an action that carries no step, and is neither a fault nor an adversary's. */
function placeName(step: TraceStep): string | undefined {
  const number = stepOf(step);
  if (number !== undefined) return shellSafe(`${step.participant}-${numberText(number)}`);
  return step.class === 'fault' || step.class === 'adversary' ? eventName(step) : undefined;
}

function eventName({ participant, kind, event }: TraceStep): string {
  const fault = kind === 'deliver' || kind === 'choose' || kind === 'timer' ? '' : `${kind}.`;
  return shellSafe(`${participant}-${fault}${event.type}`);
}

/** The step in the `meta` of the transitions that an action takes; a lost message takes none. */
function stepOf({ kind, transitions }: TraceStep): StepNumber | undefined {
  if (kind === 'lose') return undefined;
  return transitions.map(({ meta }) => meta).find(isStepMeta)?.step;
}

const isStepMeta = (meta: unknown): meta is StepMeta => typeof meta === 'object' && meta !== null && 'step' in meta;

function numberText(number: StepNumber): string {
  if (typeof number === 'number') return String(number);
  const { 'discard-first': discardFirst, 'notify-first': notifyFirst } = number;
  return discardFirst === notifyFirst ? String(discardFirst) : `${discardFirst}or${notifyFirst}`;
}

const shellSafe = (text: string): string => text.replace(/[^\w.-]+/g, '-');
