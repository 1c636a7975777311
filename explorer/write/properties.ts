import { sentenceOf } from '../../catalogue/findings/sentence.js';
import type { Fairness } from '../../checker/composition.js';
import { describeFairness } from '../../checker/liveness/fairness.js';
import type { Property } from '../../checker/property.js';
import type { EmbeddedProperty } from '../embedded.js';

/**
 * A property as the page carries it.
 * @param byDefault the fairness of its composition, for a liveness property without its own
 */
export function propertyEntry<V>(property: Property<V>, byDefault?: Fairness): EmbeddedProperty {
  const { name, sentence, form, source } = property;
  const fairness = property.form === 'liveness' ? (property.fairness ?? byDefault) : undefined;
  return {
    name,
    sentence,
    form,
    ...(source === undefined ? {} : { source }),
    ...(fairness === undefined ? {} : { fairness: describeFairness(fairness) }),
  };
}

/** What is judged of every system. */
export const deadlockEntry: EmbeddedProperty = { name: 'deadlock', sentence: sentenceOf('deadlock'), form: 'deadlock' };
