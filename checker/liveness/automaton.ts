import { atomsOf, type Formula, partsOf } from './formula.js';
import { pruned } from './prune.js';
import { type Term, Terms } from './terms.js';

/** A move of the automaton on a state of a run. Bit n of a number of atoms stands for the n-th atom. */
export interface Transition {
  /** Atoms that must be true, and atoms that must not. */
  readonly must: number;
  readonly mustNot: number;
  readonly target: number;
  /** Bit n: the n-th promise is not put off by it. */
  readonly marks: number;
}

/**
 * A generalised Büchi automaton with its acceptance on transitions: it accepts a run of states if it has a run of its own on which
 * every mark comes again and again. State 0 is the initial one.
 */
export interface BuchiAutomaton {
  readonly atoms: readonly string[];
  readonly states: readonly (readonly Transition[])[];
  /** All marks. */
  readonly allMarks: number;
}

/** Operators, atoms and automaton states that a formula may come to. */
const mostOperators = 100;
const mostAtoms = 24;
const mostPromises = 31;
const mostStates = 1_000;
const mostCovers = 2_000;

/** Why a formula has no automaton. */
export class FormulaTooLarge extends Error {
  override readonly name = 'FormulaTooLarge';
}

/**
 * The automaton of the runs that violate a formula. Its states are sets of terms that the rest of the run must satisfy; a transition is
 * one way of doing so: what must be true now, what is left for the next state, and which untils are put off (the tableau of
 * Gerth, Peled, Vardi and Wolper, 1995, with Couvreur's promises, 1999).
 * @throws FormulaTooLarge
 */
export function automatonOfNegation(formula: Formula): BuchiAutomaton {
  const atoms = atomsOf(formula);
  let operators = 0;
  for (const { op } of partsOf(formula)) {
    if (op !== 'atom' && ++operators > mostOperators) throw new FormulaTooLarge(`more than ${mostOperators} operators`);
  }
  if (atoms.length > mostAtoms) throw new FormulaTooLarge(`more than ${mostAtoms} atoms`);
  const terms = new Terms(atoms);
  const start = terms.of(formula, false);
  if (terms.untils.length > mostPromises) throw new FormulaTooLarge(`more than ${mostPromises} promises`);
  const promise = new Map(terms.untils.map((until, bit) => [until, 1 << bit]));
  const allMarks = (2 ** terms.untils.length - 1) | 0;

  const numbers = new Map<string, number>();
  const sets: Term[][] = [];
  const numberOf = (set: readonly Term[]): number => {
    const sorted = [...set].sort((a, b) => a.id - b.id);
    const key = sorted.map(({ id }) => id).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (sets.length >= mostStates) throw new FormulaTooLarge(`an automaton of more than ${mostStates} states`);
    numbers.set(key, sets.length);
    return sets.push(sorted) - 1;
  };
  numberOf([start]);
  const states: Transition[][] = [];
  for (let state = 0; state < sets.length; state++) {
    const covers = leastOf(coversOf(sets[state]!, promise));
    states.push(
      covers.map(({ must, mustNot, next, putOff }) => ({
        must,
        mustNot,
        target: numberOf([...next]),
        marks: allMarks & ~putOff,
      })),
    );
  }
  return { atoms, states: pruned(states, allMarks), allMarks };
}

/** One way to satisfy a set of terms. */
interface Cover {
  readonly must: number;
  readonly mustNot: number;
  /** What the rest of the run must satisfy after this state. */
  readonly next: ReadonlySet<Term>;
  /** Untils whose right side is put off. */
  readonly putOff: number;
}

interface Unfinished extends Cover {
  readonly todo: readonly Term[];
  readonly done: ReadonlySet<Term>;
}

function coversOf(set: readonly Term[], promise: ReadonlyMap<Term, number>): Cover[] {
  const covers: Cover[] = [];
  const open: Unfinished[] = [{ todo: set, done: new Set(), must: 0, mustNot: 0, next: new Set(), putOff: 0 }];
  for (let cover = open.pop(); cover !== undefined; cover = open.pop()) {
    if (covers.length + open.length > mostCovers) throw new FormulaTooLarge(`more than ${mostCovers} ways at once`);
    const [term, ...todo] = cover.todo;
    if (term === undefined) covers.push(cover);
    else if (cover.done.has(term)) open.push({ ...cover, todo });
    else open.push(...unfold(term, { ...cover, todo, done: new Set(cover.done).add(term) }, promise).reverse());
  }
  return covers;
}

/** The ways to satisfy one more term, the one that puts nothing off first. */
function unfold(term: Term, rest: Unfinished, promise: ReadonlyMap<Term, number>): Unfinished[] {
  const also = (...more: Term[]): Unfinished => ({ ...rest, todo: [...more, ...rest.todo] });
  const later = (cover: Unfinished, ...what: Term[]): Unfinished => ({
    ...cover,
    next: new Set([...cover.next, ...what]),
  });
  switch (term.kind) {
    case 'true':
      return [rest];
    case 'false':
      return [];
    case 'literal': {
      const bit = 1 << term.atom;
      if (((term.positive ? rest.mustNot : rest.must) & bit) !== 0) return [];
      return [term.positive ? { ...rest, must: rest.must | bit } : { ...rest, mustNot: rest.mustNot | bit }];
    }
    case 'next':
      return [later(rest, term.of)];
    case 'and':
      return [also(term.left, term.right)];
    case 'or':
      return [also(term.left), also(term.right)];
    case 'until': {
      const putOff = { ...also(term.left), putOff: rest.putOff | promise.get(term)! };
      return [also(term.right), later(putOff, term)];
    }
    case 'release':
      return [also(term.right, term.left), later(also(term.right), term)];
  }
}

/** Leaves out every way that another one makes superfluous: it asks no more, leaves no more, and puts no more off. */
function leastOf(covers: readonly Cover[]): Cover[] {
  const asksNoMore = (a: Cover, b: Cover) =>
    (a.must & ~b.must) === 0 &&
    (a.mustNot & ~b.mustNot) === 0 &&
    (a.putOff & ~b.putOff) === 0 &&
    a.next.size <= b.next.size &&
    [...a.next].every((term) => b.next.has(term));
  const kept: Cover[] = [];
  for (const cover of covers) {
    if (kept.some((other) => asksNoMore(other, cover))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !asksNoMore(cover, other)), cover);
  }
  return kept;
}
