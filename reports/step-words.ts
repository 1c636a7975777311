import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { actOf, messageText, nameOf, stepOf } from './words.js';

/** One action of a run in words. */
export interface StepWords {
  /** `step 8`, or empty where the text has no such step. */
  readonly step: string;
  /** Who does it to whom: `M2ME → old SHO`, `attacker → M2ME (as old SHO)`, or the participant alone. */
  readonly actors: string;
  /** The message, timer or choice. */
  readonly text: string;
  /** What went wrong or who made it happen: `lost`, `delivered again`, `forged`, `fault`, `timer`, … Empty for a plain delivery. */
  readonly note: string;
}

/** Says in words what one action of a run is. */
export function describeStep(step: TraceStep, presentation: Presentation): StepWords {
  const name = (participant: string) => nameOf(presentation, participant);
  const place = stepOf(presentation, step);
  const receiver = delayedReceiver(step);
  const from = step.from ?? (receiver === undefined ? undefined : step.participant);
  const to = receiver ?? step.participant;
  return {
    step: place === undefined ? '' : `step ${place}`,
    actors: from === undefined ? name(to) : actors(step, name(from), name(to), name),
    text:
      actOf(presentation, step)?.text ??
      (step.kind === 'timer' ? timerText(step, presentation) : messageText(presentation, step.event)),
    note: [kindNote(step), receptionNote(step)].filter((part) => part !== '').join(', '),
  };
}

function actors({ by }: TraceStep, from: string, to: string, name: (participant: string) => string): string {
  if (by === undefined) return `${from} → ${to}`;
  const adversary = name(by);
  return from === adversary ? `${adversary} → ${to}` : `${adversary} → ${to} (as ${from})`;
}

/** A timer that sends to a peer: the peer. */
function delayedReceiver(step: TraceStep): string | undefined {
  return step.kind === 'timer' && step.transitions.length === 0 ? step.sends[0]?.to : undefined;
}

function timerText(step: TraceStep, presentation: Presentation): string {
  const delayed = /^xstate\.after\.([^.]+)\./.exec(step.event.type)?.[1];
  if (delayed === undefined) return messageText(presentation, step.event);
  return /^\d+$/.test(delayed) ? `after ${delayed} ms` : `after ${delayed}`;
}

function kindNote(step: TraceStep): string {
  switch (step.kind) {
    case 'deliver':
      return '';
    case 'redeliver':
      return 'delivered again';
    case 'duplicate':
      return 'duplicated';
    case 'lose':
      return 'lost';
    case 'forge':
      return step.replayed ? 'replayed' : 'forged';
    case 'timer':
      return 'timer';
    case 'choose':
      return step.class;
  }
}

function receptionNote(step: TraceStep): string {
  if (step.kind === 'lose' || step.reception === 'handled') return '';
  if (step.kind === 'timer' && step.transitions.length === 0 && step.sends.length > 0) return '';
  return step.reception === 'silent' ? 'not expected there' : 'ignored';
}

/** One action in one line: `step 8 M2ME → old SHO: deregistration, protected by AVs (lost)`. */
export function stepLine(step: TraceStep, presentation: Presentation): string {
  const { step: place, actors, text, note } = describeStep(step, presentation);
  return `${place === '' ? '' : `${place} `}${actors}: ${text}${note === '' ? '' : ` (${note})`}`;
}
