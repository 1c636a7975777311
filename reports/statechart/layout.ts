import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { arrowLabel, type BadgeOf, type Block, stateText } from './label.js';
import { type ChartState, type ChartTransition, type Statechart, statesIn } from './statechart.js';

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

/** An arrow with its place; without a transition it comes from the mark of an initial state. */
export interface PlacedArrow {
  readonly transition?: ChartTransition;
  readonly points: readonly Point[];
  readonly label?: Box & { readonly text: Block };
}

/** A statechart, laid out. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Outer states before inner ones. */
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
  /** Marks of initial states. */
  readonly starts: readonly Box[];
}

const spacing = {
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
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.randomSeed': '1',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  ...spacing,
};

const padding = 10;
const startSize = 10;
const historySize = 26;

/** Places the states, arrows and labels of a statechart. The same chart is always laid out alike. */
export async function layoutOf({ name, root }: Statechart, badgeOf: BadgeOf): Promise<Layout> {
  const states = statesIn(root);
  const texts = new Map(
    states.map((state) => [state.id, stateText(state, state === root ? name : state.key, badgeOf)]),
  );
  const labels = new Map<string, Block>();
  const transitions = new Map<string, ChartTransition>();
  const edges = states.flatMap((state) =>
    state.transitions.flatMap((transition) =>
      transition.targets.map((target, index): ElkExtendedEdge => {
        const id = `${transition.id}·${index}`;
        const text = arrowLabel(state, transition, badgeOf);
        labels.set(id, text);
        transitions.set(id, transition);
        return { id, sources: [state.id], targets: [target], labels: [labelNode(id, text)] };
      }),
    ),
  );
  const starts = states.flatMap((state) => (startIn(state) === undefined ? [] : [startEdge(state)]));
  const placed: ElkNode = await new ELK.default().layout({
    id: 'chart',
    layoutOptions: options,
    children: [nodeOf(root, texts)],
    edges: [...starts, ...edges],
  });
  const boxes = new Map(nodesIn(placed).map((node) => [node.id, boxOf(node)]));
  const regions = new Set(states.filter(({ type }) => type === 'parallel').flatMap((state) => state.states));
  return {
    width: placed.width!,
    height: placed.height!,
    states: states.map((state) => ({
      state,
      text: texts.get(state.id)!,
      region: regions.has(state),
      ...boxes.get(state.id)!,
    })),
    arrows: placed.edges!.map((edge) => arrowOf(edge, transitions.get(edge.id), labels.get(edge.id))),
    starts: states.flatMap((state) => (startIn(state) === undefined ? [] : [boxes.get(startId(state))!])),
  };
}

const startIn = ({ type, initial }: ChartState): string | undefined => (type === 'compound' ? initial : undefined);
const startId = ({ id }: ChartState): string => `start·${id}`;
const startEdge = (state: ChartState): ElkExtendedEdge => ({
  id: `start·${state.id}·arrow`,
  sources: [startId(state)],
  targets: [state.initial!],
});

const labelNode = (id: string, { width, height }: Block) => ({
  id: `${id}·label`,
  text: id,
  width: width + 6,
  height: height + 4,
  layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
});

function nodeOf(state: ChartState, texts: ReadonlyMap<string, Block>): ElkNode {
  const { width, height } = texts.get(state.id)!;
  if (state.type === 'history') return { id: state.id, width: historySize, height: historySize };
  const size = { width: width + 2 * padding, height: height + 2 * padding };
  if (state.states.length === 0) return { id: state.id, ...size };
  const start = startIn(state) === undefined ? [] : [{ id: startId(state), width: startSize, height: startSize }];
  return {
    id: state.id,
    children: [...start, ...state.states.map((child) => nodeOf(child, texts))],
    layoutOptions: {
      ...spacing,
      'elk.padding': `[top=${size.height + 6},left=14,bottom=14,right=14]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${size.width},${size.height})`,
    },
  };
}

const nodesIn = (node: ElkNode): ElkNode[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
const boxOf = ({ x, y, width, height }: Partial<Box>): Box => ({ x: x!, y: y!, width: width!, height: height! });

function arrowOf(edge: ElkExtendedEdge, transition: ChartTransition | undefined, text: Block | undefined): PlacedArrow {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = edge.labels ?? [];
  return {
    points,
    ...(transition && { transition }),
    ...(label !== undefined && text !== undefined && { label: { ...boxOf(label), text } }),
  };
}
