import type { System } from '../../checker/index.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';
import { parties } from '../../machines/vocabulary/parties.js';
import type { Durable, Message } from '../adapter/system-under-test.js';
import type { Numbered } from '../reference/node.js';
import type { Codec } from '../reference-system/codec.js';

const { subscriber: self } = parties;

/** The human being, whom no implementation plays: does what the model's subscriber does, and keeps no journal. */
export class Subscriber {
  private readonly automaton: LocalAutomaton;
  private state = 0;
  private sent = 0;

  /** @param send takes each message that it sends */
  constructor(
    system: System,
    private readonly codec: Codec,
    private readonly send: (message: Numbered) => void,
  ) {
    const peers = system.participants.map(({ name }) => name);
    const { machine, input } = system.participants.find(({ name }) => name === self)!;
    this.automaton = createLocalAutomaton({ name: self, machine, input, peers });
  }

  /** Takes a message or makes a choice. @returns what it holds then */
  take(event: Message): Durable {
    const { next, sends, problem } = this.automaton.step(this.state, event);
    if (problem !== undefined) throw new Error(problem.message);
    this.state = next;
    for (const each of sends) {
      this.sent += 1;
      this.send({ from: self, to: each.to, number: `${self}-${this.sent}`, message: this.codec.encode(each.event) });
    }
    return { state: next };
  }
}
