import type { EventMessage } from '../../inspection/message.js';
import { endsOf } from './event-rows.js';
import type { Entry, InspectionLog } from './inspection-log.js';

/** An event in the log. */
export interface EventEntry extends Entry {
  readonly message: EventMessage;
}

/** The events whose type, sender or receiver contain every word of a filter, whichever case. */
export function filterEvents(log: InspectionLog, filter: string): EventEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const name = (id: string | undefined) => (id === undefined ? '' : `${id} ${log.actor(id)?.name ?? ''}`);
  return log.entries.filter((entry): entry is EventEntry => {
    const { message } = entry;
    if (message.type !== '@xstate.event') return false;
    if (words.length === 0) return true;
    const { source, target } = endsOf(message);
    const text = `${message.event.type} ${name(source)} ${name(target)} ${message.rehome?.fate ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
