import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Codes that the checker's own sources can report. */
function codesInSources(): Set<string> {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing'),
  );
  return new Set(sources.flatMap((path) => readFileSync(new URL(path, folder), 'utf8').match(/'MC\d{3}'/g) ?? []));
}

it('are each listed once in the documentation, and no others are', () => {
  const page = readFileSync(new URL('../docs/how-the-checker-works.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| (MC\d{3}) \|/gm)].map(([, code]) => `'${code}'`);
  expect(listed).toEqual([...codesInSources()].sort());
});
