import type { Formula } from './formula.js';

/** A formula in negation normal form; `atom` counts in the list of atoms. Equal terms are one object. */
export type Term = { readonly id: number } & (
  | { readonly kind: 'true' | 'false' }
  | { readonly kind: 'literal'; readonly atom: number; readonly positive: boolean }
  | { readonly kind: 'next'; readonly of: Term }
  | { readonly kind: 'and' | 'or' | 'until' | 'release'; readonly left: Term; readonly right: Term }
);

/** Makes terms, each once, and simplifies on the way by laws that hold of every run. */
export class Terms {
  readonly true: Term = { id: 0, kind: 'true' };
  readonly false: Term = { id: 1, kind: 'false' };
  /** The untils made so far. */
  readonly untils: Term[] = [];
  private readonly known = new Map<string, Term>();
  private readonly normal = new Map<Formula, { positive?: Term; negative?: Term }>();

  /** @param atoms their names */
  constructor(private readonly atoms: readonly string[]) {}

  /**
   * A formula, or its negation, with negations at atoms only. Recursive in the formula's depth, which a declaration limits.
   * Remembered by formula, for an equivalence needs both.
   */
  of(formula: Formula, positive: boolean): Term {
    const known = this.normal.get(formula) ?? {};
    this.normal.set(formula, known);
    const side = positive ? 'positive' : 'negative';
    known[side] ??= this.translate(formula, positive);
    return known[side];
  }

  private translate(formula: Formula, positive: boolean): Term {
    switch (formula.op) {
      case 'true':
      case 'false':
        return (formula.op === 'true') === positive ? this.true : this.false;
      case 'atom':
        return this.literal(this.atoms.indexOf(formula.name), positive);
      case 'not':
        return this.of(formula.of, !positive);
      case 'next':
        return this.next(this.of(formula.of, positive));
      case 'eventually':
        return this.eventually(this.of(formula.of, positive), positive);
      case 'always':
        return this.eventually(this.of(formula.of, positive), !positive);
      case 'iff': {
        const both = this.and(this.of(formula.left, true), this.of(formula.right, positive));
        return this.or(both, this.and(this.of(formula.left, false), this.of(formula.right, !positive)));
      }
      case 'implies':
        return this.junction(this.of(formula.left, !positive), this.of(formula.right, positive), !positive);
      case 'and':
      case 'or':
        return this.junction(
          this.of(formula.left, positive),
          this.of(formula.right, positive),
          (formula.op === 'and') === positive,
        );
      default: {
        const left = this.of(formula.left, positive);
        const right = this.of(formula.right, positive);
        if (formula.op === 'until') return positive ? this.until(left, right) : this.release(left, right);
        if (formula.op === 'release') return positive ? this.release(left, right) : this.until(left, right);
        // p W q is q R (p || q).
        return positive ? this.release(right, this.or(left, right)) : this.until(right, this.and(left, right));
      }
    }
  }

  private eventually(of: Term, isEventually: boolean): Term {
    return isEventually ? this.until(this.true, of) : this.release(this.false, of);
  }

  private junction(left: Term, right: Term, isAnd: boolean): Term {
    return isAnd ? this.and(left, right) : this.or(left, right);
  }

  private literal(atom: number, positive: boolean): Term {
    return this.intern(`${positive ? '' : '!'}${atom}`, { kind: 'literal', atom, positive });
  }

  private next(of: Term): Term {
    if (of.kind === 'true' || of.kind === 'false') return of;
    return this.intern(`X${of.id}`, { kind: 'next', of });
  }

  private and(left: Term, right: Term): Term {
    if (left === this.false || right === this.false || contradict(left, right)) return this.false;
    if (left === this.true || left === right) return right;
    if (right === this.true) return left;
    return this.binary('and', left, right);
  }

  private or(left: Term, right: Term): Term {
    if (left === this.true || right === this.true || contradict(left, right)) return this.true;
    if (left === this.false || left === right) return right;
    if (right === this.false) return left;
    return this.binary('or', left, right);
  }

  private until(left: Term, right: Term): Term {
    if (right === this.true || right === this.false || left === this.false || left === right) return right;
    if (right.kind === 'until' && right.left === left) return right;
    return this.binary('until', left, right);
  }

  private release(left: Term, right: Term): Term {
    if (right === this.true || right === this.false || left === this.true || left === right) return right;
    if (right.kind === 'release' && right.left === left) return right;
    return this.binary('release', left, right);
  }

  private binary(kind: 'and' | 'or' | 'until' | 'release', left: Term, right: Term): Term {
    const count = this.known.size;
    const term = this.intern(`${kind} ${left.id} ${right.id}`, { kind, left, right });
    if (kind === 'until' && this.known.size > count) this.untils.push(term);
    return term;
  }

  private intern(key: string, content: Content): Term {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const term: Term = { id: this.known.size + 2, ...content };
    this.known.set(key, term);
    return term;
  }
}

type Content =
  | { readonly kind: 'literal'; readonly atom: number; readonly positive: boolean }
  | { readonly kind: 'next'; readonly of: Term }
  | { readonly kind: 'and' | 'or' | 'until' | 'release'; readonly left: Term; readonly right: Term };

const contradict = (a: Term, b: Term): boolean =>
  a.kind === 'literal' && b.kind === 'literal' && a.atom === b.atom && a.positive !== b.positive;
