import { arrowLabel, reactionText } from '../../../reports/statechart/label.js';
import { type ChartState, type ChartTransition, statesIn } from '../../../reports/statechart/statechart.js';
import type { ChartMarks } from './marks.js';

/** A state as the list of states tells it: what a picture shows, in words. */
export interface OutlineState {
  readonly path: string;
  readonly name: string;
  /** Beside being active: `starts here`, `final`, `history`, its tags. */
  readonly notes: readonly string[];
  readonly active: boolean;
  readonly transitions: readonly OutlineTransition[];
  readonly states: readonly OutlineState[];
}

interface OutlineTransition {
  readonly id: string;
  /** `event [guard] / actions → target`. */
  readonly text: string;
  readonly mark?: 'taken' | 'refused';
}

/** A machine as nested lists. */
export function outlineOf(root: ChartState, { active, fired, refused }: ChartMarks): OutlineState {
  const names = new Map(statesIn(root).map(({ id, path }) => [id, path === '(root)' ? 'the machine' : path]));
  const transitionOf = (state: ChartState, transition: ChartTransition): OutlineTransition => {
    const { id, targets } = transition;
    const block =
      targets.length === 0
        ? reactionText({ ...state, transitions: [transition] }, noBadge)
        : arrowLabel(state, transition, noBadge);
    const said = block.lines.map(({ text }) => text).join(' ');
    const text =
      targets.length === 0 ? said : `${said} → ${targets.map((target) => names.get(target) ?? target).join(', ')}`;
    const mark = fired.has(id) ? 'taken' : refused.has(id) ? 'refused' : undefined;
    return { id, text, ...(mark === undefined ? {} : { mark }) };
  };
  const stateOf = (state: ChartState, parent?: ChartState): OutlineState => ({
    path: state.path,
    name: state.key,
    notes: [
      ...(parent?.initial === state.id ? ['starts here'] : []),
      ...(state.type === 'final' || state.type === 'history' ? [state.type] : []),
      ...(parent?.type === 'parallel' ? ['region'] : []),
      ...state.tags,
    ],
    active: active.has(state.path),
    transitions: state.transitions.map((transition) => transitionOf(state, transition)),
    states: state.states.map((child) => stateOf(child, state)),
  });
  return stateOf(root);
}

const noBadge = () => undefined;
