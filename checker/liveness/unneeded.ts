import { automatonOfNegation, type BuchiAutomaton, FormulaTooLarge } from './automaton.js';
import type { Formula } from './formula.js';
import { formulaText } from './print.js';

/**
 * The largest parts of a formula that holds which may be taken as false, or where they stand negated as true, so that it asks more, and it
 * still holds: what they say is not what it rests on (after Kupferman and Vardi, 1999). The whole is one of them where no run counts
 * at all. Parts of an equivalence are left alone, for whatever they are taken as, it asks something else; and a part counts as needed where the
 * formula without it has no automaton that is small enough.
 * @param holds does a stronger formula hold, too? Told by the automaton of the runs that violate it
 * @returns in the order of the text: `p as true`, `F q as false`
 */
export async function unneededParts(
  formula: Formula,
  holds: (violating: BuchiAutomaton) => Promise<boolean>,
): Promise<string[]> {
  const found: string[] = [];
  const answers = new Map<string, boolean>();
  const asked = async (stronger: Formula): Promise<boolean> => {
    const violating = automatonOf(stronger);
    if (violating === undefined) return false;
    // `F false` is `false`, and the like.
    const key = JSON.stringify(violating);
    const answer = answers.get(key) ?? (await holds(violating));
    answers.set(key, answer);
    return answer;
  };
  const look = async (part: Formula, positive: boolean, put: (other: Formula) => Formula): Promise<void> => {
    if (part.op === 'true' || part.op === 'false') return;
    const constant = positive ? 'false' : 'true';
    if (await asked(put({ op: constant }))) {
      found.push(`${formulaText(part)} as ${constant}`);
      return;
    }
    if (part.op === 'atom' || part.op === 'iff') return;
    if ('of' in part) {
      await look(part.of, part.op === 'not' ? !positive : positive, (of) => put({ ...part, of }));
    } else if ('left' in part) {
      await look(part.left, part.op === 'implies' ? !positive : positive, (left) => put({ ...part, left }));
      await look(part.right, positive, (right) => put({ ...part, right }));
    }
  };
  await look(formula, true, (other) => other);
  return found;
}

function automatonOf(formula: Formula): BuchiAutomaton | undefined {
  try {
    return automatonOfNegation(formula);
  } catch (error) {
    if (error instanceof FormulaTooLarge) return undefined;
    throw error;
  }
}
