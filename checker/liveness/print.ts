import type { BinaryOperator, Formula, UnaryOperator } from './formula.js';

const prefixes: Readonly<Record<UnaryOperator, string>> = { not: '!', next: 'X ', eventually: 'F ', always: 'G ' };

/** Text, and how tightly it binds (see `parse.ts`). */
const infixes: Readonly<Record<BinaryOperator, readonly [text: string, tightness: number]>> = {
  until: ['U', 5],
  weakUntil: ['W', 5],
  release: ['R', 5],
  and: ['&&', 4],
  or: ['||', 3],
  implies: ['->', 2],
  iff: ['<->', 1],
};

/** A formula as text that is read as this formula; with parentheses where they are needed, or where a reader would look for them. */
export function formulaText(formula: Formula): string {
  return textAt(formula, 0);
}

function textAt(formula: Formula, least: number): string {
  if (formula.op === 'atom') return formula.name;
  if ('of' in formula) return `${prefixes[formula.op]}${textAt(formula.of, 6)}`;
  if (!('left' in formula)) return formula.op;
  const [sign, tightness] = infixes[formula.op];
  // What is joined by one and the same `&&` or `||` needs none on the left.
  const chained = (formula.op === 'and' || formula.op === 'or') && formula.left.op === formula.op;
  const text = `${textAt(formula.left, chained ? tightness : tightness + 1)} ${sign} ${textAt(formula.right, tightness + 1)}`;
  return tightness < least ? `(${text})` : text;
}
