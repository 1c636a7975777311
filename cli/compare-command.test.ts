import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../reports/contribution/testing/unzip.js';
import { wordTables } from '../reports/contribution/testing/word-tables.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, rehomeHere, removeFolder } from './testing/command.js';

beforeAll(ensureBuilt, 100_000);

/** Many configurations are checked in threads. */
const compare = (...args: string[]) =>
  (args.includes('--complete') ? rehome : rehomeHere)(['compare', '--quiet', ...args], packageRoot);

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
    const explained = await rehomeHere(['explain', found.runs[0].trace], packageRoot);
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

  it('writes Word tables of the same comparison, and asks for their file', async () => {
    const folder = folderWith({});
    try {
      const file = join(folder, 'compared.docx');
      const args = ['base-1.5.0', 'notify-first', ...narrow];
      expect(await compare(...args, '--format', 'docx', '--out', file)).toEqual({ status: 0, out: '', err: '' });
      const { runs } = JSON.parse((await compare(...args, '--json')).out);
      const [gained, shown] = wordTables(textIn(readFileSync(file), 'word/document.xml'));
      expect(gained![1]!.slice(0, 2)).toEqual([['1 of 1'], ['discard-after-accepted-acknowledgement']]);
      expect(shown![1]!.at(-1)).toEqual([runs[0].trace]);
      const nowhere = await compare(...args, '--format', 'docx');
      expect(nowhere).toEqual({
        status: 150,
        out: '',
        err: '--format docx is written to a file: name it with --out.\n',
      });
    } finally {
      removeFolder(folder);
    }
  });

  it('takes an amended procedure and an order of acts, which no catalogue has, wherever the other one is', async () => {
    for (const [after, property, change] of [
      ['notify-first+conditional-registration', 'registration-truth', 'gained'],
      ['order:discard-notify-ack-11-12-13', 'discard-after-accepted-acknowledgement', 'lost'],
    ] as const) {
      const { status, out, err } = await compare(
        'notify-first',
        after,
        ...['--scenario', 'provisioning-fails', '--defaults', '--property', property, '--json'],
      );
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(JSON.parse(out).properties).toMatchObject([{ property, cells: [{ change }] }]);
    }
    expect(await compare('notify-first', 'notify-first+nothing')).toMatchObject({ status: 150 });
  });

  it('refuses names that it does not know, and a procedure against itself', async () => {
    expect(await compare('base-1.5.0', 'notify-last')).toMatchObject({ status: 150 });
    expect(await compare('base-1.5.0', 'notify-first', '--property', 'two-active')).toMatchObject({ status: 150 });
    const same = await compare('notify-first', 'notify-first');
    expect(same).toMatchObject({ status: 150, err: 'notify-first is compared with itself: name two procedures.\n' });
  });
});
