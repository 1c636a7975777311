import type { Message } from '../composition.js';
import { canonical } from './canonical.js';
import type { LocalAutomaton, LocalStep } from './local-automaton.js';

/** What closing ahead found, by participant in the order given. */
export interface Closing {
  /**
   * True: every local state and every message that any run can bring are known. One participant that passes the
   * budget leaves all of them open, for what it would send is not known.
   */
  readonly closed: readonly boolean[];
  /** The messages that may arrive at the participant, choices included, in the order found. */
  readonly messages: readonly (readonly Message[])[];
  /** Steps computed. */
  readonly steps: number;
}

/**
 * Steps every participant under every message that anyone can send to it, its timers and the choices, to a fix-point. An over-approximation: no channel
 * holds anything back. Only fills the automata's tables: a step that cannot be computed stays in them as a problem.
 *
 * @param choices the environment's events by participant's name
 * @param budget how many steps may be computed before closing gives up
 */
export function closeAutomata(
  automata: readonly LocalAutomaton[],
  choices: Readonly<Record<string, readonly Message[]>>,
  budget = 50_000,
): Closing {
  const fronts = new Map(automata.map((automaton) => [automaton.name, new Front(automaton)]));
  for (const [name, events] of Object.entries(choices)) {
    for (const event of events) fronts.get(name)?.add(event);
  }
  let steps = 0;
  let open = true;
  while (open && steps < budget) {
    open = false;
    for (const front of fronts.values()) {
      for (const step of front.advance()) {
        open = true;
        steps += 1;
        for (const { to, event } of step.sends) fronts.get(to)?.add(event);
        if (steps >= budget) break;
      }
      if (steps >= budget) break;
    }
  }
  return {
    closed: automata.map(() => !open),
    messages: automata.map(({ name }) => fronts.get(name)!.messages),
    steps,
  };
}

/** How far one participant has been closed: every state before `states` was stepped under every message before `taken`. */
class Front {
  readonly messages: Message[] = [];
  private readonly known = new Set<string>();
  private states = 0;
  private taken = 0;

  constructor(private readonly automaton: LocalAutomaton) {}

  add(message: Message): void {
    const text = canonical(message);
    if (this.known.has(text)) return;
    this.known.add(text);
    this.messages.push(message);
  }

  /** The steps not taken yet, until states and messages are used up. */
  *advance(): Generator<LocalStep> {
    const { automaton, messages } = this;
    for (;;) {
      if (this.states < automaton.states.length) {
        const state = this.states++;
        if (!this.isActive(state)) continue;
        for (const timer of automaton.states[state]!.timers) yield automaton.fire(state, timer.id);
        for (let index = 0; index < this.taken; index++) yield automaton.step(state, messages[index]!);
      } else if (this.taken < messages.length) {
        const message = messages[this.taken++]!;
        for (let state = 0; state < this.states; state++) {
          if (this.isActive(state)) yield automaton.step(state, message);
        }
      } else {
        return;
      }
    }
  }

  private isActive(state: number): boolean {
    return this.automaton.states[state]!.snapshot.status === 'active';
  }
}
