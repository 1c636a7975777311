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
  return write(value, path === '' ? [] : [path], []);
}

/** The object's class for a message, or null for a plain object. Objects of other realms are plain too. */
function className(value: object): string | null {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return null;
  if (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty')) return null;
  return (value.constructor as { name?: string } | undefined)?.name || 'a class';
}

/** `items[2].owner` */
const pathText = (trail: readonly (string | number)[]) =>
  trail.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');

/** The keys on the way from the outermost value, and the objects on it. */
type Trail = (string | number)[];

function write(value: unknown, trail: Trail, ancestors: object[]): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, trail, ancestors);
    case 'function':
      throw new NotPlainError('MC401', pathText(trail), 'a function');
    default:
      throw new NotPlainError('MC403', pathText(trail), `a ${typeof value}`);
  }
}

const frozen = new WeakSet<object>();
/** Texts of deep-frozen objects, which cannot change. */
const texts = new WeakMap<object, string>();

function writeObject(value: object, trail: Trail, ancestors: object[]): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  if (ancestors.includes(value)) {
    throw new NotPlainError('MC404', pathText(trail), 'a reference to an object that contains it');
  }
  ancestors.push(value);
  const text = Array.isArray(value) ? writeArray(value, trail, ancestors) : writeMembers(value, trail, ancestors);
  ancestors.pop();
  if (frozen.has(value)) texts.set(value, text);
  return text;
}

function writeInside(value: unknown, key: string | number, trail: Trail, ancestors: object[]): string {
  trail.push(key);
  const text = write(value, trail, ancestors);
  trail.pop();
  return text;
}

function writeArray(value: readonly unknown[], trail: Trail, ancestors: object[]): string {
  if (Object.keys(value).length !== value.length) {
    throw new NotPlainError('MC405', pathText(trail), 'an array with holes or with named members');
  }
  return `[${value.map((item, index) => writeInside(item, index, trail, ancestors)).join(',')}]`;
}

function writeMembers(value: object, trail: Trail, ancestors: object[]): string {
  const name = className(value);
  if (name !== null) throw new NotPlainError('MC402', pathText(trail), `an instance of ${name}`);
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new NotPlainError('MC405', pathText(trail), 'an object with a symbol key');
  }
  const members: string[] = [];
  for (const key of Object.getOwnPropertyNames(value).sort()) {
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    if (property.get !== undefined || property.set !== undefined || property.enumerable !== true) {
      throw new NotPlainError('MC405', pathText([...trail, key]), 'an accessor or a hidden member');
    }
    if (property.value === undefined) continue;
    members.push(`${JSON.stringify(key)}:${writeInside(property.value, key, trail, ancestors)}`);
  }
  return `{${members.join(',')}}`;
}

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

/** Whether two values of plain data have equal canonical texts, without writing them. */
export function equalPlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) {
    return a.length === (b as unknown[]).length && a.every((item, index) => equalPlain(item, (b as unknown[])[index]));
  }
  return equalMembers(a as Record<string, unknown>, b as Record<string, unknown>);
}

function equalMembers(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  let defined = 0;
  for (const key of Object.keys(a)) {
    if (a[key] === undefined) continue;
    if (!Object.hasOwn(b, key) || !equalPlain(a[key], b[key])) return false;
    defined += 1;
  }
  // `b` has all of these; it has no others if it has as many.
  for (const key of Object.keys(b)) {
    if (b[key] !== undefined) defined -= 1;
  }
  return defined === 0;
}
