import type { TraceStep } from '../../checker/index.js';
import type { StepMeta, StepNumber } from '../../machines/vocabulary/step.js';

/**
 * Where a run ends, as a name that is safe in a shell: participant and step of the last action that carries a step of the
 * text, `m2me-7`; or, where a fault or an adversary acts after it without one, participant and event, `m2me-power.fails`
 * (`m2me-lose.download` for a message that is lost before it arrives). Where the texts number one act differently, both
 * numbers stand, discard-first's first: `m2me-8or10`. A run without any of these is named by its last event, and the empty
 * run is the `start`.
 */
export function placeOf(steps: readonly TraceStep[]): string {
  for (const step of [...steps].reverse()) {
    const number = stepOf(step);
    if (number !== undefined) return shellSafe(`${step.participant}-${numberText(number)}`);
    if (step.class === 'fault' || step.class === 'adversary') return eventName(step);
  }
  const last = steps.at(-1);
  return last === undefined ? 'start' : eventName(last);
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
