import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The file of a module of this package, compiled or as source. */
export function moduleFile(path: string): string {
  const compiled = fileURLToPath(new URL(path, import.meta.url));
  const sources = [compiled, compiled.replace(/\.js$/, '.ts'), compiled.replace(/\.js$/, '.tsx')];
  return sources.find((file) => existsSync(file)) ?? compiled;
}

/**
 * Bundles a program for a browser into one classic script.
 * @param program its text; imports of files by absolute path
 * @throws as esbuild does, where something cannot be resolved or read
 */
export async function bundle(program: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    // XState's `and`, `or` and `not` are known by their names, and a machine's own functions are shown by theirs.
    keepNames: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    plugins,
  });
  return outputFiles[0]!.text;
}

/** Joins the style sheets that a sheet imports. */
export async function bundleStyle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'silent',
    charset: 'utf8',
    target: 'chrome123',
  });
  return outputFiles[0]!.text;
}
