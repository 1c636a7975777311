/** A value that was looked at. */
export interface Read {
  /** Dotted: `context.retries`, `event.token.signer`. */
  readonly path: string;
  readonly value: unknown;
}

/**
 * Runs a function on plain data and notes what of the data it looks at. Of nested objects the innermost members that were looked at count; a list
 * counts as a whole.
 * @returns the function's result and what it looked at, in the order of the first look
 */
export function watchReads<T extends object, R>(data: T, run: (data: T) => R): { result: R; reads: Read[] } {
  const reads = new Map<string, unknown>();
  const watched = (value: object, path: string): object =>
    new Proxy(value, {
      get(target, key, receiver) {
        const member: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof member === 'function') return member;
        const place = path === '' ? key : `${path}.${key}`;
        reads.delete(path);
        if (path !== '') reads.set(place, member);
        return isObject(member) ? watched(member, place) : member;
      },
    });
  // Frozen members could not be handed out in disguise.
  const result = run(watched(structuredClone(data), '') as T);
  return { result, reads: [...reads].map(([path, value]) => ({ path, value })) };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
