import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { parseConfigurationId } from '../configuration.js';
import { readExpectations } from '../expectations.js';
import { readFindings } from '../findings/data.js';
import type { Finding } from '../findings/finding.js';
import { systemOf } from '../system.js';
import { discussionOf } from './contribution.js';
import { OtherProcedureError, shownRun } from './shown-run.js';

const sources = {
  pins: readExpectations(),
  judge: (id: string, property: string) => check(systemOf(parseConfigurationId(id)), { properties: [property] }),
  pictures: async () => ({ shown: [], from: 1, whole: [] }),
};
const named = (id: string): Finding => readFindings().findings.find((finding) => finding.id === id)!;
const discard = named('discard-after-acknowledgement/honest/m2me-8or10');

describe('the discussion of a finding', () => {
  it('tells the run in the procedure that models the clause, and what the amendment cures', async () => {
    const between = { before: 'discard-first', after: 'notify-first' };
    const { findings, verdicts, method } = await discussionOf([discard], between, '1.2.3', sources);
    const [told] = findings;
    expect(told!.title).toBe('The M2ME gives its credentials up before the old SHO has acknowledged');
    expect(told!.prose.join('\n')).toContain('Figure 1 shows the shortest run that breaks it, a run of 12 actions.');
    expect(told!.prose.join('\n')).toContain('It ends with action 12 (step 8): the M2ME discards');
    expect(told!.prose.at(-1)).toBe(
      'As amended, modelled by notify-first, under the same readings and in the same scenario, the requirement holds in every interleaving.',
    );
    expect(told!.consequence).toMatch(/^An implementation of the clause as it stands [^.]*\.$/);
    expect(told!.run).toHaveLength(12);
    expect(told!.run.at(-1)).toMatchObject({ step: '8', actors: 'M2ME', remark: 'here it is broken' });
    expect(Object.fromEntries(told!.facts)).toMatchObject({ Procedure: 'discard-first', Scenario: 'honest' });
    expect(verdicts.head.slice(1)).toEqual(['as it stands: discard-first', 'as amended: notify-first']);
    expect(verdicts.rows[0]!.slice(1)).toEqual(['violated (12 actions)', 'holds']);
    expect(method[0]).toContain('rehome 1.2.3');
  }, 60_000);

  it('says where the amendment does not help, and compares all procedures where none is named', async () => {
    const never = named('never-without-credentials/honest/m2me-8or10');
    const { findings } = await discussionOf([never], { before: 'discard-first', after: 'notify-first' }, '1', sources);
    expect(findings[0]!.prose.at(-1)).toMatch(
      /^The amendment, modelled by notify-first, does not cure this: it is violated \(/,
    );
    expect(findings[0]!.consequence).toContain('The change does not avert this');
    const { verdicts, findings: alone } = await discussionOf([never], {}, '1', sources);
    expect(alone[0]!.consequence).toContain('was not checked');
    expect(verdicts.head).toEqual(['What is required', 'discard-first', 'base-1.5.0', 'notify-first']);
    expect(verdicts.notes.join(' ')).toContain('reconstructed');
  }, 60_000);

  it('says what has to go wrong, and which readings it rests upon', async () => {
    const faulty = readFindings().findings.find(({ scenario, trace }) => scenario === 'power-loss' && trace !== null)!;
    const { findings } = await discussionOf([faulty], {}, '1', sources);
    expect(findings[0]!.prose.join('\n')).toContain('It needs that the power of the device may fail');
  }, 60_000);

  it('tells of an act that is none of the clause what it is, and not where the property was lost', async () => {
    const forged = named('registration-truth/network-attacker/ro-14');
    const { findings } = await discussionOf([forged], {}, '1', sources);
    const prose = findings[0]!.prose.join('\n');
    expect(prose).toContain('outcome of the provisioning: failure (forged).');
    expect(prose).not.toContain('lost');
    expect(findings[0]!.run.map(({ remark }) => remark).join('\n')).toContain('lost');
  }, 60_000);

  it('refuses a procedure that the finding is not of', async () => {
    const { configurations } = discard;
    const ofDiscardFirst = configurations.filter((id) => id.startsWith('discard-first'));
    const own = { ...discard, configurations: ofDiscardFirst };
    await expect(shownRun(own, 'notify-first', sources)).rejects.toThrow(OtherProcedureError);
  });
});
