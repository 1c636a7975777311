import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../catalogue/configuration.js';
import { systemOf } from '../../catalogue/system.js';
import { check } from '../../checker/index.js';
import { procedures } from '../procedures/index.js';
import { amendmentProblem, without } from './amended.js';
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

  it('loses with a member what needs it, and what needs that', () => {
    const all = ['service-on-attach', 'success-when-carried', 'return-uncarried', 'checked-registration'];
    expect(without(all, 'service-on-attach')).toEqual(['checked-registration']);
    expect(without(all, 'return-uncarried')).toEqual(all.filter((name) => name !== 'return-uncarried'));
    expect(without(all, 'bound-token')).toEqual(all);
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

const repeatingNothing = { retransmission: 'none' };

/** The verdicts on notify-first with the sentences that nothing fails without, and these; messages are sent once. */
async function verdictsOf(names: string, scenario: string, properties: readonly string[]) {
  const procedure = `notify-first+discard-last+inactive-old+release-on-discard+checked-registration+${names}`;
  const { verdicts } = await check(systemOf(configuration({ procedure, scenario, readings: repeatingNothing })), {
    properties,
  });
  const asked = verdicts.filter(({ property }) => properties.includes(property));
  return Object.fromEntries(asked.map(({ property, verdict }) => [property, verdict]));
}

describe('a device that the new SHO does not carry', () => {
  const waiting = 'service-on-attach+success-when-carried';
  const returning = `${waiting}+return-uncarried`;

  it('goes back to the old SHO', async () => {
    const asked = ['never-stranded', 'ends-connected'];
    expect(await verdictsOf(waiting, 'rogue-new-sho', asked)).toEqual({
      'never-stranded': 'violated',
      'ends-connected': 'violated',
    });
    expect(await verdictsOf(returning, 'rogue-new-sho', asked)).toEqual({
      'never-stranded': 'holds',
      'ends-connected': 'holds',
    });
  });

  it('leaves nobody with another word where it was only early to give up', async () => {
    const asked = ['progress', 'outcome-agreement', 'discovery-truth', 'registration-truth', 'new-sho-tells-change'];
    const held = Object.fromEntries(asked.map((name) => [name, 'holds']));
    expect(await verdictsOf(returning, 'honest', asked)).toEqual(held);
    expect(await verdictsOf(returning, 'provisioning-fails', ['outcome-agreement'])).toEqual({
      'outcome-agreement': 'holds',
    });
  });
});

describe('a device that goes back, where other points are settled otherwise', () => {
  const names = 'service-on-attach+success-when-carried+return-uncarried';
  const procedure = `notify-first+discard-last+inactive-old+release-on-discard+${names}`;
  const lostIn = async (
    scenario: string,
    readings: Readonly<Record<string, string>>,
    properties: readonly string[],
  ) => {
    const system = systemOf(configuration({ procedure, scenario, readings: { ...repeatingNothing, ...readings } }));
    const { verdicts } = await check(system, { properties });
    return verdicts.filter((each) => properties.includes(each.property) && each.verdict !== 'holds');
  };

  it('takes no subscription from a device that was granted one after a failure', async () => {
    const asked = ['never-stranded', 'ends-connected'];
    expect(await lostIn('provisioning-fails', { 'selected-sho': 'new-sho' }, asked)).toEqual([]);
  });

  it('stays, though the RO tells it of the failure', async () => {
    expect(await lostIn('honest', { 'knowledge-of-failure': 'ro-message' }, ['genuine-reversion'])).toEqual([]);
  });

  it('stays, though nobody is told', async () => {
    expect(await lostIn('honest', { 'outcome-report': 'ro-infers' }, ['never-stranded'])).toEqual([]);
  });
});

describe('a token that does not verify', () => {
  it('begins no change at the new SHO', async () => {
    const asked = ['every-change-ends'];
    expect(await verdictsOf('bound-token', 'thief', asked)).toEqual({ 'every-change-ends': 'violated' });
    expect(await verdictsOf('bound-token+checked-request', 'thief', asked)).toEqual({ 'every-change-ends': 'holds' });
  });

  it('begins no download at the RO', async () => {
    expect(await verdictsOf('bound-token', 'rogue-new-sho', ['deadlock'])).toEqual({ deadlock: 'violated' });
    expect(await verdictsOf('bound-token+checked-token', 'rogue-new-sho', ['deadlock'])).toEqual({ deadlock: 'holds' });
  });
});
