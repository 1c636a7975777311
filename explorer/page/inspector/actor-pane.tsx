import { useMemo } from 'preact/hooks';
import { useAnswer } from '../answer.js';
import { StatechartPicture } from '../statecharts/statechart-picture.js';
import { eventText } from './event-rows.js';
import type { InspectionLog, LoggedActor } from './inspection-log.js';
import { shortJson } from './short-json.js';
import { statePaths } from './state-paths.js';

interface ActorPaneProps {
  readonly log: InspectionLog;
  readonly actor: LoggedActor;
  readonly at: number;
}

/** One actor: its machine with where it stands, and its snapshot. */
export function ActorPane({ log, actor, at }: ActorPaneProps) {
  const snapshot = log.snapshotAt(actor.id, at);
  const last = log.eventAt(actor.id, at);
  const { status, value, context, output, error } = snapshot ?? {};
  const active = useMemo(() => statePaths(value), [value]);
  return (
    <section class="inspector-actor" aria-labelledby="actor-title">
      <h2 id="actor-title">{actor.name}</h2>
      <Machine definition={actor.definition} active={active} />
      <dl class="inspector-snapshot">
        {actor.name !== actor.id && <Part name="Session" value={actor.id} />}
        <Part name="Status" value={status ?? 'not there yet'} />
        {value !== undefined && <Part name="Value" value={shortJson(value)} />}
        {last !== undefined && <Part name="Last event" value={eventText(last)} />}
        {output !== undefined && <Part name="Output" value={shortJson(output)} />}
        {error !== undefined && <Part name="Error" value={shortJson(error)} />}
        {context !== undefined && <Part name="Context" value={shortJson(context)} />}
      </dl>
    </section>
  );
}

function Part({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <pre>{value}</pre>
      </dd>
    </div>
  );
}

/** Only machines have a picture; what else is an actor has its snapshot alone. */
function Machine({
  definition,
  active,
}: {
  readonly definition: string | undefined;
  readonly active: readonly string[];
}) {
  const answer = useAnswer('definition', definition === undefined ? undefined : { definition });
  if (definition === undefined) return <p class="inspector-note">It has told no machine.</p>;
  if (answer.state === 'failed')
    return <p class="inspector-note">Its definition makes no machine to draw: {answer.message}</p>;
  const chart = answer.state === 'answered' ? answer.answer : answer.last;
  if (chart === undefined) return <p role="status">Reading the machine …</p>;
  return (
    <div class="inspector-machine">
      <StatechartPicture chart={chart} active={active} />
    </div>
  );
}
