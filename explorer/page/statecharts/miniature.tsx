import { useMemo } from 'preact/hooks';
import type { Drawn } from '../../../reports/statechart/graph.js';
import { type Badges, useLayout } from './chart-layout.js';
import { arrowPath, markOf } from './geometry.js';
import type { ChartMarks } from './marks.js';

/** A statechart without words, small: where the machine stands. */
export function Miniature({ chart, badges, marks }: MiniatureProps) {
  const laid = useLayout(chart, badges);
  return useMemo(() => {
    if (laid.state !== 'placed') return <span class="miniature-none">{laid.state === 'waiting' ? '…' : ''}</span>;
    const { width, height, states, arrows } = laid.layout;
    return (
      <svg class="miniature sc" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {states.map(({ state, x, y, width, height }) => (
          <rect
            key={state.id}
            class={`${state.states.length > 0 ? 'mini-outer' : 'mini-state'}${marks.active.has(state.path) ? ' mini-active' : ''}`}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={12}
          />
        ))}
        {arrows.map(({ points, transition }, index) => {
          const mark = markOf(transition?.id, marks);
          return (
            <path key={index} class={`mini-arrow${mark === undefined ? '' : ` mini-${mark}`}`} d={arrowPath(points)} />
          );
        })}
      </svg>
    );
  }, [laid, marks]);
}

interface MiniatureProps {
  readonly chart: Drawn;
  readonly badges?: Badges | undefined;
  readonly marks: ChartMarks;
}
