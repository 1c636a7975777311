import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The program of the worker that lays statecharts out: the largest part of a page, and only needed for them. */
export const layoutProgram = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('elkjs/lib/elk-worker.min.js'), 'utf8');

/** The same as a script beside a page, which leaves it to the page to start it: from disk a browser reads no worker file. */
export const layoutScript = (): string => `globalThis.rehomeLayout = ${JSON.stringify(layoutProgram())};\n`;
