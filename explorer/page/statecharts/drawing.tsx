import { useMemo } from 'preact/hooks';
import { padding } from '../../../reports/statechart/graph.js';
import { type Block, badgeWidth, type Line, lineHeight } from '../../../reports/statechart/label.js';
import type { Box, Layout, PlacedArrow, PlacedState, Point } from '../../../reports/statechart/placing.js';
import { arrowHead, arrowPath, lineBoxes, markOf } from './geometry.js';
import type { ChartMarks } from './marks.js';

/** A statechart that is laid out, as the inside of an SVG. What stands out does so by its outline and a word, too. */
export function Drawing({ layout, marks }: DrawingProps) {
  return useMemo(() => drawn(layout, marks), [layout, marks]);
}

interface DrawingProps {
  readonly layout: Layout;
  readonly marks: ChartMarks;
}

function drawn(layout: Layout, marks: ChartMarks) {
  const { states, reactions, starts } = layout;
  const arrows = [...layout.arrows].sort((one, other) => weightOf(one, marks) - weightOf(other, marks));
  return (
    <g class="sc">
      {states.map((each) => (
        <StateShape key={each.state.id} placed={each} active={marks.active.has(each.state.path)} />
      ))}
      {arrows.map((each, index) => (
        <Arrow key={index} arrow={each} mark={markOf(each.transition?.id, marks)} />
      ))}
      {starts.map((each, index) => (
        <circle key={index} class="sc-start" {...circle(each)} />
      ))}
      {reactions.map((each, index) => (
        <g key={index}>
          <rect class="sc-reactions" x={each.x} y={each.y} width={each.width} height={each.height} rx={4} />
          <Text block={each.text} at={inside(each, padding)} marks={marks} />
        </g>
      ))}
      {states.map((each) => (
        <StateText key={each.state.id} placed={each} marks={marks} />
      ))}
      {arrows.map((each, index) => (
        <Label key={index} arrow={each} marks={marks} />
      ))}
    </g>
  );
}

/** What was taken is drawn above the rest. */
const weightOf = ({ transition }: PlacedArrow, marks: ChartMarks): number =>
  ['taken', 'refused'].indexOf(markOf(transition?.id, marks) ?? '') === -1 ? 0 : 1;

function StateShape({ placed, active }: { readonly placed: PlacedState; readonly active: boolean }) {
  const { state, region, text, x, y, width, height } = placed;
  const look = active ? ' sc-active' : '';
  if (state.type === 'history') return <circle class={`sc-state${look}`} {...circle(placed)} />;
  const outer = state.states.length > 0;
  return (
    <g class={`${outer ? 'sc-outer' : 'sc-state'}${region ? ' sc-region' : ''}${look}`}>
      <rect x={x} y={y} width={width} height={height} rx={10} />
      {state.type === 'final' && <rect x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx={7} />}
      {(outer || text.lines.length > 1) && <line class="sc-rule" x1={x} y1={y + 29} x2={x + width} y2={y + 29} />}
      {active && <circle class="sc-dot" cx={x + width - 10} cy={y + 10} r={4.5} />}
    </g>
  );
}

function StateText({ placed, marks }: { readonly placed: PlacedState; readonly marks: ChartMarks }) {
  const { state, text } = placed;
  if (state.type !== 'history') {
    return <Text block={text} at={inside(placed, padding)} marks={marks} over={state.states.length > 0} />;
  }
  const { cx, cy } = circle(placed);
  return (
    <text class="sc-event" x={cx} y={cy + 4} text-anchor="middle">
      {state.history === 'deep' ? 'H*' : 'H'}
    </text>
  );
}

function Arrow({ arrow: { points }, mark }: { readonly arrow: PlacedArrow; readonly mark: Mark }) {
  return (
    <g class={`sc-arrow${lookOf(mark)}`}>
      <path class="sc-line" d={arrowPath(points)} />
      <path class="sc-head" d={arrowHead(points, mark === undefined ? 8 : 11)} />
    </g>
  );
}

function Label({ arrow: { label, transition }, marks }: { readonly arrow: PlacedArrow; readonly marks: ChartMarks }) {
  if (label === undefined) return null;
  const mark = markOf(transition?.id, marks);
  return (
    <g class={`sc-label${lookOf(mark)}`}>
      <rect class="sc-frame" x={label.x} y={label.y} width={label.width} height={label.height} rx={3} />
      <Text block={label.text} at={inside(label, 3)} />
      {mark !== undefined && <Flag mark={mark} at={{ x: label.x + label.width, y: label.y }} />}
    </g>
  );
}

/** Lines of text under each other, from an upper left corner; `marks`: what stands out among them. */
function Text({ block, at, marks, over = false }: TextProps) {
  const boxes = lineBoxes(block, at);
  return (
    <>
      {marks !== undefined && <LineMarks block={block} boxes={boxes} marks={marks} />}
      {block.lines.map((line, index) => (
        <TextLine key={index} line={line} box={boxes[index]!} over={over} />
      ))}
    </>
  );
}

interface TextProps {
  readonly block: Block;
  readonly at: Point;
  readonly marks?: ChartMarks;
  readonly over?: boolean;
}

function TextLine({ line: { kind, text, badge }, box, over }: LineProps) {
  const base = box.y + lineHeight(kind) * 0.78 - 2;
  const shift = badge === undefined ? 0 : badgeWidth(badge);
  return (
    <>
      {badge !== undefined && (
        <>
          <rect class="sc-badge-box" x={box.x} y={base - 10.5} width={shift - 4} height={13} rx={4} />
          <text class="sc-badge" x={box.x + 4} y={base - 0.5}>
            {badge}
          </text>
        </>
      )}
      <text class={`sc-${kind}${over ? ' sc-over' : ''}`} x={box.x + shift} y={base}>
        {text}
      </text>
    </>
  );
}

interface LineProps {
  readonly line: Line;
  readonly box: Box;
  readonly over: boolean;
}

/** Boxes behind the lines of a state's own transitions that were taken or refused. */
function LineMarks({ block, boxes, marks }: LineMarksProps) {
  return (
    <>
      {block.lines.map(({ transition, kind }, index) => {
        const mark = markOf(transition, marks);
        if (mark === undefined) return null;
        const last = block.lines.findLastIndex((each) => each.transition === transition);
        const box = boxes[index]!;
        const height = boxes[last]!.y + boxes[last]!.height - box.y;
        return kind !== 'event' ? null : (
          <g key={transition} class={`sc-label${lookOf(mark)}`}>
            <rect class="sc-frame" x={box.x - 4} y={box.y - 1} width={block.width + 8} height={height + 2} rx={3} />
            <Flag mark={mark} at={{ x: box.x + block.width + 4, y: box.y }} />
          </g>
        );
      })}
    </>
  );
}

interface LineMarksProps {
  readonly block: Block;
  readonly boxes: readonly Box[];
  readonly marks: ChartMarks;
}

/** A word on the upper edge of a box, at its right end. */
function Flag({ mark, at }: { readonly mark: 'taken' | 'refused'; readonly at: Point }) {
  const [word, width] = mark === 'taken' ? ['▸ taken', 50] : ['✕ refused', 62];
  return (
    <g class="sc-flag">
      <rect x={at.x - width + 6} y={at.y - 9} width={width} height={16} rx={8} />
      <text x={at.x - width / 2 + 6} y={at.y + 3} text-anchor="middle">
        {word}
      </text>
    </g>
  );
}

type Mark = ReturnType<typeof markOf>;

const lookOf = (mark: Mark): string => (mark === undefined ? '' : ` sc-${mark}`);
const inside = ({ x, y }: Point, by: number): Point => ({ x: x + by, y: y + by });
const circle = ({ x, y, width }: Box) => ({ cx: x + width / 2, cy: y + width / 2, r: width / 2 });
