import { parseFormula } from './parse.js';

/** A formula of linear temporal logic over named atoms. It speaks of the states of a run, from the one in hand on. */
export type Formula =
  | { readonly op: 'true' | 'false' }
  | { readonly op: 'atom'; readonly name: string }
  | { readonly op: UnaryOperator; readonly of: Formula }
  | { readonly op: BinaryOperator; readonly left: Formula; readonly right: Formula };

export type UnaryOperator = 'not' | 'next' | 'eventually' | 'always';
export type BinaryOperator = 'and' | 'or' | 'implies' | 'iff' | 'until' | 'weakUntil' | 'release';

/** A formula, or its text; the least text is the name of an atom. */
export type FormulaLike = Formula | string;

/**
 * The formula that is meant.
 * @throws CheckerError (MC722) where a text is no formula
 */
export const formulaOf = (like: FormulaLike): Formula => (typeof like === 'string' ? parseFormula(like) : like);

const unary = (op: UnaryOperator, of: FormulaLike): Formula => ({ op, of: formulaOf(of) });
const binary = (op: BinaryOperator, left: FormulaLike, right: FormulaLike): Formula => ({
  op,
  left: formulaOf(left),
  right: formulaOf(right),
});

/** `! p` */
export const not = (p: FormulaLike): Formula => unary('not', p);
/** `p && q` */
export const and = (p: FormulaLike, q: FormulaLike): Formula => binary('and', p, q);
/** `p || q` */
export const or = (p: FormulaLike, q: FormulaLike): Formula => binary('or', p, q);
/** `p -> q` */
export const implies = (p: FormulaLike, q: FormulaLike): Formula => binary('implies', p, q);
/** `p <-> q` */
export const iff = (p: FormulaLike, q: FormulaLike): Formula => binary('iff', p, q);
/** `X p`: in the next state. */
export const next = (p: FormulaLike): Formula => unary('next', p);
/** `F p`: now or later. */
export const eventually = (p: FormulaLike): Formula => unary('eventually', p);
/** `G p`: now and for ever. */
export const always = (p: FormulaLike): Formula => unary('always', p);
/** `p U q`: q comes, and p holds until then. */
export const until = (p: FormulaLike, q: FormulaLike): Formula => binary('until', p, q);
/** `p W q`: p holds until q comes, or for ever. */
export const weakUntil = (p: FormulaLike, q: FormulaLike): Formula => binary('weakUntil', p, q);
/** `p R q`: q holds up to and with the state in which p comes, or for ever. */
export const release = (p: FormulaLike, q: FormulaLike): Formula => binary('release', p, q);
/** `G (p -> F q)`: after every p, at once or later, q. */
export const leadsTo = (p: FormulaLike, q: FormulaLike): Formula => always(implies(p, eventually(q)));
/** `G F p`: again and again. */
export const alwaysEventually = (p: FormulaLike): Formula => always(eventually(p));

/** The formulas that a formula consists of, itself first; walks no deeper than a list is long. */
export function* partsOf(formula: Formula): Generator<Formula> {
  const rest: Formula[] = [formula];
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    yield part;
    if ('of' in part) rest.push(part.of);
    else if ('left' in part) rest.push(part.right, part.left);
  }
}

/** The names of its atoms, each once, as they come in the text. */
export function atomsOf(formula: Formula): string[] {
  const names = new Set<string>();
  for (const part of partsOf(formula)) if (part.op === 'atom') names.add(part.name);
  return [...names];
}
