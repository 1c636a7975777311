import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { openAddress } from '../explore/open-address.js';
import { servePage } from '../explore/server.js';
import { type Explored, explored } from '../explore/subject.js';
import { onInterrupt } from '../interrupt.js';
import { version } from '../package-root.js';
import { checkFolderWritable, checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome explore`. */
export interface ExploreOptions {
  /** Modules with procedures of the user's own. */
  readonly procedure?: readonly string[];
  readonly port: number;
  readonly open?: boolean;
  /** The folder to write to, and serve nothing. */
  readonly out?: string;
  /** The file to write, and serve nothing. */
  readonly singleFile?: string;
}

/**
 * Shows the catalogue, or a user's systems, on a page that checks: serves it on this machine until Ctrl-C, or writes it.
 * @param target what to explore and where to begin; absent: the catalogue
 * @returns the exit status
 * @throws InputError for a target that is none, a module that no page can take, a taken port, and files that cannot be written
 */
export async function explore(
  target: string | undefined,
  options: ExploreOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, singleFile, port, open = false } = options;
  if (singleFile !== undefined) checkWritable(singleFile);
  if (out !== undefined) checkFolderWritable(out);
  const what = await explored(target, options.procedure ?? []);
  const hash = await hashOf(what);
  const write = await import('../../explorer/write/files.js');
  const fileAddress = (file: string) => `${pathToFileURL(resolve(file)).href}${hash}`;

  if (singleFile !== undefined) {
    writeOutput(singleFile, await asInput(() => write.singleFile(what.subject, version)));
    terminal.print(`Wrote ${singleFile}: open ${fileAddress(singleFile)}`);
    return exitStatus.expected;
  }
  const files = await asInput(() => write.pageFiles(what.subject, version));
  if (out !== undefined) {
    for (const [name, text] of files) writeOutput(join(out, name), text);
    terminal.print(`Wrote ${[...files.keys()].join(' and ')} to ${out}: open ${fileAddress(join(out, 'index.html'))}`);
    return exitStatus.expected;
  }
  const interrupted = onInterrupt();
  const server = await servePage(files, port);
  terminal.print(`Open ${server.address}${hash} (Ctrl-C ends).`);
  if (open)
    openAddress(`${server.address}${hash}`, () => terminal.report('No browser opened: open the address yourself.'));
  if (!interrupted.aborted) await once(interrupted, 'abort');
  await server.close();
  return exitStatus.expected;
}

async function hashOf({ at }: Explored): Promise<string> {
  return at === undefined ? '' : (await import('../../explorer/page/address.js')).formatAddress(at);
}

/** What cannot be bundled is in the user's module. */
async function asInput<T>(work: () => Promise<T>): Promise<T> {
  const { BundleError } = await import('../../explorer/write/bundle.js');
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleError) throw new InputError(error.message);
    throw error;
  }
}
