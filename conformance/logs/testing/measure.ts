// Writes a log of somewhat more than 100,000 lines of many devices, judges it with the built command, and prints how long that took and how much memory it had.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfigurationId, systemOf } from '../../../catalogue/index.js';
import { mappingOf, writeLog } from './write-log.js';

const command = fileURLToPath(new URL('../../../dist/cli/bin.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rehome-log-'));
const system = systemOf(parseConfigurationId('notify-first,loss'));
const messages = ({ kind }: { kind: string }) => kind === 'sent' || kind === 'received';
const peak = `process.on('exit', () => console.log(Math.round(process.resourceUsage().maxRSS / 1024), 'MiB at most'))`;
try {
  for (const inOrder of [true, false]) {
    const lines = writeLog(system, { devices: 2_500, steps: 40, seed: 1, observable: messages, inOrder });
    const mapping = { ...mappingOf(lines), ...(inOrder && { order: 'log' }) };
    writeFileSync(join(folder, 'log.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
    const watch = `data:text/javascript,${encodeURIComponent(peak)}`;
    const options = [
      'conform',
      'log.ndjson',
      '--map',
      'mapping.json',
      '--procedure',
      'notify-first',
      '--scenario',
      'loss',
    ];
    const start = performance.now();
    const { stdout } = spawnSync(process.execPath, ['--import', watch, command, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    const order = inOrder ? 'in the order of the run' : 'nodes in any order';
    console.log(`${order}: ${stdout.split('\n')[0]}; ${stdout.trim().split('\n').at(-1)}, ${seconds} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
