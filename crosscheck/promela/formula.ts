import { atomsOf, type Formula, partsOf } from '../../checker/liveness/formula.js';

/** The bit of a model that every action turns over: what comes next is told by it. */
export const TURN = 'turn';

/**
 * A formula as SPIN reads it, in operators that every build of SPIN knows: neither next nor weak until. Of `X p` is made that the bit
 * `turn`, which every action turns over, keeps its value until it has the other one and p holds.
 */
export function promelaFormula(formula: Formula): string {
  switch (formula.op) {
    case 'true':
    case 'false':
      return formula.op;
    case 'atom':
      return formula.name;
    case 'not':
      return `!(${promelaFormula(formula.of)})`;
    case 'eventually':
      return `<>(${promelaFormula(formula.of)})`;
    case 'always':
      return `[](${promelaFormula(formula.of)})`;
    case 'next': {
      const then = promelaFormula(formula.of);
      return `((${TURN} && (${TURN} U (!${TURN} && ${then}))) || (!${TURN} && (!${TURN} U (${TURN} && ${then}))))`;
    }
  }
  const [left, right] = [promelaFormula(formula.left), promelaFormula(formula.right)];
  switch (formula.op) {
    case 'and':
      return `(${left} && ${right})`;
    case 'or':
      return `(${left} || ${right})`;
    case 'implies':
      return `(${left} -> ${right})`;
    case 'iff':
      return `(${left} <-> ${right})`;
    case 'until':
      return `(${left} U ${right})`;
    case 'weakUntil':
      return `(([]${left}) || (${left} U ${right}))`;
    case 'release':
      return `!(!${left} U !${right})`;
  }
}

/** What SPIN is asked about runs. */
export interface Claim {
  /** A formula over names; alike claims about different expressions have one text. */
  readonly text: string;
  /** By name: the Promela expression. */
  readonly meaning: Readonly<Record<string, string>>;
}

/** What is owed strongly: enabled again and again, it is taken again and again. Both are Promela expressions. */
export interface Owed {
  readonly enabled: string;
  readonly taken: string;
}

/**
 * Claims that all hold if and only if a formula holds on all runs that count. What is assumed is taken apart, for SPIN makes an automaton
 * of each conjunction in no time, and of them all at once not at all: there is a claim for each choice of what is taken again and again,
 * where the rest is enabled no more from some point on.
 * @param expressionOf the Promela expression that an atom is
 * @param owed only runs on which each of these is met count
 */
export function claimsOf(
  formula: Formula,
  expressionOf: (atom: string) => string,
  owed: readonly Owed[] = [],
): Claim[] {
  const meaning: Record<string, string> = {};
  const names = new Map<string, string>();
  for (const [number, atom] of atomsOf(formula).entries()) {
    names.set(atom, `a${number}`);
    meaning[`a${number}`] = expressionOf(atom);
  }
  const claimed = promelaFormula(renamed(formula, names));
  return subsetsOf(owed).map((met) => {
    const never = owed.filter((one) => !met.includes(one)).map(({ enabled }) => enabled);
    const own = { ...meaning, ...Object.fromEntries(met.map(({ taken }, number) => [`t${number}`, taken])) };
    const assumed = met.map((_, number) => `[]<>t${number}`);
    if (never.length > 0) {
      own.e = never.join(' || ');
      assumed.push('<>[]!e');
    }
    return { text: assumed.length === 0 ? claimed : `(${assumed.join(' && ')}) -> (${claimed})`, meaning: own };
  });
}

function subsetsOf<T>(all: readonly T[]): T[][] {
  const subsets: T[][] = [[]];
  for (const one of all) subsets.push(...subsets.map((subset) => [...subset, one]));
  return subsets;
}

/** Does the formula speak of what comes next? */
export const needsTurn = (formula: Formula): boolean => [...partsOf(formula)].some(({ op }) => op === 'next');

function renamed(formula: Formula, names: ReadonlyMap<string, string>): Formula {
  if (formula.op === 'atom') return { op: 'atom', name: names.get(formula.name)! };
  if ('of' in formula) return { ...formula, of: renamed(formula.of, names) };
  if ('left' in formula) {
    return { ...formula, left: renamed(formula.left, names), right: renamed(formula.right, names) };
  }
  return formula;
}
