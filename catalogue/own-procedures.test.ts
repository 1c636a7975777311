import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../machines/own/index.js';
import { configuration, parseConfigurationId, readingNames, readings, scenarios } from './index.js';
import { registerProcedure } from './own-procedures.js';

/** Paths with what a shell, an id or a regular expression may stumble over. */
const paths = fc
  .tuple(fc.stringMatching(/^[a-z0-9,=:#. +-]{0,12}$/), fc.constantFrom('.ts', '.js', '.mjs', '.mts'))
  .map(([name, extension]) => `./${name}${extension}`);

describe('a configuration of a procedure from a module', () => {
  it('is found again by its id, whatever its path', () => {
    const procedure = defineProcedure({
      base: 'discard-first',
      readings: { mine: { means: { 'as-1': '', 'as-2': '' }, default: 'as-1' } },
    });
    const chosen = fc.record({
      procedure: paths,
      scenario: fc.constantFrom(...scenarios),
      readings: fc.record({
        mine: fc.constantFrom('as-1', 'as-2'),
        release: fc.constantFrom<string>(...readings.release.values),
      }),
    });
    fc.assert(
      fc.property(chosen, (selection) => {
        registerProcedure(selection.procedure, procedure);
        const one = configuration(selection);
        expect(one.procedure).toBe(selection.procedure);
        expect(parseConfigurationId(one.id)).toEqual(one);
      }),
    );
    expect(readingNames).toContain('release');
  });
});
