import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome, rehomeHere } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

const configuration = 'notify-first,retransmission=none,honest';

describe('rehome coverage', () => {
  it('prints what a configuration never exercises, by machine and by step', async () => {
    const { status, out } = await rehome(['coverage', configuration, '--quiet', '--json'], packageRoot);
    const { machines, steps, ...rest } = JSON.parse(out);
    expect(status).toBe(0);
    expect(rest).toMatchObject({ configuration, configurations: 1 });
    const pva = machines.find(({ participant }: { participant: string }) => participant === 'pva');
    expect(pva.neverTaken.map(({ id }: { id: string }) => id)).toContain('(root)·validation.lies·0');
    expect(steps).toHaveLength(14);
  });

  it('refuses a configuration that is none', async () => {
    expect(await rehomeHere(['coverage', 'notify-last,honest', '--quiet'], packageRoot)).toMatchObject({ status: 150 });
  });
});

describe('rehome mutate', () => {
  it('refuses a participant that is none, and names the nearest', async () => {
    const { status, err } = await rehomeHere(['mutate', '--participant', 'm2m'], packageRoot);
    expect(status).toBe(150);
    expect(err).toContain('m2me');
  });
});
