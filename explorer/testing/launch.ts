import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { messageOf } from '../../cli/errors.js';
import { type BrowserProgram, packagedChromium } from './packaged-chromium.js';

/** `installed`: one of this machine. `packaged`: the one that comes with `npm ci`. */
export type BrowserKind = 'installed' | 'packaged';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A user of the machine who is not allowed to make sandboxes has the browser start without one. */
const sandboxes = process.getuid?.() === 0 ? [false] : [true, false];

/**
 * Starts a browser without a window: the one that REHOME_BROWSER names, else the packaged one, which is the same one everywhere and
 * starts and draws faster, else an installed one.
 * @param kind only this one
 * @throws with one sentence that says what to install, where none starts
 */
export async function launchBrowser(kind?: BrowserKind): Promise<Browser> {
  const reasons: string[] = [];
  const attempt = async (find: () => BrowserProgram | undefined | Promise<BrowserProgram>) => {
    try {
      const program = await find();
      return program === undefined ? undefined : await start(program);
    } catch (error) {
      reasons.push(messageOf(error).split('\n')[0]);
      return undefined;
    }
  };
  const isNamed = named() !== undefined;
  const started =
    (kind === 'packaged' || (kind === undefined && !isNamed) ? await attempt(packagedChromium) : undefined) ??
    (kind === 'packaged' ? undefined : await attempt(installed));
  if (started !== undefined) return started;
  throw new Error(
    `No browser starts here (${reasons.join('; ') || 'none is installed'}): install Chromium or Chrome, or name one with REHOME_BROWSER; on Linux on x64 npm ci brings one.`,
  );
}

const named = (): string | undefined => process.env.REHOME_BROWSER || undefined;

/** The browser that the environment or the path of programs names. */
function installed(): BrowserProgram | undefined {
  const name = named();
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = (each: string) => (isAbsolute(each) ? [each] : folders.map((folder) => join(folder, each)));
  const executablePath = (name === undefined ? [...names, ...places] : [name])
    .flatMap(inPath)
    .find((file) => existsSync(file));
  if (name !== undefined && executablePath === undefined)
    throw new Error(`REHOME_BROWSER names ${name}, which is not there`);
  return executablePath === undefined ? undefined : { executablePath, env: {} };
}

async function start({ executablePath, env }: BrowserProgram): Promise<Browser> {
  const environment = Object.fromEntries(Object.entries(process.env).filter((each) => each[1] !== undefined)) as Record<
    string,
    string
  >;
  for (const chromiumSandbox of sandboxes.slice(0, -1)) {
    try {
      return await chromium.launch({ executablePath, env: { ...environment, ...env }, chromiumSandbox });
    } catch {
      // Without one, then; what else is wrong, it says as well.
    }
  }
  return chromium.launch({ executablePath, env: { ...environment, ...env }, chromiumSandbox: sandboxes.at(-1)! });
}
