import { signal } from '@preact/signals';

const said = signal('');

/** Has a screen reader say what happened; nothing shows it. The same text again is said again. */
export function announce(text: string): void {
  // A region whose text does not change is not read.
  said.value = text === said.value ? `${text}\u00a0` : text;
}

/** The region that screen readers listen to. */
export const Announcements = () => (
  <p role="status" class="visually-hidden">
    {said.value}
  </p>
);
