import type { System } from '../../checker/compose.js';
import type { Finding } from '../../reports/findings.js';
import { wrap } from '../../reports/layout.js';
import type { Replayed } from '../../reports/run.js';
import { stepLine } from '../../reports/step-words.js';
import { call, constant, literal } from './literal.js';

/** First line of every generated file: what tells them from files written by hand. */
export const generatedMark = '// Written by `rehome generate`: do not edit, generate again.';

/**
 * A vitest file for a refuted property: its shortest run still leads where it led, through the same messages, one that repeats itself leads
 * there again, and the checker still finds no shorter one.
 */
export function findingFile(finding: Finding, system: System, { steps, states, presentation }: Replayed): string {
  const { run, verdict } = finding;
  const { cycle } = verdict;
  const found = { verdict: verdict.verdict, length: verdict.length, ...(cycle === undefined ? {} : { cycle }) };
  const names = Object.keys(found).join(', ');
  const goesRound = cycle !== undefined && cycle < steps.length;
  const property = system.properties.find(({ name }) => name === verdict.property);
  const sentence = property?.sentence ?? `The built-in judgement ${verdict.property}.`;
  return `${generatedMark}
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

${wrap(sentence, 116)
  .map((line) => `// ${line}`)
  .join('\n')}
describe(${literal(`${verdict.property} is refuted`, 0, 10)}, () => {
${constant('configuration', run.id, 2)}

  it('by this run', () => {
${call(`    const { actions, states${goesRound ? ', nextRound' : ''} } = pathOf`, ['configuration', literal(verdict.trace, 0, 0)])}
    expect(actions).toEqual(${literal(
      steps.map((step) => stepLine(step, presentation)),
      4,
      26,
    )});
    expect(states).toEqual(${literal(states, 4, 25)});
${goesRound ? '    expect(nextRound).toEqual(states);\n' : ''}  });

  it('by no shorter one', async () => {
    const { ${names} } = await verdictOf(configuration, ${literal(verdict.property, 0, 0)});
    expect({ ${names} }).toEqual(${literal(found, 4, 23 + names.length)});
  });
});
`;
}
