import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compositionOf, runPath, setupOf } from '../paths/run-path.js';
import { HttpReference } from '../reference-system/http.js';
import { referenceProjection } from '../reference-system/projection.js';
import { journalLines } from './journal-lines.js';

/** The example log that docs/conform.md judges. */
export const exampleLog = new URL('../../docs/logs/journals.ndjson', import.meta.url);

/** Its runs: an honest change, and one in which somebody forges the acknowledgement of the old SHO. */
const runs: readonly { readonly device: string; readonly configuration: string; readonly path: string }[] = [
  {
    device: 'device-1',
    configuration: 'notify-first,retransmission=none,honest',
    path: Array(30).fill('0').join('/'),
  },
  {
    device: 'device-2',
    configuration: 'notify-first,retransmission=none,network-attacker',
    path: Array(13).fill('0').join('/'),
  },
];

/** What the parties of the reference implementation write over HTTP while they are taken along these runs; the same each time. */
export async function exampleText(): Promise<string> {
  const lines: string[] = [];
  for (const { device, configuration, path } of runs) {
    const folder = mkdtempSync(join(tmpdir(), 'rehome-logs-'));
    const reference = new HttpReference([], { folder, device });
    try {
      const setup = setupOf(configuration);
      const { verdict } = await runPath(reference, compositionOf(configuration), setup, path, referenceProjection);
      if (verdict !== 'pass') throw new Error(`The run of ${device} ends with ${verdict}.`);
      lines.push(...journalLines(folder));
    } finally {
      await reference.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
