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

export interface Assumptions {
  /** Only runs on which each of these is met count. */
  readonly owed?: readonly Owed[];
  /** Only runs on which the turn passes for ever count: where a model may stand still beside its runs. */
  readonly turning?: boolean;
}

/**
 * That a formula holds on all runs that count.
 * @param expressionOf the Promela expression that an atom is
 */
export function claimOf(
  formula: Formula,
  expressionOf: (atom: string) => string,
  { owed = [], turning = false }: Assumptions = {},
): Claim {
  const meaning: Record<string, string> = {};
  const names = new Map<string, string>();
  for (const [number, atom] of atomsOf(formula).entries()) {
    names.set(atom, `a${number}`);
    meaning[`a${number}`] = expressionOf(atom);
  }
  const assumed = owed.map(({ enabled, taken }, number) => {
    meaning[`e${number}`] = enabled;
    meaning[`t${number}`] = taken;
    return `([]<>e${number} -> []<>t${number})`;
  });
  if (turning && needsTurn(formula)) assumed.push(`[]<>${TURN}`, `[]<>!${TURN}`);
  const claimed = promelaFormula(renamed(formula, names));
  return { text: assumed.length === 0 ? claimed : `(${assumed.join(' && ')}) -> (${claimed})`, meaning };
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
