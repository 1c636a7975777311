import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Chart, Lifeline } from '../../../reports/chart/chart.js';
import { type Frame, frameOf, px } from './frame.js';
import { measurer } from './measure.js';
import { RowDrawing } from './row-drawing.js';
import { bandOf, type ChartLayout, layoutChart, loopOf, type PlacedRow, visibleRows } from './row-layout.js';
import { rowSentence } from './row-sentence.js';
import { useViewport } from './viewport.js';

export interface SequenceChartProps {
  readonly chart: Chart;
  /** How many actions have been taken. */
  readonly at: number;
  onChoose(at: number): void;
}

/**
 * A sequence chart to walk in: rows up to the current action stand out, and a row can be chosen. Only the rows in sight are drawn. To a
 * screen reader it is a list of sentences.
 */
export function SequenceChart({ chart, at, onChoose }: SequenceChartProps) {
  const scroller = useRef<HTMLElement>(null);
  const { width, height, top } = useViewport(scroller);
  const layout = useLayout(chart, width);
  useCurrentInSight(scroller, layout, at);
  const [first, behind] = visibleRows(layout, top, height);
  const { frame } = layout;
  return (
    <section ref={scroller} class="chart" aria-label="Sequence chart">
      <Heads lifelines={chart.lifelines} frame={frame} />
      <div class="chart-body" style={{ width: px(frame.width), height: px(layout.height) }}>
        <Backdrop lifelines={chart.lifelines} layout={layout} at={at} />
        <ol>
          {layout.rows.slice(first, behind).map((placed, index) => (
            <li
              key={first + index}
              class={`row row-${placed.row.kind} ${timeOf(placed, at)}`}
              style={spanOf(placed)}
              aria-setsize={layout.rows.length}
              aria-posinset={first + index + 1}
            >
              <RowButton placed={placed} chart={chart} at={at} onChoose={onChoose} />
              <RowDrawing placed={placed} frame={frame} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Placed again from the beginning only when the width or the lifelines are others. */
function useLayout(chart: Chart, width: number): ChartLayout {
  const heads = JSON.stringify(chart.lifelines);
  const frame = useMemo(() => frameOf(chart.lifelines, width, measurer()), [heads, width]);
  const before = useRef<ChartLayout>(undefined);
  return useMemo(() => {
    before.current = layoutChart(chart, frame, measurer(), before.current);
    return before.current;
  }, [chart, frame]);
}

function useCurrentInSight(scroller: { readonly current: HTMLElement | null }, layout: ChartLayout, at: number): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const band = bandOf(layout, at);
    if (element === null || band === undefined) return;
    const head = 48;
    const margin = Math.min(90, element.clientHeight / 5);
    const least = band.top + band.height + head + margin - element.clientHeight;
    const most = Math.max(0, band.top - margin);
    if (element.scrollTop > most) element.scrollTop = most;
    else if (element.scrollTop < least) element.scrollTop = least;
    const placed = layout.rows.find(({ action, row }) => action === at && row.kind !== 'start');
    if (placed === undefined || layout.frame.width <= element.clientWidth) return;
    const rightmost = placed.left + placed.width + 8 - element.clientWidth;
    if (element.scrollLeft > placed.left - 8) element.scrollLeft = placed.left - 8;
    else if (element.scrollLeft < rightmost) element.scrollLeft = rightmost;
  }, [layout, at]);
}

const timeOf = ({ action, row }: PlacedRow, at: number): string =>
  action > at ? 'later' : action < at || row.kind === 'mark' || row.kind === 'loop' ? 'past' : 'now';

const spanOf = ({ top, height }: Pick<PlacedRow, 'top' | 'height'>) => ({ top: px(top), height: px(height) });

/** One row takes part in the order of the Tab key: the current one. */
function RowButton({ placed, chart, at, onChoose }: SequenceChartProps & { readonly placed: PlacedRow }) {
  const { row, action } = placed;
  const current = action === at && (row.kind === 'message' || row.kind === 'act' || row.kind === 'start');
  return (
    <button
      type="button"
      class="chart-go"
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'step' : undefined}
      onClick={() => onChoose(action)}
    >
      <span class="visually-hidden">{rowSentence(placed, chart)}</span>
    </button>
  );
}

function Heads({ lifelines, frame }: { readonly lifelines: readonly Lifeline[]; readonly frame: Frame }) {
  return (
    <div class="chart-heads" style={{ width: px(frame.width) }} aria-hidden="true">
      {lifelines.map(({ id, name, adversary }) => (
        <div
          key={id}
          class={adversary ? 'chart-head adversary' : 'chart-head'}
          style={{ left: px(frame.x.get(id)! - frame.column / 2 + 4), width: px(frame.column - 8) }}
        >
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}

interface BackdropProps {
  readonly lifelines: readonly Lifeline[];
  readonly layout: ChartLayout;
  readonly at: number;
}

/** What stands behind the rows: lifelines, the current action's band, the bracket of a loop. */
function Backdrop({ lifelines, layout, at }: BackdropProps) {
  const band = bandOf(layout, at);
  const loop = loopOf(layout);
  return (
    <div aria-hidden="true">
      {band !== undefined && <div class="chart-band" style={spanOf(band)} />}
      {lifelines.map(({ id, adversary }) => (
        <div
          key={id}
          class={adversary ? 'lifeline adversary' : 'lifeline'}
          style={{ left: px(layout.frame.x.get(id)!) }}
        />
      ))}
      {loop !== undefined && <div class="chart-loop" style={spanOf(loop)} />}
    </div>
  );
}
