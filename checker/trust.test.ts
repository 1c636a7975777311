import { describe, expect, it } from 'vitest';
import type { KnowledgeFactory } from './adversary/knowledge-of.js';
import { KnowledgeTable } from './adversary/knowledge-table.js';
import { check } from './check.js';
import type { Adversary } from './composition.js';
import { alternatingBit } from './models/alternating-bit.js';
import { diningPhilosophers } from './models/dining-philosophers.js';
import { needhamSchroeder } from './models/needham-schroeder.js';
import { peterson } from './models/peterson.js';
import type { Verdict } from './report.js';
import type { AutomatonFactory } from './search/automata.js';
import { createLocalAutomaton } from './xstate/create-local-automaton.js';
import type { LocalStep } from './xstate/local-automaton.js';

/** Automata whose table is wrong: `spoil` changes the steps of one participant. */
const spoiled =
  (participant: string, spoil: (step: LocalStep) => LocalStep): AutomatonFactory =>
  (options) => {
    const automaton = createLocalAutomaton(options);
    if (options.name !== participant) return automaton;
    return {
      name: automaton.name,
      states: automaton.states,
      started: automaton.started,
      ignoredActions: automaton.ignoredActions,
      step: (state, event) => spoil(automaton.step(state, event)),
      fire: (state, timer) => spoil(automaton.fire(state, timer)),
    };
  };

const redirect = (swap: Readonly<Record<string, string>>) => (step: LocalStep) => ({
  ...step,
  sends: step.sends.map(({ to, event }) => ({ to: swap[to] ?? to, event })),
});
const rewrite = (step: LocalStep) => ({
  ...step,
  sends: step.sends.map(({ to, event }) => ({ to, event: { ...event, forged: true } })),
});
/** Where the machine moves at all, it is said to be where it began. */
const rewind = (step: LocalStep) => ({ ...step, next: 0 });

/** Every verdict is withdrawn, and none shows a run. */
function expectDistrust(verdicts: readonly Verdict[]): void {
  expect(verdicts.length).toBeGreaterThan(0);
  for (const { verdict, problem, trace, witness } of verdicts) {
    expect({ verdict, code: problem?.code, trace, witness }).toEqual({ verdict: 'undecided', code: 'MC702' });
  }
}

describe('a wrong table is found out before anybody sees a run of it', () => {
  it('where messages go to the wrong participant', async () => {
    // Both wait for answers that the other one gets.
    const swapped = spoiled('memory', redirect({ left: 'right', right: 'left' }));
    expectDistrust((await check(peterson(), { createAutomaton: swapped })).verdicts);
  });

  it('where a replica is mistaken for another', async () => {
    const swapped = spoiled(
      'philosopher#1',
      redirect({ 'philosopher#2': 'philosopher#3', 'philosopher#3': 'philosopher#2' }),
    );
    const system = diningPhilosophers({ seats: 3, lefty: true });
    expectDistrust((await check(system, { createAutomaton: swapped })).verdicts);
  });

  it('where a message has other contents', async () => {
    const createAutomaton = spoiled('sender', rewrite);
    expectDistrust((await check(alternatingBit(), { createAutomaton })).verdicts);
  });

  it('where a participant is in another state', async () => {
    expectDistrust((await check(peterson(), { createAutomaton: spoiled('left', rewind) })).verdicts);
  });

  it('and no silence rests on it, either', async () => {
    const createAutomaton = spoiled('memory', redirect({ left: 'right', right: 'left' }));
    const { verdicts, silences } = await check(peterson(), { createAutomaton, properties: [] });
    expectDistrust(verdicts);
    expect(silences).toEqual([]);
  });

  describe('where the adversary', () => {
    /** Its table of another adversary than declared. */
    const posing =
      (change: (adversary: Adversary) => Partial<Adversary>): KnowledgeFactory =>
      (adversary) =>
        new KnowledgeTable({ ...adversary, ...change(adversary) });
    const withRule = (from: string[], to: string) => posing(({ rules }) => ({ rules: [...rules, { from, to }] }));
    const changes: [string, KnowledgeFactory][] = [
      ['opens what it has no key for', withRule(['{Na, Nb}alice'], 'Nb')],
      ['seals what it does not know', withRule(['Ni'], '{Nb}bob')],
      ['knows more at the start', posing(({ knows = [] }) => ({ knows: [...knows, 'Nb'] }))],
      ['knows less at the start', posing(() => ({ knows: ['alice', 'bob', 'insider'] }))],
      ['cannot read', posing(({ rules }) => ({ rules: rules.filter(({ name }) => name !== 'open') }))],
      ['is deaf', posing(() => ({ taps: [] }))],
      ['hears other things', posing(() => ({ facts: () => ['Na'] }))],
      [
        'forges what is not declared',
        posing(({ forgeries }) => ({ forgeries: [{ ...forgeries[0]!, as: 'carol', from: [] }, ...forgeries] })),
      ],
      [
        'forges what it has not got',
        posing(({ forgeries }) => ({ forgeries: forgeries.map((f) => ({ ...f, from: [] })) })),
      ],
    ];

    it.each(changes)('%s', async (_, createKnowledge) => {
      expectDistrust((await check(needhamSchroeder(), { createKnowledge })).verdicts);
    });

    it('but not where it is as declared', async () => {
      const { verdicts } = await check(needhamSchroeder(), { createKnowledge: posing(() => ({})) });
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(['violated', 'holds', 'violated', 'holds', 'holds']);
    });
  });

  it('and nothing is distrusted where the table is right', async () => {
    const { verdicts } = await check(peterson(), { createAutomaton: spoiled('memory', (step) => step) });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });
});
