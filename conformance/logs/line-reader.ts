import type { Observable, Observation } from '../../checker/conformance/observation.js';
import type { Message } from '../../checker/index.js';
import { LogError } from './log-error.js';
import type { FieldSource, MappedEvent, Mapping } from './mapping.js';

/** What a mapping makes of a line. */
export interface ReadLine {
  readonly case: string;
  /** The configuration that the line names; absent: the mapping or the options say it. */
  readonly configuration?: string;
  readonly observation: Observation;
  /** Milliseconds. */
  readonly time?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one line.
 * @param text a JSON object
 * @returns undefined for a line that is nothing of the model
 * @throws LogError, which does not name the line's number
 */
export function readLine(text: string, mapping: Mapping): ReadLine | undefined {
  const line = parse(text);
  const participant = meaning(mapping.nodes, textAt(line, mapping.node), 'nodes');
  const kind = meaning(mapping.kind.values, textAt(line, mapping.kind.field), 'kind.values');
  if (participant === null || kind === null) return undefined;
  const name = textAt(line, mapping.event);
  const about = {
    case: mapping.case === undefined ? '' : textAt(line, mapping.case),
    ...configurationOf(line, mapping),
    ...(mapping.time && { time: timeAt(line, mapping.time.field) }),
  };
  if (kind === 'state') {
    const state = Object.hasOwn(mapping.states, name) ? mapping.states[name]! : name;
    return { ...about, observation: { kind, participant, state } };
  }
  const event = meaning(mapping.events, name, 'events');
  if (event === null) return undefined;
  const other = mapping.peer === undefined ? undefined : at(line, mapping.peer);
  const peer =
    other === undefined || other === null ? null : meaning(mapping.nodes, textOf(other, mapping.peer!), 'nodes');
  return {
    ...about,
    observation: { kind, participant, ...(peer !== null && { peer }), event: messageOf(line, event) },
  };
}

/** What whoever writes a log of this mapping would have written down. */
export function observableBy(mapping: Mapping): Observable {
  const present = <T>(values: Readonly<Record<string, T | null>>) =>
    Object.values(values).filter((one) => one !== null);
  const participants = present(mapping.nodes);
  const kinds: readonly string[] = present(mapping.kind.values);
  const types = present(mapping.events).map(({ type }) => type);
  const observed = mapping.observed ?? [{}];
  return ({ kind, participant, event }) =>
    participants.includes(participant) &&
    kinds.includes(kind) &&
    types.includes(event.type) &&
    observed.some(
      (one) =>
        (one.participants?.includes(participant) ?? true) &&
        (one.kinds?.includes(kind) ?? true) &&
        (one.types?.includes(event.type) ?? true),
    );
}

function messageOf(line: Fields, { type, fields }: MappedEvent): Message {
  const told = Object.entries(fields).flatMap(([name, source]) => {
    const value = valueIn(line, source);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { type, ...Object.fromEntries(told) };
}

function valueIn(line: Fields, source: FieldSource): unknown {
  if ('is' in source) return source.is;
  const value = at(line, source.field);
  if (value === undefined || source.values === undefined) return value;
  const name = typeof value === 'string' ? value : JSON.stringify(value);
  return meaning(source.values, name, `the values of ${source.field}`);
}

function configurationOf(line: Fields, { configuration }: Mapping): { readonly configuration?: string } {
  if (configuration === undefined) return {};
  if (typeof configuration === 'string') return { configuration };
  return { configuration: meaning(configuration.values, textAt(line, configuration.field), 'configuration.values') };
}

function parse(text: string): Fields {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new LogError('is no JSON');
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new LogError('is no JSON object');
  return line as Fields;
}

/** The value at a dotted path; a member whose name has dots comes first. */
function at(line: Fields, path: string): unknown {
  if (Object.hasOwn(line, path)) return line[path];
  let value: unknown = line;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Fields)[name];
  }
  return value;
}

const textAt = (line: Fields, path: string): string => textOf(at(line, path), path);

function textOf(value: unknown, path: string): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value;
  throw new LogError(
    value === undefined ? `has no ${path}` : `has ${JSON.stringify(value)} for ${path}, which is no text`,
  );
}

function timeAt(line: Fields, path: string): number {
  const value = at(line, path);
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isFinite(time)) return time;
  throw new LogError(`has no time in ${path}: write milliseconds, or a date as 2009-07-06T12:00:00.000Z`);
}

function meaning<T>(values: Readonly<Record<string, T>>, name: string, place: string): T {
  if (Object.hasOwn(values, name)) return values[name]!;
  throw new LogError(
    `has ${JSON.stringify(name)}, which is not among ${place} of the mapping: add it, or null where it is nothing of the model`,
  );
}
