import type { System } from '../../checker/compose.js';
import { CheckerError } from '../../checker/errors.js';
import type { Setting } from '../../reports/explanation.js';
import type { Answers, Failure, FromWorker, Question, SearchProgress, Subject, Takes, ToWorker } from '../protocol.js';
import { questions } from './questions.js';

/** Where systems come from: the catalogue, or a user's module. */
export interface SystemSource {
  /** @throws where the subject names none */
  systemOf(subject: Subject): System;
  /** Readings and scenario in words, where there are some. */
  settingOf(subject: Subject): Setting | undefined;
  /** How trace ids begin for this subject. */
  idOf(subject: Subject): string;
}

/** What answers a question. */
export interface Asked {
  readonly source: SystemSource;
  readonly signal: AbortSignal;
  onProgress(progress: SearchProgress): void;
}

export type Answerers = {
  readonly [Q in Question]: (takes: Takes<Q>, asked: Asked) => Answers<Q> | Promise<Answers<Q>>;
};

/** The part of a worker's global scope, or of a message port, that is used here. */
export interface Port {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Answers the questions that arrive at a port, each in its own time. */
export function serve(source: SystemSource, port: Port): void {
  const running = new Map<number, AbortController>();
  port.onmessage = async ({ data }) => {
    if ('cancel' in data) {
      running.get(data.id)?.abort();
      return;
    }
    const { id, question, takes } = data;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const answerer = questions[question] as (takes: unknown, asked: Asked) => unknown;
      const onProgress = (progress: SearchProgress) => port.postMessage({ id, progress });
      const answer = await answerer(takes, { source, signal: controller.signal, onProgress });
      port.postMessage(controller.signal.aborted ? { id, failure: cancelled } : { id, answer });
    } catch (error) {
      port.postMessage({ id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  };
}

const cancelled: Failure = { message: 'Cancelled.', problems: [], cancelled: true };

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof CheckerError ? error.problems : [];
  return { message, problems, cancelled: false };
}
