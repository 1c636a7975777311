import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tests of runs that were found lie, below the root of the package. */
export const foundFolder = 'generated-tests/found';

/**
 * A vitest file that drives the reference implementation along a run that a random search found.
 * @param traceId `notify-first,honest:0/3/1`
 * @param support the module that runs it, as the file imports it
 */
function foundTest(traceId: string, support: string): string {
  return `// A run in which the reference implementation once differed from the model. Written by \`npm run generate:found\`.
import { expect, it } from 'vitest';
import { verdictOfFound } from ${JSON.stringify(support)};

it(${JSON.stringify(`goes as the model goes: ${traceId}`)}, async () => {
  expect(await verdictOfFound(${JSON.stringify(traceId)})).toMatchObject({ verdict: 'pass' });
});
`;
}

/**
 * Writes it into a folder, under a name made of its trace id.
 * @returns the path of the file
 */
export function writeFoundTest(
  folder: string,
  traceId: string,
  support = '../../conformance/random-runs/found.js',
): string {
  const name = traceId.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '');
  const file = join(folder, `${name}.test.ts`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, foundTest(traceId, support));
  return file;
}
