import type { Address } from '../../explorer/page/address.js';
import type { PageSubject } from '../../explorer/write/files.js';
import type { UserModule } from '../../explorer/write/workers.js';
import { shownFinding } from '../explained.js';
import { loadSystems, pickSystem, prepareModule } from '../load-module.js';
import { findCopies } from '../module-copies.js';
import { loadProcedures, pathOfId } from '../own-procedure.js';
import { replayed } from '../replayed.js';
import { parseTraceId, type TraceTarget } from '../trace-id.js';
import { traceSystem } from '../trace-system.js';

/** What a page is about, and where in it to begin. */
export interface Explored {
  readonly subject: PageSubject;
  /** Absent: at its beginning. */
  readonly at?: Address;
}

/**
 * What the user wants to explore.
 * @param target a module, one of its systems as `./module.ts#system`, a configuration, a trace id, or the name of a finding; absent: the catalogue
 * @param procedures modules with procedures of the user's own, which stand beside those of the catalogue
 * @throws InputError where there is no such thing, or it does not load
 */
export async function explored(target: string | undefined, procedures: readonly string[]): Promise<Explored> {
  if (target === undefined) return { subject: await catalogueWith(procedures) };
  if (isFinding(target)) {
    const subject = await catalogueWith(procedures);
    return { subject, at: atRun(parseTraceId((await shownFinding(target)).trace)) };
  }
  const isRun = target.includes(':');
  const place = parseTraceId(isRun ? target : `${target}:`);
  if (place.from === 'module') return ofModule(place, isRun);
  const own = pathOfId(place.id);
  const subject = await catalogueWith([...new Set([...procedures, ...(own === undefined ? [] : [own])])]);
  const { system } = await traceSystem(`${place.id}:${place.path}`);
  await replayed(system, place.path);
  return { subject, at: atRun(place) };
}

/** A trace id has a colon; a module's path begins with a dot or a slash, or has the ending of one. */
const isFinding = (target: string): boolean =>
  target.includes('/') && !/^[./]|:/.test(target) && !/\.[cm]?[jt]sx?(?:$|[,#])/.test(target);

async function catalogueWith(procedures: readonly string[]): Promise<PageSubject> {
  await loadProcedures(procedures);
  const own = await Promise.all(procedures.map(userModule));
  return {
    from: 'catalogue',
    own,
    ...(own[0] === undefined ? {} : { xstateFrom: findCopies(own[0].file).xstateFrom }),
  };
}

async function ofModule(place: TraceTarget & { readonly from: 'module' }, isRun: boolean): Promise<Explored> {
  const module = await userModule(place.module);
  const systems = await loadSystems(place.module);
  const subject: PageSubject = { from: 'module', module, systems, xstateFrom: findCopies(module.file).xstateFrom };
  if (!isRun && place.system === undefined) return { subject };
  const system = pickSystem(systems, place.system, place.module);
  await replayed(system, place.path);
  return { subject, at: { view: 'run', subject: system.name, path: place.path, parameters: {} } };
}

const userModule = async (path: string): Promise<UserModule> => ({ path, file: await prepareModule(path) });

const atRun = (place: TraceTarget): Address => ({
  view: 'run',
  subject: place.from === 'catalogue' ? place.id : place.module,
  path: place.path,
  parameters: {},
});
