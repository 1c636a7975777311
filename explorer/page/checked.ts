import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CheckReport } from '../../checker/report.js';
import type { SearchProgress, Subject } from '../protocol.js';
import { ask, CheckerFailure } from './checker.js';

/** What the page knows of a system's check. */
export type Checked =
  | { readonly state: 'unknown' }
  | { readonly state: 'checking'; readonly progress?: SearchProgress }
  | { readonly state: 'checked'; readonly report: CheckReport }
  | { readonly state: 'failed'; readonly message: string };

interface Running {
  readonly answer: Promise<CheckReport>;
  readonly controller: AbortController;
  /** How many wait for it: without any it ends. */
  users: number;
}

const found = signal<ReadonlyMap<Subject, CheckReport>>(new Map());
const states = signal<ReadonlyMap<Subject, Checked>>(new Map());
const running = new Map<Subject, Running>();

/** What was checked in this page, by subject. */
export const reports: ReadonlySignal<ReadonlyMap<Subject, CheckReport>> = found;

/** What is known of a subject, without asking. */
export const checkedOf = (subject: Subject): Checked => states.value.get(subject) ?? { state: 'unknown' };

/**
 * Checks a system, once for all who ask: the report is kept as long as the page.
 * @param signal ends the waiting; where nobody else waits, the search too
 * @throws CheckerFailure where it cannot be checked, or was cancelled
 */
export function checkSubject(subject: Subject, signal?: AbortSignal): Promise<CheckReport> {
  const known = found.peek().get(subject);
  if (known !== undefined) return Promise.resolve(known);
  const entry = running.get(subject) ?? begin(subject);
  entry.users++;
  signal?.addEventListener('abort', () => leave(subject, entry), { once: true });
  return entry.answer;
}

/** Checks what a component shows while it shows it, and tells how far that is. */
export function useChecked(subject: Subject | undefined): Checked {
  useEffect(() => {
    if (subject === undefined) return;
    const controller = new AbortController();
    // The failure is shown from the state.
    checkSubject(subject, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [subject]);
  return subject === undefined ? { state: 'unknown' } : checkedOf(subject);
}

function begin(subject: Subject): Running {
  const controller = new AbortController();
  const isCurrent = () => running.get(subject) === entry;
  const answer = ask(
    'check',
    { subject },
    {
      signal: controller.signal,
      onProgress: (progress) => {
        if (isCurrent()) note(subject, { state: 'checking', progress });
      },
    },
  );
  const entry: Running = { answer, controller, users: 0 };
  running.set(subject, entry);
  note(subject, { state: 'checking' });
  answer.then(
    (report) => {
      if (!isCurrent()) return;
      running.delete(subject);
      found.value = new Map(found.peek()).set(subject, report);
      note(subject, { state: 'checked', report });
    },
    (error: unknown) => {
      if (!isCurrent()) return;
      running.delete(subject);
      const cancelled = error instanceof CheckerFailure && error.failure.cancelled;
      const message = error instanceof Error ? error.message : String(error);
      note(subject, cancelled ? { state: 'unknown' } : { state: 'failed', message });
    },
  );
  return entry;
}

function leave(subject: Subject, entry: Running): void {
  entry.users--;
  if (entry.users > 0 || running.get(subject) !== entry) return;
  running.delete(subject);
  note(subject, { state: 'unknown' });
  entry.controller.abort();
}

function note(subject: Subject, checked: Checked): void {
  states.value = new Map(states.peek()).set(subject, checked);
}
