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
