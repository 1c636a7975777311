import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { TraceStep } from '../report.js';
import { canonical } from './canonical.js';
import type { LiveParticipant } from './live.js';

/** What one participant did in a run so far: a node of the tree of all that participants like it have ever done. */
interface Part {
  readonly next: Map<string, Part>;
  /** XState has executed exactly this. */
  confirmed: boolean;
  /** Where XState's pure functions come by its events. */
  pure?: AnyMachineSnapshot;
}

const begin = (): Part => ({ next: new Map(), confirmed: false });

const roots = new WeakMap<AnyStateMachine, Map<string, Part>>();
/** Of a composition's participants, which are frozen: their roots need not be looked up for each run. */
const rootsOfAll = new WeakMap<readonly LiveParticipant[], readonly Part[]>();

/**
 * One participant's part of a run. Participants share nothing but messages, so a replay is the replays of its parts; a part
 * that XState has executed once, event for event with the same states, sends and emits, it need not execute again.
 */
export class ReplayedPart {
  private readonly path: Part[];

  private constructor(root: Part) {
    this.path = [root];
  }

  /** The empty part of each participant. */
  static ofAll(participants: readonly LiveParticipant[]): ReplayedPart[] {
    const peers = participants.map(({ name }) => name);
    const roots = rootsOfAll.get(participants) ?? participants.map((participant) => rootOf(participant, peers));
    if (Object.isFrozen(participants)) rootsOfAll.set(participants, roots);
    return roots.map((root) => new ReplayedPart(root));
  }

  /** Adds the participant's next step. */
  extend(step: TraceStep): void {
    this.path.push(descend(this.path.at(-1)!.next, textOf(step)));
  }

  /**
   * Where XState's pure functions come by the part's first steps; asked for once by all runs that begin alike.
   * @param steps how many of them
   * @param compute asks XState
   */
  pureAfter(steps: number, compute: () => AnyMachineSnapshot): AnyMachineSnapshot {
    const part = this.path[steps]!;
    part.pure ??= compute();
    return part.pure;
  }

  get isConfirmed(): boolean {
    return this.path.at(-1)!.confirmed;
  }

  /** XState agrees with the part, and so with each beginning of it. */
  confirm(): void {
    for (const part of this.path) part.confirmed = true;
  }
}

const texts = new WeakMap<TraceStep, string>();

/** What the step is to its participant, wherever it stands among the enabled actions; kept for frozen steps, which cannot change. */
function textOf(step: TraceStep): string {
  const known = texts.get(step);
  if (known !== undefined) return known;
  const { choice: _, learns: __, replayed: ___, transitions, ...rest } = step;
  // A transition's `meta` is anything its machine wrote there, and says nothing that its id does not.
  const text = canonical({ ...rest, transitions: transitions.map(({ id }) => id) });
  if (Object.isFrozen(step)) texts.set(step, text);
  return text;
}

function rootOf({ name, machine, input }: LiveParticipant, peers: readonly string[]): Part {
  const known = roots.get(machine) ?? new Map<string, Part>();
  roots.set(machine, known);
  try {
    return descend(known, canonical([name, input, peers]));
  } catch {
    // An input that is no plain data cannot be recognised again.
    return begin();
  }
}

function descend(children: Map<string, Part>, key: string): Part {
  const child = children.get(key) ?? begin();
  children.set(key, child);
  return child;
}
