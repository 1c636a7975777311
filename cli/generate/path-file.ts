import { count } from '../../reports/layout.js';
import { stateText } from '../../reports/words.js';
import { generatedMark } from './finding-file.js';
import { constant, literal } from './literal.js';
import type { ShortestPath } from './shortest-paths.js';

/** Paths of one participant in one configuration. */
export interface PathGroup {
  readonly configuration: string;
  readonly paths: readonly ShortestPath[];
}

/** A vitest file that walks a participant, through XState itself, the shortest way into each of its states. */
export function pathFile(participant: string, groups: readonly PathGroup[]): string {
  return `${generatedMark}
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = ${literal(participant, 0, 0)};

${groups.map((group) => describeGroup(participant, group)).join('\n')}`;
}

function describeGroup(participant: string, { configuration, paths }: PathGroup): string {
  return `describe(${literal(`${participant} in ${configuration}`, 0, 10)}, () => {
${constant('configuration', configuration, 2)}

${paths.map(pathTest).join('\n')}});
`;
}

function pathTest({ value, events }: ShortestPath): string {
  const title = literal(`reaches ${stateText(value)} by ${count(events.length, 'event')}`, 2, 12);
  const walked = `stateAfter(configuration, participant, ${events.length === 0 ? '[]' : 'events'})`;
  const lines = [
    `  it(${title}, () => {`,
    ...(events.length === 0 ? [] : [`    const events = ${literal(events, 4, 16)};`]),
    `    expect(${walked}).toEqual(${literal(value, 4, walked.length + 19)});`,
    '  });',
  ];
  return `${lines.join('\n')}\n`;
}
