import { identifier } from './ttcn3-words.js';

/** What TTCN-3 says of a kind of plain data. */
type Shape =
  | { readonly kind: 'charstring' | 'integer' | 'boolean' | 'Term' }
  | { readonly kind: 'record'; readonly name: string; readonly fields: ReadonlyMap<string, Field> };

interface Field {
  readonly shape: Shape;
  /** Null, or not there, in some message. */
  readonly optional: boolean;
}

type Data = Readonly<Record<string, unknown>>;

/** Terms, which protect what messages carry, as a recursive type: symbolic, as in the model. */
const termTypes = `  type record Atom { charstring name }
  type record Key { charstring owner, charstring use }
  type record Pair { Term first, Term second }
  type record Signed { Key by, Term body_ }
  type record Sealed { Key for_, Term body_ }
  type record Under { Key context_, Term body_ }
  type union Term { Atom atom_, Key key_, Pair pair_, Signed signed_, Sealed sealed_, Under under_ }`;

const termFields: Readonly<Record<string, string>> = { body: 'body_', for: 'for_', context: 'context_' };

/** Types of messages in TTCN-3, found from all messages of each type. */
export class MessageTypes {
  private readonly shapes = new Map<string, Shape>();

  /** @param messages all that templates will be asked of */
  constructor(messages: readonly Data[]) {
    for (const type of [...new Set(messages.map((message) => String(message.type)))].sort()) {
      const same = messages.filter((message) => message.type === type);
      this.shapes.set(type, recordOf(typeName(type), same, ['type']));
    }
  }

  /** The declarations, inner ones first. */
  declarations(): string {
    return [termTypes, ...[...this.shapes.values()].flatMap(declared)].join('\n');
  }

  /** A message as the value of a template. */
  value(message: Data): string {
    return written(message, this.shapes.get(String(message.type))!);
  }
}

/** `power.fails` → `Power_fails`. */
export const typeName = (type: string): string => identifier(`${type.charAt(0).toUpperCase()}${type.slice(1)}`);

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const isTerm = (value: unknown): value is Data => isObject(value) && typeof value.term === 'string';

function recordOf(name: string, values: readonly Data[], without: readonly string[] = []): Shape {
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))].filter((each) => !without.includes(each));
  const fields = names.map((field): [string, Field] => {
    const all = values.map((value) => value[field]);
    const there = all.filter((value) => value !== null && value !== undefined);
    const shape = shapeOf(`${name}_${identifier(field)}`, there);
    return [field, { shape, optional: there.length < all.length }];
  });
  return { kind: 'record', name, fields: new Map(fields) };
}

function shapeOf(name: string, values: readonly unknown[]): Shape {
  if (values.length > 0 && values.every(isTerm)) return { kind: 'Term' };
  if (values.length > 0 && values.every(isObject)) return recordOf(name, values);
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  if (values.length > 0 && values.every((value) => Number.isInteger(value))) return { kind: 'integer' };
  return { kind: 'charstring' };
}

const nameOf = (shape: Shape): string => (shape.kind === 'record' ? shape.name : shape.kind);

function declared(shape: Shape): readonly string[] {
  if (shape.kind !== 'record') return [];
  const fields = [...shape.fields].map(
    ([name, { shape: of, optional }]) => `${nameOf(of)} ${identifier(name)}${optional ? ' optional' : ''}`,
  );
  const inner = [...shape.fields.values()].flatMap((field) => declared(field.shape));
  return [...inner, `  type record ${shape.name} { ${fields.join(', ')} }`];
}

function written(value: unknown, shape: Shape): string {
  if (value === null || value === undefined) return 'omit';
  switch (shape.kind) {
    case 'Term':
      return term(value as Data);
    case 'boolean':
    case 'integer':
      return String(value);
    case 'charstring':
      return quoted(typeof value === 'string' ? value : JSON.stringify(value));
    case 'record': {
      const fields = [...shape.fields].map(
        ([name, { shape: of }]) => `${identifier(name)} := ${written((value as Data)[name], of)}`,
      );
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
  }
}

function term(value: Data): string {
  const { term: kind, ...parts } = value;
  const fields = Object.entries(parts).map(([name, part]) => {
    const isKey = (kind === 'signed' || kind === 'sealed' || kind === 'under') && name !== 'body';
    const text = !isObject(part) ? quoted(String(part)) : isKey ? keyFields(part) : term(part);
    return `${termFields[name] ?? name} := ${text}`;
  });
  return `{ ${String(kind)}_ := { ${fields.join(', ')} } }`;
}

const keyFields = ({ owner, use }: Data): string =>
  `{ owner := ${quoted(String(owner))}, use := ${quoted(String(use))} }`;

/** A charstring: a quotation mark in it is doubled. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""').replace(/[^ -~]/g, '?')}"`;
