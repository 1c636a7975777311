import { describe, expect, it } from 'vitest';
import { readings as all } from '../../machines/readings/index.js';
import { judgePart, productParts } from './product.js';
import { productSummaries } from './product-summary.js';

const properties = ['registration-truth', 'never-stranded', 'one-active'];
const budget = { states: 50_000, members: 5_000 };
/** A few readings are free: the others are fixed one by one. */
const readings = new Map<string, string[]>([
  ['token-issuer', ['device', 'old-sho']],
  ['token-issuing', ['beforehand']],
  ['token', ['private-key']],
  ['token-freshness', [all['token-freshness'].default]],
  ['retransmission', ['none']],
  ['failure-timer', ['none']],
  ['step-2-information', ['verifies-token']],
  ['mcim-before-instruction', ['held']],
  ['missing-acknowledgement', ['wait-for-ever']],
  ['sealing', ['ro-to-tre']],
  ['second-change', ['refused']],
]);
const selection = { procedures: ['notify-first'], scenarios: ['honest'], readings };
const judged = (states = budget.states) =>
  productParts(selection).map((part) => judgePart(part, properties, selection, { ...budget, states }, () => false));

describe('a product', () => {
  const parts = judged();
  const [summary] = productSummaries(parts);

  it('is divided into parts, and counts each configuration once', () => {
    expect(parts.length).toBe(4);
    for (const { configurations, verdicts } of parts)
      for (const { holds, violated, undecided } of verdicts)
        expect(BigInt(holds) + BigInt(violated) + BigInt(undecided)).toBe(BigInt(configurations));
    for (const { holds, violated, undecided } of summary!.properties)
      expect(holds + violated + undecided).toBe(summary!.configurations);
  });

  it('names what decides a verdict, and what nothing looks at', () => {
    const truth = summary!.properties.find(({ property }) => property === 'registration-truth')!;
    expect(truth.dependsOn).toContain('outcome-report');
    expect(truth.dependsOn).toContain('content-of-11');
    expect(truth.example).toContain('outcome-report=ro-infers');
    expect(summary!.neverLookedAt).toContain('downloaded-mcim');
    for (const { dependsOn } of summary!.properties)
      expect(dependsOn.filter((name) => summary!.neverLookedAt.includes(name))).toEqual([]);
    expect(summary!.properties.find(({ property }) => property === 'one-active')!.dependsOn).toEqual([]);
  });

  it('is undecided where the budget ends its search, but for what a run refutes', () => {
    const [cut] = productSummaries(judged(200));
    expect(cut!.bounds).toEqual(['states']);
    expect(cut!.neverLookedAt).toEqual([]);
    for (const { holds, undecided } of cut!.properties) {
      expect(holds).toBe(0n);
      expect(undecided).toBeGreaterThan(0n);
    }
  });
});
