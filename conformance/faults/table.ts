import { actionText, type TestVerdict } from '../adapter/verdict.js';
import { type FaultName, faults } from '../reference/faults.js';
import type { FaultOutcome } from './examine.js';

const observed = (verdict: TestVerdict): string =>
  verdict.verdict === 'fail' ? verdict.differs : verdict.verdict === 'pass' ? 'passes' : verdict.verdict;

/** Which faults are found by which path at which action: a table in Markdown, and a line that counts. */
export function faultTable(outcomes: readonly FaultOutcome<FaultName>[]): string {
  const rows = outcomes.map(({ fault, killedBy }) => {
    if (killedBy === null) return `| \`${fault}\` | ${faults[fault]} | nothing | | |`;
    const { test, verdict } = killedBy;
    const action = 'action' in verdict ? verdict.action : 0;
    const step = test.run.steps.find(({ number }) => number === action);
    const does = step === undefined ? 'start' : actionText(step.action);
    return `| \`${fault}\` | ${faults[fault]} | \`${test.configuration}:${test.path}\` | ${action}: ${does} | ${observed(verdict)} |`;
  });
  const killed = outcomes.filter(({ killedBy }) => killedBy !== null);
  const paths = new Set(killed.map(({ killedBy }) => `${killedBy!.test.configuration}:${killedBy!.test.path}`));
  return [
    '| fault | what is wrong | found by | at action | by its |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `${killed.length} of ${outcomes.length} faults are found, by ${paths.size} paths.`,
    '',
  ].join('\n');
}
