import type { PartData, RunData, SuiteData } from '../../catalogue/suite/data.js';
import { purposeOf, stepRanges } from '../../catalogue/suite/purpose-words.js';
import { count, wrap } from '../../reports/layout.js';
import { generatedMark } from './finding-file.js';
import { constant, literal } from './literal.js';

/** Fewer actions than these are told again. */
const worthSharing = 4;

/**
 * A vitest file for the suite of a procedure: each run still goes through these actions, states and messages. A run that begins as one before
 * it does is told from there on.
 * @param told a run's actions, one line each
 */
export function suiteFile(suite: SuiteData, told: (configuration: string, path: string) => readonly string[]): string {
  let number = 0;
  const describeRuns = (part: PartData) => {
    const before: { readonly name: string; readonly lines: readonly string[] }[] = [];
    return part.runs.map((run) => {
      const name = `run${++number}`;
      const lines = told(part.configuration, run.path);
      const text = runTest(name, run, lines, longestShared(lines, before));
      before.push({ name, lines });
      return text;
    });
  };
  const parts = suite.parts.map(
    (part) => `describe(${literal(part.configuration, 0, 10)}, () => {
${constant('configuration', part.configuration, 2)}

${describeRuns(part).join('\n')}});
`,
  );
  const refuses = suite.parts.some(({ runs }) => runs.some(({ refused }) => refused.length > 0));
  return `${generatedMark}
import { describe, expect, it } from 'vitest';
import { runLines } from '../../catalogue/suite/run-lines.js';
${refuses ? "import { refuses } from '../support.js';\n" : ''}
// Each line is an action: what happens, the state that its participant comes to, and what it sends.

${parts.join('\n')}`;
}

interface Shared {
  readonly name: string;
  readonly length: number;
}

function longestShared(
  lines: readonly string[],
  before: readonly { readonly name: string; readonly lines: readonly string[] }[],
): Shared {
  let longest: Shared = { name: '', length: 0 };
  for (const other of before) {
    const differs = lines.findIndex((line, index) => line !== other.lines[index]);
    const length = differs === -1 ? lines.length : differs;
    if (length > longest.length) longest = { name: other.name, length };
  }
  return longest.length < worthSharing ? { name: '', length: 0 } : longest;
}

function runTest(name: string, run: RunData, lines: readonly string[], shared: Shared): string {
  const { path, length, steps, refused } = run;
  const title = `${name}: ${count(length, 'action')}${steps.length === 0 ? '' : `, ${stepRanges(steps)}`}`;
  const elements = [
    ...(shared.length === 0 ? [] : [`...${shared.name}.slice(0, ${shared.length})`]),
    ...lines.slice(shared.length).map((line) => literal(line, 0, 0)),
  ];
  const checks = refused.map(
    ({ after, participant, event }) =>
      `    expect(refuses(configuration, path, ${after}, ${literal(participant, 0, 0)}, ${literal(event, 0, 0)})).toBe(true);`,
  );
  return `${wrap(purposeOf(run), 114)
    .map((line) => `  // ${line}`)
    .join('\n')}
  const ${name} = [
${elements.map((element) => `    ${element},`).join('\n')}
  ];
  it(${literal(title, 2, 12)}, () => {
${constant('path', path, 4)}
    expect(runLines(configuration, path)).toEqual(${name});
${checks.map((check) => `${check}\n`).join('')}  });
`;
}
