/**
 * A procedure of one's own, for `rehome check --procedure ./mine.ts`: a module whose default export (or export `procedure`)
 * is what `defineProcedure` gives.
 */
export { extend, type Implementations, type MachinePatch, type StatePatch } from './extend.js';
export type { OwnMessage, Protection, Speaker } from './own-message.js';
export { defineProcedure } from './own-procedure.js';
export type { OwnProcedure, OwnReading, ProcedureDelta } from './procedure-from.js';
