import { CheckerError } from '../errors.js';
import type { BinaryOperator, Formula, UnaryOperator } from './formula.js';

interface Token {
  readonly text: string;
  /** Its first character's place, from 1. */
  readonly at: number;
}

const prefixes: Readonly<Record<string, UnaryOperator>> = {
  '!': 'not',
  X: 'next',
  F: 'eventually',
  '<>': 'eventually',
  G: 'always',
  '[]': 'always',
};

/** How tightly an infix binds, and whether `a o b o c` means `a o (b o c)`. */
interface Infix {
  readonly op: BinaryOperator;
  readonly tightness: number;
  readonly toRight: boolean;
}

const infixes: Readonly<Record<string, Infix>> = {
  U: { op: 'until', tightness: 5, toRight: true },
  W: { op: 'weakUntil', tightness: 5, toRight: true },
  R: { op: 'release', tightness: 5, toRight: true },
  '&&': { op: 'and', tightness: 4, toRight: false },
  '||': { op: 'or', tightness: 3, toRight: false },
  '->': { op: 'implies', tightness: 2, toRight: true },
  '<->': { op: 'iff', tightness: 1, toRight: false },
};

/** Words that are no atoms. */
export const reservedWords: readonly string[] = [
  ...Object.keys(prefixes),
  ...Object.keys(infixes),
  'true',
  'false',
].filter((word) => /^\w/.test(word));

/** What may be the name of an atom. */
export const isAtomName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && !reservedWords.includes(name);

const longestText = 2_000;
const grammar = 'Write atoms, true, false, ! X F G before, U W R && || -> <-> between formulas, and round brackets.';

/**
 * Reads a formula: `G (asked -> F answered)`. Prefixes bind tightest, then `U`, `W` and `R` (to the right), `&&`, `||`, `->` (to the
 * right), `<->`; `[]` is `G`, `<>` is `F`.
 * @throws CheckerError (MC722) with the place of the first error
 */
export function parseFormula(text: string): Formula {
  if (text.length > longestText)
    throw failure(text.slice(0, 40), `has more than ${longestText} characters`, 'Split it.');
  return new Parser(text).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  whole(): Formula {
    const formula = this.formula(0);
    const rest = this.tokens[this.position];
    if (rest === undefined) return formula;
    if (rest.text === ')') throw this.unexpected(rest, 'closes no bracket', 'Leave it out, or open a bracket before.');
    throw this.unexpected(
      rest,
      'follows a formula without an operator between',
      'Put one of && || -> <-> U W R between.',
    );
  }

  /** A formula of infixes that bind more tightly than `above`. */
  private formula(above: number): Formula {
    let left = this.prefixed();
    for (;;) {
      const token = this.tokens[this.position];
      const infix = token && Object.hasOwn(infixes, token.text) ? infixes[token.text] : undefined;
      if (infix === undefined || infix.tightness <= above) return left;
      this.position++;
      const right = this.formula(infix.toRight ? infix.tightness - 1 : infix.tightness);
      left = { op: infix.op, left, right };
    }
  }

  private prefixed(): Formula {
    const operators: UnaryOperator[] = [];
    let token = this.tokens[this.position];
    for (; token !== undefined && Object.hasOwn(prefixes, token.text); token = this.tokens[++this.position]) {
      operators.push(prefixes[token.text]!);
    }
    const operand = this.operand(token);
    return operators.reduceRight<Formula>((of, op) => ({ op, of }), operand);
  }

  private operand(token: Token | undefined): Formula {
    if (token === undefined) throw failure(this.text, 'ends where a formula is expected', grammar);
    if (token.text === '(') {
      this.position++;
      const inner = this.formula(0);
      const closing = this.tokens[this.position++];
      if (closing === undefined) throw this.unexpected(token, 'is never closed', 'Add a closing bracket.');
      if (closing.text === ')') return inner;
      throw this.unexpected(
        closing,
        'follows a formula without an operator between',
        'Put one of && || -> <-> U W R between.',
      );
    }
    if (token.text === 'true' || token.text === 'false') {
      this.position++;
      return { op: token.text };
    }
    if (!isAtomName(token.text)) throw this.unexpected(token, 'stands where a formula is expected', grammar);
    this.position++;
    return { op: 'atom', name: token.text };
  }

  private unexpected({ text, at }: Token, what: string, remedy: string): CheckerError {
    return failure(this.text, `has at character ${at} ${JSON.stringify(text)}, which ${what}`, remedy);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const shape = /\s*(?:(<->|->|<>|\[\]|&&|\|\||[!()]|\w+)|(\S))/gy;
  for (let found = shape.exec(text); found !== null; found = shape.exec(text)) {
    const token = { text: (found[1] ?? found[2])!, at: shape.lastIndex - (found[1] ?? found[2])!.length + 1 };
    if (found[2] !== undefined) {
      throw failure(
        text,
        `has at character ${token.at} ${JSON.stringify(token.text)}, which is no part of a formula`,
        grammar,
      );
    }
    tokens.push(token);
  }
  return tokens;
}

const failure = (text: string, what: string, remedy: string): CheckerError =>
  new CheckerError([{ code: 'MC722', message: `the formula ${JSON.stringify(text)} ${what}.`, remedy }]);
