import type { AnyMachineSnapshot } from 'xstate';
import type { Property, System } from '../../checker/index.js';

type View = Parameters<Extract<Property, { form: 'invariant' }>['holds']>[0];
type Test = (view: View) => boolean;

/** A system that notes which readings its properties look at. */
export interface Watched {
  readonly system: System;
  /** `participant reading`, as they are met: by the end of a check, all that its verdicts rest upon. */
  readonly read: ReadonlySet<string>;
}

/**
 * The same system, with properties whose predicates see contexts that note every reading that is read of them. Predicates that
 * are the same function stay the same one.
 */
export function watchReadings(system: System): Watched {
  const read = new Set<string>();
  const names = system.participants.map(({ name }) => name);
  const tests = new WeakMap<Test, Test>();
  const views = new WeakMap<View, View>();
  const snapshots = new WeakMap<AnyMachineSnapshot, AnyMachineSnapshot>();
  const note = (name: string) => (reading: string) => read.add(`${name} ${reading}`);
  const snapshotOf = (name: string, snapshot: AnyMachineSnapshot) =>
    remembered(snapshots, snapshot, () => noting(snapshot, note(name)));
  const viewOf = (view: View) =>
    remembered(views, view, () => {
      // What is read of the view is read through it: it notes in turn whom a predicate looks at.
      const getters = names.map((name) => [name, { enumerable: true, get: () => snapshotOf(name, view[name]!) }]);
      return Object.create(view, Object.fromEntries(getters)) as View;
    });
  const watched = (test: Test): Test => remembered(tests, test, () => (view) => test(viewOf(view)));
  const properties = system.properties.map((property) => {
    const parts = property.form === 'invariant' ? property.parts : undefined;
    const atoms = property.form === 'liveness' ? property.atoms : undefined;
    const named = {
      ...(property.watch && { watch: mapFunctions(property.watch, watched) }),
      ...(parts && { parts: mapFunctions(parts, watched) }),
      ...(atoms && { atoms: mapFunctions(atoms, watched) }),
    };
    return mapFunctions({ ...property, ...named }, watched);
  });
  return { system: { ...system, properties }, read };
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function mapFunctions<T extends object>(object: T, change: (test: Test) => Test): T {
  const members = Object.entries(object).map(([key, value]) => [
    key,
    typeof value === 'function' ? change(value as Test) : (value as unknown),
  ]);
  return Object.fromEntries(members) as T;
}

/**
 * A snapshot that shows the given one, with getters for the readings in its context. Nothing of it is copied: a search tells states apart
 * by what predicates read of them, and would take a copy for a look at everything.
 */
const noting = (snapshot: AnyMachineSnapshot, note: (reading: string) => void): AnyMachineSnapshot =>
  withMember(snapshot, 'context', (context) =>
    withMember(context, 'readings', (readings) => {
      const getters = Object.keys(readings).map((name) => [
        name,
        {
          enumerable: true,
          get: () => {
            note(name);
            return Reflect.get(readings, name) as unknown;
          },
        },
      ]);
      return Object.create(null, Object.fromEntries(getters)) as object;
    }),
  );

/** An object that shows another one, but for one of its members, if that is an object. */
function withMember<T extends object>(shown: T, member: string, change: (value: object) => object): T {
  const read = (key: PropertyKey): unknown => {
    const value: unknown = Reflect.get(shown, key);
    return key === member && typeof value === 'object' && value !== null ? change(value) : value;
  };
  // A proxy cannot show frozen members of its target as other ones, so the target is an empty object.
  return new Proxy({} as T, {
    get: (_, key) => read(key),
    has: (_, key) => Reflect.has(shown, key),
    ownKeys: () => Reflect.ownKeys(shown),
    getOwnPropertyDescriptor: (_, key) =>
      Reflect.has(shown, key) ? { value: read(key), enumerable: true, configurable: true } : undefined,
  });
}
