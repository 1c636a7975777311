import { type Entry, type ExportedChannel, type ExportedItem, nameOf } from '../channels.js';
import { commented } from '../text.js';

const procedure = (what: 'put' | 'take' | 'held', { name }: ExportedChannel): string => `${what}_${name}`;
const length = ({ name }: ExportedChannel): string => `length_of_${name}`;
const empty = ({ name }: ExportedChannel): string => `nothing_in_${name}`;
const messages = ({ name }: ExportedChannel): string => `message_of_${name}`;

/** What stands in each section of the model for a channel. */
export interface ChannelText {
  readonly types: readonly string[];
  readonly variables: readonly string[];
  readonly procedures: readonly string[];
  /** Statements that empty it. */
  readonly start: readonly string[];
}

/** A channel's declarations. */
export function channelText(channel: ExportedChannel): ChannelText {
  return channel.shape === 'queue' ? queueText(channel) : countedText(channel);
}

const namesOf = ({ items }: ExportedChannel): string[] =>
  items.flatMap(({ name, again }) => (again === undefined ? [name] : [name, again]));

function queueText(channel: ExportedChannel): ChannelText {
  const { name, capacity, items } = channel;
  const comments = items.map((item) => `-- ${item.name}: ${commented(item.text)}`);
  const shift =
    capacity === 1 ? [] : [`  for place := 0 to ${capacity - 2} do ${name}[place] := ${name}[place + 1]; end;`];
  return {
    types: [...comments, `${messages(channel)}: enum { ${[empty(channel), ...namesOf(channel)].join(', ')} };`],
    variables: [`${name}: array [0..${capacity - 1}] of ${messages(channel)};`, `${length(channel)}: 0..${capacity};`],
    procedures: [
      `procedure ${procedure('put', channel)}(message: ${messages(channel)});`,
      'begin',
      `  assert ${length(channel)} < ${capacity} "${name} overflows";`,
      `  ${name}[${length(channel)}] := message;`,
      `  ${length(channel)} := ${length(channel)} + 1;`,
      'end;',
      `procedure ${procedure('take', channel)}();`,
      'begin',
      ...shift,
      `  ${name}[${capacity - 1}] := ${empty(channel)};`,
      `  ${length(channel)} := ${length(channel)} - 1;`,
      'end;',
    ],
    start: [
      `for place := 0 to ${capacity - 1} do ${name}[place] := ${empty(channel)}; end;`,
      `${length(channel)} := 0;`,
    ],
  };
}

function countedText(channel: ExportedChannel): ChannelText {
  const { shape, items, capacity, duplicating } = channel;
  const isSet = shape === 'set';
  const type = isSet ? (duplicating ? 'message_in_set' : 'boolean') : `0..${capacity}`;
  const variables = items.flatMap((item) => [
    `${item.name}: ${type}; -- ${commented(item.text)}`,
    ...(!isSet && item.again !== undefined ? [`${item.again}: ${type}; -- copies of it`] : []),
  ]);
  const counted = isSet ? items.map(({ name }) => name) : namesOf(channel);
  const nothing = isSet ? (duplicating ? 'absent_message' : 'false') : '0';
  return {
    types: [],
    variables,
    procedures: isSet
      ? []
      : [
          `function ${procedure('held', channel)}(): 0..${capacity};`,
          'begin',
          `  return ${namesOf(channel).join(' + ')};`,
          'end;',
        ],
    start: counted.map((name) => `${name} := ${nothing};`),
  };
}

/** Does the channel hold it, so that it can be taken? */
export function holds(channel: ExportedChannel, entry: Entry): string {
  const { name } = channel.items[entry.item]!;
  switch (channel.shape) {
    case 'queue':
      return `${channel.name}[0] = ${nameOf(channel, entry)}`;
    case 'bag':
      return `${nameOf(channel, entry)} > 0`;
    case 'set':
      if (!channel.duplicating) return name;
      return `${name} = ${entry.repeated ? 'spent_message' : 'fresh_message'}`;
  }
}

/** Does a queue hold nothing else? */
export function only(channel: ExportedChannel, entry: Entry): string {
  const { name, capacity } = channel;
  const message = nameOf(channel, entry);
  return `(forall place: 0..${capacity - 1} do ${name}[place] = ${message} | ${name}[place] = ${empty(channel)} end)`;
}

/** The message leaves its channel. */
export function take(channel: ExportedChannel, entry: Entry): string {
  if (channel.shape === 'queue') return `${procedure('take', channel)}();`;
  const name = nameOf(channel, entry);
  if (channel.shape === 'bag') return `${name} := ${name} - 1;`;
  return `${name} := ${channel.duplicating ? 'absent_message' : 'false'};`;
}

/** The message becomes a copy; in a set it is spent. */
export function repeat(channel: ExportedChannel, entry: Entry): string[] {
  const { name, again } = channel.items[entry.item]!;
  if (channel.shape === 'queue') return [`${channel.name}[0] := ${again};`];
  if (channel.shape === 'set') return [`${name} := spent_message;`];
  return [`${name} := ${name} - 1;`, `${again} := ${again} + 1;`];
}

/** A message enters its channel; where that is full, it is an error. */
export function put(channel: ExportedChannel, { name }: ExportedItem): string[] {
  switch (channel.shape) {
    case 'queue':
      return [`${procedure('put', channel)}(${name});`];
    case 'bag':
      return [
        `assert ${procedure('held', channel)}() < ${channel.capacity} "${channel.name} overflows";`,
        `${name} := ${name} + 1;`,
      ];
    case 'set':
      return [`${name} := ${channel.duplicating ? 'fresh_message' : 'true'};`];
  }
}
