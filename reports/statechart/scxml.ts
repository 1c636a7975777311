import { type Attributes, escapeXml } from '../chart/svg-text.js';
import type { Action } from './action.js';
import type { Guard } from './guard.js';
import { type ChartState, type ChartTransition, type Statechart, statesIn } from './statechart.js';

/**
 * A machine as SCXML (W3C Recommendation of 1 September 2015) with the data model `ecmascript`. A guard stands as the call
 * `guards["name"](_event)` in `cond`, with its parameters behind, `stateIn` as `In('id')`, an action as `<script>actions["name"](_event);</script>`: whoever runs
 * the document provides the two objects. Ids of states are XState's own.
 *
 * Where SCXML would do another thing than XState, the document says what XState does:
 * an event descriptor matches a longer event in SCXML only, so `_event.name` is compared where the machine knows such an event;
 * transitions of one state stand in XState's order, named events first, longer wildcards before shorter ones;
 * a transition from a state to itself that does not re-enter is none in SCXML, and begins again inside.
 */
export function scxml(chart: Statechart): string {
  const { root } = chart;
  const writer = new Writer(chart);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript"${attributes({ name: chart.name, initial: root.id })}>`,
    ...writer.state(root, '  '),
    '</scxml>',
    '',
  ].join('\n');
}

class Writer {
  readonly #root: ChartState;
  readonly #states: ReadonlyMap<string, ChartState>;
  readonly #events: readonly string[];

  constructor({ root }: Statechart) {
    const states = statesIn(root);
    this.#root = root;
    this.#states = new Map(states.map((state) => [state.id, state]));
    this.#events = [...new Set(states.flatMap(({ transitions }) => transitions.map(({ event }) => event)))];
  }

  state(state: ChartState, indent: string): string[] {
    const { id, type, initial } = state;
    const deeper = `${indent}  `;
    if (type === 'history') {
      const target = initial ?? this.#defaultBeside(state);
      return element(indent, 'history', { id, type: state.history }, [
        `${deeper}<transition${attributes({ target })}/>`,
      ]);
    }
    const name = type === 'parallel' || type === 'final' ? type : 'state';
    const afters = new Map(
      state.transitions.flatMap((each) => (each.delay === undefined ? [] : [[each.event, each.delay]])),
    );
    return element(indent, name, { id }, [
      ...this.#initial(type === 'compound' ? initial : undefined, state.initialActions, deeper),
      ...executable(deeper, 'onentry', [
        ...state.entry.map(actionElement),
        ...[...afters].map(([event, delay]) => sendElement(event, delay, event)),
      ]),
      ...executable(deeper, 'onexit', [
        ...state.exit.map(actionElement),
        ...[...afters.keys()].map((event) => `<cancel${attributes({ sendid: event })}/>`),
      ]),
      ...state.invokes.map(({ id: invoked, src }) => `${deeper}<invoke${attributes({ id: invoked, src })}/>`),
      ...[...state.transitions].sort(bySpecificity).flatMap((each) => this.#transition(state, each, deeper)),
      ...state.states.flatMap((child) => this.state(child, deeper)),
    ]);
  }

  #initial(target: string | undefined, actions: readonly Action[], indent: string): string[] {
    if (target === undefined) return [];
    const inner = element(
      `${indent}  `,
      'transition',
      { target },
      actions.map((each) => `${indent}    ${actionElement(each)}`),
    );
    return element(indent, 'initial', {}, inner);
  }

  /** Where a history state leads that has no memory and no default of its own: where its parent begins. */
  #defaultBeside(history: ChartState): string | undefined {
    return [...this.#states.values()].find(({ states }) => states.includes(history))?.initial;
  }

  #transition(state: ChartState, transition: ChartTransition, indent: string): string[] {
    const { event, guard, actions, reenter } = transition;
    const targets = reenter ? transition.targets : this.#inside(state, transition.targets);
    const conditions = [
      ...(this.#isPrefix(event) ? [`_event.name === ${JSON.stringify(event)}`] : []),
      ...(guard === undefined ? [] : [this.#condition(guard)]),
    ];
    const internal = !reenter && targets.length > 0 && targets.every((id) => this.#isInside(state, id));
    return element(
      indent,
      'transition',
      {
        event: event === 'xstate.always' ? undefined : eventDescriptor(event),
        cond:
          conditions.length === 0
            ? undefined
            : conditions.map((each) => (conditions.length > 1 ? `(${each})` : each)).join(' && '),
        target: targets.length === 0 ? undefined : targets.join(' '),
        type: internal ? 'internal' : undefined,
      },
      actions.map((each) => `${indent}  ${actionElement(each)}`),
    );
  }

  /** What a transition without re-entering leads to, where it leads to its own state. */
  #inside(state: ChartState, targets: readonly string[]): readonly string[] {
    return targets.flatMap((id) => {
      if (id !== state.id) return [id];
      return state.type === 'compound' && state.initial !== undefined
        ? [state.initial]
        : state.states.map((child) => child.id);
    });
  }

  #isInside(state: ChartState, id: string): boolean {
    return statesIn(state).some((each) => each !== state && each.id === id);
  }

  /** Does the machine know an event that SCXML takes for this one, and XState does not? */
  #isPrefix(event: string): boolean {
    return (
      !event.endsWith('*') && this.#events.some((other) => other.startsWith(`${event}.`) && other !== `${event}.*`)
    );
  }

  #condition(guard: Guard): string {
    switch (guard.kind) {
      case 'named':
        return `guards[${JSON.stringify(guard.name)}](${given(guard.params)})`;
      case 'in':
        return joined(
          guard.states.map((path) => `In('${this.#idAt(path)}')`),
          '&&',
        );
      case 'not':
        return `!(${this.#condition(guard.parts[0]!)})`;
      default:
        return joined(
          guard.parts.map((part) => this.#condition(part)),
          guard.kind === 'and' ? '&&' : '||',
        );
    }
  }

  /** The id of the state that `stateIn` names by its path, or by `#` and its id. */
  #idAt(path: string): string {
    if (path.startsWith('#')) return path.slice(1);
    return statesIn(this.#root).find((state) => state.path === path)?.id ?? path;
  }
}

/** XState tries named events before wildcards, and longer wildcards before shorter ones. */
function bySpecificity({ event: one }: ChartTransition, { event: other }: ChartTransition): number {
  const [wild, otherWild] = [one.endsWith('*'), other.endsWith('*')];
  return wild && otherWild ? other.length - one.length : Number(wild) - Number(otherWild);
}

/** SCXML's names of the events that a state's end and an invoked actor's end raise. */
const eventDescriptor = (event: string): string =>
  event
    .replace(/^xstate\.done\.state\./, 'done.state.')
    .replace(/^xstate\.done\.actor\./, 'done.invoke.')
    .replace(/^xstate\.error\.actor\..*$/, 'error.platform');

function actionElement(action: Action): string {
  if (action.kind === 'cancel') return `<cancel${attributes({ sendid: action.id })}/>`;
  if (action.kind === 'raise' && action.delay !== undefined) return sendElement(action.event, action.delay, action.id);
  if (action.kind === 'raise') return `<raise${attributes({ event: action.event })}/>`;
  return `<script>${escapeXml(`actions[${JSON.stringify(action.name)}](${given(action.params)});`)}</script>`;
}

/** What a guard or an action is called with. */
const given = (params: unknown): string => (params === undefined ? '_event' : `_event, ${JSON.stringify(params)}`);

/** A delay with a name is one that the data model provides. */
const sendElement = (event: string, delay: number | string, id: string | undefined): string =>
  `<send${attributes({
    event,
    id,
    ...(typeof delay === 'number' ? { delay: `${delay}ms` } : { delayexpr: `delays[${JSON.stringify(delay)}]` }),
  })}/>`;

const joined = (conditions: readonly string[], operator: string): string =>
  conditions.length === 1 ? conditions[0]! : `(${conditions.join(` ${operator} `)})`;

const executable = (indent: string, name: string, actions: readonly string[]): string[] =>
  actions.length === 0
    ? []
    : element(
        indent,
        name,
        {},
        actions.map((action) => `${indent}  ${action}`),
      );

function element(indent: string, name: string, given: Attributes, content: readonly string[]): string[] {
  const head = `${indent}<${name}${attributes(given)}`;
  return content.length === 0 ? [`${head}/>`] : [`${head}>`, ...content, `${indent}</${name}>`];
}

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
