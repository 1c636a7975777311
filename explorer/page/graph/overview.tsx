import { useMemo, useState } from 'preact/hooks';
import type { GraphView, SearchProgress } from '../../protocol.js';
import { address, go, move, withParameters } from '../address.js';
import { useAnswer } from '../answer.js';
import { DepthTable } from './depth-table.js';
import { stateCounts } from './graph-address.js';
import { GraphCanvas } from './graph-canvas.js';
import { markWords } from './neighbours.js';
import { sceneOf } from './scene.js';
import { shortestPath } from './shortest-path.js';
import { StatePanel } from './state-panel.js';

/** The graph of all states up to a number, which the checker explores when asked. */
export function Overview({ subject, states, select }: OverviewProps) {
  const key = `${subject} ${states}`;
  const [stopped, setStopped] = useState('');
  const asked = useAnswer('graph', stopped === key ? undefined : { subject, states });
  return (
    <div class="overview">
      <div class="overview-head">
        <label>
          States up to{' '}
          <select
            value={String(states)}
            onChange={({ currentTarget: { value } }) =>
              move(withParameters(address.value, { states: value, select: '' }))
            }
          >
            {[...new Set([...stateCounts, states])]
              .sort((one, other) => one - other)
              .map((count) => (
                <option key={count} value={String(count)}>
                  {count.toLocaleString('en')}
                </option>
              ))}
          </select>
        </label>
        {asked.state === 'waiting' && stopped !== key && (
          <>
            <Progress progress={asked.progress} states={states} />
            <button type="button" onClick={() => setStopped(key)}>
              Cancel
            </button>
          </>
        )}
        {stopped === key && (
          <>
            <span role="status">Cancelled.</span>
            <button type="button" onClick={() => setStopped('')}>
              Explore
            </button>
          </>
        )}
        {asked.state === 'answered' && <Found graph={asked.answer} />}
      </div>
      {asked.state === 'failed' && <p role="alert">{asked.message}</p>}
      {asked.state === 'answered' && <Explored subject={subject} graph={asked.answer} select={select} />}
    </div>
  );
}

interface OverviewProps {
  readonly subject: string;
  readonly states: number;
  readonly select: number | undefined;
}

function Progress({ progress, states }: { readonly progress: SearchProgress | undefined; readonly states: number }) {
  const done = progress?.states ?? 0;
  return (
    <span class="overview-progress">
      <progress aria-label="Explored states" value={done} max={states} />
      <span role="status">
        {done === 0 ? 'Exploring …' : `${done.toLocaleString('en')} states, depth ${progress?.depth}`}
      </span>
    </span>
  );
}

function Found({ graph }: { readonly graph: GraphView }) {
  const { states, exhaustive, depth, sources } = graph;
  const edges = `${sources.length.toLocaleString('en')} edges`;
  return (
    <span role="status">
      {states.toLocaleString('en')} states, {edges}, depth {depth.at(-1) ?? 0}.{' '}
      {exhaustive ? 'This is all.' : 'There are more: the search ended at this number.'}
    </span>
  );
}

function Explored({ subject, graph, select }: ExploredProps) {
  const scene = useMemo(() => sceneOf(graph), [graph]);
  const state = select !== undefined && select < graph.states ? select : undefined;
  const onSelect = (next: number) => move(withParameters(address.value, { select: String(next) }));
  const onOpen = () => {
    if (state === undefined) return;
    const at = String(graph.depth[state]);
    go({ view: 'run', subject, path: shortestPath(graph, state), parameters: { at } });
  };
  return (
    <div class="overview-body">
      <div class="overview-main">
        <GraphCanvas scene={scene} select={state} onSelect={onSelect} onOpen={onOpen} />
        <Legend />
        <p class="visually-hidden" role="status">
          {state !== undefined &&
            [`State ${state}`, `depth ${graph.depth[state]}`, ...markWords(graph.marks[state]!)].join(', ')}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="overview-side" aria-label="The selected state, and states by depth" tabIndex={0}>
        {state === undefined ? (
          <p class="overview-hint">Select a state by a click or the arrow keys to see how one comes to it.</p>
        ) : (
          <StatePanel subject={subject} scene={scene} state={state} onSelect={onSelect} />
        )}
        <DepthTable scene={scene} />
      </section>
    </div>
  );
}

interface ExploredProps {
  readonly subject: string;
  readonly graph: GraphView;
  readonly select: number | undefined;
}

function Legend() {
  return (
    <p class="graph-legend">
      <span>From left to right: depth.</span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <path class="legend-bad" d="M-5-5L5 5M5-5L-5 5" />
        </svg>{' '}
        an invariant is false (those with a history are not drawn)
      </span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <path class="legend-open" d="M-6-6h12v12h-12z" />
        </svg>{' '}
        deadlock
      </span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <path class="legend-open" d="M0-6L6 5H-6z" />
        </svg>{' '}
        overflow
      </span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle class="legend-hollow" r="5" />
        </svg>{' '}
        not expanded
      </span>
    </p>
  );
}
