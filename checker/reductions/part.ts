import type { AnyMachineSnapshot } from 'xstate';
import type { System } from '../compose.js';
import type { Message } from '../composition.js';
import type { Predicate, Property, View } from '../property.js';
import type { AutomatonFactory } from '../search/automata.js';
import type { LocalAutomaton, LocalStep } from '../xstate/local-automaton.js';

/**
 * A system of some of the participants, in their order; the adversary is one of them, or left out. Rules of channels may go on naming who is
 * not there.
 */
export function partOf(system: System, members: ReadonlySet<string>, properties: readonly Property[]): System {
  const { adversary, ...rest } = system;
  return Object.freeze({
    ...rest,
    participants: system.participants.filter(({ name }) => members.has(name)),
    choices: system.choices.filter(({ to }) => members.has(to)),
    corrupt: system.corrupt.filter((name) => members.has(name)),
    properties,
    ...(adversary !== undefined && members.has(adversary.name) && { adversary }),
  });
}

/**
 * Automata that know all participants of the whole, as they do there, and whose messages to others than the members go nowhere.
 * @param sent is told of every message that a step sends, wherever it goes
 */
export function automataInside(
  create: AutomatonFactory,
  peers: readonly string[],
  members: ReadonlySet<string>,
  sent: (from: string, to: string, event: Message) => void,
): AutomatonFactory {
  return (options) => {
    // An observer is no participant, and knows nobody in the whole, either.
    if (!members.has(options.name)) return create(options);
    const automaton = create({ ...options, peers });
    const inside = (step: LocalStep): LocalStep => {
      for (const { to, event } of step.sends) sent(options.name, to, event);
      if (step.sends.every(({ to }) => members.has(to))) return step;
      return { ...step, sends: step.sends.filter(({ to }) => members.has(to)) };
    };
    return {
      name: automaton.name,
      states: automaton.states,
      started: automaton.started,
      get ignoredActions() {
        return automaton.ignoredActions;
      },
      step: (state, event) => inside(automaton.step(state, event)),
      fire: (state, timer) => inside(automaton.fire(state, timer)),
    };
  };
}

/**
 * Shows predicates of the whole the view of a part, with everybody of the whole in it.
 * @param automata of the whole: whoever is outside seems to be where it starts
 * @param outside is told of everybody outside who is read
 */
export function viewsOfWhole(
  { participants, adversary }: System,
  members: ReadonlySet<string>,
  automata: readonly LocalAutomaton[],
  outside: (name: string) => void,
): (view: View) => View {
  const made = new WeakMap<View, View>();
  return (inner) => {
    const known = made.get(inner);
    if (known !== undefined) return known;
    const view = {};
    const show = (name: string, enumerable: boolean, absent: unknown) => {
      const get = (): unknown => {
        if (members.has(name)) return inner[name];
        outside(name);
        return absent;
      };
      Object.defineProperty(view, name, { enumerable, get });
    };
    for (const [number, { name }] of participants.entries()) show(name, true, automata[number]!.states[0]!.snapshot);
    if (adversary !== undefined) show(adversary.name, false, { knows: () => false });
    Object.defineProperty(view, 'history', { get: (): AnyMachineSnapshot | undefined => inner.history });
    made.set(inner, Object.freeze(view));
    return view;
  };
}

/** A property whose predicates are shown other views. @param seen predicates told to observers, made once: equal ones share a product */
export function seenThrough(
  property: Property,
  widen: (view: View) => View,
  seen: Map<Predicate, Predicate>,
): Property {
  const through = (predicate: Predicate): Predicate => {
    const known = seen.get(predicate) ?? ((view: View) => predicate(widen(view)));
    seen.set(predicate, known);
    return known;
  };
  const each = (predicates: Readonly<Record<string, Predicate>>) =>
    Object.fromEntries(Object.entries(predicates).map(([name, predicate]) => [name, through(predicate)]));
  const common = {
    ...(property.about && { about: (view: View) => property.about!(widen(view)) }),
    ...(property.watch && { watch: each(property.watch) }),
  };
  switch (property.form) {
    case 'invariant':
      return {
        ...property,
        ...common,
        holds: (view) => property.holds(widen(view)),
        ...(property.parts && { parts: each(property.parts) }),
      };
    case 'reachable':
      return { ...property, ...common, goal: (view) => property.goal(widen(view)) };
    case 'recoverable':
      return {
        ...property,
        ...common,
        goal: (view) => property.goal(widen(view)),
        ...(property.from && { from: (view: View) => property.from!(widen(view)) }),
      };
    case 'liveness':
      return { ...property, ...common, ...(property.atoms && { atoms: each(property.atoms) }) };
    case 'monitor':
      return { ...property, ...common };
  }
}
