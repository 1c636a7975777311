import { CheckerError, type Problem } from '../errors.js';
import type { View } from '../property.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { OBSERVER, type Views } from './views.js';

/** What a predicate says of a state; FAILED where it cannot say. */
export const FALSE = 0;
export const TRUE = 1;
export const FAILED = 2;
export type Truth = typeof FALSE | typeof TRUE | typeof FAILED;

/** Who is read next, given what has been read so far, and what follows from each of its local states. */
interface Question {
  readonly field: number;
  readonly answers: (Question | Truth | undefined)[];
}

/**
 * A predicate that is evaluated once for all states that agree on what it reads. Exact: whom a predicate reads next can only
 * depend on what it has read so far, so its evaluations form a decision tree over numbers of local states.
 */
export class DecisionTree {
  /** Set when the predicate threw, returned no boolean, or was caught depending on something else than the view. */
  problem: Problem | undefined;
  private root: Question | Truth | undefined;

  /**
   * @param what names the predicate in problems: `holds of property "…"`
   * @param observer the automaton of the property's observer, if it has one
   */
  constructor(
    private readonly views: Views,
    private readonly predicate: (view: View) => unknown,
    private readonly what: string,
    private readonly observer?: LocalAutomaton,
  ) {}

  /**
   * @param values local states by participant
   * @param observed the observer's local state
   */
  test(values: ArrayLike<number>, observed = 0): Truth {
    let node = this.root;
    while (typeof node === 'object') node = node.answers[node.field === OBSERVER ? observed : values[node.field]!];
    return node ?? this.learn(values, observed);
  }

  /** The fields that decide about `test` there, in the order in which they are read. */
  readsOf(values: ArrayLike<number>, observed = 0): number[] {
    this.test(values, observed);
    const reads: number[] = [];
    for (let node = this.root; typeof node === 'object'; ) {
      reads.push(node.field);
      node = node.answers[node.field === OBSERVER ? observed : values[node.field]!];
    }
    return reads;
  }

  private learn(values: ArrayLike<number>, observed: number): Truth {
    const evaluation = this.views.apply(this.predicate, values, this.observer?.states[observed]?.snapshot);
    const truth = this.truthOf(evaluation);
    this.remember(values, observed, evaluation.reads, truth);
    return truth;
  }

  private truthOf(evaluation: { readonly result?: unknown; readonly thrown?: unknown }): Truth {
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

  /** Grows the tree by the branch of this evaluation; a branch that does not fit shows that something else was read. */
  private remember(values: ArrayLike<number>, observed: number, reads: readonly number[], truth: Truth): void {
    let node = this.root;
    let set = (child: Question | Truth) => {
      this.root = child;
    };
    for (const field of reads) {
      const question = node ?? { field, answers: [] };
      if (typeof question !== 'object' || question.field !== field) {
        this.distrust();
        return;
      }
      set(question);
      const answer = field === OBSERVER ? observed : values[field]!;
      node = question.answers[answer];
      set = (child) => {
        question.answers[answer] = child;
      };
    }
    if (node === undefined) set(truth);
    else this.distrust();
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
