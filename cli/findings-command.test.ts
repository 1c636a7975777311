import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../catalogue/findings/finding.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome, rehomeHere } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

const findings = (...args: string[]) => rehome(['findings', '--quiet', ...args], packageRoot);

describe('rehome findings', () => {
  it('lists the distinct findings about a property, with ids and traces that are safe in a shell', async () => {
    const { status, out } = await findings(
      '--procedure',
      'both-present-base-1.5.0',
      '--property',
      'never-without-credentials',
      '--json',
    );
    const { findings: found } = JSON.parse(out) as { findings: Finding[] };
    expect(status).toBe(0);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const { id, property, trace } of found) {
      expect(property).toBe('never-without-credentials');
      expect(id).toMatch(/^never-without-credentials\/[\w.+-]+\/[\w.-]+$/);
      expect(trace).toMatch(/^[\w.,=+-]+:[\d/~]*$/);
    }
    const explained = await rehomeHere(['explain', found[0]!.trace!], packageRoot);
    expect(explained.status).toBe(0);
    expect(explained.out).toContain(found[0]!.trace);
  });

  it('suggests the nearest property', async () => {
    const { status, err } = await rehomeHere(['findings', '--property', 'registration-truths'], packageRoot);
    expect(err).toContain('Unknown property registration-truths. Did you mean registration-truth?');
    expect(status).toBe(150);
  });

  it('writes all findings or none', async () => {
    const { status, err } = await rehomeHere(['findings', '--write', '--property', 'registration-truth'], packageRoot);
    expect(err).toContain('The file holds all findings: give --write without --property and without --procedure.');
    expect(status).toBe(150);
  });
});
