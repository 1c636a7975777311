import type { System } from '../checker/compose.js';
import { describeFairness } from '../checker/liveness/fairness.js';
import type { BrokenProperty } from './explanation.js';

const builtIn: Readonly<Record<string, string>> = {
  deadlock: 'A helpful action is always possible, or every participant is final or at rest.',
  overflow: 'No channel is sent more than it holds.',
};

/** A property of a system, `deadlock`, or `overflow`, as reports tell of a run that refutes it. */
export function brokenProperty(system: System, name: string): BrokenProperty {
  const property = system.properties.find((each) => each.name === name);
  if (property === undefined) return { name, sentence: builtIn[name] ?? '' };
  const { sentence, source } = property;
  return {
    name,
    sentence,
    ...(source === undefined ? {} : { source }),
    ...(property.form === 'liveness' ? { fairness: describeFairness(property.fairness ?? system.fairness ?? {}) } : {}),
  };
}
