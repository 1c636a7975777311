import { useEffect, useState } from 'preact/hooks';
import type { Answers, Question, SearchProgress, Takes } from '../protocol.js';
import { ask, CheckerFailure } from './checker.js';

/** What is known of a question's answer so far. `last`: the answer to the question before it, to show until there is one. */
export type Answer<Q extends Question> =
  | { readonly state: 'waiting'; readonly progress?: SearchProgress; readonly last?: Answers<Q> }
  | { readonly state: 'answered'; readonly answer: Answers<Q> }
  | { readonly state: 'failed'; readonly message: string };

/** Asks the checker what a component shows, and again when that changes; the question before is cancelled then. */
export function useAnswer<Q extends Question>(question: Q, takes: Takes<Q> | undefined): Answer<Q> {
  const key = JSON.stringify(takes);
  const [{ of, answer }, setState] = useState<Keyed<Q>>({ of: key, answer: { state: 'waiting' } });
  const setAnswer = (next: (before: Answer<Q>) => Answer<Q>) =>
    setState(({ answer: before }) => ({ of: key, answer: next(before) }));
  // The key stands for what is asked.
  useEffect(() => {
    if (takes === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    setAnswer((before) => ({ state: 'waiting', ...lastOf(before) }));
    ask(question, takes, {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) setAnswer((before) => ({ state: 'waiting', progress, ...lastOf(before) }));
      },
    }).then(
      (answer) => {
        if (!signal.aborted) setAnswer(() => ({ state: 'answered', answer }));
      },
      (error: unknown) => {
        if (signal.aborted || (error instanceof CheckerFailure && error.failure.cancelled)) return;
        setAnswer(() => ({ state: 'failed', message: error instanceof Error ? error.message : String(error) }));
      },
    );
    return () => controller.abort();
  }, [question, key]);
  // Before the effect has run, what is known is of the question before.
  return of === key ? answer : { state: 'waiting', ...lastOf(answer) };
}

/** An answer with what it is the answer to. */
interface Keyed<Q extends Question> {
  readonly of: string | undefined;
  readonly answer: Answer<Q>;
}

function lastOf<Q extends Question>(answer: Answer<Q>): { readonly last?: Answers<Q> } {
  const last = answer.state === 'answered' ? answer.answer : answer.state === 'waiting' ? answer.last : undefined;
  return last === undefined ? {} : { last };
}
