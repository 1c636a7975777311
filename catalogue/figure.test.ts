import { describe, expect, it } from 'vitest';
import { stepOf } from '../reports/words.js';
import { figureRun } from './figure.js';

describe('the run of the figure', () => {
  it.each(['discard-first', 'notify-first', 'both-present-notify-first'])(
    'of %s takes the steps in their order, to the registration',
    async (procedure) => {
      const { steps, presentation, id } = await figureRun(procedure);
      const numbers = steps
        .map((step) => stepOf(presentation, step))
        .filter((step) => step !== undefined)
        .map(Number);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      expect(numbers[0]).toBe(1);
      expect(numbers.at(-1)).toBe(14);
      expect(id).toMatch(new RegExp(`^${procedure},honest:[\\d/]+$`));
      expect(steps.every(({ class: kind }) => kind !== 'fault' && kind !== 'adversary')).toBe(true);
    },
  );
});
