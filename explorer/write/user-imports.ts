import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';
import { moduleFile } from './bundle.js';

/**
 * Bundles a user's module with the checker's own copies: one checker and one xstate a page, whoever imports them and wherever the
 * module lies, as the command has it where it loads a module.
 * @param xstateFrom a file URL in the folder whose `xstate` everybody uses
 */
export const userImports = (xstateFrom: string): Plugin => ({
  name: 'user-imports',
  setup(build) {
    build.onResolve({ filter: /^rehome-checker(\/procedures)?$/ }, ({ path }) => ({ path: ownModules[path]! }));
    build.onResolve({ filter: /^(xstate|@xstate\/graph)(\/|$)/ }, (args) => resolveXState(build, args, xstateFrom));
    build.onResolve({ filter: builtIns }, (args) => resolveBuiltIn(build, args));
  },
});

const ownModules: Readonly<Record<string, string>> = {
  'rehome-checker': moduleFile('../../checker/index.js'),
  'rehome-checker/procedures': moduleFile('../../machines/own/index.js'),
};

/** Marks what is resolved for a plugin, which asks the bundler itself then. */
const asked = Symbol('asked');

async function resolveXState(build: PluginBuild, args: OnResolveArgs, xstateFrom: string) {
  if (args.pluginData === asked) return undefined;
  const { path, kind, resolveDir } = args;
  const from = await build.resolve(path, { kind, resolveDir: dirname(fileURLToPath(xstateFrom)), pluginData: asked });
  // The user has an xstate, but no @xstate/graph: whoever asks for it then means the one of its own.
  return from.errors.length > 0 && path.startsWith('@xstate/')
    ? build.resolve(path, { kind, resolveDir, pluginData: asked })
    : from;
}

const builtIns = new RegExp(`^(node:.*|(${builtinModules.filter((name) => /^\w+$/.test(name)).join('|')})(/.*)?)$`);

/** Node's own modules are not in a page; a package of the same name is. */
async function resolveBuiltIn(build: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult | undefined> {
  const { path, kind, resolveDir, pluginData } = args;
  if (pluginData === asked) return undefined;
  if (!path.startsWith('node:')) {
    const installed = await build.resolve(path, { kind, resolveDir, pluginData: asked });
    if (installed.errors.length === 0) return installed;
  }
  return {
    errors: [
      {
        text: `the page has no Node, and so no ${path}: give the machines what they need from it as values, or stay with rehome check`,
      },
    ],
  };
}
