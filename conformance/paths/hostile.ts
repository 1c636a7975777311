import type { System } from '../../checker/index.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';
import { furtherParties, parties } from '../../machines/vocabulary/parties.js';
import { key, type Term } from '../../machines/vocabulary/terms.js';
import type { Message } from '../adapter/system-under-test.js';
import type { TestAction, TestRun, TestStep } from '../adapter/verdict.js';

/**
 * Adds to tests what an implementation has to leave alone, wherever the model's machine takes no notice of it: before an action of a
 * participant, whatever arrives at it or happens to it anywhere in the tests, and before a message the same with something in it that
 * does not hold (another's signature, no protection, another device or operator, an earlier change). Each comes once in each local state.
 * @returns the tests in the same order
 */
export function withHostileMessages(system: System, runs: readonly TestRun[]): readonly TestRun[] {
  const known = new Map<string, Map<string, TestAction>>();
  const done = runs.flatMap(({ steps }) => steps.map(({ action }) => action));
  for (const action of [...done, ...done.flatMap(misinformed), ...choicesOf(system)]) {
    const actions = known.get(nameOf(action)) ?? new Map<string, TestAction>();
    known.set(nameOf(action), actions.set(JSON.stringify(action), action));
  }
  const hostile = new Hostile(system, known);
  return runs.map((run) => hostile.addTo(run));
}

const choicesOf = (system: System): readonly TestAction[] =>
  system.choices.map(({ to, event }) => ({ does: 'choose', to, event }));

/** What tells of another key in the name of the subscriber, whose proof does not cover what it tells, or names another operator. */
const misinformed = (action: TestAction): readonly TestAction[] =>
  action.does === 'deliver'
    ? spoiled(action.event)
        .filter(({ proof, information, operator }) =>
          information === undefined ? operator !== action.event.operator : proof === action.event.proof,
        )
        .map((event) => ({ ...action, event }))
    : [];

const nameOf = (action: TestAction): string => (action.does === 'expire' ? action.participant : action.to);

class Hostile {
  private readonly automata: ReadonlyMap<string, LocalAutomaton>;
  private readonly seen = new Set<string>();

  /** @param known by participant, what is done to it anywhere */
  constructor(
    system: System,
    private readonly known: ReadonlyMap<string, ReadonlyMap<string, TestAction>>,
  ) {
    const peers = system.participants.map(({ name }) => name);
    this.automata = new Map(
      system.participants.map(({ name, machine, input }) => [
        name,
        createLocalAutomaton({ name, machine, input, peers }),
      ]),
    );
  }

  addTo({ start, steps }: TestRun): TestRun {
    const at = new Map<string, number>();
    let { durable } = start;
    const added = steps.flatMap((step): TestStep[] => {
      const { action, number } = step;
      const name = nameOf(action);
      const state = at.get(name) ?? 0;
      const expected = { sent: [], durable };
      const before = this.refusedIn(state, action).map((each) => ({ number, action: each, expected }));
      at.set(name, nextOf(this.automata.get(name)!, state, action));
      durable = step.expected.durable;
      return [...before, step];
    });
    return { start, steps: added };
  }

  private refusedIn(state: number, action: TestAction): readonly TestAction[] {
    const automaton = this.automata.get(nameOf(action))!;
    const anywhere = [...this.known.get(nameOf(action))!.values()].filter(({ does }) => does !== 'expire');
    const bad =
      action.does === 'deliver' ? spoiled(action.event).map((event): TestAction => ({ ...action, event })) : [];
    return [...anywhere, ...bad].filter((each) => {
      const name = JSON.stringify([automaton.name, state, each]);
      if (each.does === 'expire' || this.seen.has(name)) return false;
      this.seen.add(name);
      const step = automaton.step(state, each.event);
      return step.problem === undefined && step.next === state && step.sends.length === 0;
    });
  }
}

function nextOf(automaton: LocalAutomaton, state: number, action: TestAction): number {
  const step = action.does === 'expire' ? automaton.fire(state, action.timer) : automaton.step(state, action.event);
  return step.problem === undefined ? step.next : state;
}

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'term');

/** A message with one thing in it that does not hold, each way that there is. */
function spoiled(event: Message): readonly Message[] {
  return Object.entries(event).flatMap(([name, value]) => {
    if (name === 'information') return [{ ...event, information: { ...(value as object), verifiedBy: strange } }];
    if (name === 'operator') return [{ ...event, operator: value === oldSho ? newSho : oldSho }];
    if (!isTerm(value)) return [];
    const missing = name === 'proof' || name === 'protection' ? [{ ...event, [name]: null }] : [];
    return [...missing, ...rewrites(value).map((term) => ({ ...event, [name]: term }))];
  });
}

const { oldSho, newSho } = parties;
const { attacker, m2me2 } = furtherParties;
const strange = key(attacker, 'signing key');

/** A term with one part of it changed. */
function rewrites(term: Term): readonly Term[] {
  switch (term.term) {
    case 'atom': {
      if (term.name === 'm2me') return [{ ...term, name: m2me2 }];
      const earlier = term.name.replace(/^(serial|transaction) \d+$/, '$1 0');
      return earlier === term.name ? [] : [{ ...term, name: earlier }];
    }
    case 'key':
      return [];
    case 'pair':
      return [
        ...rewrites(term.first).map((first) => ({ ...term, first })),
        ...rewrites(term.second).map((second) => ({ ...term, second })),
      ];
    case 'signed':
      return [{ ...term, by: strange }, ...rewrites(term.body).map((body) => ({ ...term, body }))];
    case 'sealed':
      return rewrites(term.body).map((body) => ({ ...term, body }));
    case 'under': {
      const bare = term.body.term === 'pair' ? [term.body.second] : [];
      const other = { ...term, context: key(attacker, term.context.use) };
      return [other, ...bare, ...rewrites(term.body).map((body) => ({ ...term, body }))];
    }
  }
}
