import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import { explore, type System } from '../checker/index.js';
import { automataOf, cachedAutomaton } from '../checker/search/automata.js';
import { closeAutomata } from '../checker/xstate/close.js';
import { declaredTransitions, listTransitions } from '../checker/xstate/transitions.js';
import { m2me } from './participants/m2me.js';
import { newSho } from './participants/new-sho.js';
import { oldSho } from './participants/old-sho.js';
import { pva } from './participants/pva.js';
import { registrationOperator } from './participants/registration-operator.js';
import { subscriber } from './participants/subscriber.js';
import { messageTable, procedureMessages } from './vocabulary/message-table.js';
import { type StepMeta, stepIn } from './vocabulary/step.js';

const machines: Readonly<Record<string, AnyStateMachine>> = {
  subscriber,
  m2me,
  oldSho,
  newSho,
  pva,
  ro: registrationOperator,
};
const metas = Object.values(machines)
  .flatMap(listTransitions)
  .flatMap(({ meta }) => (meta === undefined ? [] : [meta as StepMeta]));

describe('the steps', () => {
  it.each(['discard-first', 'notify-first'] as const)('are all carried by transitions: %s', (order) => {
    const carried = new Set(metas.map(({ step }) => stepIn(order, step)));
    // Step 4 names no message: the PVA's own act. Where it succeeds it is one macrostep with 5.
    expect([...carried].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
  });

  it('stand in the meta of every transition that a message of the procedure causes', () => {
    const silent = Object.entries(machines).flatMap(([name, machine]) =>
      [...declaredTransitions(machine)].flatMap(([definition, { id, event, meta, targets }]) => {
        const { actions } = definition as { readonly actions: readonly unknown[] };
        const acts = targets.length > 0 || actions.length > 0;
        return event in procedureMessages && acts && meta === undefined ? [`${name} ${id}`] : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  it.each(['discard-first', 'both-present-notify-first'])(
    'stand in the meta of every transition that sends a message of the procedure: %s',
    (procedure) => {
      const system = systemOf(parseConfigurationId(`${procedure},all-faults`));
      const silent = new Set<string>();
      let sent = 0;
      for (const { name, sends, fired } of steps(system)) {
        for (const { event } of sends) {
          if (!(event.type in procedureMessages)) continue;
          sent += 1;
          if (fired.every(({ meta }) => meta === undefined)) silent.add(`${name} ${event.type}`);
        }
      }
      expect(sent).toBeGreaterThan(0);
      expect([...silent]).toEqual([]);
    },
  );
});

/** Every step of every participant on every message that may reach it. */
function steps(system: System) {
  const automata = automataOf(system.participants, cachedAutomaton);
  const choices = Object.fromEntries(
    automata.map(({ name }) => [name, system.choices.filter(({ to }) => to === name).map(({ event }) => event)]),
  );
  const { messages } = closeAutomata(automata, choices);
  return automata.flatMap((automaton, index) =>
    automaton.states.flatMap((_, state) => [
      ...messages[index]!.map((event) => ({ name: automaton.name, ...automaton.step(state, event) })),
      ...automaton.states[state]!.timers.map(({ id }) => ({ name: automaton.name, ...automaton.fire(state, id) })),
    ]),
  );
}

/** In which role somebody speaks: the operators of a further change play the same ones. */
const roleOf = (participant: string): string =>
  ({ leavingSho: 'oldSho', returningSho: 'newSho' })[participant] ?? participant;

describe('the message table', () => {
  it('says who sends what to whom in the runs of the catalogue', async () => {
    const observed = new Set<string>();
    for (const id of [
      'discard-first,release=on-notification,connectivity=dies-at-release,retransmission=none,honest',
      'notify-first,release=on-completion,retransmission=none,provisioning-fails',
      'both-present-notify-first,connectivity=dies-with-credentials,isolation=absent,honest',
      'discard-first,token-issuing=asked,validation=exchange,retransmission=none,honest',
      'notify-first,token-issuing=asked,knowledge-of-failure=ro-message,retransmission=none,provisioning-fails',
      'notify-first,pva-refusal=reported,retransmission=none,pva-refuses',
      'notify-first,release=on-notification,retransmission=none,back-again',
    ]) {
      const graph = await explore(systemOf(parseConfigurationId(id)));
      expect(graph.exhaustive).toBe(true);
      for (let state = 0; state < graph.states; state++) {
        for (const { kind, from, participant, event } of graph.edges(state)) {
          if (kind === 'deliver') observed.add(`${event.type}: ${roleOf(from!)} → ${roleOf(participant)}`);
        }
      }
    }
    const declared = Object.entries(messageTable).flatMap(([type, { from, to }]) =>
      from.flatMap((sender) => to.map((receiver) => `${type}: ${sender} → ${receiver}`)),
    );
    expect([...observed].sort()).toEqual(declared.sort());
  });
});
