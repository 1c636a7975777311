import { readFileSync } from 'node:fs';
import type { InitializeHook, ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Copies } from './module-copies.js';

// Runs in Node's hooks thread, outside of tsx's own hooks.

let copies: Copies;

/** Takes what `register` hands over. */
export const initialize: InitializeHook<Copies> = (data) => {
  copies = data;
};

/**
 * One copy of xstate and of the checker a process, whoever imports them, and ES module syntax wherever a file lies: tsx
 * would take a file without a package.json for CommonJS and then resolve its imports past these hooks.
 */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (specifier === 'rehome-checker') return { url: copies.checker, format: 'module', shortCircuit: true };
  if (specifier === 'rehome-checker/procedures') {
    return { url: copies.procedures, format: 'module', shortCircuit: true };
  }
  if (/^(xstate|@xstate\/graph)(\/|$)/.test(specifier)) return resolveXState(specifier, context, nextResolve);
  const resolved = await nextResolve(specifier, context);
  // tsx marks what it takes for CommonJS by a query of its own.
  const url = resolved.url.replace(/(\?|%3F)tsx-.*$/i, '');
  return resolved.format === 'commonjs' && isModule(url) ? { ...resolved, url, format: 'module' } : resolved;
};

const resolveXState: ResolveHook = async (specifier, context, nextResolve) => {
  try {
    return await nextResolve(specifier, { ...context, parentURL: copies.xstateFrom });
  } catch (error) {
    // The user has an xstate, but no @xstate/graph: whoever asks for it then means the one of its own.
    if (specifier.startsWith('@xstate/')) return nextResolve(specifier, context);
    throw error;
  }
};

/** Outside of node_modules: TypeScript, and JavaScript whose text has an import or export statement. */
function isModule(url: string): boolean {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return false;
  if (/\.tsx?$/.test(url)) return true;
  return /\.jsx?$/.test(url) && /^\s*(import|export)\b/m.test(readFileSync(fileURLToPath(url), 'utf8'));
}
