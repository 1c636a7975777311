import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../checker/coverage/coverage.js';
import { trailOf } from '../../checker/coverage/trail.js';
import type { Verdict } from '../../checker/report.js';
import { parseConfigurationId } from '../configuration.js';
import { readExpectations } from '../expectations.js';
import { systemOf } from '../system.js';
import { Examiner } from './examine.js';
import { planMutation } from './plan.js';
import { verdictChange } from './verdict-change.js';

const configurations = [
  'notify-first,retransmission=none,honest',
  'notify-first,retransmission=none,provisioning-fails',
];

const plan = async () => {
  const coverage = [];
  for (const id of configurations) coverage.push(coverageOf(await trailOf(systemOf(parseConfigurationId(id)))));
  return planMutation(['m2me', 'ro'], coverage);
};

describe('a plan of mutants', () => {
  it('names for each place the configurations that exercise it, and no others', async () => {
    const tasks = await plan();
    const at = (place: string) => tasks.find((task) => task.place === place)!;
    expect(at('on.changing.acting·proceed·0').configurations.toSorted()).toEqual(configurations.toSorted());
    expect(at('on.changing.provisioning·provisioning.fails·0').configurations).toEqual([configurations[1]]);
    expect(at('on·power.fails·0').configurations).toEqual([]);
    expect(at('on.changing.acting·proceed·0').writes).toContain('oldMcim');
  });
});

/** A fixed sample: what the properties are for. */
const killed = [
  'm2me on.changing.acting·proceed·0 drop-action discard the old credentials',
  'm2me on.changing.awaitingAcknowledgement·noticeAcknowledgement·1 retarget on.changing.provisioning',
  'm2me on.changing.provisioning·provisioning.succeeds·0 drop-action install the new MCIM',
  'ro record·registration·0 drop-action record',
];

describe('an examiner', () => {
  it('finds the verdict that tells a mutant from the machine', async () => {
    const examiner = new Examiner(readExpectations(), { configurations: 2 });
    const tasks = (await plan())
      .map((task) => ({ ...task, mutants: task.mutants.filter((id) => killed.includes(`${task.participant} ${id}`)) }))
      .filter(({ mutants }) => mutants.length > 0);
    const results = [];
    for (const task of tasks) results.push(...(await examiner.examine(task)));
    expect(results.map(({ id, outcome }) => `${outcome} ${id}`).toSorted()).toEqual(
      killed.map((id) => `killed ${id}`).toSorted(),
    );
    for (const { configuration, change } of results) {
      expect(configurations).toContain(configuration);
      expect(readExpectations().runs[configuration!]!.verdicts[change!.property]).toBe(change!.pinned);
    }
  });

  it('keeps half of its patience for where the mutant has another number of states', async () => {
    // Nobody looks at the voucher, but where the RO checks the sender of 6.
    const id = 'change.validating·validationSuccess·0 drop-action keep the voucher';
    const looked = 'discard-first,sender-of-6=checked,retransmission=none,rogue-operator';
    const task = {
      participant: 'newSho',
      place: 'change.validating·validationSuccess·0',
      writes: [],
      mutants: [id],
      configurations: ['discard-first,retransmission=none,honest', ...configurations, looked],
    };
    const [result] = await new Examiner(readExpectations(), { configurations: 2 }).examine(task);
    expect(result).toMatchObject({ outcome: 'killed', checked: 2, configuration: looked });
  });

  it('says where nothing exercises a place', async () => {
    const task = (await plan()).find(({ place }) => place === 'on·power.fails·0')!;
    const results = await new Examiner(readExpectations(), { configurations: 2 }).examine(task);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['unexercised']));
  });
});

describe('a change of a verdict', () => {
  const verdict = (property: string, rest: Partial<Verdict>): Verdict => ({
    property,
    form: 'invariant',
    verdict: 'holds',
    vacuous: false,
    bounded: null,
    ...rest,
  });
  const of = (...verdicts: readonly Verdict[]) =>
    verdictChange({ verdicts } as unknown as Parameters<typeof verdictChange>[0], {
      states: 1,
      transitions: 1,
      depth: 1,
      verdicts: { one: 'holds', two: 'violated 3' },
    });
  const two = (length: number) => verdict('two', { verdict: 'violated', length });

  it('is another word, or else another length, and never what a budget left open', () => {
    expect(of(verdict('one', {}), two(3))).toBeUndefined();
    expect(of(verdict('one', {}), two(4))).toMatchObject({ by: 'length', change: { found: 'violated 4' } });
    expect(of(two(4), verdict('one', { vacuous: true }))).toMatchObject({ by: 'verdict', change: { property: 'one' } });
    expect(of(verdict('overflow', { form: 'overflow', verdict: 'violated', length: 1 }))).toMatchObject({
      by: 'verdict',
    });
    expect(of(verdict('one', { verdict: 'undecided', reason: 'states' }))).toBeUndefined();
    expect(of(verdict('not pinned yet', {}))).toBeUndefined();
  });
});
