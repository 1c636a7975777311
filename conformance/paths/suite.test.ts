import { describe, expect, it } from 'vitest';
import { suitePaths } from '../../catalogue/suite/data.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';
import { compositionOf, runPath, setupOf } from './run-path.js';

/** Every so many runs one is taken: all of them are run on the model itself. */
const every = 6;

describe('the written covering suite', () => {
  it('is passed by the reference implementation, wherever it plays the configuration', async () => {
    const reference = new DirectReference();
    const verdicts: string[] = [];
    for (const { configuration, path } of suitePaths('notify-first').filter((_, index) => index % every === 0)) {
      const { verdict } = await runPath(
        reference,
        compositionOf(configuration),
        setupOf(configuration),
        path,
        referenceProjection,
      );
      verdicts.push(verdict === 'pass' ? verdict : `${configuration}:${path} ${verdict}`);
    }
    expect(verdicts.length).toBeGreaterThan(10);
    expect(new Set(verdicts)).toEqual(new Set(['pass']));
  });

  it('has no run of a procedure that is none', () => {
    expect(suitePaths('none')).toEqual([]);
  });
});
