import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../../../reports/statechart/graph.js';
import { type Layout, placing } from '../../../reports/statechart/placing.js';
import { layoutSource } from './layout-source.js';

/** The layout of a chart, when there is one. */
export type LaidOut =
  | { readonly state: 'waiting' }
  | { readonly state: 'placed'; readonly layout: Layout }
  | { readonly state: 'failed'; readonly message: string };

/** What is told in front of transitions, such as the step of a text, by their ids. */
export type Badges = Readonly<Record<string, string>>;

const mostLayouts = 100;
const layouts = new Map<string, Promise<Layout>>();
let layOut: Promise<(graph: ElkNode) => Promise<ElkNode>> | undefined;

/** Lays charts out in a worker of its own, each once: what a machine looks like does not hang on where it stands. */
function layoutOfChart({ name, root }: Drawn, badges: Badges = {}): Promise<Layout> {
  const key = JSON.stringify([name, root, badges]);
  const known = layouts.get(key);
  if (known !== undefined) return known;
  layOut ??= startLayout().catch((error: unknown) => {
    layOut = undefined;
    throw error;
  });
  const laid = layOut.then((run) => placing({ name, root }, ({ id }) => badges[id], run));
  layouts.set(key, laid);
  if (layouts.size > mostLayouts) layouts.delete(layouts.keys().next().value!);
  laid.catch(() => layouts.delete(key));
  return laid;
}

/** A worker from a text: from disk a browser loads no worker file. */
async function startLayout(): Promise<(graph: ElkNode) => Promise<ElkNode>> {
  const url = URL.createObjectURL(new Blob([await layoutSource()], { type: 'text/javascript' }));
  const elk = new ELK.default({ workerFactory: () => new Worker(url) });
  return (graph) => elk.layout(graph);
}

/** The layout of a chart for a component. */
export function useLayout(chart: Drawn, badges?: Badges): LaidOut {
  const [laid, setLaid] = useState<{ readonly of: Drawn; readonly is: LaidOut }>();
  useEffect(() => {
    let wanted = true;
    const say = (is: LaidOut) => {
      if (wanted) setLaid({ of: chart, is });
    };
    layoutOfChart(chart, badges).then(
      (layout) => say({ state: 'placed', layout }),
      (error: unknown) => say({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [chart, badges]);
  return laid?.of === chart ? laid.is : { state: 'waiting' };
}
