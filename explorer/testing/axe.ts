import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe says of a page. */
export interface AxeFindings {
  /** The version of axe. */
  readonly axe: string;
  readonly rulesPassed: number;
  /** The impact of each rule that is broken. */
  readonly violations: Readonly<Record<string, string>>;
  /** What keeps people from using the page, with the elements. */
  readonly serious: readonly string[];
}

/** Looks for what keeps people with a keyboard, a screen reader or weak eyes from using a page as it is now. */
export async function axeFindings(page: Page): Promise<AxeFindings> {
  // The policy of the page lets nothing else into it, an empty frame for axe included.
  const { violations, passes, testEngine } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return {
    axe: testEngine.version,
    rulesPassed: passes.length,
    violations: Object.fromEntries(violations.map(({ id, impact }) => [id, impact ?? 'unknown'])),
    serious: violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      ),
  };
}
