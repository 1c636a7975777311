import { textWidth, type Weight, wrapWidth } from '../chart/text-width.js';
import { eventText } from '../machine-mermaid.js';
import { actionText } from './action.js';
import { guardText } from './guard.js';
import type { ChartState, ChartTransition } from './statechart.js';

/** The kinds of text in a statechart; their looks stand in the style of the picture. */
export type TextKind = 'name' | 'event' | 'guard' | 'action' | 'tag';

/** How a kind of text is set. */
interface Face {
  readonly size: number;
  readonly weight: Weight;
}

const faces: Readonly<Record<TextKind, Face>> = {
  name: { size: 14, weight: 'bold' },
  event: { size: 11, weight: 'bold' },
  guard: { size: 11, weight: 'regular' },
  action: { size: 11, weight: 'regular' },
  tag: { size: 11, weight: 'regular' },
};

/** One line of a block; `badge` is a short text in a box before it. */
export interface Line {
  readonly kind: TextKind;
  readonly text: string;
  readonly badge?: string;
  /** Id of the transition that it tells of. */
  readonly transition?: string;
  /** Space above, beside that of every line. */
  readonly above?: number;
}

/** Lines, and the room that they take. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** What is told in front of a transition: the step of a text that it carries. */
export type BadgeOf = (transition: ChartTransition) => string | undefined;

export const lineHeight = (kind: TextKind): number => Math.round(faces[kind].size * 1.3);

/** The width of a badge with the space behind it. */
export const badgeWidth = (badge: string): number => textWidth(badge, 11, 'bold') + 8 + 4;

const widthOf = (text: string, kind: TextKind): number => textWidth(text, faces[kind].size, faces[kind].weight);

/** Width to which labels of arrows are broken, and lines inside a state. */
const widths = { arrow: 190, inside: 300 };

function block(lines: readonly Line[]): Block {
  const width = Math.max(
    0,
    ...lines.map(({ kind, text, badge }) => widthOf(text, kind) + (badge === undefined ? 0 : badgeWidth(badge))),
  );
  const height = lines.reduce((sum, { kind, above = 0 }) => sum + lineHeight(kind) + above, 0);
  return { lines, width: Math.ceil(width), height };
}

/** What stands on an arrow: event, [guard], / actions. */
export const arrowLabel = (state: ChartState, transition: ChartTransition, badgeOf: BadgeOf): Block =>
  block(transitionLines(state, transition, badgeOf, widths.arrow));

/** What stands at the head of a state: its name, tags, entry and exit actions. */
export function headText(state: ChartState, name: string): Block {
  const [first, ...further]: Line[] = [
    ...state.tags.map((tag): Line => ({ kind: 'tag', text: tag })),
    ...state.invokes.flatMap(({ src }) => listed(`invokes ${src}`, 'action', widths.inside)),
    ...(['entry', 'exit'] as const).flatMap((when) =>
      state[when].length === 0
        ? []
        : listed(`${when} / ${state[when].map(actionText).join(', ')}`, 'action', widths.inside),
    ),
  ];
  return block([{ kind: 'name', text: name }, ...(first === undefined ? [] : [{ ...first, above: 5 }, ...further])]);
}

/** What a state does without being left. */
export const reactionText = (state: ChartState, badgeOf: BadgeOf): Block =>
  block(
    state.transitions
      .filter(({ targets }) => targets.length === 0)
      .flatMap((transition) =>
        transitionLines(state, transition, badgeOf, widths.inside).map((line, index) =>
          index === 0 ? { ...line, above: 5 } : line,
        ),
      ),
  );

/** One block under another. */
export const stacked = (one: Block, other: Block): Block => block([...one.lines, ...other.lines]);

function transitionLines(state: ChartState, transition: ChartTransition, badgeOf: BadgeOf, width: number): Line[] {
  const { guard, actions, targets } = transition;
  const badge = badgeOf(transition);
  const does = actions.map(actionText).join(', ');
  const lines: Line[] = [
    { kind: 'event', text: eventOf(state, transition), ...(badge === undefined ? {} : { badge }) },
    ...(guard === undefined ? [] : listed(`[${guardText(guard)}]`, 'guard', width)),
    ...(does === ''
      ? targets.length === 0
        ? listed('/ nothing', 'action', width)
        : []
      : listed(`/ ${does}`, 'action', width)),
  ];
  return lines.map((line) => ({ ...line, transition: transition.id }));
}

/** The event, and whether an earlier transition of the state has the first word on it. */
function eventOf({ transitions }: ChartState, transition: ChartTransition): string {
  const first = transitions.find(({ event }) => event === transition.event);
  const event = transition.delay === undefined ? eventText(transition.event) : `after ${transition.delay}`;
  if (first === transition) return event;
  return transition.guard === undefined ? `${event}, else` : `${event}, else if`;
}

const listed = (text: string, kind: TextKind, width: number): Line[] =>
  wrapWidth(text, width, faces[kind].size, faces[kind].weight).map((line) => ({ kind, text: line }));
