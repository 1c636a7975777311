import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of all journals in a folder, one party after the other: between parties nothing is known of their order. */
export function journalLines(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const journals = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  return journals.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
}
