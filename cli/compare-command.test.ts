import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome } from './testing/command.js';

beforeAll(ensureBuilt, 100_000);

const compare = (...args: string[]) => rehome(['compare', '--quiet', ...args], packageRoot);

describe('rehome compare', { timeout: 100_000 }, () => {
  const narrow = ['--scenario', 'honest', '--property', 'discard-after-accepted-acknowledgement'];

  it('says what a procedure gains over another one, with a run that rehome explain shows', async () => {
    const { status, out, err } = await compare('base-1.5.0', 'notify-first', ...narrow, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      tool: 'rehome',
      before: { name: 'base-1.5.0', reconstructed: expect.any(String) },
      pairs: [{ scenario: 'honest', before: 'base-1.5.0,honest', after: 'notify-first,honest' }],
      properties: [{ property: 'discard-after-accepted-acknowledgement', cells: [{ change: 'gained' }] }],
      runs: [{ procedure: 'base-1.5.0', id: 'base-1.5.0,honest', change: 'gained' }],
    });
    const explained = await rehome(['explain', found.runs[0].trace], packageRoot);
    expect(explained.status).toBe(0);
    expect(explained.out).toContain('discard-after-accepted-acknowledgement');
  });

  it('checks the counterparts that only one procedure has where that is asked for', async () => {
    const release = ['--reading', 'release=on-completion', '--reading', 'connectivity=session-survives'];
    const args = [
      'base-1.5.0',
      'notify-first',
      ...release,
      '--scenario',
      'honest',
      '--property',
      'one-active',
      '--complete',
    ];
    const { status, out } = await compare(...args, '--json');
    expect(status).toBe(0);
    const { pairs, properties } = JSON.parse(out);
    expect(pairs.map(({ readings }: { readings: unknown }) => readings)).toContainEqual({
      retransmission: 'none',
      release: 'on-completion',
    });
    expect(new Set(properties[0].cells.map(({ change }: { change: string }) => change))).toEqual(new Set(['holds']));
  });

  it('refuses names that it does not know, and a procedure against itself', async () => {
    expect(await compare('base-1.5.0', 'notify-last')).toMatchObject({ status: 150 });
    expect(await compare('base-1.5.0', 'notify-first', '--property', 'two-active')).toMatchObject({ status: 150 });
    const same = await compare('notify-first', 'notify-first');
    expect(same).toMatchObject({ status: 150, err: 'notify-first is compared with itself: name two procedures.\n' });
  });
});
