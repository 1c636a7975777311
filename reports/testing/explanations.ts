import fc from 'fast-check';
import type { TraceStep } from '../../checker/report.js';
import type { Explanation } from '../explanation.js';
import { choice, step } from './examples.js';

/** The explanation of these steps in a composition of a device and a server, with what a test changes. */
export function explanation(steps: readonly TraceStep[], changed: Partial<Explanation> = {}): Explanation {
  return {
    id: `./example.ts:${steps.map(({ choice: index }) => index).join('/')}`,
    participants: ['device', 'server'],
    presentation: { participants: { server: 'old SHO', eve: 'attacker' } },
    steps,
    reasons: steps.map(() => ({ falseGuards: [], alternatives: [] })),
    pivots: [],
    broken: [],
    ...changed,
  };
}

/** A delivery that changes nothing. */
export const arrival = (changed: Partial<TraceStep> = {}): TraceStep => {
  const delivered = step(changed);
  return { ...delivered, after: delivered.before };
};

/** Texts that a chart language may stumble over. */
export const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'end',
    'a "quoted" b',
    'x; y',
    '#35',
    '<i>',
    '\\n',
    'loop',
    '@enduml',
    '== x ==',
    '--',
    ']',
    '%%',
    ': :',
    'Note',
    '',
  ),
);

const kinds = fc.constantFrom<TraceStep['kind']>('deliver', 'redeliver', 'duplicate', 'lose', 'forge');

/** Explanations of random runs with awkward names, contents and states. */
export const explanations: fc.Arbitrary<Explanation> = fc
  .record({
    names: fc.array(awkwardText, { minLength: 2, maxLength: 2 }),
    texts: fc.array(fc.tuple(kinds, fc.boolean(), awkwardText, awkwardText, awkwardText), { maxLength: 8 }),
    cut: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
    broken: fc.array(awkwardText, { maxLength: 2 }),
  })
  .map(({ names, texts, cut, broken }) => {
    const steps = texts.map(([kind, message, type, was, is]) => {
      const states = { before: { value: was, context: {} }, after: { value: is, context: { a: is } } };
      if (!message) return choice({ event: { type }, ...states });
      return step({ kind, event: { type }, ...(kind === 'forge' ? { by: 'eve' } : {}), ...states });
    });
    return explanation(steps, {
      presentation: {
        participants: { device: names[0]!, server: names[1]! },
        message: ({ type }) => ({ step: '8a', text: type, contents: type, protection: type }),
      },
      broken: broken.map((name) => ({ name, sentence: name })),
      ...(cut === undefined ? {} : { cycle: Math.min(cut, steps.length) }),
    });
  });
