/** Formulas made of parts; each part may be text. `ltl.leadsTo('asked', 'answered || !open')` */
import { type BinaryOperator, type Formula, type FormulaLike, formulaOf, type UnaryOperator } from './formula.js';

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
