import { go } from '../address.js';
import { useAnswer } from '../answer.js';
import { markWords, sourcesOf, targetsOf } from './neighbours.js';
import type { Scene } from './scene.js';
import { shortestPath } from './shortest-path.js';

/** A state of the graph: how one comes to it, how it stands there, and what lies around it. */
export function StatePanel({ subject, scene, state, onSelect }: StatePanelProps) {
  const { graph, out, into } = scene;
  const path = shortestPath(graph, state);
  const at = graph.depth[state]!;
  const asked = useAnswer('moment', { subject, path, at });
  const moment = asked.state === 'answered' ? asked.answer : asked.state === 'waiting' ? asked.last : undefined;
  const marks = markWords(graph.marks[state]!);
  return (
    <section class="state-panel" aria-label={`State ${state}`}>
      <h2>State {state}</h2>
      <p>
        Depth {at}
        {marks.length > 0 && <strong class="state-marks">: {marks.join(', ')}</strong>}
      </p>
      <div class="state-actions">
        <button type="button" onClick={() => go({ view: 'run', subject, path, parameters: { at: String(at) } })}>
          Open as a run
        </button>
        <button type="button" onClick={() => go({ view: 'graph', subject, path, parameters: {} })}>
          Walk from here
        </button>
      </div>
      <h3>Shortest path</h3>
      <p class="state-path">{path === '' ? 'the initial state' : path}</p>
      <h3>Participants</h3>
      {asked.state === 'failed' && <p role="alert">{asked.message}</p>}
      <dl class="state-participants" aria-busy={asked.state === 'waiting'}>
        {moment?.participants.map(({ name, title, state: stands }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{stands}</dd>
          </div>
        ))}
      </dl>
      <Others title="Leads to" states={targetsOf(graph, out, state)} onSelect={onSelect} />
      <Others title="Reached from" states={sourcesOf(graph, into, state)} onSelect={onSelect} />
    </section>
  );
}

interface StatePanelProps {
  readonly subject: string;
  readonly scene: Scene;
  readonly state: number;
  onSelect(state: number): void;
}

/** No more states than these are listed. */
const mostListed = 40;

function Others({ title, states, onSelect }: OthersProps) {
  return (
    <>
      <h3>
        {title} <span class="count">{states.length === 0 ? 'no state' : states.length}</span>
      </h3>
      <p class="state-others">
        {states.slice(0, mostListed).map((state) => (
          <button key={state} type="button" aria-label={`State ${state}`} onClick={() => onSelect(state)}>
            {state}
          </button>
        ))}
        {states.length > mostListed && ` and ${states.length - mostListed} more`}
      </p>
    </>
  );
}

interface OthersProps {
  readonly title: string;
  readonly states: readonly number[];
  onSelect(state: number): void;
}
