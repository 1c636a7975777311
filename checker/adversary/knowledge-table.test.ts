import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adversary, Message } from '../composition.js';
import { CheckerError } from '../errors.js';
import { KnowledgeTable, NOTHING } from './knowledge-table.js';

const base = {
  name: 'eve',
  taps: [{}],
  facts: ({ says }: Message) => says as string[],
  rules: [],
  forgeries: [],
} satisfies Adversary;

const saying = (...says: string[]) => [{ to: 'bob', event: { type: 'note', says } }];

const fact = fc.nat(7).map((n) => `f${n}`);
const facts = fc.array(fact, { maxLength: 3 });
const rules = fc.array(fc.record({ from: facts, to: fact }), { maxLength: 8 });

/** Knowledge of everything, so that all that follows can be seen. */
const tableOf = (given: Partial<Adversary>) =>
  new KnowledgeTable({ ...base, asks: Array.from({ length: 8 }, (_, n) => `f${n}`), ...given });

/** What follows from some facts, worked out by the table. */
const closure = (given: Partial<Adversary>, ...messages: string[][]): string[] => {
  const table = tableOf(given);
  const content = messages.reduce((now, said) => table.learn(now, table.lessonOf('alice', saying(...said))), 0);
  return table.factsIn(content);
};

describe('knowledge', () => {
  it('contains what is known and told, is closed under the rules, and contains nothing else', () => {
    fc.assert(
      fc.property(rules, facts, facts, (given, knows, told) => {
        const known = new Set(closure({ rules: given, knows }, told));
        for (const one of [...knows, ...told]) expect(known).toContain(one);
        for (const { from, to } of given) if (from.every((one) => known.has(one))) expect(known).toContain(to);
        // The least such set: any closed set that holds the beginnings holds all of it.
        const least = new Set([...knows, ...told]);
        for (const _ of given) {
          for (const { from, to } of given) if (from.every((one) => least.has(one))) least.add(to);
        }
        expect([...known].sort()).toEqual([...least].sort());
      }),
    );
  });

  it('grows with what is told, and with nothing else', () => {
    fc.assert(
      fc.property(rules, facts, facts, (given, told, more) => {
        const fewer = closure({ rules: given }, told);
        expect(closure({ rules: given }, [...told, ...more])).toEqual(expect.arrayContaining(fewer));
        expect(closure({ rules: given }, told, told)).toEqual(fewer);
        expect(closure({ rules: given }, fewer)).toEqual(fewer);
      }),
    );
  });

  it('does not depend on the order of learning, nor on what is learned together', () => {
    fc.assert(
      fc.property(rules, facts, facts, facts, (given, a, b, c) => {
        const together = closure({ rules: given }, [...a, ...b, ...c]);
        expect(closure({ rules: given }, a, b, c)).toEqual(together);
        expect(closure({ rules: given }, c, a, b)).toEqual(together);
      }),
    );
  });

  it('keeps of each closure what matters, and nothing that matters is lost by that', () => {
    fc.assert(
      fc.property(rules, facts, facts, facts, (given, knows, told, asks) => {
        const table = new KnowledgeTable({ ...base, rules: given, knows, asks });
        const content = table.learn(0, table.lessonOf('alice', saying(...told)));
        const everything = closure({ rules: given, knows }, told);
        for (const one of asks) expect(table.view(content).knows(one)).toBe(everything.includes(one));
        expect(table.factsIn(content)).toEqual(everything.filter((one) => table.facts.includes(one)));
      }),
    );
  });

  it('has one number for each set', () => {
    const table = tableOf({ rules: [{ from: ['f1'], to: 'f2' }] });
    const [one, two] = [table.lessonOf('alice', saying('f1')), table.lessonOf('alice', saying('f2', 'f1', 'f1'))];
    expect(table.learn(0, one)).toBe(table.learn(0, two));
    expect(table.learn(table.learn(0, one), two)).toBe(table.learn(0, one));
    expect(table.size).toBe(2);
    expect(table.learn(0, NOTHING)).toBe(0);
  });

  it('is of what travels on tapped legs only', () => {
    const table = tableOf({ taps: [{ from: 'alice', only: ['note'] }, { to: ['carol'] }] });
    const lesson = (from: string, to: string, type: string) =>
      table.lessonOf(from, [{ to, event: { type, says: ['f1'] } }]) !== NOTHING;
    expect(lesson('alice', 'bob', 'note')).toBe(true);
    expect(lesson('bob', 'alice', 'note')).toBe(false);
    expect(lesson('alice', 'bob', 'other')).toBe(false);
    expect(lesson('bob', 'carol', 'other')).toBe(true);
  });

  it('of more facts than a word has bits is kept apart, too', () => {
    const asks = Array.from({ length: 100 }, (_, n) => `fact ${n}`);
    const chain = asks.slice(1).map((to, n) => ({ from: [asks[n]!], to }));
    const table = new KnowledgeTable({ ...base, asks, rules: chain });
    const content = table.learn(0, table.lessonOf('alice', saying('fact 40')));
    expect(asks.filter((one) => table.view(content).knows(one))).toEqual(asks.slice(40));
  });
});

describe('a forgery', () => {
  const event = { type: 'note' };
  const forgery = (from: string[], as = 'alice') => ({ to: 'bob', as, event, from });

  it('is permitted where the facts of one of its declarations are known', () => {
    const table = tableOf({ forgeries: [forgery(['f1', 'f2']), forgery(['f3'])] });
    expect(table.forgeries).toHaveLength(1);
    const permitted = (...told: string[]) => table.permits(table.learn(0, table.lessonOf('alice', saying(...told))), 0);
    expect([permitted(), permitted('f1'), permitted('f1', 'f2'), permitted('f3')]).toEqual([false, false, true, true]);
  });

  it('is ordered by content, then by name', () => {
    const other = { ...forgery([]), event: { type: 'a' } };
    const table = tableOf({ forgeries: [forgery([], 'carol'), forgery([], 'alice'), other] });
    expect(table.forgeries.map(({ event: { type }, as }) => [type, as])).toEqual([
      ['a', 'alice'],
      ['note', 'alice'],
      ['note', 'carol'],
    ]);
  });
});

describe('what cannot be told', () => {
  it('is a fact that nothing keeps track of', () => {
    const table = new KnowledgeTable({ ...base, asks: ['secret'] });
    expect(table.view(0).knows('secret')).toBe(false);
    expect(() => table.view(0).knows('other')).toThrow(/MC706.*eve knows "other"[\s\S]*`asks`/);
  });

  const failing: [string, () => Adversary['facts'], RegExp][] = [
    ['no list', () => () => ({ f1: true }) as never, /MC655.*something else than a list of texts/],
    ['no texts', () => () => [1] as never, /MC655.*something else than a list of texts/],
    [
      'an exception',
      () => () => {
        throw new Error('no such message');
      },
      /MC655.*throws: no such message/,
    ],
    [
      'now this, now that',
      () => {
        let n = 0;
        return () => [`f${n++}`];
      },
      /MC655.*differently/,
    ],
  ];
  it.each(failing)('is a message of which `facts` makes %s', (_, make, message) => {
    expect(() => tableOf({ facts: make() }).lessonOf('alice', saying('f1'))).toThrow(CheckerError);
    expect(() => tableOf({ facts: make() }).lessonOf('alice', saying('f1'))).toThrow(message);
  });
});
