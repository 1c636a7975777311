import { procedures } from '../procedures/index.js';
import type { Procedure } from '../procedures/procedure.js';
import { amended, amendedName, amendmentProblem } from './amended.js';
import { amendments } from './index.js';

/** Names of all amendments, in their order. */
export const amendmentNames: readonly string[] = amendments.map(({ name }) => name);

const made = new Map<string, Procedure>();

/** The procedure and the amendments that a name, `notify-first+bound-token`, is made of; undefined for another name. */
function parsed(name: string): { readonly base: Procedure; readonly names: readonly string[] } | undefined {
  const [first, ...names] = name.split('+');
  const base = procedures.find((procedure) => procedure.name === first);
  return base === undefined || names.length === 0 ? undefined : { base, names };
}

/** Why a procedure's name followed by amendments' names no procedure; null where it does, and for every other name. */
export function amendedNameProblem(name: string): string | null {
  const parts = parsed(name);
  return parts === undefined ? null : amendmentProblem(parts.base, parts.names);
}

/** The amended procedure of a name, whatever the order of the amendments in it; undefined where there is none. */
export function amendedProcedure(name: string): Procedure | undefined {
  const parts = parsed(name);
  if (parts === undefined || amendmentProblem(parts.base, parts.names) !== null) return undefined;
  const whole = amendedName(parts.base.name, parts.names);
  const known = made.get(whole) ?? amended(parts.base, parts.names);
  made.set(whole, known);
  return known;
}
