import { describe, expect, it } from 'vitest';
import { procedures as declared } from '../../machines/procedures/index.js';
import { propertiesOf } from '../../properties/index.js';
import { claimsDocument } from '../documents/claims.js';
import { readExpectations } from '../expectations.js';
import { type Claim, claims } from './claims.js';
import { judgeClaims } from './judge-claims.js';

const claim = (changed: Partial<Claim> = {}): Claim => ({
  texts: ['notify-first'],
  place: 'step 10',
  force: 'is',
  says: 'It is so.',
  properties: ['one-active'],
  ...changed,
});

/** Pins of one-active in configurations of notify-first. */
const pins = (verdicts: Readonly<Record<string, string>>, property = 'one-active') => ({
  runs: Object.fromEntries(
    Object.entries(verdicts).map(([id, pin]) => [
      id,
      { states: 1, transitions: 1, depth: 1, verdicts: { [property]: pin } },
    ]),
  ),
});

const judged = (verdicts: Readonly<Record<string, string>>) => judgeClaims([claim()], pins(verdicts))[0]!;

describe('a claim', () => {
  it('has the verdict that its properties have in all configurations', () => {
    const verdictOf = (verdicts: Readonly<Record<string, string>>) => judged(verdicts).verdicts['notify-first'];
    const usual = 'notify-first,honest';
    expect(verdictOf({ [usual]: 'holds', 'notify-first,loss': 'holds vacuous' })).toBe('holds');
    expect(verdictOf({ [usual]: 'holds vacuous' })).toBe('untested');
    expect(verdictOf({ [usual]: 'holds', 'notify-first,thief': 'violated 3' })).toBe('assumes');
    expect(verdictOf({ [usual]: 'holds vacuous', 'notify-first,thief': 'violated 3' })).toBe('fails');
    expect(verdictOf({ [usual]: 'violated 9', 'notify-first,loss': 'holds' })).toBe('fails');
    expect(verdictOf({ [usual]: 'holds', 'notify-first,loss': 'undecided states' })).toBe('undecided');
  });

  it('names the smallest scenarios and the values that violate it, and the shortest run', () => {
    const [deciding] = judged({
      'notify-first,honest': 'holds',
      'notify-first,thief': 'violated 8',
      'notify-first,provisioning-fails': 'violated 12',
      'notify-first,provisioning-fails+silent-old-sho': 'violated 11',
      'notify-first,release=on-completion,honest': 'holds',
      'notify-first,release=on-notification,honest': 'violated 4~2',
      'notify-first,release=on-notification,thief': 'violated 7',
    }).deciding;
    expect(deciding).toMatchObject({
      scenarios: ['thief', 'provisioning-fails'],
      elsewhere: { values: ['release=on-notification'] },
      shortest: { id: 'notify-first,release=on-notification,honest', pin: 'violated 4~2' },
      holds: 2,
      violated: 5,
      of: 7,
    });
  });

  it('has the worst verdict of its properties, and says what it gains over another procedure', () => {
    const runs = {
      ...pins({ 'base-1.5.0,honest': 'violated 3', 'base-1.5.0,loss': 'holds' }).runs,
      ...pins({ 'notify-first,honest': 'holds', 'notify-first,loss': 'violated 4' }).runs,
    };
    const [better] = judgeClaims([claim({ betterThan: ['base-1.5.0'] })], { runs });
    expect(better!.improvements).toEqual([
      { property: 'one-active', procedure: 'notify-first', than: 'base-1.5.0', gained: 1, lost: 1, of: 2 },
    ]);
  });

  it('is an error where nothing decides it', () => {
    const undecidable = claim({ properties: ['two-active'] });
    expect(() => judgeClaims([undecidable], pins({ 'notify-first,honest': 'holds' }))).toThrow(
      'The claim at step 10 names the property two-active, which notify-first is not asked for.',
    );
  });
});

describe('the claims of the texts', () => {
  it('are decided by properties of the procedures that they are about', () => {
    for (const { says, properties, procedures, texts } of claims) {
      for (const name of procedures ?? texts) {
        const own = propertiesOf(declared.find((procedure) => procedure.name === name)!).map((each) => each.name);
        expect(own, says).toEqual(expect.arrayContaining([...properties]));
      }
    }
  });

  it('stand in the document with the verdicts that are pinned, and their runs', () => {
    const expected = readExpectations();
    const text = claimsDocument(expected, (id, property) => `${id}:of-${property}`);
    for (const { claim: each, deciding } of judgeClaims(claims, expected)) {
      expect(text).toContain(`. ${each.says}\n`);
      for (const { property, shortest, violated, of } of deciding) {
        const row = text.split('\n').filter((line) => line.startsWith(`| \`${property}\` |`));
        if (shortest === undefined) expect(row.some((line) => line.includes(`holds in all ${of}`))).toBe(true);
        else {
          expect(expected.runs[shortest.id]!.verdicts[property]).toBe(shortest.pin);
          const told = `\`${shortest.id}:of-${property}\``;
          expect(row.some((line) => line.includes(told) && line.includes(`violated in ${violated} of ${of}`))).toBe(
            true,
          );
        }
      }
    }
  });
});
