import { parseOrderName } from '../machines/orders/order.js';
import { orderProcedure } from '../machines/orders/order-procedure.js';
import type { OwnProcedure } from '../machines/own/procedure-from.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import type { Reading } from '../machines/readings/index.js';

/** Procedures from modules outside of this package, by the path that was given for each. */
const known = new Map<string, OwnProcedure>();

/** Makes a procedure known under the path of its module, which is its name from here on. */
export function registerProcedure(path: string, procedure: OwnProcedure): void {
  known.set(path, { ...procedure, name: path });
}

/** The procedure of a module that was registered, or of an order of acts that is named. */
export function ownProcedure(name: string): OwnProcedure | undefined {
  const order = parseOrderName(name);
  return order === undefined ? known.get(name) : orderProcedure(order);
}

/** The readings that a procedure brings. */
export const ownReadings = ({ own }: Procedure): Readonly<Record<string, Reading>> => own?.readings ?? {};

/**
 * A configuration's id as the procedure's name and the rest. A module's path may hold commas; what follows it holds no dots but
 * in no name of a file: the last extension ends the path.
 */
export function splitConfigurationId(id: string): readonly [procedure: string, ...parts: string[]] {
  const path = /^(.+\.[cm]?[jt]sx?)(?:,(.*))?$/.exec(id);
  if (path === null) return id.split(',') as [string, ...string[]];
  return [path[1]!, ...(path[2] === undefined ? [] : path[2].split(','))];
}
