import { getAdjacencyMap } from '@xstate/graph';
import { expect, it } from 'vitest';
import type { AnyActorLogic } from 'xstate';
import { sizeNamed } from '../models/index.js';
import { ComposedLogic, type ComposedState } from './composed-logic.js';

it.each(['alternating bit, 1 hops, 2 values, 4 attempts', '2 devices, shared operators'])(
  'has the states of the composition: %s',
  async (model) => {
    const size = sizeNamed(model);
    const logic = new ComposedLogic(await size.system());
    const map = getAdjacencyMap(logic as unknown as AnyActorLogic, {
      events: (state: unknown) => logic.events(state as ComposedState) as never[],
      serializeState: (state: unknown) => logic.serialized(state as ComposedState) as never,
    });
    expect(Object.keys(map)).toHaveLength(size.states);
  },
);
