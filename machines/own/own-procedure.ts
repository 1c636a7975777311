import { procedures } from '../procedures/index.js';
import { unknownName } from './procedure-error.js';
import { type OwnProcedure, type ProcedureDelta, procedureFrom } from './procedure-from.js';

/**
 * Makes a procedure from its difference to a named one.
 * @throws ProcedureError for an unknown name, acts in an order that no device can do, or a patch that fits no machine
 */
export function defineProcedure(delta: ProcedureDelta): OwnProcedure {
  const base = procedures.find(({ name }) => name === delta.base);
  if (base === undefined) {
    throw unknownName(
      'base',
      String(delta.base),
      procedures.map(({ name }) => name),
    );
  }
  return procedureFrom(base, delta);
}

/** Is this what `defineProcedure` gives? */
export function isOwnProcedure(value: unknown): value is OwnProcedure {
  return typeof value === 'object' && value !== null && 'own' in value && 'acts' in value && 'settles' in value;
}
