import type { System } from '../../checker/compose.js';
import { contentOf } from '../../checker/explore.js';
import type { TraceStep } from '../../checker/report.js';
import { isState } from '../../checker/search/expander.js';
import { formatPath } from '../../checker/traces/path.js';
import { canonical, equalPlain } from '../../checker/xstate/canonical.js';
import type { HeldSystem, HeldTimer } from '../../checker/xstate/held.js';
import { sameSnapshot } from '../../checker/xstate/local-key.js';
import { Course, type Point } from '../worker/walk/course.js';
import { type Mailbag, sameEvent, type Underway } from './mailbag.js';

/** An action that the checked system has enabled where a live system is. */
export interface Enabled {
  readonly choice: number;
  readonly step: TraceStep;
}

/** The checked system beside a live one: it says which path the live one goes, and whether it still does. */
export class Guide {
  #path: readonly number[] = [];
  #point: Point;
  #left: string | undefined;
  readonly #course: Course;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(private readonly system: System) {
    this.#course = new Course(system);
    this.#point = this.#course.at([]);
  }

  /** The path so far, or where it left the checked system, up to there. */
  get path(): string {
    return formatPath(this.#path);
  }

  /** Why the live system is none of the checked one's runs any more. */
  get left(): string | undefined {
    return this.#left;
  }

  /** What the checked system has enabled; nothing once it was left. */
  get enabled(): Enabled[] {
    if (this.#left !== undefined) return [];
    return this.#point.actions.map((_, choice) => ({ choice, step: this.#course.stepOf(this.#point, choice) }));
  }

  /** The checked system takes an action, too. */
  take(choice: number): void {
    const target = this.#point.targets[choice]!;
    if (!isState(target)) {
      this.leave(
        'The next action overflows a channel of the checked system, or cannot be computed: its runs end there.',
      );
      return;
    }
    this.#path = [...this.#path, choice];
    this.#point = this.#course.at(this.#path);
  }

  /** The live system does what the checked one has no action for. */
  leave(why: string): void {
    this.#left ??= why;
  }

  /**
   * Do both agree? Every actor's snapshot, and what is on its way.
   * @returns where they do not
   */
  disagreement(live: HeldSystem, { messages }: Mailbag): string | undefined {
    if (this.#left !== undefined) return undefined;
    for (const [index, { name }] of this.system.participants.entries()) {
      const { snapshot, timers } = this.#course.localOf(this.#point, index);
      if (!sameSnapshot(live.snapshot(name), snapshot)) return `${name} is in another state`;
      const pending = snapshot.status === 'active' ? timers.length : 0;
      if (live.timers.filter(({ owner }) => owner === name).length !== pending) return `${name} has other timers`;
    }
    const texts = (all: readonly Pick<Underway, 'from' | 'to' | 'event' | 'copy'>[]) =>
      all.map(({ from, to, event, copy }) => canonical([from, to, event, copy])).sort();
    return equalPlain(texts(messages), texts(this.underway())) ? undefined : 'other messages are on their way';
  }

  /** What the checked system has on its way; what a set has delivered is not. */
  private underway(): Pick<Underway, 'from' | 'to' | 'event' | 'copy'>[] {
    const { expander } = this.#course.ground;
    const { routes, names } = expander.tables;
    const values = this.#course.ground.load(this.#point.state);
    return routes.channels.flat().flatMap((channel) => {
      const content = values[channel.field] ?? 0;
      if (content === 0) return [];
      const { to, kind, messages } = contentOf(channel, content, names);
      return messages
        .filter(({ repeated }) => kind !== 'set' || !repeated)
        .map(({ from, event, repeated }) => ({ from, to, event, copy: repeated }));
    });
  }
}

/** The number of the action that delivers a message, or loses it. */
export function choiceOf(enabled: readonly Enabled[], kind: 'deliver' | 'lose', message: Underway): number | undefined {
  const fitting = enabled.filter(
    ({ step }) =>
      step.kind === kind &&
      step.from === message.from &&
      step.participant === message.to &&
      sameEvent(step.event, message.event) &&
      (kind === 'lose' || (step.redelivery === true) === message.copy),
  );
  // Of two that may be lost, the fresh one comes before the copy.
  return (message.copy ? fitting.at(-1) : fitting[0])?.choice;
}

/** The number of the action that lets a timer fire. */
export function choiceOfTimer(enabled: readonly Enabled[], timer: HeldTimer): number | undefined {
  const fitting = enabled.filter(
    ({ step }) => step.kind === 'timer' && step.participant === timer.owner && sameEvent(step.event, timer.event),
  );
  // Of several with one content, only the newest is known by its name; the others are alike.
  const recorded = fitting.find(({ step }) => step.timer === timer.name);
  const other = fitting.find(({ step }) => step.timer !== timer.name);
  return (timer.recorded ? (recorded ?? other) : (other ?? recorded))?.choice;
}
