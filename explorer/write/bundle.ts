import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildFailure, type BuildOptions, build, type Plugin } from 'esbuild';

/** Something that a page needs cannot be bundled; the message names file and line. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

/** The file of a module of this package, compiled or as source. */
export function moduleFile(path: string): string {
  const compiled = fileURLToPath(new URL(path, import.meta.url));
  const sources = [compiled, compiled.replace(/\.js$/, '.ts'), compiled.replace(/\.js$/, '.tsx')];
  return sources.find((file) => existsSync(file)) ?? compiled;
}

/**
 * Bundles a program for a browser into one classic script.
 * @param program its text; imports of files by absolute path
 * @throws BundleError where something cannot be resolved or read
 */
export const bundle = (program: string, plugins: Plugin[] = []): Promise<string> =>
  built({
    stdin: { contents: program, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'ts' },
    // XState's `and`, `or` and `not` are known by their names, and a machine's own functions are shown by theirs.
    keepNames: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins,
  });

/** Joins the style sheets that a sheet imports. @throws as `bundle` */
export const bundleStyle = (file: string): Promise<string> => built({ entryPoints: [file], target: 'chrome123' });

async function built(options: BuildOptions): Promise<string> {
  try {
    const { outputFiles } = await build({
      ...options,
      bundle: true,
      write: false,
      minify: true,
      legalComments: 'none',
      charset: 'utf8',
      logLevel: 'silent',
    });
    return outputFiles![0]!.text;
  } catch (error) {
    throw isBuildFailure(error) ? new BundleError(failureText(error)) : error;
  }
}

const isBuildFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors);

/** The first error with its place, and how many more there are. */
function failureText({ errors: [first, ...more] }: BuildFailure): string {
  if (first === undefined) return 'The bundler failed without a reason.';
  const { text, location } = first;
  const place = location === null ? '' : `${location.file}:${location.line}: `;
  return `${place}${text}${/[.!?]$/.test(text) ? '' : '.'}${more.length === 0 ? '' : ` (${more.length} more of the kind.)`}`;
}
