import type { Presentation } from '../../checker/compose.js';
import type { TraceStep } from '../../checker/report.js';
import type { Pivot } from '../../checker/traces/pivot.js';
import { type BrokenProperty, type Explanation, settingSentence } from '../explanation.js';
import { matchSends, type Sends } from '../sends.js';
import { describeStep } from '../step-words.js';
import { messageText, nameOf, stepOf } from '../words.js';
import { conditionLines } from './conditions.js';

/** A sequence chart of a run, as every renderer takes it: plain data in words for people. */
export interface Chart {
  /** The finding, or else the trace id. */
  readonly title: string;
  /** Sentences: what is broken, and under what. */
  readonly caption: readonly string[];
  /** From left to right: participants of the run in their order, then adversaries. */
  readonly lifelines: readonly Lifeline[];
  /** From top to bottom. */
  readonly rows: readonly Row[];
}

export interface Lifeline {
  /** The participant's name in the composition. */
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
  readonly adversary: boolean;
}

export type Row = MessageRow | ActRow | ConditionRow | MarkRow | LoopRow | NoteRow;

/** An arrow, at the moment when the message arrives, or is lost. */
export interface MessageRow {
  readonly kind: 'message';
  /** The number of the action in the run, from 1 on. */
  readonly number: number;
  /** The step's number in the text. */
  readonly step?: string;
  /** Lifelines; of a forgery, the adversary's. */
  readonly from: string;
  readonly to: string;
  /** `again`: what was delivered before, or a duplicate. `forged`: an adversary's, be it made up or replayed. */
  readonly fate: 'arrives' | 'again' | 'lost' | 'forged';
  readonly contents: string;
  /** Absent where the composition has no words for it. */
  readonly protection?: string;
  /** What is out of the ordinary: `lost`, `forged`, `as old SHO`, `not expected there`. */
  readonly remarks: readonly string[];
  /** The number of the action that sent it, where its sender or receiver did something while it was on its way. */
  readonly sentWith?: number;
}

/** What a participant does by itself, or the environment to it. */
export interface ActRow {
  readonly kind: 'act';
  readonly number: number;
  readonly step?: string;
  readonly at: string;
  readonly class: TraceStep['class'];
  readonly text: string;
  readonly remarks: readonly string[];
}

/** What the action before it changed in a participant. */
export interface ConditionRow {
  readonly kind: 'condition';
  readonly at: string;
  readonly lines: readonly string[];
}

/** A moment of the run as a whole: properties are lost, or violated; or the run ends for good. */
export interface MarkRow {
  readonly kind: 'mark';
  readonly mark: 'violated' | 'lost' | 'unowed' | 'ends';
  readonly text: string;
}

/** Where what repeats for ever begins, and where it ends. */
export interface LoopRow {
  readonly kind: 'loop';
  readonly edge: 'start' | 'end';
}

/** Something to know at the end of the chart. */
export interface NoteRow {
  readonly kind: 'note';
  readonly lines: readonly string[];
}

/**
 * The sequence chart of an explained run: lifelines of all who take part, one row for each message and each act, what changed under
 * it, and marks where properties were lost and violated. Rows of one action stand together.
 */
export function chartOf(explanation: Explanation): Chart {
  const { id, finding, steps, presentation, cycle, broken, setting } = explanation;
  const sends = matchSends(steps, cycle);
  const marks = lossMarks(explanation);
  const rows = steps.flatMap((_, index): Row[] => [
    ...(index === cycle ? [{ kind: 'loop', edge: 'start' } as const] : []),
    ...actionRows(steps, index, presentation, sends),
    ...(marks.get(index + 1) ?? []),
  ]);
  return {
    title: finding ?? id,
    caption: [
      ...broken.map(({ name, sentence }) => `Violated: ${name}. ${sentence}`),
      ...(setting === undefined ? [] : [`Under: ${settingSentence(setting)}`]),
    ],
    lifelines: lifelinesOf(explanation),
    rows: [
      ...(marks.get(0) ?? []),
      ...rows,
      ...endRows(steps.length, cycle),
      ...(broken.length === 0 ? [] : [violation(broken)]),
      ...transit(explanation, sends),
    ],
  };
}

/** Who takes part, and nobody else: a lifeline without any event only takes room. */
function lifelinesOf({ participants, steps, presentation }: Explanation): Lifeline[] {
  const forgers = new Set(steps.flatMap(({ by }) => (by === undefined ? [] : [by])));
  const present = new Set(
    steps.flatMap(({ participant, from, by }) => [
      participant,
      ...(from === undefined || by !== undefined ? [] : [from]),
    ]),
  );
  const taking = participants.filter((name) => present.has(name) || forgers.has(name));
  const strangers = [...new Set([...present, ...forgers])].filter((name) => !participants.includes(name));
  const shown = taking.length + strangers.length === 0 ? participants : [...taking, ...strangers];
  return shown.map((name) => ({ id: name, name: nameOf(presentation, name), adversary: forgers.has(name) }));
}

function actionRows(steps: readonly TraceStep[], index: number, presentation: Presentation, sends: Sends): Row[] {
  const step = steps[index]!;
  const lines = step.kind === 'lose' ? [] : conditionLines(step, presentation);
  const row =
    step.from === undefined ? actRow(step, index, presentation) : messageRow(steps, index, presentation, sends);
  return [row, ...(lines.length === 0 ? [] : [{ kind: 'condition', at: step.participant, lines } as const])];
}

function actRow(step: TraceStep, index: number, presentation: Presentation): ActRow {
  const { text, note } = describeStep(step, presentation);
  return {
    kind: 'act',
    number: index + 1,
    ...stepPart(step, presentation),
    at: step.participant,
    class: step.class,
    text,
    remarks: note === '' ? [] : [note],
  };
}

const fates = {
  deliver: 'arrives',
  redeliver: 'again',
  duplicate: 'again',
  lose: 'lost',
  forge: 'forged',
  timer: 'arrives',
  choose: 'arrives',
} as const satisfies Record<TraceStep['kind'], MessageRow['fate']>;

function messageRow(
  steps: readonly TraceStep[],
  index: number,
  presentation: Presentation,
  { sentBy }: Sends,
): MessageRow {
  const step = steps[index]!;
  const from = step.from!;
  const { note } = describeStep(step, presentation);
  const words = presentation.message?.(step.event);
  const sent = sentBy[index];
  return {
    kind: 'message',
    number: index + 1,
    ...stepPart(step, presentation),
    from: step.by ?? from,
    to: step.participant,
    fate: fates[step.kind],
    contents: words?.contents ?? messageText(presentation, step.event),
    ...(words?.protection === undefined ? {} : { protection: words.protection }),
    remarks: [
      ...(note === '' ? [] : [note]),
      ...(step.by === undefined || step.by === from ? [] : [`as ${nameOf(presentation, from)}`]),
    ],
    ...(sent !== undefined && wasOvertaken(steps, sent, index) ? { sentWith: sent + 1 } : {}),
  };
}

const stepPart = (step: TraceStep, presentation: Presentation): { readonly step?: string } => {
  const place = stepOf(presentation, step);
  return place === undefined ? {} : { step: place };
};

/** Did sender or receiver do anything while the message was on its way? An arrow at its arrival does not show that. */
function wasOvertaken(steps: readonly TraceStep[], sent: number, arrives: number): boolean {
  const { from, participant } = steps[arrives]!;
  return steps
    .slice(sent + 1, arrives)
    .some((step) => step.kind !== 'lose' && (step.participant === from || step.participant === participant));
}

/** What stands after an action, by its number: 0 before the first. That the last one loses what it violates goes without saying. */
function lossMarks({ steps, pivots, broken }: Explanation): ReadonlyMap<number, readonly MarkRow[]> {
  const names = new Set(broken.map(({ name }) => name));
  const told = pivots.filter(({ property, length }) => names.has(property) && length === steps.length);
  const marks = new Map<number, MarkRow[]>();
  for (let number = 0; number < steps.length; number++) {
    const lost = told.filter(({ anyhow }) => anyhow === number);
    const unowed = told.filter(
      ({ anyhow, helpfully }) => helpfully === number && (typeof anyhow !== 'number' || anyhow > number),
    );
    marks.set(number, [
      ...lossMark('unowed', 'Lost, unless something saves it that nobody owes', unowed),
      ...lossMark('lost', 'Lost for good', lost),
    ]);
  }
  return marks;
}

const lossMark = (mark: 'lost' | 'unowed', text: string, pivots: readonly Pivot[]): MarkRow[] =>
  pivots.length === 0
    ? []
    : [{ kind: 'mark', mark, text: `${text}: ${pivots.map(({ property }) => property).join(', ')}` }];

function endRows(length: number, cycle: number | undefined): Row[] {
  if (cycle === undefined) return [];
  if (cycle < length) return [{ kind: 'loop', edge: 'end' }];
  return [{ kind: 'mark', mark: 'ends', text: 'The run ends here for good' }];
}

const violation = (broken: readonly BrokenProperty[]): MarkRow => ({
  kind: 'mark',
  mark: 'violated',
  text: `Violated: ${broken.map(({ name }) => name).join(', ')}`,
});

/** What is sent and not received in the run. */
function transit({ steps, presentation }: Explanation, { stray }: Sends): NoteRow[] {
  const name = (participant: string) => nameOf(presentation, participant);
  const lines = steps.flatMap(({ participant }, index) =>
    stray[index]!.map(
      ({ to, event }) =>
        `${name(participant)} → ${name(to)}: ${messageText(presentation, event)} (sent with action ${index + 1})`,
    ),
  );
  return lines.length === 0 ? [] : [{ kind: 'note', lines: ['Sent, and not received in this run:', ...lines] }];
}
