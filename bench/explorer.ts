// How large the explorer's page is, and how long it takes until it knows something: `npm run bench:explorer` writes bench/explorer.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { version } from '../cli/package-root.js';
import { launchBrowser } from '../explorer/testing/launch.js';
import { pageFiles, singleFile } from '../explorer/write/files.js';

const rounds = 5;
const catalogue = { from: 'catalogue', own: [] } as const;

const folder = mkdtempSync(join(tmpdir(), 'rehome-bench-'));
const files = await pageFiles(catalogue, version);
const single = await singleFile(catalogue, version);
for (const [name, text] of files) writeFileSync(join(folder, name), text);
const page = pathToFileURL(join(folder, 'index.html')).href;
const browser = await launchBrowser();

/** Opens the page from disk, anew each time, and measures until an element is there: the median of all rounds. */
async function milliseconds(hash: string, selector: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
    const tab = await context.newPage();
    const start = performance.now();
    await tab.goto(`${page}${hash}`);
    await tab.locator(selector).first().waitFor();
    times.push(performance.now() - start);
    await context.close();
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
}

/** Asks the page's own worker, from its start on, for a verdict that it has to check. */
async function firstVerdict(subject: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ offline: true });
    const tab = await context.newPage();
    await tab.goto(page);
    times.push(
      await tab.evaluate(async (asked) => {
        const start = performance.now();
        const program = document.getElementById('rehome-worker')!.textContent!;
        const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
        await new Promise<void>((resolve, reject) => {
          worker.onmessage = ({ data }) => {
            if ('failure' in data) reject(new Error(data.failure.message));
            if ('answer' in data) resolve();
          };
          worker.postMessage({ id: 1, question: 'check', takes: { subject: asked } });
        });
        return performance.now() - start;
      }, subject),
    );
    await context.close();
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
}

const bytes = (text: string) => ({ bytes: Buffer.byteLength(text), gzip: gzipSync(text).length });
const measured = {
  command: 'npm run bench:explorer',
  rehome: version,
  node: process.version,
  browser: `Chromium ${browser.version()}`,
  system: `${type()} ${release()}`,
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  /** How many threads of the machine wanted to run when this began: above their number, times are longer than they need be. */
  load: Math.round(loadavg()[0]!),
  rounds,
  sizes: {
    'index.html': bytes(files.get('index.html')!),
    'layout.js': bytes(files.get('layout.js')!),
    'one file': bytes(single),
  },
  /** Medians. */
  milliseconds: {
    'matrix of verdicts, from disk': await milliseconds('#verdicts', 'main button'),
    'run of 17 actions, executed by XState': await milliseconds(
      '#run/notify-first,retransmission=none,power-loss:0/0/0/1/1/1/1/1/1/0/0/0/1/1/0/0/1',
      'main :text("loses its power")',
    ),
    'first checked verdict, notify-first,honest': await firstVerdict('notify-first,honest'),
    'first checked verdict, notify-first,loss': await firstVerdict('notify-first,loss'),
  },
};
await browser.close();
rmSync(folder, { recursive: true, force: true });
writeFileSync(new URL('explorer.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
