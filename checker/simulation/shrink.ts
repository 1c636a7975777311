import type { Parameters } from 'fast-check';
import type { System } from '../compose.js';
import type { AutomatonFactory } from '../search/automata.js';
import { Ground } from '../walks/ground.js';
import { Walker } from '../walks/walk.js';
import { canonical } from '../xstate/canonical.js';
import { rescuesOf } from './rescues.js';

/** fast-check is loaded where it is needed only. */
type FastCheck = typeof import('fast-check');

/**
 * Makes runs that decide a verdict smaller, by the shrinking of fast-check: first without some of their actions, told by content and
 * left out where they are not enabled, then with fewer and smaller numbers of actions, modulo those enabled. What comes out is
 * minimal for these steps, not always shortest.
 */
export class Shrinker {
  private constructor(
    private readonly fc: FastCheck,
    private readonly system: System,
    private readonly create: AutomatonFactory | undefined,
    private readonly parameters: Parameters<unknown>,
  ) {}

  static async create(system: System, seed: number, create?: AutomatonFactory): Promise<Shrinker> {
    const fc = await import('fast-check');
    return new Shrinker(fc, system, create, { seed, numRuns: 1 });
  }

  /**
   * @param name the verdict that the run decides: a property's name, `deadlock` or `overflow`
   * @returns a run that decides it, too, and is no longer
   */
  shrink(name: string, path: readonly number[]): readonly number[] {
    const { fc } = this;
    const properties = this.system.properties.filter((property) => property.name === name);
    const ground = new Ground(this.system, properties, this.create);
    const runs = new Runs(new Walker(ground, rescuesOf(ground)), name);
    let best = path;
    for (;;) {
      const shorter = this.smaller(fc.subarray(runs.labels(best)), runs.labels(best), (labels) =>
        runs.ofLabels(labels),
      );
      if (shorter === undefined || shorter.length >= best.length) break;
      best = shorter;
    }
    const numbers = this.smaller(fc.array(fc.nat()), [...best], (choices) => runs.ofChoices(choices));
    return numbers !== undefined && numbers.length <= best.length ? numbers : best;
  }

  /** The run of the smallest value near `found` that still decides the verdict. */
  private smaller<T>(
    arbitrary: import('fast-check').Arbitrary<T>,
    found: T,
    runOf: (value: T) => readonly number[] | undefined,
  ): readonly number[] | undefined {
    const { fc } = this;
    const { counterexample } = fc.check(
      fc.property(arbitrary, (value) => runOf(value) === undefined),
      { ...this.parameters, examples: [[found]] } as Parameters<[T]>,
    );
    return counterexample === null ? undefined : runOf(counterexample[0]);
  }
}

/** Walks that are told where to go, and whether they decide a verdict. */
class Runs {
  constructor(
    private readonly walker: Walker,
    private readonly name: string,
  ) {}

  /** The run of these numbers, each modulo how many actions are enabled there, up to where it decides. */
  ofChoices(choices: readonly number[]): number[] | undefined {
    let next = 0;
    return this.decided((enabled) => {
      const choice = choices[next++];
      return choice === undefined ? undefined : choice % enabled;
    });
  }

  /** The run of these actions, without those that are not enabled when their turn comes, up to where it decides. */
  ofLabels(labels: readonly string[]): number[] | undefined {
    let next = 0;
    return this.decided((enabled) => {
      while (next < labels.length) {
        const choice = this.enabledLabels(enabled).indexOf(labels[next++]!);
        if (choice >= 0) return choice;
      }
      return undefined;
    });
  }

  /** What the actions of a run are called, wherever they happen. */
  labels(path: readonly number[]): string[] {
    const labels: string[] = [];
    this.walker.walk({
      choose: (enabled) => {
        const choice = path[labels.length];
        if (choice !== undefined) labels.push(this.enabledLabels(enabled)[choice]!);
        return choice;
      },
      decided: () => {},
    });
    return labels;
  }

  private enabledLabels(enabled: number): string[] {
    const { actions, tables } = this.walker.ground.expander;
    return actions.slice(0, enabled).map((number) => {
      const { kind, participant, event, from, as, redelivery, timer } = tables.actions[number]!;
      return canonical([kind, participant, event, from, as, redelivery, timer?.id]);
    });
  }

  private decided(choose: (enabled: number) => number | undefined): number[] | undefined {
    let decided: number[] | undefined;
    this.walker.walk({
      choose: (enabled) => (decided === undefined ? choose(enabled) : undefined),
      decided: (name, path) => {
        if (name === this.name) decided ??= [...path];
      },
    });
    return decided;
  }
}
