import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../explorer/page/address.js';
import { shownFinding } from './explained.js';
import { packageRoot } from './package-root.js';
import { replayed } from './replayed.js';
import { traceSystem } from './trace-system.js';

const texts = ['README.md', 'docs/explorer.md', 'cli/program.ts', 'cli/trace-id.ts'].map((name) =>
  readFileSync(join(packageRoot, name), 'utf8'),
);
/** What `pattern` captures anywhere in the texts, each once. */
const named = (pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!))),
];

/** People copy them: an example that is refused teaches nobody. */
describe('the examples in README, documents and help', () => {
  it.each(named(/(?<![\w/#-])((?:notify|discard)-first,[\w=,-]+:\d+(?:\/\d+)*)/g))('%s is a run', async (id) => {
    const { target, system } = await traceSystem(id);
    await expect(replayed(system, target.path)).resolves.toBeDefined();
  });

  it.each(named(/`(#run\/[^`]+)`/g))('%s is the address of a run', async (hash) => {
    const { subject, path } = parseAddress(hash);
    const { target, system } = await traceSystem(`${subject}:${path}`);
    await expect(replayed(system, target.path)).resolves.toBeDefined();
  });

  it.each(named(/rehome (?:explain|explore|inspect) (?!\.)([\w-]+\/[\w+-]+\/[\w-]+)/g))(
    '%s is a finding',
    async (name) => {
      await expect(shownFinding(name)).resolves.toMatchObject({ id: name });
    },
  );
});
