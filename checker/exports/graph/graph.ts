import type { System } from '../../compose.js';
import { CheckerError } from '../../errors.js';
import { type Exploration, type ExploredEdge, type ExploreOptions, explore } from '../../explore.js';
import { canonical } from '../../xstate/canonical.js';

/** What an export of the explored graph takes. */
export interface GraphOptions extends Pick<ExploreOptions, 'createAutomaton' | 'signal' | 'onProgress'> {
  /** More states than these are refused. */
  readonly mostStates?: number;
}

/** An edge of a written graph. */
interface WrittenEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly edge: ExploredEdge;
}

/** The explored graph as it is written: what leads to no state leads to a further one, which nothing leaves. */
interface WrittenGraph {
  readonly exploration: Exploration;
  readonly states: number;
  readonly transitions: number;
  /** By number: what is said of a state that is none of the composition. */
  readonly ends: ReadonlyMap<number, string>;
  edges(): Generator<WrittenEdge>;
}

/**
 * Explores a composition for a format that takes all of its graph.
 * @throws CheckerError where a machine cannot be checked, or the graph is too large (MC662)
 */
export async function writtenGraph(
  system: System,
  format: string,
  mostStates: number,
  options: GraphOptions,
): Promise<WrittenGraph> {
  const exploration = await explore(system, { ...options, states: mostStates });
  if (!exploration.exhaustive) throw new CheckerError([tooLarge(system, format, mostStates)]);
  const ends = new Map<number, string>();
  const numbers = new Map<ExploredEdge['target'], number>();
  const numberOf = (target: ExploredEdge['target']): number => {
    if (typeof target === 'number') return target;
    const number = numbers.get(target) ?? exploration.states + numbers.size;
    numbers.set(target, number);
    ends.set(number, target === 'overflow' ? 'overflow' : 'cannot be computed');
    return number;
  };
  for (let state = 0; state < exploration.states; state++) {
    for (const { target } of exploration.edges(state)) numberOf(target);
  }
  return {
    exploration,
    states: exploration.states + ends.size,
    transitions: exploration.transitions,
    ends,
    *edges() {
      for (let from = 0; from < exploration.states; from++) {
        for (const edge of exploration.edges(from)) {
          yield { from, to: numberOf(edge.target), label: labelOf(edge), edge };
        }
      }
    },
  };
}

/** What happens, in words that tell any two actions of a state apart. */
function labelOf({ kind, participant, from, event }: ExploredEdge): string {
  const { type, ...content } = event;
  const fields = Object.keys(content).length === 0 ? '' : ` ${canonical(content)}`;
  return `${[kind, ...(from === undefined ? [] : [from]), participant, type].join(' ')}${fields}`;
}

const tooLarge = ({ name }: System, format: string, mostStates: number) =>
  ({
    code: 'MC662',
    message: `${JSON.stringify(name)} has more than ${mostStates} states, too many for ${format}.`,
    remedy: 'Allow more states, bound the composition by `within`, or export it to a language in place of its graph.',
  }) as const;
