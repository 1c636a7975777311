import type { System } from '../../checker/compose.js';
import { CheckerError } from '../../checker/errors.js';
import type { Setting } from '../../reports/explanation.js';
import type { ChartTransition } from '../../reports/statechart/statechart.js';
import type { Answers, Failure, FromWorker, Question, SearchProgress, Subject, Takes, ToWorker } from '../protocol.js';
import { questions } from './questions.js';
import { remembered } from './remembered.js';
import { Course } from './walk/course.js';

/** Where systems come from: the catalogue, or a user's module. */
export interface SystemSource {
  /** @throws where the subject names none */
  systemOf(subject: Subject): System;
  /** Readings and scenario in words, where there are some. */
  settingOf(subject: Subject): Setting | undefined;
  /** The step of the text that a transition of this subject's machines carries, if any. */
  badgesOf(subject: Subject): (transition: ChartTransition) => string | undefined;
  /** How trace ids begin for this subject. */
  idOf(subject: Subject): string;
}

/** What answers a question. */
export interface Asked {
  readonly source: SystemSource;
  /** The runs of a system that are walked; those walked lately are kept. @throws as `systemOf` */
  courseOf(subject: Subject): Course;
  readonly signal: AbortSignal;
  onProgress(progress: SearchProgress): void;
}

export type Answerers = {
  readonly [Q in Question]: (takes: Takes<Q>, asked: Asked) => Answers<Q> | Promise<Answers<Q>>;
};

/** The part of a worker's global scope, or of a message port, that is used here. */
export interface Port {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer?: ArrayBuffer[]): void;
}

/** Of so many systems, and of so many of them the runs that were walked, is kept what was made. */
const mostSystems = 20;
const mostCourses = 6;

/** Answers the questions that arrive at a port, each in its own time. */
export function serve(given: SystemSource, port: Port): void {
  const running = new Map<number, AbortController>();
  const source: SystemSource = { ...given, systemOf: remembered((subject) => given.systemOf(subject), mostSystems) };
  const courseOf = remembered(
    (subject: Subject) => new Course(source.systemOf(subject)),
    mostCourses,
    ({ isFull }) => isFull,
  );
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
      const answer = await answerer(takes, { source, courseOf, signal: controller.signal, onProgress });
      if (controller.signal.aborted) port.postMessage({ id, failure: cancelled });
      else port.postMessage({ id, answer }, buffersOf(answer));
    } catch (error) {
      port.postMessage({ id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  };
}

/** The memory of arrays in an answer: it is handed over, not copied. */
const buffersOf = (answer: unknown): ArrayBuffer[] =>
  Object.values(answer as object).flatMap((member: unknown) =>
    ArrayBuffer.isView(member) && member.buffer instanceof ArrayBuffer ? [member.buffer] : [],
  );

const cancelled: Failure = { message: 'Cancelled.', problems: [], cancelled: true };

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof CheckerError ? error.problems : [];
  return { message, problems, cancelled: false };
}
