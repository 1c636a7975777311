import { describe, expect, it } from 'vitest';
import { type AnyActorLogic, SimulatedClock } from 'xstate';
import { createLiveSystem, type Exploration, explore, type Message, type System } from '../checker/index.js';
import { canonical } from '../checker/xstate/canonical.js';
import { parseConfigurationId, procedures, systemOf } from './index.js';
import { liveChoices } from './live-eager.js';

/** A participant takes an event. */
interface Taken {
  readonly to: string;
  readonly event: Message;
}

type Machine = System['participants'][number]['machine'];

/** The same machine, which tells what it takes at the moment when it does. */
const recording = (machine: Machine, record: (event: Message) => void): Machine =>
  Object.assign(Object.create(machine) as Machine, {
    transition: ((snapshot, event, scope) => {
      record(event as Message);
      return machine.transition(snapshot, event, scope);
    }) as AnyActorLogic['transition'],
  });

/** Runs the machines live, and says in which order who took what, and where everybody ended. */
function runLive(id: string) {
  const configuration = parseConfigurationId(id);
  const system = systemOf(configuration);
  const taken: Taken[] = [];
  const live = createLiveSystem(
    system.participants.map(({ name, machine, input }) => ({
      name,
      machine: recording(machine, (event) => taken.push({ to: name, event })),
      input,
    })),
    { clock: new SimulatedClock() },
  );
  for (const { to, event } of liveChoices(configuration, system, live)) live.send(to, event);
  const ends = Object.fromEntries(
    system.participants.map(({ name }) => [name, live.actor(name).getSnapshot() as Record<string, unknown>]),
  );
  const run = { system, taken: [...taken], ends, messages: [...live.messages] };
  live.stop();
  expect(live.errors.size).toBe(0);
  return run;
}

/** The states that a sequence of receptions and choices leads to in an explored graph, one step after the other. */
function follow(graph: Exploration, taken: readonly Taken[]): number {
  let state = 0;
  for (const [index, { to, event }] of taken.entries()) {
    const edge = graph
      .edges(state)
      .find(
        ({ kind, participant, event: offered }) =>
          (kind === 'deliver' || kind === 'choose') && participant === to && canonical(offered) === canonical(event),
      );
    if (typeof edge?.target !== 'number') throw new Error(`step ${index + 1}: ${to} cannot take ${event.type} here`);
    state = edge.target;
  }
  return state;
}

const seen = ({ value, context, status }: Record<string, unknown>) => ({ value, context, status });

const others = [
  'discard-first,connectivity=dies-at-release,release=on-completion,honest',
  'discard-first,release=after-acknowledgement-sent,serving-start=at-6,honest',
  'notify-first,release=on-notification,retransmission=none,honest',
  'notify-first,release=after-acknowledgement-sent,initial-connectivity=always,honest',
  'both-present-notify-first,release=on-completion,honest',
];

describe('the live run', () => {
  it.each([...procedures, ...others])('of %s is one of the behaviours that the checker found', async (id) => {
    const { system, taken, ends } = runLive(id);
    const graph = await explore(system);
    expect(graph.exhaustive).toBe(true);
    const { participants, channels } = graph.decode(follow(graph, taken));
    for (const { name } of system.participants) {
      expect(seen(ends[name]!), name).toEqual(seen(participants[name] as unknown as Record<string, unknown>));
    }
    expect(channels.flatMap(({ messages }) => messages.filter(({ repeated }) => !repeated))).toEqual([]);
  });

  it.each(procedures)('of %s carries out the whole change', (id) => {
    const { ends, messages, taken } = runLive(id);
    expect(ends.m2me).toMatchObject({ value: { on: 'subscribedAnew' }, context: { session: 'new', oldMcim: null } });
    expect(ends.ro).toMatchObject({ context: { record: 'newSho', outcome: { success: true } } });
    expect(ends.newSho).toMatchObject({ value: { change: 'registered' } });
    // An amendment tells apart from when it serves.
    expect(['serving', { serving: 'due' }]).toContainEqual(
      (ends.newSho!.value as { readonly service: unknown }).service,
    );
    // Every message that was sent was also taken, by whom it was for.
    const arrived = taken.map(({ to, event }) => `${to} ${canonical(event)}`);
    expect(
      messages.map(({ to, event }) => `${to} ${canonical(event)}`).filter((each) => !arrived.includes(each)),
    ).toEqual([]);
  });

  it('is not followed where the order of its events is no behaviour', async () => {
    const { system, taken } = runLive('notify-first,retransmission=none,honest');
    const graph = await explore(system);
    const discard = taken.findLastIndex(({ to, event }) => to === 'm2me' && event.type === 'noticeAcknowledgement');
    const swapped = [...taken.slice(0, discard), taken[discard + 1]!, taken[discard]!, ...taken.slice(discard + 2)];
    expect(() => follow(graph, swapped)).toThrow('cannot take proceed here');
  });
});
