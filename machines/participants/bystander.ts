import { setup } from 'xstate';
import type { DomainEvent } from '../vocabulary/messages.js';

/** Somebody who only receives: what reaches it is known to whoever is behind it, and nothing follows. */
export const bystander = setup({ types: { events: {} as DomainEvent, tags: {} as 'rest' } }).createMachine({
  id: 'bystander',
  initial: 'present',
  states: {
    present: {
      tags: 'rest',
      // Whatever comes, it takes.
      on: { '*': {} },
    },
  },
});
