import { CheckerError, type Problem } from '../errors.js';
import type { View } from '../property.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { Branches, NO_LEAF } from './branches.js';
import type { Inquiry, Questions } from './questions.js';

/** What a predicate says of a state; FAILED where it cannot say. */
export const FALSE = 0;
export const TRUE = 1;
export const FAILED = 2;
export type Truth = typeof FALSE | typeof TRUE | typeof FAILED;

/**
 * A predicate that is evaluated once for all states that agree on what it reads. Exact: what a predicate asks next can only
 * depend on the answers so far, so its evaluations form a decision tree over answers (`Questions`).
 */
export class DecisionTree {
  /** Set when the predicate threw, returned no boolean, or was caught depending on something else than the view. */
  problem: Problem | undefined;
  private readonly branches: Branches;

  /**
   * @param what names the predicate in problems: `holds of property "…"`
   * @param observer the automaton of the property's observer, if it has one
   */
  constructor(
    private readonly questions: Questions,
    private readonly predicate: (view: View) => unknown,
    private readonly what: string,
    private readonly observer?: LocalAutomaton,
  ) {
    this.branches = new Branches(questions);
  }

  /**
   * @param values local states by participant
   * @param observed the observer's local state
   */
  test(values: ArrayLike<number>, observed = 0): Truth {
    const leaf = this.branches.find(values, observed);
    return leaf === NO_LEAF ? this.learn(values, observed) : (leaf as Truth);
  }

  /** The questions that decide about `test` there, in the order in which they are asked. */
  askedIn(values: ArrayLike<number>, observed = 0): number[] {
    this.test(values, observed);
    return this.branches.asked(values, observed);
  }

  private learn(values: ArrayLike<number>, observed: number): Truth {
    const known = this.branches.ask(values, observed);
    if (known !== NO_LEAF) return known as Truth;
    const inquiry = this.questions.apply(this.predicate, values, this.observer, observed);
    const truth = this.truthOf(inquiry);
    // A branch that does not fit shows that something else was read.
    if (!this.branches.grow(inquiry.asked, values, observed, truth)) this.distrust();
    return truth;
  }

  private truthOf(evaluation: Inquiry): Truth {
    const { result } = evaluation;
    if (result === true) return TRUE;
    if (result === false) return FALSE;
    if (evaluation.thrown instanceof CheckerError) {
      const { problems } = evaluation.thrown;
      this.problem ??= { ...problems[0]!, message: `in ${this.what}, ${problems[0]!.message}` };
      return FAILED;
    }
    if ('thrown' in evaluation) {
      this.problem ??= this.failure(
        'MC703',
        `threw: ${messageOf(evaluation.thrown)}`,
        'Make it answer for every state.',
      );
      return FAILED;
    }
    this.problem ??= this.failure(
      'MC705',
      `returned ${kindOf(result)}.`,
      'Return true or false, and no promise of it.',
    );
    // What it promises interests nobody; a promise that fails unheard would end the process.
    if (result instanceof Promise) result.catch(() => {});
    return FAILED;
  }

  private distrust(): void {
    this.problem ??= this.failure(
      'MC704',
      'looked at other participants than before in a like state.',
      'Make it depend on the view alone.',
    );
  }

  private failure(code: Problem['code'], message: string, remedy: string): Problem {
    return { code, message: `${this.what} ${message}`, remedy };
  }
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** What a predicate returned instead of true or false, in words. */
function kindOf(result: unknown): string {
  if (result === undefined || result === null) return String(result);
  if (result instanceof Promise) return 'a promise';
  if (typeof result === 'function') return 'a function';
  return typeof result === 'object' ? 'an object' : `the ${typeof result} ${String(result)}`;
}
