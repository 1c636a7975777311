import { afterAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../adapter/system-under-test.js';
import { coveringPaths } from '../paths/covering-paths.js';
import { compositionOf, runPath, setupOf } from '../paths/run-path.js';
import { DirectReference } from './direct.js';
import { HttpReference } from './http.js';
import { referenceProjection } from './projection.js';

const configurations = [
  'notify-first,retransmission=none,honest',
  'base-1.5.0,retransmission=none,honest',
  'discard-first,retransmission=none,token=bound,honest',
];

describe('the reference implementation', () => {
  const overHttp = new HttpReference();
  const direct = new DirectReference();
  afterAll(async () => {
    await overHttp.close();
    await direct.close();
  });

  it.each(configurations)('passes the covering paths of %s over HTTP', async (configuration) => {
    const system = compositionOf(configuration);
    const setup = setupOf(configuration);
    const paths = await coveringPaths(system);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const verdict = await runPath(overHttp, system, setup, path, referenceProjection);
      expect(verdict, `${configuration}:${path}`).toMatchObject({ verdict: 'pass' });
    }
  });

  it('keeps what it holds through every power loss', async () => {
    const configuration = 'notify-first,retransmission=none,power-loss';
    const system = compositionOf(configuration);
    const paths = await coveringPaths(system);
    for (const path of paths) {
      const verdict = await runPath(direct, system, setupOf(configuration), path, referenceProjection);
      expect(verdict, path).toMatchObject({ verdict: 'pass' });
    }
  });

  it('refuses by name what it does not play', async () => {
    const setup = setupOf('discard-first,second-change=replaces,honest');
    await expect(overHttp.reset(setup)).rejects.toThrow(RefusedError);
    await expect(overHttp.reset(setup)).rejects.toThrow('second-change=replaces');
    await expect(direct.reset(setupOf('both-present-discard-first,honest'))).rejects.toThrow(
      'both-present-discard-first',
    );
  });

  it('plays one participant alone, too', async () => {
    const configuration = 'notify-first,retransmission=none,honest';
    const system = compositionOf(configuration);
    const [path] = await coveringPaths(system);
    const verdict = await runPath(overHttp, system, setupOf(configuration, ['m2me']), path!, referenceProjection);
    expect(verdict.verdict).toBe('pass');
  });
});
