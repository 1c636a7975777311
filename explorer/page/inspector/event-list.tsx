import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { address, move, withParameters } from '../address.js';
import { endsOf, eventText } from './event-rows.js';
import { filterEvents } from './filter-events.js';
import type { InspectionLog } from './inspection-log.js';
import { goTo } from './position.js';

const rowHeight = 26;

interface EventListProps {
  readonly log: InspectionLog;
  /** Changes when the log does. */
  readonly told: number;
  readonly at: number;
}

/** The events in their order, as many as the filter leaves; choosing one shows what it did. Only those in sight are in the page. */
export function EventList({ log, told, at }: EventListProps) {
  const { filter = '' } = address.value.parameters;
  const events = useMemo(() => filterEvents(log, filter), [log, told, filter]);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = scroller.current?.clientHeight ?? 400;
  const current = log.eventsAt(at);
  const place = events.findIndex((entry) => entry.events >= current);
  const now = place < 0 ? events.length - 1 : place;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (element.scrollTop > now * rowHeight) element.scrollTop = now * rowHeight;
    else if (element.scrollTop < (now + 1) * rowHeight - element.clientHeight)
      element.scrollTop = (now + 1) * rowHeight - element.clientHeight;
  }, [now, events.length]);
  const first = Math.max(0, Math.floor(top / rowHeight) - 5);
  const visible = events.slice(first, first + Math.ceil(height / rowHeight) + 10);
  return (
    <div class="inspector-events">
      <h2 id="events-title">Events</h2>
      <input
        id="event-filter"
        type="search"
        placeholder="Filter: type or actor"
        aria-label="Filter events by type or actor"
        value={filter}
        onInput={(event) => move(withParameters(address.value, { filter: event.currentTarget.value }))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div class="event-scroller" ref={scroller} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <ol aria-labelledby="events-title" style={{ height: `${events.length * rowHeight}px` }}>
          {visible.map(({ number, events: count, message }, index) => {
            const { source, target } = endsOf(message);
            const fate = message.rehome?.fate;
            const isNow = first + index === now && count === current;
            return (
              <li
                key={number}
                style={{ top: `${(first + index) * rowHeight}px`, height: `${rowHeight}px` }}
                class={count > current ? 'later' : isNow ? 'now' : ''}
                aria-setsize={events.length}
                aria-posinset={first + index + 1}
              >
                <button
                  type="button"
                  class="event-row"
                  tabIndex={isNow || (now < 0 && index === 0) ? 0 : -1}
                  aria-current={isNow ? 'step' : undefined}
                  title={eventText(message)}
                  onClick={() => goTo(log.settled(number))}
                >
                  <span class="event-number">{count}</span>
                  <span class="event-type">{message.event.type}</span>
                  <span class="event-ends">
                    {source === undefined || source === target
                      ? nameOf(log, target)
                      : `${nameOf(log, source)} → ${nameOf(log, target)}`}
                    {fate !== undefined && fate !== 'arrives' && ` (${fate})`}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
        {events.length === 0 && (
          <p class="inspector-note">{filter === '' ? 'No event yet.' : `No event matches ${filter}.`}</p>
        )}
      </div>
    </div>
  );
}

const nameOf = (log: InspectionLog, id: string): string => log.actor(id)?.name ?? id;
