import type { Property } from '../../checker/index.js';
import { allProperties } from '../../properties/index.js';

const builtIn: Readonly<Record<string, string>> = {
  deadlock: 'A helpful action is always possible, or every participant is final or at rest.',
  overflow: 'No channel is sent more than it holds.',
};

/** A property by its name; undefined for the built-in judgements. */
export const propertyNamed = (name: string): Property | undefined =>
  (allProperties as unknown as readonly Property[]).find((property) => property.name === name);

/** What a property, or a built-in judgement, says must hold. */
export const sentenceOf = (name: string): string => propertyNamed(name)?.sentence ?? builtIn[name] ?? '';
