import type { Problem } from '../errors.js';
import type { Cut } from '../search/state-graph.js';
import type { Mark } from './mark.js';
import type { Watching } from './observer.js';
import { type Finder, Sight } from './sight.js';

/**
 * The composition together with one observer. Its places are states of the composition with local states of the observer;
 * `Reach` finds those of all products in one sweep.
 */
export class Product {
  /** Its size. */
  states = 0;
  transitions = 0;
  /** Why it ended early, if it did while the composition was there, and the first depth that was not expanded. */
  cut: { readonly reason: Cut; readonly depth: number } | undefined;
  /** The first problem that the observer ran into. */
  problem: Problem | undefined;
  /** The nearest places from which an action drove the observer into a state tagged `violated`. */
  readonly violation = new Sight();
  /** The observer's local state at the start. */
  start = 0;
  /** The observer began in one. */
  violatedAtStart = false;
  /** By local state of the observer: its slot. */
  readonly slots = new Map<number, number>();
  readonly marks: Mark[] = [];
  private readonly finders: Finder[] = [];
  /** Those that look on. */
  looking: Finder[] = [];

  /** @param truths its number for the truths of the predicates that the observer is told */
  constructor(
    readonly observer: Watching,
    readonly truths: number,
  ) {}

  /** To be called before the sweep: looks at every place until one is found. */
  find(finder: Finder): void {
    this.finders.push(finder);
    this.looking.push(finder);
  }

  /** To be called before the sweep: looks at every place. */
  mark(mark: Mark): void {
    this.marks.push(mark);
  }

  /** All places of a depth have been looked at. */
  endLevel(): void {
    if (this.looking.some(({ found }) => found)) this.looking = this.finders.filter(({ found }) => !found);
  }
}
