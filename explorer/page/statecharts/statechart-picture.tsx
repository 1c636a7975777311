import { useMemo, useState } from 'preact/hooks';
import type { Drawn } from '../../../reports/statechart/graph.js';
import { type Badges, useLayout } from './chart-layout.js';
import { Drawing } from './drawing.js';
import { focusOf } from './geometry.js';
import type { ChartMarks } from './marks.js';
import { outlineOf } from './outline.js';
import { PanZoom } from './pan-zoom.js';
import { StateList } from './state-list.js';

/**
 * Any machine as a statechart, with what is active, what was taken just now and what was refused; the same as a nested list, which is
 * shown where there is no picture and read by screen readers where there is one.
 */
export function StatechartPicture({ chart, badges, active, fired, refused }: StatechartPictureProps) {
  const marks = useMarks(active, fired, refused);
  const laid = useLayout(chart, badges);
  const [listed, setListed] = useState(false);
  const outline = useMemo(() => outlineOf(chart.root, marks), [chart, marks]);
  const asList = listed || laid.state === 'failed';
  return (
    <div class="statechart">
      {laid.state === 'failed' && (
        <p class="statechart-note" role="status">
          {laid.message}
        </p>
      )}
      {laid.state !== 'failed' && (
        <button type="button" class="statechart-as" aria-pressed={listed} onClick={() => setListed(!listed)}>
          List
        </button>
      )}
      {!asList && laid.state === 'waiting' && (
        <p class="statechart-note" role="status">
          Laying out {chart.name} …
        </p>
      )}
      {!asList && laid.state === 'placed' && (
        <PanZoom
          label={chart.name}
          picture={laid.layout}
          focusOn={marks.active.size === 0 ? undefined : (room) => focusOf(laid.layout, marks, room)}
          focusKey={marks}
        >
          <Drawing layout={laid.layout} marks={marks} />
        </PanZoom>
      )}
      <div class={asList ? 'statechart-list' : 'visually-hidden'}>
        <StateList outline={outline} />
      </div>
    </div>
  );
}

export interface StatechartPictureProps {
  readonly chart: Drawn;
  readonly badges?: Badges;
  /** Paths of active states, as `ChartState.path` has them. */
  readonly active: Iterable<string>;
  /** Ids of transitions taken just now. */
  readonly fired?: Iterable<string>;
  /** Ids of transitions that were not taken, for their guards are false. */
  readonly refused?: Iterable<string>;
}

/** The same marks for as long as they say the same. */
function useMarks(active: Iterable<string>, fired: Iterable<string> = [], refused: Iterable<string> = []): ChartMarks {
  const lists = [[...active], [...fired], [...refused]] as const;
  return useMemo(
    () => ({ active: new Set(lists[0]), fired: new Set(lists[1]), refused: new Set(lists[2]) }),
    [JSON.stringify(lists)],
  );
}
