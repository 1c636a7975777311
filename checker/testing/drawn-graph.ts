import { createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import type { EnvironmentChoice, Fairness, FairnessLevel } from '../composition.js';
import { liveness, type Property, type View } from '../property.js';

/** A graph as a drawing: by state, where each choice leads. */
export type Drawing = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A composition of one participant, `it`, that is the graph; its first state is the initial one. */
export function drawn(
  drawing: Drawing,
  properties: readonly Property[],
  kinds: Readonly<Record<string, Pick<EnvironmentChoice, 'class' | 'helpful'>>> = {},
): System {
  const events = [...new Set(Object.values(drawing).flatMap((edges) => Object.keys(edges)))];
  const states = Object.fromEntries(Object.entries(drawing).map(([state, on]) => [state, { on, tags: 'rest' }]));
  return compose({
    name: 'drawn',
    participants: { it: createMachine({ initial: Object.keys(drawing)[0], states } as never) },
    choices: events.map((type) => ({ to: 'it', event: { type }, ...kinds[type] })),
    properties,
  });
}

/** A formula whose atoms are the names of states, `a` or, for one of several, `a_b`; under the levels of fairness by choice. */
export function live(ltl: string, levels: Readonly<Record<string, FairnessLevel>> = {}): Property {
  const names = new Set(ltl.match(/\b[a-z]\w*\b/g));
  const fairness: Fairness = {
    except: Object.entries(levels).map(([type, level]) => ({ class: 'choice', only: [type], level })),
  };
  return liveness({
    name: 'live',
    sentence: ltl,
    ltl,
    atoms: Object.fromEntries([...names].map((name) => [name, isIn(name.split('_'))])),
    fairness,
  });
}

const isIn =
  (states: readonly string[]) =>
  ({ it }: View) =>
    states.some((state) => it.matches(state));
