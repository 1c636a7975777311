import { followed, goTo, position } from './position.js';
import { askAgain, type Connection, clear, connection, log, version } from './receiver.js';

/** To whom the page is connected, how much was told, and the way through it. */
export function ConnectionBar({ at }: { readonly at: number }) {
  const shown = readLog();
  const now = connection.value;
  const isEmpty = shown.length === 0 && shown.actors.length === 0;
  return (
    <div class="inspector-bar">
      <p role="status" class={`inspector-state is-${now.state}`}>
        <span aria-hidden="true">{signs[now.state]}</span> {sentenceOf(now)}
      </p>
      {!isEmpty && (
        <>
          <label class="inspector-scrubber">
            <span class="visually-hidden">Position</span>
            <input
              type="range"
              min={shown.dropped}
              max={shown.length}
              value={at}
              aria-valuetext={`after ${shown.eventsAt(at)} of ${shown.eventsAt(shown.length)} events`}
              onInput={(event) => goTo(Number(event.currentTarget.value))}
            />
          </label>
          <span class="inspector-count">
            {shown.eventsAt(at)} / {shown.eventsAt(shown.length)} events
          </span>
          <button
            type="button"
            aria-pressed={!followed()}
            onClick={() => goTo(followed() ? shown.length : undefined)}
            title="Space"
          >
            {followed() ? 'Pause' : 'Follow'}
          </button>
          <button
            type="button"
            onClick={() => {
              position.value = undefined;
              clear();
            }}
          >
            Clear
          </button>
        </>
      )}
      {now.state !== 'nobody' && now.state !== 'refused' && (
        <button
          type="button"
          onClick={() => {
            position.value = undefined;
            askAgain();
          }}
        >
          Ask again
        </button>
      )}
      <Losses />
    </div>
  );
}

/** The log; whoever reads it so is shown anew when more is told. */
function readLog() {
  void version.value;
  return log.value;
}

/** What the page does not show, in words: never in silence. */
function Losses() {
  const { dropped, malformed, refusedActors, limits } = readLog();
  const sentences = [
    ...(dropped > 0 ? [`${dropped} old events and snapshots dropped (the page keeps ${limits.entries}).`] : []),
    ...(refusedActors > 0 ? [`${refusedActors} messages about more than ${limits.actors} actors passed over.`] : []),
    ...(malformed > 0 ? [`${malformed} ${malformed === 1 ? 'message' : 'messages'} could not be read.`] : []),
  ];
  return sentences.length === 0 ? null : <p class="inspector-losses">{sentences.join(' ')}</p>;
}

const signs: Readonly<Record<Connection['state'], string>> = {
  nobody: '○',
  waiting: '◌',
  open: '●',
  closed: '◯',
  refused: '✕',
};

function sentenceOf(now: Connection): string {
  switch (now.state) {
    case 'nobody':
      return 'Nobody is connected.';
    case 'waiting':
      return `Waiting for ${now.to}.`;
    case 'open':
      return `Connected to ${now.to}.`;
    case 'closed':
      return `The connection to ${now.to} has ended.`;
    case 'refused':
      return now.why;
  }
}
