import { type OwnProcedure, type ProcedureDelta, patchedMachines, procedureFrom } from '../own/procedure-from.js';
import type { Procedure } from '../procedures/procedure.js';
import type { Amendment, Placement } from './amendment.js';
import { alternatives, amendments } from './index.js';

/** Why a procedure cannot have amendments together; null where it can. */
export function amendmentProblem(base: Procedure, names: readonly string[]): string | null {
  const all = [...(base.amends?.amendments ?? []), ...names];
  const twice = all.find((name, place) => all.indexOf(name) !== place);
  if (twice !== undefined) return `${twice} is there twice`;
  for (const name of names) {
    const amendment = amendments.find((each) => each.name === name);
    if (amendment === undefined) return `there is no amendment ${name}`;
    if (amendment.says?.(base) === false) return `${base.name} has ${name} already`;
    const { needs } = amendment;
    if (needs !== undefined && !all.includes(needs.amendment))
      return `${name} needs ${needs.amendment}: ${needs.reason}`;
  }
  const excluded = alternatives.find((each) => each.amendments.filter((name) => all.includes(name)).length > 1);
  if (excluded === undefined) return null;
  const both = excluded.amendments.filter((name) => all.includes(name)).join(' and ');
  return `${both} exclude each other: ${excluded.reason}`;
}

/** The amendments of these names in their order, whatever the order of the names. */
export const inOrder = (names: readonly string[]): readonly Amendment[] =>
  amendments.filter(({ name }) => names.includes(name));

/** The names without one of them, and without all that needs it. */
export function without(names: readonly string[], gone: string): readonly string[] {
  const needing = amendments.filter(({ name, needs }) => needs?.amendment === gone && names.includes(name));
  return needing.reduce<readonly string[]>(
    (rest, { name }) => without(rest, name),
    names.filter((name) => name !== gone),
  );
}

/** `notify-first+bound-token+conditional-registration` */
export const amendedName = (base: string, names: readonly string[]): string =>
  [base, ...inOrder(names).map(({ name }) => name)].join('+');

/** Machines by what they are patched with: procedures that differ in readings and acts alone have the same ones. */
const machines = new Map<string, OwnProcedure['own']['machines']>();

/**
 * A procedure with amendments. They are applied in their own order, whatever the order of the names, so that one set is one procedure.
 * @throws Error where it cannot have them together: `amendmentProblem` says so before
 */
export function amended(base: Procedure, names: readonly string[]): Procedure {
  const problem = amendmentProblem(base, names);
  if (problem !== null) throw new Error(`${base.name} cannot be amended: ${problem}.`);
  const chosen = inOrder(names);
  const name = amendedName(base.name, names);
  const settles = Object.assign({}, base.settles, ...chosen.map(({ delta }) => delta.settles ?? {}));
  const amends = {
    base: base.amends?.base ?? base.name,
    amendments: [...(base.amends?.amendments ?? []), ...chosen.map((each) => each.name)],
  };
  const structural = chosen.filter(({ delta }) => delta.places ?? delta.messages ?? delta.machines);
  if (structural.length === 0) return { ...base, name, settles, amends };
  const made = structural.reduce<Procedure>(
    (procedure, { delta }) => procedureFrom(procedure, deltaOn(procedure, delta)),
    {
      ...base,
      settles,
    },
  ) as OwnProcedure;
  const patchedBy = structural.filter(({ delta }) => delta.messages ?? delta.machines).map((each) => each.name);
  const key = [base.own === undefined ? '' : base.name, ...patchedBy].join('+');
  const known = machines.get(key) ?? patchedMachines(made.own.patches, made.own.messages, made.own.readings);
  machines.set(key, known);
  return { ...made, name, amends, own: { ...made.own, base: base.name, machines: known } };
}

/** An amendment as the difference from the procedure that it comes to. */
const deltaOn = (
  procedure: Procedure,
  { places, messages, machines: patches }: Amendment['delta'],
): ProcedureDelta => ({
  base: procedure.name,
  ...(places && { acts: placed(procedure.acts, places) }),
  ...(messages && { messages }),
  ...(patches && { machines: patches }),
});

/** The acts with each of these in its new place. */
function placed(acts: readonly string[], places: readonly Placement[]): readonly string[] {
  return places.reduce((before, { act, after }) => {
    const others = before.filter((each) => each !== act);
    const place = Math.max(...after.map((each) => others.indexOf(each))) + 1;
    return [...others.slice(0, place), act, ...others.slice(place)];
  }, acts);
}
