import { Refusal } from './refusal.js';

/** A member of a global object, replaced and put back. */
interface Patch {
  readonly owner: Record<string, unknown>;
  readonly key: string;
  readonly stub: unknown;
  /** An accessor cannot be replaced by assignment. */
  readonly accessor: PropertyDescriptor | undefined;
  original: unknown;
}

const impure = (call: string, report: (refusal: Refusal) => void) => () => {
  const refusal = new Refusal(
    'MC302',
    `\`${call}\` is called during a step, so the step is no function of the state and the event.`,
    'Let the value come in as an event or as input, or let an environment choice decide.',
  );
  report(refusal);
  throw refusal;
};

/** `Date` without the clock: `new Date(0)` still works, `new Date()` and `Date.now()` are refused. */
function timelessDate(report: (refusal: Refusal) => void): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) =>
      args.length > 0 ? Reflect.construct(target, args, newTarget) : impure('new Date()', report)(),
    apply: () => impure('Date()', report)(),
    get: (target, key) => (key === 'now' ? impure('Date.now()', report) : Reflect.get(target, key)),
  });
}

/** The members of global objects that tell the time, throw dice or act on the world. */
function patchesFor(report: (refusal: Refusal) => void): Patch[] {
  const world = globalThis as unknown as Record<string, object | undefined>;
  const methods: [string, object | undefined, readonly string[]][] = [
    ['Math.', Math, ['random']],
    ['performance.', world.performance, ['now']],
    ['crypto.', world.crypto, ['getRandomValues', 'randomUUID']],
    ['process.', world.process, ['hrtime', 'uptime']],
    ['', globalThis, ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']],
  ];
  return [
    ...patchOf(globalThis, 'Date', timelessDate(report)),
    ...methods.flatMap(([prefix, owner, keys]) =>
      keys.flatMap((key) => patchOf(owner, key, impure(`${prefix}${key}()`, report))),
    ),
  ];
}

/** Patches the object that has the member itself, which may be the prototype of the one given. */
function patchOf(object: object | undefined, key: string, stub: unknown): Patch[] {
  let owner = object;
  while (owner && !Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  if (!owner) return [];
  const descriptor = Object.getOwnPropertyDescriptor(owner, key)!;
  const accessor = 'value' in descriptor ? undefined : descriptor;
  return [{ owner: owner as Record<string, unknown>, key, stub, accessor, original: undefined }];
}

/**
 * A guard against clocks, dice and side effects: runs a function while the global calls for them throw a `Refusal`
 * (MC302) and are reported, for a machine may swallow what is thrown. The globals are always put back.
 */
export function createPurityGuard(report: (refusal: Refusal) => void): <T>(run: () => T) => T {
  const patches = patchesFor(report);
  return (run) => {
    for (const patch of patches) {
      const { owner, key, stub, accessor } = patch;
      if (accessor) Object.defineProperty(owner, key, { value: stub, configurable: true });
      else {
        patch.original = owner[key];
        owner[key] = stub;
      }
    }
    try {
      return run();
    } finally {
      for (const { owner, key, accessor, original } of patches) {
        if (accessor) Object.defineProperty(owner, key, accessor);
        else owner[key] = original;
      }
    }
  };
}
