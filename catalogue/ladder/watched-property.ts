import type { Property } from '../../checker/index.js';
import type { Looks } from './recorded.js';

/**
 * A property whose predicates tell what they look at. `about` is left out: it makes a verdict vacuous, and changes none.
 * @param looked takes the names of the readings that they look at
 */
export function watchedProperty(property: Property, looks: Looks, looked: Set<string>): Property {
  const watched =
    <V>(predicate: (view: V) => boolean) =>
    (view: V): boolean =>
      looks.during(looked, () => predicate(view));
  const watch = Object.entries(property.watch ?? {}).map(([name, predicate]) => [name, watched(predicate)] as const);
  const own = property.watch === undefined ? property : { ...property, watch: Object.fromEntries(watch) };
  switch (own.form) {
    case 'invariant':
      return { ...own, holds: watched((view) => own.holds(view)) };
    case 'reachable':
      return { ...own, goal: watched((view) => own.goal(view)) };
    case 'recoverable': {
      const goal = watched<Parameters<typeof own.goal>[0]>((view) => own.goal(view));
      if (own.from === undefined) return { ...own, goal };
      return { ...own, goal, from: watched((view) => own.from!(view)) };
    }
    case 'liveness': {
      const atoms = Object.entries(own.atoms ?? {}).map(([name, predicate]) => [name, watched(predicate)] as const);
      return own.atoms === undefined ? own : { ...own, atoms: Object.fromEntries(atoms) };
    }
    case 'monitor':
      return own;
  }
}
