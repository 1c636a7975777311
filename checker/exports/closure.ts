import type { System } from '../compose.js';
import { type ActionClass, helpfulClasses, type Message } from '../composition.js';
import { CheckerError } from '../errors.js';
import { automataOf, cachedAutomaton } from '../search/automata.js';
import { canonical } from '../xstate/canonical.js';
import { describeValue } from '../xstate/create-local-automaton.js';
import type { LocalAutomaton, LocalState, LocalStep } from '../xstate/local-automaton.js';

/** Something that a participant does by itself in one local state. */
export interface LocalMove {
  /** The timer's id, or the number of the declared choice. */
  readonly cause: { readonly timer: string } | { readonly choice: number };
  readonly event: Message;
  readonly cls: Exclude<ActionClass, 'delivery'>;
  readonly helpful: boolean;
  readonly local: number;
  readonly step: LocalStep;
}

/** A participant with every local state that any composition of these machines could bring it to, and every step from there. */
export interface ClosedParticipant {
  readonly name: string;
  readonly corrupt: boolean;
  /** By number; numbers are of this list, 0 the initial state. */
  readonly locals: readonly LocalState[];
  readonly isActive: (local: number) => boolean;
  /** The step on an event in a local state that is active; `next` is a number of `locals`, unless it cannot be computed. */
  readonly step: (local: number, event: Message) => LocalStep;
  /** What its timers and the environment's choices do, where that is anything. */
  readonly moves: readonly LocalMove[];
  /** Every message that it may send, with its receiver's number, in the order found. */
  readonly sends: readonly { readonly to: number; readonly event: Message }[];
}

/**
 * Steps every participant under every message that anyone may send to it, forge, or choose, and every timer, to a fix-point. It asks no search: no channel
 * holds anything back, so there may be local states that no run comes to. Local states are numbered in the order found, those of one value together, whatever was computed before.
 * @throws CheckerError where a machine cannot be checked, or more than `mostSteps` steps come up (MC660)
 */
export function closeParticipants(system: System, mostSteps: number): ClosedParticipant[] {
  const automata = automataOf(system.participants, cachedAutomaton);
  const fronts = automata.map((automaton) => new Front(automaton));
  const byName = new Map(fronts.map((front) => [front.automaton.name, front]));
  for (const { to, event } of [...system.choices, ...(system.adversary?.forgeries ?? [])]) byName.get(to)!.add(event);
  let steps = 0;
  for (let open = true; open; ) {
    open = false;
    for (const [sender, front] of fronts.entries()) {
      for (const step of front.advance()) {
        open = true;
        if (++steps > mostSteps) throw new CheckerError([tooManySteps(system, mostSteps)]);
        for (const { to, event } of step.sends) {
          byName.get(to)!.add(event);
          fronts[sender]!.sent(
            automata.findIndex(({ name }) => name === to),
            event,
          );
        }
      }
    }
  }
  return fronts.map((front) => closedParticipant(system, front));
}

const tooManySteps = ({ name }: System, mostSteps: number) =>
  ({
    code: 'MC660',
    message: `${JSON.stringify(name)} has more than ${mostSteps} local steps, too many to write out.`,
    remedy: 'Bound the contexts of its machines, or export a smaller composition.',
  }) as const;

/** How far one participant has been closed: every local state before `stepped` was stepped under every message before `taken`. */
class Front {
  /** The automaton's numbers in the order found; it may know more, of other compositions. */
  readonly locals = [0];
  readonly sends: { readonly to: number; readonly event: Message }[] = [];
  private readonly messages: Message[] = [];
  private readonly seen = new Set([0]);
  private readonly known = new Set<string>();
  private stepped = 0;
  private taken = 0;

  constructor(readonly automaton: LocalAutomaton) {}

  add(message: Message): void {
    const text = canonical(message);
    if (this.known.has(text)) return;
    this.known.add(text);
    this.messages.push(message);
  }

  sent(to: number, event: Message): void {
    const key = `sent ${to} ${canonical(event)}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.sends.push({ to, event });
  }

  /** The steps not taken yet, until local states and messages are used up. */
  *advance(): Generator<LocalStep> {
    for (;;) {
      if (this.stepped < this.locals.length) {
        const local = this.locals[this.stepped++]!;
        const { snapshot, timers } = this.automaton.states[local]!;
        if (snapshot.status !== 'active') continue;
        for (const { id } of timers) yield this.found(this.automaton.fire(local, id));
        for (const message of this.messages.slice(0, this.taken)) yield this.found(this.automaton.step(local, message));
      } else if (this.taken < this.messages.length) {
        const message = this.messages[this.taken++]!;
        for (const local of this.locals.slice(0, this.stepped)) {
          if (this.automaton.states[local]!.snapshot.status !== 'active') continue;
          yield this.found(this.automaton.step(local, message));
        }
      } else {
        return;
      }
    }
  }

  private found(step: LocalStep): LocalStep {
    if (step.problem !== undefined || this.seen.has(step.next)) return step;
    this.seen.add(step.next);
    this.locals.push(step.next);
    return step;
  }
}

function closedParticipant(system: System, { automaton, locals: found, sends }: Front): ClosedParticipant {
  const { name, states } = automaton;
  // Those of one state value together, for whoever reads it.
  const values = found.map((local) => describeValue(states[local]!.snapshot.value));
  const places = new Map(found.map((local, place) => [local, values.indexOf(values[place]!)]));
  const locals = [...found].sort((a, b) => places.get(a)! - places.get(b)!);
  const numbers = new Map(locals.map((local, number) => [local, number]));
  const renumbered = (step: LocalStep): LocalStep => ({ ...step, next: numbers.get(step.next) ?? 0 });
  const corrupt = system.corrupt.includes(name);
  const isActive = (local: number) => states[locals[local]!]!.snapshot.status === 'active';
  const step = (local: number, event: Message) => renumbered(automaton.step(locals[local]!, event));
  const moves: LocalMove[] = [];
  for (const local of locals.keys()) {
    if (!isActive(local)) continue;
    for (const { id, event } of states[locals[local]!]!.timers) {
      const fired = renumbered(automaton.fire(locals[local]!, id));
      moves.push({ cause: { timer: id }, event, cls: 'timer', helpful: !corrupt, local, step: fired });
    }
    for (const [choice, { to, event, class: cls = 'choice', helpful }] of system.choices.entries()) {
      if (to !== name) continue;
      const helps = helpfulClasses.includes(cls) && helpful !== false && !corrupt;
      moves.push({ cause: { choice }, event, cls, helpful: helps, local, step: step(local, event) });
    }
  }
  return {
    name,
    corrupt,
    locals: locals.map((local) => states[local]!),
    isActive,
    step,
    moves: moves.filter((move) => isRestless(move.local, move.step)),
    sends,
  };
}

/** Does a step lead to another local state, send, or cannot it be computed? */
export const isRestless = (local: number, { next, sends, problem }: LocalStep): boolean =>
  problem !== undefined || next !== local || sends.length > 0;
