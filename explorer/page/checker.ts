import type { Answers, Failure, FromWorker, Question, SearchProgress, Takes } from '../protocol.js';
import { workerSource } from './embedded.js';

/** A question that the checker could not answer. */
export class CheckerFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: SearchProgress): void;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  onProgress?: ((progress: SearchProgress) => void) | undefined;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** The worker that checks. From disk a browser loads no worker file: it starts from a Blob. */
function start(): Worker {
  const started = new Worker(URL.createObjectURL(new Blob([workerSource()], { type: 'text/javascript' })));
  started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const found = waiting.get(data.id);
    if (found === undefined) return;
    if ('progress' in data) {
      found.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ('failure' in data) found.reject(new CheckerFailure(data.failure));
    else found.resolve(data.answer);
  };
  started.onerror = ({ message }) => {
    for (const each of waiting.values()) each.reject(new Error(`The checker ended: ${message}`));
    waiting.clear();
    worker = undefined;
  };
  return started;
}

/**
 * Asks the checker, which runs beside the page.
 * @throws CheckerFailure where it has no answer
 */
export function ask<Q extends Question>(
  question: Q,
  takes: Takes<Q>,
  { signal, onProgress }: AskOptions = {},
): Promise<Answers<Q>> {
  worker ??= start();
  const to = worker;
  const id = asked++;
  signal?.addEventListener('abort', () => to.postMessage({ id, cancel: true }), { once: true });
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: (answer) => resolve(answer as Answers<Q>), reject, onProgress });
    to.postMessage({ id, question, takes });
  });
}
