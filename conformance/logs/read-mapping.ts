import { LogError } from './log-error.js';
import {
  type FieldSource,
  type LineKind,
  lineKinds,
  type MappedEvent,
  type Mapping,
  type Observed,
} from './mapping.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a mapping from the JSON that its file holds.
 * @throws LogError that names the member and what it should be
 */
export function readMapping(json: unknown): Mapping {
  const all = record(json, 'the mapping');
  const known = [
    'case',
    'node',
    'nodes',
    'kind',
    'peer',
    'event',
    'events',
    'states',
    'time',
    'order',
    'configuration',
    'observed',
  ];
  only(all, known, 'the mapping');
  const kind = record(all.kind, 'kind');
  only(kind, ['field', 'values'], 'kind');
  if (all.time !== undefined && all.order !== undefined)
    throw new LogError('order and time both say how lines are ordered: leave one of them out.');
  const kinds = mapped(kind.values, 'kind.values', (value, place) => orNull(value, (one) => lineKind(one, place)));
  return {
    ...optional('case', all.case, path),
    node: path(all.node, 'node'),
    nodes: mapped(all.nodes, 'nodes', (value, place) => orNull(value, (one) => text(one, place))),
    kind: { field: path(kind.field, 'kind.field'), values: kinds },
    ...optional('peer', all.peer, path),
    event: path(all.event, 'event'),
    events: mapped(all.events, 'events', (value, place) => orNull(value, (one) => mappedEvent(one, place))),
    states: all.states === undefined ? {} : mapped(all.states, 'states', text),
    ...optional('time', all.time, time),
    order: all.order === undefined ? 'node' : oneOf(all.order, ['node', 'log'] as const, 'order'),
    ...optional('configuration', all.configuration, configuration),
    ...optional('observed', all.observed, observed),
  };
}

function mappedEvent(value: unknown, place: string): MappedEvent {
  if (typeof value === 'string') return { type: text(value, place), fields: {} };
  const event = record(value, place);
  only(event, ['type', 'fields'], place);
  const fields = event.fields === undefined ? {} : mapped(event.fields, `${place}.fields`, fieldSource);
  return { type: text(event.type, `${place}.type`), fields };
}

function fieldSource(value: unknown, place: string): FieldSource {
  if (typeof value === 'string') return { field: path(value, place) };
  const source = record(value, place);
  if ('is' in source) {
    only(source, ['is'], place);
    return { is: source.is };
  }
  only(source, ['field', 'values'], place);
  const values = source.values === undefined ? {} : { values: record(source.values, `${place}.values`) };
  return { field: path(source.field, `${place}.field`), ...values };
}

function time(value: unknown, place: string): NonNullable<Mapping['time']> {
  const { field, skew, ...rest } = record(value, place);
  only(rest, [], place);
  if (typeof skew !== 'number' || !(skew >= 0) || !Number.isFinite(skew))
    throw new LogError(
      `${place}.skew is by how many milliseconds the clocks of two nodes may differ, a number from 0 on.`,
    );
  return { field: path(field, `${place}.field`), skew };
}

function configuration(value: unknown, place: string): NonNullable<Mapping['configuration']> {
  if (typeof value === 'string') return text(value, place);
  const { field, values, ...rest } = record(value, place);
  only(rest, [], place);
  return { field: path(field, `${place}.field`), values: mapped(values, `${place}.values`, text) };
}

function observed(value: unknown, place: string): readonly Observed[] {
  if (!Array.isArray(value)) throw new LogError(`${place} is a list of objects with participants, kinds and types.`);
  return value.map((one: unknown, index) => {
    const at = `${place}[${index}]`;
    const each = record(one, at);
    only(each, ['participants', 'kinds', 'types'], at);
    const events = lineKinds.filter((kind) => kind !== 'state');
    return {
      ...optional('participants', each.participants, texts, `${at}.`),
      ...optional(
        'kinds',
        each.kinds,
        (all, where) => texts(all, where).map((kind) => oneOf(kind, events, where)),
        `${at}.`,
      ),
      ...optional('types', each.types, texts, `${at}.`),
    };
  });
}

const lineKind = (value: unknown, place: string): LineKind => oneOf(value, lineKinds, place);

const path = (value: unknown, place: string): string => text(value, place);

const orNull = <T>(value: unknown, read: (value: unknown) => T): T | null => (value === null ? null : read(value));

function optional<N extends string, T>(
  name: N,
  value: unknown,
  read: (value: unknown, place: string) => T,
  prefix = '',
): { readonly [K in N]?: T } {
  return (value === undefined ? {} : { [name]: read(value, `${prefix}${name}`) }) as { readonly [K in N]?: T };
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '') throw new LogError(`${place} must be a text${shown(value)}.`);
  return value;
}

function texts(value: unknown, place: string): string[] {
  if (!Array.isArray(value)) throw new LogError(`${place} must be a list of texts${shown(value)}.`);
  return value.map((one: unknown, index) => text(one, `${place}[${index}]`));
}

function oneOf<T extends string>(value: unknown, all: readonly T[], place: string): T {
  const found = all.find((each) => each === value);
  if (found === undefined) throw new LogError(`${place} must be one of ${all.join(', ')}${shown(value)}.`);
  return found;
}

function record(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LogError(`${place} must be an object${shown(value)}.`);
  return value as Fields;
}

function mapped<T>(value: unknown, place: string, read: (value: unknown, place: string) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record(value, place)).map(([name, each]) => [name, read(each, `${place}.${name}`)]),
  );
}

function only(value: Fields, known: readonly string[], place: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const has = known.length === 0 ? '' : ` It has ${known.join(', ')}.`;
  throw new LogError(`${place} has no member ${unknown}.${has}`);
}

const shown = (value: unknown): string =>
  value === undefined ? ', and is absent' : `, and is ${JSON.stringify(value)}`;
