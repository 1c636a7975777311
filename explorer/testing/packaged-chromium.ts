import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../cli/package-root.js';

/** A browser's program, and what its environment needs beside this process's own. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const cache = join(packageRoot, 'node_modules', '.cache');

/** Unpacks into the folder for temporary files, and its system libraries only where the environment looks like Lambda's. */
const unpackProgram = `
  import chromium from '@sparticuz/chromium';
  await chromium.executablePath();
`;

/**
 * The Chromium of the package @sparticuz/chromium, unpacked once for all test processes. Of what comes with it, its system
 * libraries and fonts are used only where the machine has none, and its arguments never: they switch web security off.
 * @throws where it does not unpack
 */
export async function packagedChromium(folder = join(cache, 'rehome-chromium')): Promise<BrowserProgram> {
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = join(folder, 'chromium');
  return {
    executablePath,
    env: {
      ...(missesLibraries(executablePath) ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  };
}

/** Several processes may unpack at once: each into a folder of its own, which is then the folder if it is the first. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const own = mkdtempSync(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackProgram], {
      cwd: packageRoot,
      env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    // Its own list of fonts names fixed folders.
    writeFileSync(
      join(own, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
    );
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The loader of programs says so before anything runs. */
function missesLibraries(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version'], { encoding: 'utf8' }).stderr.includes('shared libraries');
}
