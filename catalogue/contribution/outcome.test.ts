import { describe, expect, it } from 'vitest';
import { runOf } from '../../checker/index.js';
import { parseConfigurationId } from '../configuration.js';
import { readFindings } from '../findings/data.js';
import { splitTrace } from '../findings/finding.js';
import { systemOf } from '../system.js';
import { outcomeSentence } from './outcome.js';

const outcome = (id: string, path: string): string =>
  outcomeSentence(runOf(systemOf(parseConfigurationId(id)), path).final);
const first = (actions: number): string => Array(actions).fill(0).join('/');

describe('where a run leaves the parties', () => {
  it('is told from the start on', () => {
    expect(outcome('base-1.5.0,honest', '')).toBe(
      'At its end the M2ME holds the old MCIM, has no new one, and is served; the old SHO has not released the subscription, and the record of the RO names the old SHO.',
    );
  });

  it('is told after the discard, before the new MCIM is in use', () => {
    expect(outcome('base-1.5.0,honest', first(12))).toBe(
      'At its end the M2ME no longer holds the old MCIM, has the new one stored but not active, and no operator serves it; the old SHO has not released the subscription, and the record of the RO names the old SHO.',
    );
  });

  it.each([
    ['truthful-deregistration', /the M2ME holds the old MCIM, .*the old SHO has released/],
    ['no-ghost-subscription', /the M2ME no longer holds the old MCIM, .*the old SHO has not released/],
    ['never-stranded', /and no operator serves it/],
    ['ends-connected', /and no operator serves it/],
  ])(
    'shows what is broken in each finding of %s',
    (property, broken) => {
      const ends = readFindings()
        .findings.filter((finding) => finding.property === property)
        .flatMap(({ trace }) => (trace === null ? [] : [splitTrace(trace)]));
      expect(ends.length).toBeGreaterThan(1);
      for (const { configuration, path } of ends) expect(outcome(configuration, path)).toMatch(broken);
    },
    60_000,
  );

  it('is no end where the run repeats for ever', () => {
    const { final } = runOf(systemOf(parseConfigurationId('base-1.5.0,honest')), '');
    expect(outcomeSentence(final, true)).toMatch(/^At the end of each round the M2ME holds the old MCIM/);
  });
});
