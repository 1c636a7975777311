import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pageFiles, singleFile } from './files.js';

const megabyte = 1_000_000;
const catalogue = { from: 'catalogue', own: [] } as const;

it('is under a megabyte, compressed, before a statechart is looked at', async () => {
  const page = (await pageFiles(catalogue, '0.0.0')).get('index.html')!;
  expect(gzipSync(page).length).toBeLessThan(megabyte);
});

it('is so with everything in one file, too', async () => {
  expect(gzipSync(await singleFile(catalogue, '0.0.0')).length).toBeLessThan(megabyte);
});
