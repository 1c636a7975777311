import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amended, clause } from '../reports/contribution/testing/example.js';
import { exitStatus } from './exit-status.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';

const text = readFileSync(join(packageRoot, 'README.md'), 'utf8');
const modules = [...text.matchAll(/```ts\n(\/\/ (\S+\.ts)\n.*?)```/gs)].map(([, module, name]) => [name!, module!]);

/** What needs a browser, or minutes, is run by hand. */
const byHand =
  /^(inspect|findings|assumptions|synthesize|mutate|contribution --amendments|explore(?!.* --(out|single-file) ))\b/;

const commands = [...text.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, block]) => block!.split('\n'))
  .flatMap((line) => /^npx rehome (.*?)\s*(#.*)?$/.exec(line)?.[1] ?? [])
  .filter((args) => !byHand.test(args));

/** The example's clause under the number of the clause that is taken where the command names none. */
const numbered = (paragraphs: readonly string[]) => paragraphs.join('\n').replaceAll('4.2', '5.1.3.7.4.2');

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({
    ...Object.fromEntries(modules),
    'clause.txt': numbered(clause),
    'amended.txt': numbered(amended),
  });
}, 200_000);
afterAll(() => removeFolder(folder));

describe('README.md', () => {
  it('shows how to check, compare, refine, simulate, explain, explore, contribute, draw, run, list, merge and state purposes', () => {
    const verbs = new Set(commands.map((args) => args.split(' ', 1)[0]));
    expect([...verbs].sort()).toEqual([
      'check',
      'compare',
      'contribution',
      'coverage',
      'explain',
      'explore',
      'merge',
      'purposes',
      'readings',
      'refine',
      'run',
      'scenarios',
      'simulate',
      'statechart',
    ]);
  });

  // In their order: what one writes, another reads.
  it.each(commands)('shows a command that works: rehome %s', async (args) => {
    const { status, err } = await rehome(args.split(' '), folder);
    expect([exitStatus.badInput, exitStatus.internal], err).not.toContain(status);
    expect(status).not.toBeNull();
  });
});
