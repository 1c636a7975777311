import type { Answers, FromWorker, Question, SearchProgress, Takes, ToWorker } from '../../protocol.js';
import { type Port, type SystemSource, serve } from '../serve.js';

/** Asks a worker that runs in this thread. */
export interface Asker {
  ask<Q extends Question>(question: Q, takes: Takes<Q>): Promise<Answers<Q>>;
  /** Posts something as the page does. */
  post(message: ToWorker): void;
  /** All that was posted back, as it arrives: cloned. */
  readonly heard: FromWorker[];
  readonly progress: SearchProgress[];
  /** How many buffers each message handed over. */
  readonly transferred: number[];
}

/** A worker with a port to it, such that every message crosses as between threads. */
export function askerOf(source: SystemSource): Asker {
  const heard: FromWorker[] = [];
  const waiting = new Map<number, (message: FromWorker) => void>();
  const progress: SearchProgress[] = [];
  const transferred: number[] = [];
  const port: Port = {
    onmessage: null,
    postMessage(message, transfer = []) {
      const arrived = structuredClone(message, { transfer });
      heard.push(arrived);
      transferred.push(transfer.length);
      if ('progress' in arrived) progress.push(arrived.progress);
      else waiting.get(arrived.id)?.(arrived);
    },
  };
  serve(source, port);
  const post = (message: ToWorker) => port.onmessage!({ data: structuredClone(message) });
  let asked = 0;
  return {
    heard,
    progress,
    transferred,
    post,
    ask: (question, takes) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, (message) => {
          if ('answer' in message) resolve(message.answer as never);
          else if ('failure' in message) reject(new Error(message.failure.message));
        });
        post({ id, question, takes });
      }),
  };
}
