import type { AnyActorLogic, AnyActorScope, AnyStateMachine } from 'xstate';

/** An actor system as a step sees it. */
export type AnySystem = AnyActorScope['system'];

/** The machine as actor logic whose steps see another scope: another system, or an executor of their own. */
export function withScope(machine: AnyStateMachine, adapt: (scope: AnyActorScope) => AnyActorScope): AnyActorLogic {
  const adapted = new WeakMap<AnyActorScope, AnyActorScope>();
  const scopeOf = (scope: AnyActorScope): AnyActorScope => {
    let known = adapted.get(scope);
    if (known === undefined) {
      known = adapt(scope);
      adapted.set(scope, known);
    }
    return known;
  };
  return {
    transition: (snapshot, event, scope) => machine.transition(snapshot, event, scopeOf(scope)),
    getInitialSnapshot: (scope, input) => machine.getInitialSnapshot(scopeOf(scope), input),
    getPersistedSnapshot: (snapshot) => machine.getPersistedSnapshot(snapshot),
  };
}

/** The system with some members replaced. */
export function systemWith(system: AnySystem, members: object): AnySystem {
  return Object.assign(Object.create(system), members) as AnySystem;
}
