/** Where and why a value is not plain data. */
export class NotPlainError extends Error {
  override readonly name = 'NotPlainError';
  constructor(
    readonly code: `MC${number}`,
    /** Path inside the value: `items[2].owner`. */
    readonly path: string,
    /** What stands there: `a function`, `an instance of Date`. */
    readonly found: string,
  ) {
    super(`${path === '' ? 'the value' : path} is ${found}`);
  }
}

/**
 * Canonical text of plain data: equal texts exactly for values that no machine can tell apart by content. Like JSON with sorted
 * keys, except that an `undefined` member equals an absent one and that `NaN`, the infinities, `-0` and a bare
 * `undefined` are written as themselves.
 *
 * @param path how errors name the value
 * @throws NotPlainError for functions (MC401), class instances (MC402), bigints and symbols (MC403), cycles (MC404), and
 *   accessors, symbol keys and sparse arrays (MC405).
 */
export function canonical(value: unknown, path = ''): string {
  return write(value, path, []);
}

/** The object's class for a message, or null for a plain object. Objects of other realms are plain too. */
function className(value: object): string | null {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return null;
  if (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty')) return null;
  return (value.constructor as { name?: string } | undefined)?.name || 'a class';
}

const memberPath = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function write(value: unknown, path: string, ancestors: object[]): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, path, ancestors);
    case 'function':
      throw new NotPlainError('MC401', path, 'a function');
    default:
      throw new NotPlainError('MC403', path, `a ${typeof value}`);
  }
}

function writeObject(value: object, path: string, ancestors: object[]): string {
  if (ancestors.includes(value)) throw new NotPlainError('MC404', path, 'a reference to an object that contains it');
  ancestors.push(value);
  const text = Array.isArray(value) ? writeArray(value, path, ancestors) : writeMembers(value, path, ancestors);
  ancestors.pop();
  return text;
}

function writeArray(value: readonly unknown[], path: string, ancestors: object[]): string {
  if (Object.keys(value).length !== value.length) {
    throw new NotPlainError('MC405', path, 'an array with holes or with named members');
  }
  return `[${value.map((item, index) => write(item, `${path}[${index}]`, ancestors)).join(',')}]`;
}

function writeMembers(value: object, path: string, ancestors: object[]): string {
  const name = className(value);
  if (name !== null) throw new NotPlainError('MC402', path, `an instance of ${name}`);
  if (Object.getOwnPropertySymbols(value).length > 0)
    throw new NotPlainError('MC405', path, 'an object with a symbol key');
  const members: string[] = [];
  for (const key of Object.getOwnPropertyNames(value).sort()) {
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    const inside = memberPath(path, key);
    if (property.get !== undefined || property.set !== undefined || property.enumerable !== true) {
      throw new NotPlainError('MC405', inside, 'an accessor or a hidden member');
    }
    if (property.value === undefined) continue;
    members.push(`${JSON.stringify(key)}:${write(property.value, inside, ancestors)}`);
  }
  return `{${members.join(',')}}`;
}

const frozen = new WeakSet<object>();

/** Freezes plain data through and through, in place, and returns it. */
export function deepFreeze<T>(value: T): T {
  // A set of our own, for a frozen object may hold others that are not.
  if (typeof value === 'object' && value !== null && !frozen.has(value)) {
    frozen.add(value);
    for (const member of Object.values(Object.freeze(value))) deepFreeze(member);
  }
  return value;
}

/** A copy of plain data that shares no object with it, not even twice the same inside. */
export function clonePlain<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clonePlain) as T;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, clonePlain(member)])) as T;
}
