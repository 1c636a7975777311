import { bundle, moduleFile } from './bundle.js';
import { userImports } from './user-imports.js';

/** A user's module, as a page bundles it. */
export interface UserModule {
  /** As the user wrote it: how trace ids begin. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/**
 * The program of the worker that checks the catalogue.
 * @param own modules with procedures of the user's own
 * @param xstateFrom a file URL in the folder whose xstate everybody uses; absent: ours
 * @throws BundleError where a module cannot be bundled for a page
 */
export function catalogueWorker(own: readonly UserModule[] = [], xstateFrom?: string): Promise<string> {
  const imports = own.map(({ file }, index) => `import * as own${index} from ${text(file)};`);
  const modules = own.map(({ path }, index) => `{ path: ${text(path)}, exports: own${index} }`);
  return bundle(
    `import { serveCatalogue } from ${text(moduleFile('../worker/catalogue.js'))};
${imports.join('\n')}
serveCatalogue(self, [${modules.join(', ')}]);`,
    xstateFrom === undefined ? [] : [userImports(xstateFrom)],
  );
}

/** The program of the worker that checks the systems of a user's module. @throws as `catalogueWorker` */
export const moduleWorker = ({ path, file }: UserModule, xstateFrom: string): Promise<string> =>
  bundle(
    `import { serveModule } from ${text(moduleFile('../worker/module.js'))};
import * as exports from ${text(file)};
serveModule(${text(path)}, exports, self);`,
    [userImports(xstateFrom)],
  );

const text = (value: string): string => JSON.stringify(value);
