import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** What is part of the package is taken as it was built, and what is installed as it was installed. */
const againstDist: Plugin = {
  name: 'against dist',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const target = relative(root, resolve(resolveDir, path));
      return target.startsWith(`bench${sep}`)
        ? undefined
        : { path: pathToFileURL(join(dist, target)).href, external: true };
    });
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('node:')
        ? undefined
        : { path: import.meta.resolve(path), external: true },
    );
  },
};

/**
 * A program of bench/peers as JavaScript that runs on the built package.
 * @returns its path
 * @throws Error where the package is not built
 */
export async function bundled(name: string, folder: string): Promise<string> {
  if (!existsSync(join(dist, 'checker/index.js'))) throw new Error('The package is not built: `npm run build`.');
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'bench/peers', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [againstDist],
    logLevel: 'silent',
  });
  return outfile;
}
