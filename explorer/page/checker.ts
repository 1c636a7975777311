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

/** A worker that checks, and what it was asked. From disk a browser loads no worker file: it starts from a Blob. */
class Checker {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  #asked = 0;

  /** @param onEnd the worker has failed and answers nothing any more */
  constructor(program: string, onEnd: () => void) {
    this.#worker = new Worker(program);
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    this.#worker.onerror = ({ message }) => {
      for (const each of this.#waiting.values()) each.reject(new Error(`The checker ended: ${message}`));
      this.#waiting.clear();
      onEnd();
    };
  }

  ask(question: Question, takes: unknown, { signal, onProgress }: AskOptions): Promise<unknown> {
    const id = this.#asked++;
    signal?.addEventListener('abort', () => this.#worker.postMessage({ id, cancel: true }), { once: true });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      this.#worker.postMessage({ id, question, takes });
    });
  }

  #hear(message: FromWorker): void {
    const found = this.#waiting.get(message.id);
    if (found === undefined) return;
    if ('progress' in message) {
      found.onProgress?.(message.progress);
      return;
    }
    this.#waiting.delete(message.id);
    if ('failure' in message) found.reject(new CheckerFailure(message.failure));
    else found.resolve(message.answer);
  }
}

/**
 * Which worker answers a question. Each kind has its own: a check does not answer anything else for moments at a time, pivots for
 * seconds, and a run is walked meanwhile. All of them are the same program, started when first asked.
 */
const tasks = {
  run: 'walk',
  moment: 'walk',
  machines: 'walk',
  inspection: 'walk',
  definition: 'walk',
  check: 'search',
  graph: 'search',
  pivots: 'explain',
} as const satisfies Record<Question, string>;

type Task = (typeof tasks)[Question];
const checkers = new Map<Task, Checker>();
let program: string | undefined;

/** The worker for a task, started when it is first needed. */
function checkerFor(task: Task): Checker {
  const running = checkers.get(task);
  if (running !== undefined) return running;
  program ??= URL.createObjectURL(new Blob([workerSource()], { type: 'text/javascript' }));
  const started = new Checker(program, () => checkers.delete(task));
  checkers.set(task, started);
  return started;
}

/**
 * Asks the checker, which runs beside the page.
 * @throws CheckerFailure where it has no answer
 */
export const ask = <Q extends Question>(question: Q, takes: Takes<Q>, options: AskOptions = {}): Promise<Answers<Q>> =>
  checkerFor(tasks[question]).ask(question, takes, options) as Promise<Answers<Q>>;
