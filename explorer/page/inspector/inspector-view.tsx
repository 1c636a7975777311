import { useEffect, useMemo } from 'preact/hooks';
import { address, move, withParameters } from '../address.js';
import { SequenceChart } from '../chart/sequence-chart.js';
import { useKeys } from '../shell/keys.js';
import { ActorPane } from './actor-pane.js';
import { ActorTree } from './actor-tree-pane.js';
import { ConnectionBar } from './connection-bar.js';
import { EventList } from './event-list.js';
import { EventChart, mostLifelines } from './event-rows.js';
import { HowToConnect } from './how-to-connect.js';
import { LivePanel } from './live-panel.js';
import { followed, goTo, position, stepTo } from './position.js';
import { connection, connectTo, listenToOpener, live, log, version } from './receiver.js';

/** What an XState application tells: its actors, their states, and the events between them, now and at any time before. */
export function InspectorView() {
  const { select = '', socket = '' } = address.value.parameters;
  useEffect(listenToOpener, []);
  useEffect(() => {
    if (socket !== '') connectTo(socket);
  }, [socket]);
  useKeys([
    { keys: ['ArrowLeft', 'k'], does: 'Event before', run: () => stepTo(-1) },
    { keys: ['ArrowRight', 'j'], does: 'Next event', run: () => stepTo(1) },
    { keys: ['Home'], does: 'First event', run: () => goTo(log.value.dropped) },
    { keys: ['End', 'f'], does: 'Follow the newest event', run: () => goTo(undefined) },
    {
      keys: [' '],
      does: 'Stop at this event, or follow on',
      run: () => goTo(followed() ? log.value.length : undefined),
    },
    { keys: ['/'], does: 'Filter events', run: () => document.getElementById('event-filter')?.focus() },
  ]);
  const shown = log.value;
  const told = version.value;
  const chart = useMemo(() => new EventChart(), [shown]);
  const at = position.value ?? shown.length;
  const actors = shown.actors;
  const selected = actors.find(({ id }) => id === select) ?? actors.find(({ definition }) => definition !== undefined);
  const drawn = useMemo(() => chart.of(shown, select), [shown, told, select]);

  return (
    <div class="inspector">
      <ConnectionBar at={at} />
      {actors.length === 0 && live.value === undefined ? (
        <HowToConnect waiting={connection.value.state === 'waiting'} />
      ) : (
        <div class={live.value === undefined ? 'inspector-body' : 'inspector-body is-live'}>
          <section class="inspector-side" aria-label="Actors and events">
            {live.value !== undefined && <LivePanel now={live.value} />}
            <ActorTree
              log={shown}
              at={at}
              selected={selected?.id}
              onSelect={(id) => move(withParameters(address.value, { select: id }))}
            />
            <EventList log={shown} told={told} at={at} />
          </section>
          <section class="inspector-chart" aria-label="Events between actors">
            <SequenceChart chart={drawn} at={shown.eventsAt(at)} onChoose={(event) => goTo(shown.afterEvent(event))} />
            {chart.left > 0 && (
              <p class="inspector-note">
                {chart.left} more actors take part; the picture has room for {mostLifelines}, and for the selected one.
              </p>
            )}
          </section>
          {selected !== undefined && <ActorPane log={shown} actor={selected} at={at} />}
        </div>
      )}
    </div>
  );
}
