// Walks through one model with @xstate/graph and prints the counts as JSON: `node xstate-graph-process.js <model>`. Bundled by xstate-graph.ts.
import { getAdjacencyMap } from '@xstate/graph';
import type { AnyActorLogic } from 'xstate';
import type { View } from '../../checker/index.js';
import { invariantsOf, sizeNamed } from '../models/index.js';
import { ComposedLogic, type ComposedState } from './composed-logic.js';

const size = sizeNamed(process.argv[2]!);
const system = await size.system();
const named = invariantsOf(size, system);
const invariants = system.properties.flatMap((property) =>
  property.form === 'invariant' && named.includes(property.name) ? [property] : [],
);
const logic = new ComposedLogic(system);
const begun = process.cpuUsage();
const map = getAdjacencyMap(logic as unknown as AnyActorLogic, {
  events: (state: unknown) => logic.events(state as ComposedState) as never[],
  serializeState: (state: unknown) => logic.serialized(state as ComposedState) as never,
});
let holding = true;
for (const { state } of Object.values(map)) {
  const view = (state as unknown as ComposedState).snapshots as View;
  holding &&= invariants.every(({ holds }) => holds(view));
}
const startSeconds = (begun.user + begun.system) / 1e6;
process.stdout.write(`${JSON.stringify({ states: Object.keys(map).length, holding, startSeconds })}\n`);
