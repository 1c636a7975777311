import type { Formula } from '../liveness/formula.js';

/**
 * Is a formula true of the word whose letters from `loop` on repeat for ever? By the definition of each operator, as least and greatest
 * fixpoints over the positions: the oracle of the automata.
 * @param isTrue is the atom true in a letter?
 */
export function holdsOnLasso<Letter>(
  formula: Formula,
  word: readonly Letter[],
  loop: number,
  isTrue: (atom: string, letter: Letter) => boolean,
): boolean {
  const after = (position: number) => (position + 1 < word.length ? position + 1 : loop);
  const evaluate = (part: Formula): boolean[] => {
    switch (part.op) {
      case 'true':
      case 'false':
        return word.map(() => part.op === 'true');
      case 'atom':
        return word.map((letter) => isTrue(part.name, letter));
      case 'not':
        return evaluate(part.of).map((holds) => !holds);
      case 'next': {
        const of = evaluate(part.of);
        return word.map((_, position) => of[after(position)]);
      }
      case 'eventually': {
        const of = evaluate(part.of);
        return fixpoint(false, (later, position) => of[position] || later);
      }
      case 'always': {
        const of = evaluate(part.of);
        return fixpoint(true, (later, position) => of[position] && later);
      }
    }
    const left = evaluate(part.left);
    const right = evaluate(part.right);
    switch (part.op) {
      case 'and':
        return word.map((_, position) => left[position] && right[position]);
      case 'or':
        return word.map((_, position) => left[position] || right[position]);
      case 'implies':
        return word.map((_, position) => !left[position] || right[position]);
      case 'iff':
        return word.map((_, position) => left[position] === right[position]);
      case 'until':
      case 'weakUntil':
        return fixpoint(part.op === 'weakUntil', (later, at) => right[at] || (left[at] && later));
      case 'release':
        return fixpoint(true, (later, position) => right[position] && (left[position] || later));
    }
  };
  /** The least, or from `start` true the greatest, solution of: each position by what comes after it. */
  const fixpoint = (start: boolean, step: (later: boolean, position: number) => boolean): boolean[] => {
    let now = word.map(() => start);
    for (;;) {
      const next = now.map((_, position) => step(now[after(position)], position));
      if (next.every((holds, position) => holds === now[position])) return now;
      now = next;
    }
  };
  return evaluate(formula)[0];
}
