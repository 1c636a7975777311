import type { Message } from '../../checker/composition.js';
import { count } from '../../reports/layout.js';
import { stateText } from '../../reports/words.js';
import { generatedMark } from './finding-file.js';
import { constant, literal } from './literal.js';
import type { ShortestPath } from './shortest-paths.js';
import type { SimplePath } from './simple-paths.js';

/** Paths of one participant in one configuration. */
export interface PathGroup {
  readonly configuration: string;
  readonly paths: readonly ShortestPath[];
  readonly ways: readonly SimplePath[];
}

/**
 * A vitest file that walks a participant, through XState itself, the shortest way into each of its states, and every way on which it
 * comes to no local state twice.
 */
export function pathFile(participant: string, groups: readonly PathGroup[]): string {
  const names = new EventNames(
    groups.flatMap(({ ways }) => ways.flatMap(({ steps }) => steps.map(({ event }) => event))),
  );
  const used = ['stateAfter', 'statesAlong'].filter((_, index) =>
    groups.some(({ paths, ways }) => (index === 0 ? paths : ways).length > 0),
  );
  return `${generatedMark}
import { describe, expect, it } from 'vitest';
import { ${used.join(', ')} } from '../support.js';

const participant = ${literal(participant, 0, 0)};
${names.events.length === 0 ? '' : `\nconst events = ${literal(Object.fromEntries(names.events), 0, 16)};\n`}
${groups.map((group) => describeGroup(participant, group, names)).join('\n')}`;
}

/** Events by names that say their types. */
class EventNames {
  readonly events: (readonly [name: string, event: Message])[] = [];
  private readonly names = new Map<string, string>();

  constructor(events: readonly Message[]) {
    for (const event of events) {
      const text = JSON.stringify(event);
      if (this.names.has(text)) continue;
      const alike = this.events.filter(([, { type }]) => type === event.type).length;
      const name = alike === 0 ? event.type : `${event.type} ${alike + 1}`;
      this.names.set(text, name);
      this.events.push([name, event]);
    }
  }

  of(event: Message): string {
    return this.names.get(JSON.stringify(event))!;
  }
}

function describeGroup(participant: string, { configuration, paths, ways }: PathGroup, names: EventNames): string {
  return `describe(${literal(`${participant} in ${configuration}`, 0, 10)}, () => {
${constant('configuration', configuration, 2)}

${[...paths.map(pathTest), ...(ways.length === 0 ? [] : [waysTest(ways, names)])].join('\n')}});
`;
}

/** One test with a line a way, each event with the state behind it. */
function waysTest(ways: readonly SimplePath[], names: EventNames): string {
  const wayOf = ({ steps }: SimplePath) => steps.map(({ event, value }) => `${names.of(event)} → ${stateText(value)}`);
  return `  const ways = ${literal(ways.map(wayOf), 2, 14)};
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
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
