import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { findCopies } from '../../cli/module-copies.js';
import { packageRoot } from '../../cli/package-root.js';
import { folderWith, removeFolder } from '../../cli/testing/command.js';
import { lights } from '../../cli/testing/modules.js';
import type { FromWorker } from '../protocol.js';
import { moduleWorker } from './workers.js';

const folders: string[] = [];
const folder = (files: Readonly<Record<string, string>>): string => {
  const made = folderWith(files);
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const each of folders) removeFolder(each);
});

/** The worker of a module in a folder. */
const workerOf = (made: string, name = 'lights.ts'): Promise<string> => {
  const file = join(made, name);
  return moduleWorker({ path: `./${name}`, file }, findCopies(file).xstateFrom);
};

/** Runs a worker's program as a browser would, where there is no Node, and asks it one question. */
function asked(program: string, question: string, takes: unknown): Promise<FromWorker> {
  return new Promise((resolve) => {
    const port = {
      onmessage: (_: unknown) => {},
      postMessage: (message: FromWorker) => {
        if (!('progress' in message)) resolve(message);
      },
    };
    const plain = {
      self: port,
      setTimeout,
      clearTimeout,
      AbortController,
      AbortSignal,
      performance,
      queueMicrotask,
      structuredClone,
      MessageChannel,
    };
    runInContext(program, createContext(plain));
    port.onmessage({ data: { id: 1, question, takes } });
  });
}

describe('the worker of a module', () => {
  it('checks a module that lies outside of any package', async () => {
    const answer = await asked(await workerOf(folder({ 'lights.ts': lights })), 'check', {
      subject: 'lights',
    });
    expect(answer).toMatchObject({
      id: 1,
      answer: {
        system: 'lights',
        verdicts: [
          { property: 'never-y', verdict: 'violated' },
          { property: 'gets-green', verdict: 'holds' },
          { property: 'deadlock', verdict: 'holds' },
        ],
      },
    });
  });

  it('has one xstate, that of the user where there is one', async () => {
    const made = folder({ 'lights.ts': lights });
    const plain = await workerOf(made);
    cpSync(join(packageRoot, 'node_modules', 'xstate'), join(made, 'node_modules', 'xstate'), {
      recursive: true,
      dereference: true,
    });
    const own = await workerOf(made);
    // A second copy would add its own size.
    expect(own.length).toBe(plain.length);
  });
});

describe('a module that no page can take', () => {
  it.each([
    [
      "import { readFileSync } from 'node:fs';\nexport default readFileSync;",
      /lights\.ts:1: the page has no Node, and so no node:fs: .+\.$/,
    ],
    [
      "\nimport { join } from 'path';\nexport default join;",
      /lights\.ts:2: the page has no Node, and so no path: .+\.$/,
    ],
    ["\n\nimport x from './nowhere.js';\nexport default x;", /lights\.ts:3: Could not resolve "\.\/nowhere\.js"/],
    ['export default (;', /lights\.ts:1: Unexpected ";"/],
  ])('is named with its line: %j', async (source, message) => {
    await expect(workerOf(folder({ 'lights.ts': source }))).rejects.toThrow(message);
  });

  it('may import from Node what are only types', async () => {
    const source = `import type { Stats } from 'node:fs';\nexport type Mine = Stats;\n${lights}`;
    expect(await workerOf(folder({ 'lights.ts': source }))).toContain('never-y');
  });
});
