import { type Goal, type GoalKind, goalKey } from './goal.js';

/** Goals by number, each key once. */
export class GoalNumbers {
  readonly goals: Goal[] = [];
  private readonly numbers = new Map<string, number>();

  /** @param kinds goals of other kinds have no number */
  constructor(private readonly kinds: ReadonlySet<GoalKind>) {}

  /** The numbers of these goals, of those that are asked for. */
  of(goals: readonly Goal[]): readonly number[] {
    const wanted = goals.filter(({ kind }) => this.kinds.has(kind));
    return [...new Set(wanted.map((goal) => this.numberOf(goal)))];
  }

  wants(kind: GoalKind): boolean {
    return this.kinds.has(kind);
  }

  private numberOf(goal: Goal): number {
    const key = goalKey(goal);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.goals.push(goal) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
