import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { arrowLabel, type BadgeOf, type Block, headText, reactionText, stacked } from './label.js';
import { type ChartState, type ChartTransition, type Statechart, statesIn } from './statechart.js';

/** What a picture shows of a statechart. */
export type Drawn = Pick<Statechart, 'name' | 'root'>;

/** A statechart as the graph that ELK lays out, with what its nodes and edges stand for, by their ids. */
export interface ChartGraph {
  readonly graph: ElkNode;
  readonly states: ReadonlyMap<string, { readonly state: ChartState; readonly text: Block }>;
  /** What composite states do without being left: boxes inside them. */
  readonly reactions: ReadonlyMap<string, Block>;
  /** Marks of initial states. */
  readonly starts: ReadonlySet<string>;
  readonly arrows: ReadonlyMap<string, GraphArrow>;
}

/** What an edge of the graph stands for. */
export interface GraphArrow {
  readonly transition: ChartTransition;
  readonly text: Block;
  /** True: the edge runs from the target to the source. */
  readonly back: boolean;
}

/** The space between the border of a box and its text. */
export const padding = 10;

const layered = {
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  ...layered,
};

const startSize = 10;
const historySize = 26;

/** The graph of a statechart. */
export function graphOf({ name, root }: Drawn, badgeOf: BadgeOf): ChartGraph {
  const states = new Map<string, { state: ChartState; text: Block }>();
  const reactions = new Map<string, Block>();
  const starts = new Set<string>();
  const arrows = new Map<string, GraphArrow>();

  const nodeOf = (state: ChartState): ElkNode => {
    const { id, type, initial } = state;
    const head = headText(state, state === root ? name : state.key);
    const does = reactionText(state, badgeOf);
    const text = state.states.length === 0 ? stacked(head, does) : head;
    states.set(id, { state, text });
    if (type === 'history') return { id, width: historySize, height: historySize };
    if (state.states.length === 0) return { id, ...sizeOf(text) };
    const inside: ElkNode[] = [];
    if (type === 'compound' && initial !== undefined) {
      starts.add(startId(id));
      inside.push({ id: startId(id), width: startSize, height: startSize });
    }
    inside.push(...state.states.map(nodeOf));
    if (does.lines.length > 0) {
      reactions.set(`reactions·${id}`, does);
      inside.push({ id: `reactions·${id}`, ...sizeOf(does) });
    }
    const { width, height } = sizeOf(text);
    return {
      id,
      children: inside,
      layoutOptions: {
        ...layered,
        'elk.padding': `[top=${height + 6},left=14,bottom=14,right=14]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width},${height})`,
      },
    };
  };

  const edgesOf = (state: ChartState): ElkExtendedEdge[] => {
    const moves = state.transitions.flatMap((transition) =>
      transition.targets.map((target, index): ElkExtendedEdge => {
        const id = `${transition.id}·${index}`;
        const text = arrowLabel(state, transition, badgeOf);
        const back = isBack(state.id, target);
        arrows.set(id, { transition, text, back });
        const [source, end] = back ? [target, state.id] : [state.id, target];
        return { id, sources: [source], targets: [end], labels: [labelOf(id, text)] };
      }),
    );
    const start = startId(state.id);
    return starts.has(start)
      ? [{ id: `${start}·arrow`, sources: [start], targets: [state.initial!] }, ...moves]
      : moves;
  };

  const children = [nodeOf(root)];
  const inOrder = statesIn(root);
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  // Edges of a layered graph run downwards: what the machine declares first then stands above.
  const isBack = (source: string, target: string): boolean => places.get(target)! < places.get(source)!;
  const edges = inOrder.flatMap(edgesOf);
  return { graph: { id: 'chart', layoutOptions: options, children, edges }, states, reactions, starts, arrows };
}

const startId = (id: string): string => `start·${id}`;

const sizeOf = ({ width, height }: Block) => ({ width: width + 2 * padding, height: height + 2 * padding });

const labelOf = (id: string, { width, height }: Block) => ({
  id: `${id}·label`,
  text: id,
  width: width + 6,
  height: height + 4,
  layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
});
