import type { ComponentChildren } from 'preact';
import type { ActRow, MessageRow } from '../../../reports/chart/chart.js';
import { Arrow } from './arrow.js';
import { type Frame, px } from './frame.js';
import { type Line, leading, type PlacedRow } from './row-layout.js';

interface Drawn {
  readonly placed: PlacedRow;
  readonly frame: Frame;
}

/** A row as it is seen. What it says is said beside it, for a screen reader. */
export function RowDrawing({ placed, frame }: Drawn) {
  const { row } = placed;
  return (
    <div class="row-drawing" aria-hidden="true">
      {row.kind === 'message' && <Message placed={placed} frame={frame} row={row} />}
      {row.kind === 'act' && (
        <>
          <Label number={row.number} step={row.step} y={12} />
          <Box placed={placed} top={5} class={`act act-${row.class}`} />
        </>
      )}
      {row.kind === 'condition' && <Box placed={placed} top={1} class="condition" />}
      {row.kind === 'mark' && <Box placed={placed} top={6} class={`mark mark-${row.mark}`} sign={signs[row.mark]} />}
      {row.kind === 'loop' && <Box placed={placed} top={4} class="loop-edge" sign={row.edge === 'start' ? '⟳' : '↺'} />}
      {row.kind === 'note' && <Box placed={placed} top={6} class="note" />}
      {row.kind === 'start' && <Box placed={placed} top={5} class="start" />}
    </div>
  );
}

const signs = { violated: '✗', lost: '◆', unowed: '◇', ends: '■' } as const;

function Message({ placed, frame, row }: Drawn & { readonly row: MessageRow }) {
  const { lines, left, width } = placed;
  const shaft = 5 + lines.length * leading + 9;
  return (
    <>
      <Label number={row.number} step={row.step} y={shaft - 8} />
      <Arrow row={row} frame={frame} y={shaft} height={placed.height} />
      <div class={`message fate-${row.fate}`} style={{ left: px(left), width: px(width), top: px(4) }}>
        <Lines lines={lines} />
      </div>
    </>
  );
}

interface BoxProps {
  readonly placed: PlacedRow;
  readonly top: number;
  readonly class: string;
  readonly sign?: string;
}

function Box({ placed: { lines, left, width }, top, class: name, sign }: BoxProps) {
  return (
    <div class={`box ${name}`} style={{ left: px(left), width: px(width), top: px(top) }}>
      {sign !== undefined && <span class="row-sign">{sign}</span>}
      <span>
        <Lines lines={lines} />
      </span>
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }): ComponentChildren =>
  lines.map(({ text, part }, index) => (
    <span key={index} class={`line ${part}`}>
      {text}
    </span>
  ));

/** Number and step of an action, in the gutter. */
function Label({
  number,
  step,
  y,
}: Pick<ActRow, 'number'> & { readonly step: string | undefined; readonly y: number }) {
  return (
    <div class="row-label" style={{ top: px(y) }}>
      <span class="row-number">{number}</span>
      {step !== undefined && <span class="row-step">{step}</span>}
    </div>
  );
}
