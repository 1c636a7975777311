import { assign, createMachine } from 'xstate';
import type { Message } from '../composition.js';
import { tell } from '../xstate/tell.js';

/** On `go`, once: sends these messages to `receiver`, in order. */
export const sender = (...messages: readonly Message[]) =>
  createMachine({
    initial: 'idle',
    states: {
      idle: { on: { go: { target: 'sent', actions: messages.map((message) => tell('receiver', message)) } } },
      sent: { tags: 'rest' },
    },
  });

/** Takes every message without effect. */
export const sink = createMachine({ on: { '*': {} }, tags: 'rest' });

/** Counts `inc` up to `most`. */
export const counter = (most: number) =>
  createMachine({
    context: { count: 0 },
    tags: 'rest',
    on: {
      inc: {
        guard: ({ context }) => context.count < most,
        actions: assign({ count: ({ context }) => context.count + 1 }),
      },
    },
  });
