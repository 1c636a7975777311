import type { System } from '../checker/compose.js';
import { systemOfJob } from './job.js';
import { loadSystems, pickSystem, prepareModule } from './load-module.js';
import { loadProcedure, pathOfId } from './own-procedure.js';
import { parseTraceId, type TraceTarget } from './trace-id.js';

/** A trace id with the system that it is about. */
export interface TraceSystem {
  readonly target: TraceTarget;
  readonly system: System;
}

/**
 * Reads a trace id and makes its system.
 * @throws InputError where the id, its configuration or its module is wrong
 */
export async function traceSystem(id: string): Promise<TraceSystem> {
  const target = parseTraceId(id);
  if (target.from === 'catalogue') {
    const module = pathOfId(target.id);
    if (module !== undefined) await loadProcedure(module);
    return { target, system: await systemOfJob(target) };
  }
  await prepareModule(target.module);
  return { target, system: pickSystem(await loadSystems(target.module), target.system, target.module) };
}
