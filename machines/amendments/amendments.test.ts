import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures/index.js';
import { amendmentProblem } from './amended.js';
import { alternatives, amendments } from './index.js';
import { amendedNameProblem, amendedProcedure, amendmentNames } from './named.js';

const sets = fc.record({
  base: fc.constantFrom(...procedures),
  names: fc.subarray([...amendmentNames]),
});

describe('a set of amendments', () => {
  it('is one procedure, whatever the order of their names', () => {
    let made = 0;
    fc.assert(
      fc.property(sets, fc.infiniteStream(fc.nat()), ({ base, names }, keys) => {
        const kept = names.reduce<readonly string[]>(
          (sum, name) => (amendmentProblem(base, sum.concat(name)) === null ? sum.concat(name) : sum),
          [],
        );
        fc.pre(kept.length > 1);
        const shuffled = kept
          .map((name) => ({ name, key: keys.next().value as number }))
          .sort((one, two) => one.key - two.key)
          .map(({ name }) => name);
        const procedure = amendedProcedure([base.name, ...kept].join('+'));
        expect(amendedProcedure([base.name, ...shuffled].join('+'))).toBe(procedure);
        expect(procedure?.acts).toContain('provision');
        made++;
      }),
      { numRuns: 25 },
    );
    expect(made).toBeGreaterThan(0);
  });

  it('says why it is none', () => {
    expect(amendedNameProblem('notify-first+inactive-old')).toMatch('needs discard-last');
    expect(amendedNameProblem('repaired+bound-token')).toMatch('bound-token is there twice');
    expect(amendedNameProblem('repaired+release-on-notice')).toMatch('exclude each other');
    expect(amendedNameProblem('notify-first+failure-rule')).toMatch('has failure-rule already');
    for (const { amendments: all, reason } of alternatives) {
      expect(amendmentProblem(procedures[0]!, all)).toMatch(reason);
    }
  });

  it('puts each act behind what it follows', () => {
    const { acts } = amendedProcedure('discard-first+discard-last+release-on-discard')!;
    expect(acts).toEqual([
      'notify',
      'await acknowledgement',
      'acknowledge download',
      'provision',
      'tell outcome',
      'discard',
      'say gone',
    ]);
  });
});

it('an amendment is one sentence under a name of its own', () => {
  expect(new Set(amendmentNames).size).toBe(amendments.length);
  for (const { name, sentence } of amendments) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  }
});
