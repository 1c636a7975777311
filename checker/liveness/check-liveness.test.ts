import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check } from '../check.js';
import { compose } from '../compose.js';
import { liveness, type View } from '../property.js';
import { automataOf, cachedAutomaton } from '../search/automata.js';
import { drawn, live } from '../testing/drawn-graph.js';
import { Evidence } from '../traces/evidence.js';

const wheel = drawn({ a: { x: 'b' }, b: { x: 'c' }, c: { x: 'a' } }, []);
const isIn =
  (state: string) =>
  ({ it }: View) =>
    it.matches(state);
const fine = { name: 'live', sentence: 'Fine.' };
const verdictOf = async (property: ReturnType<typeof live>, options: Parameters<typeof check>[1] = {}) =>
  (await check({ ...wheel, properties: [property] }, options)).verdicts[0];

describe('the verdict on liveness', () => {
  it('is plain data with the fairness in words', async () => {
    const verdict = await verdictOf(live('G F a', { x: 'weak' }));
    expect(verdict).toEqual({
      property: 'live',
      form: 'liveness',
      verdict: 'holds',
      bounded: null,
      vacuous: false,
      fairness: 'choice with x weak',
    });
  });

  it('shows the run with the place where its cycle begins', async () => {
    const verdict = await verdictOf(live('F (c && X !a)'));
    expect(verdict).toMatchObject({ verdict: 'violated', trace: '~0/0/0', length: 3, cycle: 0, fairness: 'none' });
  });

  it('takes the fairness of the composition where the property has none', async () => {
    const graph = drawn({ s: { on: 't', go: 'g' }, t: { on: 's', go: 'g' }, g: {} }, []);
    const property = liveness({ ...fine, ltl: 'F g', atoms: { g: isIn('g') } });
    const both = {
      ...graph,
      fairness: { choice: 'weak' as const },
      properties: [property, { ...property, name: 'own', fairness: {} }],
    };
    const { verdicts } = await check(both);
    expect(verdicts.slice(0, 2).map(({ verdict, fairness }) => [verdict, fairness])).toEqual([
      ['holds', 'choice weak'],
      ['violated', 'none'],
    ]);
  });

  it('is undecided where a budget leaves it open, and not where it is violated before', async () => {
    expect(await verdictOf(live('G F a'), { depth: 1 })).toMatchObject({ verdict: 'undecided', reason: 'depth' });
    expect(await verdictOf(live('G F a'), { states: 1 })).toMatchObject({ verdict: 'undecided', reason: 'states' });
    // The composition fits, its product with the automaton does not.
    expect(await verdictOf(live('G F a'), { states: 3 })).toMatchObject({ verdict: 'undecided', reason: 'states' });
    const ends = drawn({ s: { out: 'e', on: 't' }, t: { on: 'u' }, u: {}, e: {} }, [live('F u')]);
    expect((await check(ends, { depth: 2 })).verdicts[0]).toMatchObject({ verdict: 'violated', trace: '0~', cycle: 1 });
  });

  it('is undecided where an atom fails', async () => {
    const failing = (p: () => boolean) => liveness({ ...fine, ltl: 'F p', atoms: { p } });
    const throws = await verdictOf(
      failing(() => {
        throw new Error('Oh.');
      }),
    );
    expect(throws).toMatchObject({ verdict: 'undecided', problem: { code: 'MC703' } });
    expect(throws.reason).toContain('atoms.p of property "live" threw: Oh.');
    expect(await verdictOf(failing(() => undefined as never))).toMatchObject({ problem: { code: 'MC705' } });
  });

  it('is vacuous where what it speaks about is never so', async () => {
    expect(await verdictOf(live('G (d -> F a)'))).toMatchObject({ verdict: 'holds', vacuous: true });
    expect(await verdictOf(live('G (b -> F a)'))).toMatchObject({ verdict: 'holds', vacuous: false, witness: '0' });
    expect(await verdictOf(live('G (d -> F a) && G (c -> F a)'))).toMatchObject({ vacuous: false, witness: '0/0' });
    expect(await verdictOf(live('G ((d || e) -> F a) && G (d -> F b)'))).toMatchObject({ vacuous: true });
    const watching = (alarm: string, more: object = {}) =>
      liveness({
        ...fine,
        history: createMachine({
          initial: 'calm',
          states: { calm: { on: { [alarm]: 'alarmed' } }, alarmed: { tags: 'pending', on: { state: 'calm' } } },
        }),
        ...more,
      });
    expect(await verdictOf(watching('choose.it.y'))).toMatchObject({ verdict: 'holds', vacuous: true });
    expect(await verdictOf(watching('choose.it.x', { about: isIn('d') }))).toMatchObject({ vacuous: true });
  });

  it('comes of formulas that see an observer', async () => {
    const history = createMachine({
      initial: 'even',
      states: { even: { on: { 'choose.*': 'odd' } }, odd: { on: { 'choose.*': 'even' } } },
    });
    const isEven = ({ history: observer }: View) => observer!.matches('even');
    const property = liveness({ ...fine, ltl: 'G (even -> X !even)', atoms: { even: isEven }, history });
    expect(await verdictOf(property)).toMatchObject({ verdict: 'holds', product: { states: 6 } });
    const wrong = liveness({ ...fine, ltl: 'F (even && X even)', atoms: { even: isEven }, history });
    expect(await verdictOf(wrong)).toMatchObject({ verdict: 'violated', trace: '~0/0/0/0/0/0', cycle: 0 });
  });

  it('is of no concern to who asks for others', async () => {
    const { verdicts } = await check({ ...wheel, properties: [live('F d')] }, { properties: ['deadlock'] });
    expect(verdicts.map(({ property }) => property)).toEqual(['deadlock']);
  });
});

describe('the evidence for a lasso', () => {
  const automata = automataOf(wheel.participants, cachedAutomaton);
  it('is that XState comes round twice', () => {
    expect(new Evidence(wheel, automata, undefined).disagreement([0, 0, 0, 0], 1)).toBeUndefined();
  });
  it('is missing where the cycle does not close', () => {
    const evidence = new Evidence(wheel, automata, undefined);
    expect(evidence.disagreement([0, 0, 0, 0], 2)).toMatchObject({ code: 'MC702' });
    const { verdict } = evidence.discredit([
      { property: 'p', form: 'liveness', verdict: 'holds', vacuous: false, bounded: null },
    ])[0];
    expect(verdict).toBe('undecided');
  });
});

it('judges half a million states, deeper than any recursion', { timeout: 120_000 }, async () => {
  const size = 720;
  const large = createMachine({
    initial: 's0',
    states: Object.fromEntries(
      Array.from({ length: size }, (_, n) => [`s${n}`, { on: { turn: `s${(n + 1) % size}` } }]),
    ),
  });
  const system = compose({
    name: 'two wheels',
    participants: { left: large, right: large },
    choices: ['left', 'right'].map((to) => ({ to, event: { type: 'turn' } })),
    properties: [
      liveness({
        name: 'meet',
        sentence: 'Both are in their first state again and again.',
        ltl: 'G F here',
        atoms: { here: ({ left, right }: View) => left.matches('s1') && right.matches('s1') },
        fairness: { choice: 'strong' },
      }),
    ],
  });
  const { states, verdicts } = await check(system);
  const [{ verdict, length, cycle }] = verdicts;
  expect(states).toBe(size ** 2);
  // Either turns all the way round, and they miss each other.
  expect({ verdict, round: length! - cycle! }).toEqual({ verdict: 'violated', round: 2 * size });
});
