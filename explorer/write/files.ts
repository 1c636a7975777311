import type { System } from '../../checker/compose.js';
import type { Embedded } from '../embedded.js';
import { catalogueData } from './catalogue-data.js';
import { layoutProgram, layoutScript } from './layout.js';
import { moduleData } from './module-data.js';
import { pageHtml } from './page.js';
import { catalogueWorker, moduleWorker, type UserModule } from './workers.js';

/** What a page is about. `xstateFrom`: a file URL in the folder whose xstate everybody uses. */
export type PageSubject =
  /** `own`: modules whose procedures are registered. */
  | { readonly from: 'catalogue'; readonly own: readonly UserModule[]; readonly xstateFrom?: string }
  /** `systems`: what the module exports. */
  | {
      readonly from: 'module';
      readonly module: UserModule;
      readonly systems: readonly System[];
      readonly xstateFrom: string;
    };

/**
 * The files of a page: `index.html`, and what it reads from beside itself once it is needed.
 * @throws BundleError where a module of the user cannot be bundled for a page
 */
export async function pageFiles(subject: PageSubject, version: string): Promise<ReadonlyMap<string, string>> {
  const [data, worker] = [dataOf(subject, version), await workerOf(subject)];
  return new Map([
    ['index.html', await pageHtml({ data, worker })],
    ['layout.js', layoutScript()],
  ]);
}

/** A page that needs nothing beside itself. @throws as `pageFiles` */
export async function singleFile(subject: PageSubject, version: string): Promise<string> {
  return pageHtml({ data: dataOf(subject, version), worker: await workerOf(subject), layout: layoutProgram() });
}

const dataOf = (subject: PageSubject, version: string): Embedded =>
  subject.from === 'module'
    ? moduleData(version, subject.module.path, subject.systems)
    : catalogueData(
        version,
        subject.own.map(({ path }) => path),
      );

const workerOf = (subject: PageSubject): Promise<string> =>
  subject.from === 'module'
    ? moduleWorker(subject.module, subject.xstateFrom)
    : catalogueWorker(subject.own, subject.xstateFrom);
