import { beforeAll, describe, expect, it } from 'vitest';
import { exitStatus } from './exit-status.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

const run = (...args: string[]) => rehome(args, packageRoot);

describe('rehome synthesize', () => {
  it('wants to be told what to search for, and knows what an order says itself', async () => {
    const { status, err } = await run('synthesize');
    expect(status).toBe(exitStatus.badInput);
    expect(err).toContain('What shall be searched? Write rehome synthesize --orders');
    const said = await run('synthesize', '--orders', '--reading', 'discard=overwrite');
    expect(said.status).toBe(exitStatus.badInput);
    expect(said.err).toContain('Every order says discard itself: leave the reading out.');
  });

  it('names orders that check, explain and run take', async () => {
    const order = 'order:discard-11-notify-ack-12-13';
    const checked = await run(
      'check',
      '--procedure',
      order,
      '--property',
      'never-without-credentials',
      '--json',
      '--quiet',
    );
    const [{ id, verdicts }] = (
      JSON.parse(checked.out) as { runs: { id: string; verdicts: { property: string; trace?: string }[] }[] }
    ).runs;
    expect(id).toBe(`${order},honest`);
    const { trace } = verdicts.find(({ property }) => property === 'never-without-credentials')!;
    const explained = await run('explain', `${id}:${trace}`);
    expect(explained.status, explained.err).toBe(exitStatus.expected);
    expect(explained.out).toContain('never-without-credentials');
    const live = await run('run', '--procedure', order);
    expect(live.status, live.err).toBe(exitStatus.expected);
    expect(live.out.indexOf('acknowledgement of the download')).toBeLessThan(live.out.indexOf('deregistration notice'));
  });
});
