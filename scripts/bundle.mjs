// Bundles the command and the package's entry points: a start reads a few files instead of some hundreds. Modules that several
// of them need are shared chunks, so that whoever runs in one process has one copy of each.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What is started or imported from outside, by the name of its bundle. The commands and threads are started at their own places. */
const entries = {
  bin: 'cli/bin.js',
  worker: 'cli/worker.js',
  'task-worker': 'cli/task-worker.js',
  'search-worker': 'cli/search-worker.js',
  'ladder-worker': 'cli/ladder-worker.js',
  'product-worker': 'cli/product-worker.js',
  checker: 'checker/index.js',
  procedures: 'machines/own/index.js',
};

/**
 * Bundles a compiled package into its folder `bundle`, and leads its commands and threads there.
 * @param {string} dist the compiled package
 */
export async function bundlePackage(dist) {
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(dist, path)])),
    outdir: join(dist, 'bundle'),
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // What is bundled of CommonJS asks for Node's own modules so.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    // A machine's guards and actions are known by the names of their functions.
    keepNames: true,
    legalComments: 'none',
    plugins: [packagesOf, placesOf(dist)],
    logLevel: 'warning',
  });
  for (const [name, path] of Object.entries(entries).filter(([, path]) => path.startsWith('cli/'))) {
    const [start] = /^#!.*\n/.exec(readFileSync(join(dist, path), 'utf8')) ?? [''];
    writeFileSync(join(dist, path), `${start}import '../bundle/${name}.js';\n`);
  }
}

/** What every start needs is bundled; other packages are loaded where they are used, and xstate is the user's. */
const packagesOf = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || /^(commander|picocolors)$/.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Files and threads beside a module are looked for where it was before it was bundled. */
const placesOf = (dist) => ({
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = `../${relative(pathToFileURL(dist).pathname, pathToFileURL(path).pathname).split(sep).join('/')}`;
      return {
        contents: text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`),
        loader: 'js',
      };
    });
  },
});
