import { signal } from '@preact/signals';
import { log } from './receiver.js';

/** How many entries of the log are shown; nothing: all, and what comes. */
export const position = signal<number | undefined>(undefined);

/** Is the newest shown, whatever comes? */
export const followed = (): boolean => position.value === undefined;

/** Shows the log as it was after so many entries; nothing: follows the newest. */
export function goTo(at: number | undefined): void {
  position.value = at === undefined || at > log.value.length ? undefined : Math.max(log.value.dropped, at);
}

/** Goes to the event before what is shown, or to the one behind it. */
export function stepTo(by: 1 | -1): void {
  const at = position.value ?? log.value.length;
  const events = log.value.eventsAt(at);
  goTo(log.value.afterEvent(Math.max(0, events + by)));
}
