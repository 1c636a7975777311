import { isBuiltin } from 'node:module';
import { extname } from 'node:path';
import type { BuildResult, Plugin } from 'esbuild';
import type { Copies } from './module-copies.js';

/** What is read as an ES module and nothing else. */
const simple = new Set(['.ts', '.mts', '.tsx', '.js', '.mjs', '.jsx', '.json']);

/** What a text cannot use that lies nowhere, or that is resolved when it runs. */
const needsItsPlace = /\bimport\.meta\b|\b__(?:dir|file)name\b|\brequire\b|\bimport\((?!")/;

/**
 * A module of the user's, with the files that it imports, as one URL that Node imports by itself: hooks that resolve every import
 * of a process cost more than a small check. Only for a module that imports files, Node's own modules, xstate and this package, and
 * does not ask where it lies.
 * @param file the module's absolute path
 * @param copies what it shares with the checker: our own copies
 * @returns undefined for any other module, and for one that cannot be bundled
 */
export async function bundleModule(file: string, copies: Copies): Promise<string | undefined> {
  const { build } = await import('esbuild');
  try {
    const result = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // A machine's guards and actions are known by the names of their functions; what is imported for its effect has it.
      keepNames: true,
      ignoreAnnotations: true,
      plugins: [sharedImports(copies)],
      logLevel: 'silent',
    });
    const text = result.outputFiles[0]!.text;
    if (!isSimple(result) || needsItsPlace.test(text)) return undefined;
    return `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  } catch {
    // Whoever loads it the ordinary way comes to the same error, and tells it with its place.
    return undefined;
  }
}

const isSimple = ({ metafile }: BuildResult<{ metafile: true }>): boolean =>
  Object.entries(metafile.inputs).every(
    ([path, { format }]) => format !== 'cjs' && simple.has(extname(path)) && !/(^|\/)node_modules\//.test(path),
  );

/** Imports of packages: those that the checker shares, by their URLs; of others nothing is bundled. */
const sharedImports = ({ checker, procedures }: Copies): Plugin => ({
  name: 'shared-imports',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      if (path === 'rehome-checker') return { path: checker, external: true };
      if (path === 'rehome-checker/procedures') return { path: procedures, external: true };
      if (/^xstate(\/|$)/.test(path)) return { path: import.meta.resolve(path), external: true };
      return isBuiltin(path) ? { path, external: true } : { errors: [{ text: 'a package of its own' }] };
    });
  },
});
