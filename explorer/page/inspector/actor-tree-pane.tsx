import { stateText } from '../../../reports/words.js';
import { actorTree } from './actor-tree.js';
import type { InspectionLog } from './inspection-log.js';

interface ActorTreeProps {
  readonly log: InspectionLog;
  readonly at: number;
  readonly selected: string | undefined;
  onSelect(id: string): void;
}

/** The actors, each below its parent, with the state that each is in. */
export function ActorTree({ log, at, selected, onSelect }: ActorTreeProps) {
  const rows = actorTree(log.actors).filter(({ actor }) => actor.since <= at);
  return (
    <div class="inspector-actors">
      <h2 id="actors-title">Actors</h2>
      <ul aria-labelledby="actors-title">
        {rows.map(({ actor, depth }) => {
          const snapshot = log.snapshotAt(actor.id, at);
          const ended = snapshot?.status !== undefined && snapshot.status !== 'active';
          return (
            <li key={actor.id} style={{ '--depth': Math.min(depth, 8) }}>
              <button
                type="button"
                class="actor-row"
                aria-current={actor.id === selected ? 'true' : undefined}
                onClick={() => onSelect(actor.id)}
              >
                <span class="actor-name">{actor.name}</span>
                <span class="actor-state">
                  {ended && `${snapshot?.status} `}
                  {snapshot?.value === undefined ? '' : stateText(snapshot.value)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
