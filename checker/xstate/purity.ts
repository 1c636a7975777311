import { Refusal } from './refusal.js';

interface Patch {
  readonly owner: object;
  readonly key: string;
  readonly stub: unknown;
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
    { owner: globalThis, key: 'Date', stub: timelessDate(report) },
    ...methods.flatMap(([prefix, owner, keys]) =>
      owner === undefined
        ? []
        : keys.filter((key) => key in owner).map((key) => ({ owner, key, stub: impure(`${prefix}${key}()`, report) })),
    ),
  ];
}

/**
 * A guard against clocks, dice and side effects: runs a function while the global calls for them throw a `Refusal`
 * (MC302) and are reported, for a machine may swallow what is thrown. The globals are always put back.
 */
export function createPurityGuard(report: (refusal: Refusal) => void): <T>(run: () => T) => T {
  const patches = patchesFor(report);
  return (run) => {
    const originals = patches.map(({ owner, key, stub }) => {
      const original = Object.getOwnPropertyDescriptor(owner, key);
      Object.defineProperty(owner, key, { value: stub, configurable: true, writable: true });
      return original;
    });
    try {
      return run();
    } finally {
      patches.forEach(({ owner, key }, index) => {
        const original = originals[index];
        if (original === undefined) delete (owner as Record<string, unknown>)[key];
        else Object.defineProperty(owner, key, original);
      });
    }
  };
}
