import type { Action } from './action.js';
import type { Guard } from './guard.js';
import { type ChartState, type ChartTransition, type Statechart, statesIn } from './statechart.js';

/**
 * A machine as SCXML (W3C Recommendation of 1 September 2015) with the data model `ecmascript`. A guard stands as the call
 * `guards["name"](_event)` in `cond`, with its parameters behind, `stateIn` as `In('id')`, an action as `<script>actions["name"](_event);</script>`: whoever runs
 * the document provides the two objects. Ids of states are XState's own, with `_` for what XML does not allow.
 *
 * Where SCXML would do another thing than XState, the document says what XState does:
 * an event descriptor matches a longer event in SCXML only, so `_event.name` is compared where the machine knows such an event;
 * transitions of one state stand in XState's order, named events first, longer wildcards before shorter ones;
 * a transition from a state to itself that does not re-enter is none in SCXML, and begins again inside;
 * a region that is final by itself, which SCXML has not, is a state with nothing but a final one inside, which has no id.
 */
export function scxml(chart: Statechart): string {
  const { root } = chart;
  const writer = new Writer(chart);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript"${attributes({ name: chart.name, initial: writer.id(root.id) })}>`,
    ...writer.state(root, '  '),
    '</scxml>',
    '',
  ].join('\n');
}

class Writer {
  readonly #root: ChartState;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #states: ReadonlyMap<string, ChartState>;
  readonly #events: readonly string[];

  constructor({ root }: Statechart) {
    const states = statesIn(root);
    this.#root = root;
    this.#ids = xmlIds(states);
    this.#states = new Map(states.map((state) => [state.id, state]));
    this.#events = [...new Set(states.flatMap(({ transitions }) => transitions.map(({ event }) => event)))];
  }

  /** A state's id in the document. */
  id(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  state(state: ChartState, indent: string, parent?: ChartState): string[] {
    const { type, initial } = state;
    const id = this.id(state.id);
    const deeper = `${indent}  `;
    if (type === 'history') {
      const targets = initial === undefined ? this.#defaultsBeside(state) : [initial];
      const target = targets.map((each) => this.id(each)).join(' ');
      return element(indent, 'history', { id, type: state.history }, [
        `${deeper}<transition${attributes({ target })}/>`,
      ]);
    }
    const isFinalRegion = type === 'final' && parent?.type === 'parallel';
    const name = type === 'parallel' || (type === 'final' && !isFinalRegion) ? type : 'state';
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
      ...state.states.flatMap((child) => this.state(child, deeper, state)),
      ...(isFinalRegion ? [`${deeper}<final/>`] : []),
    ]);
  }

  #initial(target: string | undefined, actions: readonly Action[], indent: string): string[] {
    if (target === undefined) return [];
    const inner = element(
      `${indent}  `,
      'transition',
      { target: this.id(target) },
      actions.map((each) => `${indent}    ${actionElement(each)}`),
    );
    return element(indent, 'initial', {}, inner);
  }

  /** Where a history state leads that has no memory and no default of its own: where its parent begins, or all regions of it. */
  #defaultsBeside(history: ChartState): readonly string[] {
    const parent = [...this.#states.values()].find(({ states }) => states.includes(history))!;
    if (parent.initial !== undefined) return [parent.initial];
    return parent.states.filter(({ type }) => type !== 'history').map(({ id }) => id);
  }

  #transition(state: ChartState, transition: ChartTransition, indent: string): string[] {
    const { event, guard, actions, reenter } = transition;
    const targets = reenter ? transition.targets : this.#inside(state, transition.targets);
    const conditions = [
      ...(this.#isPrefix(event) ? [`_event.name === ${quoted(event)}`] : []),
      ...(guard === undefined ? [] : [this.#condition(guard)]),
    ];
    const internal = !reenter && targets.length > 0 && targets.every((id) => this.#isInside(state, id));
    return element(
      indent,
      'transition',
      {
        event: event === 'xstate.always' ? undefined : this.#descriptor(event),
        cond:
          conditions.length === 0
            ? undefined
            : conditions.map((each) => (conditions.length > 1 ? `(${each})` : each)).join(' && '),
        target: targets.length === 0 ? undefined : targets.map((id) => this.id(id)).join(' '),
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

  /** SCXML has names of its own for the events that a state's end and an invoked actor's end raise. */
  #descriptor(event: string): string {
    const ended = /^xstate\.done\.state\.(.*)$/s.exec(event)?.[1];
    if (ended !== undefined) return `done.state.${this.id(ended)}`;
    return event
      .replace(/^xstate\.done\.actor\./, 'done.invoke.')
      .replace(/^xstate\.error\.actor\..*$/, 'error.platform');
  }

  #condition(guard: Guard): string {
    switch (guard.kind) {
      case 'named':
        return `guards[${quoted(guard.name)}](${given(guard.params)})`;
      case 'in':
        return joined(
          guard.states.map((path) => `In(${quoted(this.id(this.#idAt(path)))})`),
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

/** Ids as XML allows them, no two alike. */
function xmlIds(states: readonly ChartState[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of states) {
    const allowed = id.replace(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_');
    let name = allowed;
    for (let number = 2; taken.has(name); number++) name = `${allowed}_${number}`;
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

/** XState tries named events before wildcards, and longer wildcards before shorter ones. */
function bySpecificity({ event: one }: ChartTransition, { event: other }: ChartTransition): number {
  const [wild, otherWild] = [one.endsWith('*'), other.endsWith('*')];
  return wild && otherWild ? other.length - one.length : Number(wild) - Number(otherWild);
}

function actionElement(action: Action): string {
  if (action.kind === 'cancel') return `<cancel${attributes({ sendid: action.id })}/>`;
  if (action.kind === 'raise' && action.delay !== undefined) return sendElement(action.event, action.delay, action.id);
  if (action.kind === 'raise') return `<raise${attributes({ event: action.event })}/>`;
  return `<script>${escapeXml(`actions[${quoted(action.name)}](${given(action.params)});`)}</script>`;
}

/** What a guard or an action is called with. */
const given = (params: unknown): string => (params === undefined ? '_event' : `_event, ${JSON.stringify(params)}`);

/** A delay with a name is one that the data model provides. */
const sendElement = (event: string, delay: number | string, id: string | undefined): string =>
  `<send${attributes({
    event,
    id,
    ...(typeof delay === 'number' ? { delay: `${delay}ms` } : { delayexpr: `delays[${quoted(delay)}]` }),
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

type Attributes = Readonly<Record<string, string | undefined>>;

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');

/** A text as ECMAScript writes it, with the quotes that need no escape in an attribute. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
