import type { System } from '../../checker/index.js';
import type { Configuration } from '../configuration.js';
import { systemOf } from '../system.js';
import { recorded } from './recorded.js';

/**
 * A configuration's system, and the readings that its own functions have looked at so far: all that were asked for, but for
 * those that were only handed on to participants as `input.readings`.
 */
export function recordedSystem(configuration: Configuration): {
  readonly system: System;
  readonly looked: () => readonly string[];
} {
  const asked = new Map<string, number>();
  const system = systemOf({
    ...configuration,
    values: recorded(configuration.values, (name) => asked.set(name, (asked.get(name) ?? 0) + 1)),
  });
  const handedOn = system.participants.flatMap(({ input }) =>
    Object.keys((input as { readings?: object } | undefined)?.readings ?? {}),
  );
  const times = (name: string) => handedOn.filter((other) => other === name).length;
  const looked = () => [...asked].filter(([name, count]) => count !== times(name)).map(([name]) => name);
  return { system, looked };
}
