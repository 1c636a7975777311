import type { System } from '../../checker/compose.js';
import { eventsOf, type LoggedEvent } from '../../checker/conformance/observation.js';
import type { ExploredSystem } from '../../checker/refinement/explored-system.js';
import { type Difference, type Direction, type Refinement, refinementOf } from '../../checker/refinement/refinement.js';
import { type Observer, type OneSided, sightOf } from '../../checker/refinement/sight.js';
import { formatPath } from '../../checker/traces/path.js';
import { replayPath } from '../../checker/traces/replay-path.js';
import { traceId } from '../run.js';
import { messageText, nameOf } from '../words.js';

/** One of two systems that are compared. */
export interface RefinedSide {
  /** What a trace id of it begins with. */
  readonly id: string;
  readonly explored: ExploredSystem;
}

/** What the second system is in place of the first: `refines` where it does less, `is refined` where it does more. */
type Relation = 'equal' | 'refines' | 'is refined' | 'differs' | 'undecided';

/** A message that an observer sees, in the words of one side. */
export interface SeenMessage {
  readonly step?: string;
  readonly text: string;
}

/** What is seen of a run, in the words of the one side and of the other. */
export interface SeenRow {
  readonly one: SeenMessage;
  /** Absent where the other cannot follow. */
  readonly other?: SeenMessage;
}

/** A run that tells two sides apart, replayed on both. */
export interface ShownDifference {
  readonly rows: readonly SeenRow[];
  /** What the other side can do in place of the last row. */
  readonly instead: readonly SeenMessage[];
  /** Trace ids. */
  readonly trace: string;
  readonly otherTrace: string;
}

/** A service of the other side that the one does not keep. */
interface LostService {
  readonly service: SeenMessage;
  readonly rows: readonly SeenRow[];
  readonly trace: string;
  readonly otherTrace: string;
}

/** One side in place of the other. */
export interface ShownDirection {
  readonly included: boolean | null;
  readonly simulated: boolean | null;
  readonly difference: ShownDifference | null;
  readonly services: {
    readonly complete: boolean;
    readonly kept: readonly SeenMessage[];
    readonly lost: readonly LostService[];
  };
}

/** How two systems differ for one observer. */
export interface ShownRefinement {
  /** A participant, or `everybody`. */
  readonly observer: string;
  readonly relation: Relation;
  /** Undecided: why. */
  readonly incomplete: string | null;
  readonly bisimilar: boolean;
  readonly oneSided: readonly OneSided[];
  /** The second in place of the first, and the first in place of the second. Null where undecided. */
  readonly forth: ShownDirection | null;
  readonly back: ShownDirection | null;
}

/**
 * Compares two explored systems for an observer, and replays by XState what tells them apart.
 * @param sides the abstract system, then the concrete one
 */
export function shownRefinement(sides: readonly [RefinedSide, RefinedSide], observer: Observer): ShownRefinement {
  const [abstract, concrete] = sides;
  const sight = sightOf([abstract.explored, concrete.explored], observer);
  const found = refinementOf(concrete.explored, abstract.explored, sight.visible);
  const shown = (direction: Direction | undefined, one: RefinedSide, other: RefinedSide): ShownDirection | null => {
    if (direction === undefined) return null;
    const seen = ({ explored: { system } }: RefinedSide, path: readonly number[]) =>
      replayPath(system, formatPath(path))
        .flatMap(eventsOf)
        .filter((event) => sight.visible(event) !== null)
        .map((event) => seenMessage(system, event));
    const rowsOf = (
      run: readonly string[],
      { path, otherPath }: Pick<Difference, 'path' | 'otherPath'>,
      both: number,
    ) => {
      const [mine, its] = [seen(one, path), seen(other, otherPath)];
      return run.map((_, index): SeenRow => ({ one: mine[index]!, ...(index < both && { other: its[index]! }) }));
    };
    const inWords = (label: string, { explored: { system } }: RefinedSide) => seenMessage(system, sight.eventOf(label));
    const traces = ({ path, otherPath }: Pick<Difference, 'path' | 'otherPath'>) => ({
      trace: traceId(one, formatPath(path)),
      otherTrace: traceId(other, formatPath(otherPath)),
    });
    const { included, simulated, difference, services } = direction;
    return {
      included,
      simulated,
      difference:
        difference === undefined
          ? null
          : {
              rows: rowsOf(difference.run, difference, difference.run.length - 1),
              instead: difference.instead.map((label) => inWords(label, other)),
              ...traces(difference),
            },
      services: {
        complete: services.complete,
        kept: services.kept.map((label) => inWords(label, other)),
        lost: services.broken.map((promise) => ({
          service: inWords(promise.label, other),
          rows: rowsOf(promise.run, promise, promise.run.length),
          ...traces(promise),
        })),
      },
    };
  };
  return {
    observer: observer.participants?.join(', ') ?? 'everybody',
    relation: relationOf(found),
    incomplete: found.incomplete,
    bisimilar: found.bisimilar,
    oneSided: sight.oneSided,
    forth: shown(found.forth, concrete, abstract),
    back: shown(found.back, abstract, concrete),
  };
}

function relationOf({ forth, back }: Refinement): Relation {
  if (typeof forth?.included !== 'boolean' || typeof back?.included !== 'boolean') return 'undecided';
  if (forth.included) return back.included ? 'equal' : 'refines';
  return back.included ? 'is refined' : 'differs';
}

function seenMessage({ presentation = {} }: System, { kind, participant, peer, event }: LoggedEvent): SeenMessage {
  const [who, whom] = [nameOf(presentation, participant), nameOf(presentation, peer!)];
  const text = `${who} ${kind === 'sent' ? 'sends to' : 'receives from'} ${whom}: ${messageText(presentation, event)}`;
  const step = presentation.message?.(event)?.step;
  return { ...(step !== undefined && { step }), text };
}
