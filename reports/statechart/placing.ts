import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { type Drawn, type GraphArrow, graphOf } from './graph.js';
import type { BadgeOf, Block } from './label.js';
import type { ChartState, ChartTransition } from './statechart.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A state with its place, from the upper left corner of the picture. */
export interface PlacedState extends Box {
  readonly state: ChartState;
  readonly text: Block;
  /** Is it one of several that the machine is in at once? */
  readonly region: boolean;
}

/** A text with its place. */
interface PlacedText extends Box {
  readonly text: Block;
}

/** An arrow with its place; without a transition it comes from the mark of an initial state. */
export interface PlacedArrow {
  readonly transition?: ChartTransition;
  readonly points: readonly Point[];
  readonly label?: PlacedText;
}

/** A statechart, laid out. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Outer states before inner ones. */
  readonly states: readonly PlacedState[];
  /** What composite states do without being left. */
  readonly reactions: readonly PlacedText[];
  readonly arrows: readonly PlacedArrow[];
  /** Marks of initial states. */
  readonly starts: readonly Box[];
}

/** Lays a graph out, here or in a worker. */
export type LayOut = (graph: ElkNode) => Promise<ElkNode>;

/** Places the states, arrows and labels of a statechart by what lays graphs out. */
export async function placing(chart: Drawn, badgeOf: BadgeOf, layOut: LayOut): Promise<Layout> {
  const { graph, states, reactions, starts, arrows } = graphOf(chart, badgeOf);
  const placed = await layOut(graph);
  const boxes = new Map(nodesIn(placed).map((node) => [node.id, boxOf(node)]));
  const all = [...states.values()];
  const regions = new Set(all.flatMap(({ state }) => (state.type === 'parallel' ? state.states : [])));
  return {
    width: placed.width!,
    height: placed.height!,
    states: all
      .sort((one, other) => depthOf(one.state) - depthOf(other.state))
      .map((each) => ({ ...each, region: regions.has(each.state), ...boxes.get(each.state.id)! })),
    reactions: [...reactions].map(([id, text]) => ({ text, ...boxes.get(id)! })),
    arrows: placed.edges!.map((edge) => arrowOf(edge, arrows.get(edge.id))),
    starts: [...starts].map((id) => boxes.get(id)!),
  };
}

const depthOf = ({ path }: ChartState): number => (path === '(root)' ? 0 : path.split('.').length);
const nodesIn = (node: ElkNode): ElkNode[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
const boxOf = ({ x, y, width, height }: Partial<Box>): Box => ({ x: x!, y: y!, width: width!, height: height! });

function arrowOf({ sections = [], labels = [] }: ElkExtendedEdge, drawn: GraphArrow | undefined): PlacedArrow {
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const [label] = labels;
  if (drawn === undefined || label === undefined) return { points };
  if (drawn.back) points.reverse();
  return { points, transition: drawn.transition, label: { ...boxOf(label), text: drawn.text } };
}
