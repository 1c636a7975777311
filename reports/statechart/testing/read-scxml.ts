import { type Element, Window } from 'happy-dom';
import { and, cancel, not, or, raise, stateIn } from 'xstate';

/** A configuration that `createMachine` takes; only tests look into it. */
// biome-ignore lint/suspicious/noExplicitAny: data becomes configuration here, which no type of XState's can follow
type Config = any;

const parser = new new Window().DOMParser();

/** Reads SCXML as `scxml` writes it, back into the configuration of a machine. */
export function readScxml(text: string): Config {
  const document = parser.parseFromString(text.replace(/^<\?xml[^>]*>\s*/, ''), 'application/xml');
  const root = document.documentElement;
  const [first] = children(root, 'state', 'parallel');
  return stateConfig(first!);
}

const children = (element: Element, ...names: string[]): Element[] =>
  [...element.children].filter(({ tagName }) => names.includes(tagName));

function stateConfig(element: Element): Config {
  const id = element.getAttribute('id')!;
  const kind = element.tagName;
  if (kind === 'history') {
    const targets = children(element, 'transition')[0]!.getAttribute('target')!.split(' ');
    // XState takes one default; without one it is the whole parent's, which is what several regions are.
    const target = targets.length === 1 ? { target: `#${targets[0]}` } : {};
    return { id, type: 'history', history: element.getAttribute('type'), ...target };
  }
  const [initial] = children(element, 'initial').flatMap((each) => children(each, 'transition'));
  const on: Record<string, Config[]> = {};
  const always: Config[] = [];
  const onDone: Config[] = [];
  for (const transition of children(element, 'transition')) {
    const event = transition.getAttribute('event');
    const config = transitionConfig(transition);
    if (event === null) always.push(config);
    else if (event === `done.state.${id}`) onDone.push(config);
    else on[event] = [...(on[event] ?? []), config];
  }
  const after: Record<string, Config[]> = {};
  for (const send of children(element, 'onentry').flatMap((each) => children(each, 'send'))) {
    const event = send.getAttribute('event')!;
    if (!isOfAfter(event)) continue;
    after[delayOf(send)] = on[event]!;
    delete on[event];
  }
  const inner = children(element, 'state', 'parallel', 'final', 'history');
  const states = inner.filter((child) => child.hasAttribute('id'));
  return {
    id,
    ...(kind === 'parallel' || kind === 'final' ? { type: kind } : {}),
    // A final state without an id makes a final region of the state around it.
    ...(states.length < inner.length ? { type: 'final' } : {}),
    ...(initial && {
      initial: { target: keyOf(initial.getAttribute('target')!, id), actions: actionsOf(initial) },
    }),
    entry: children(element, 'onentry').flatMap(actionsOf),
    exit: children(element, 'onexit').flatMap(actionsOf),
    on,
    after,
    always,
    onDone,
    ...(states.length > 0 && {
      states: Object.fromEntries(states.map((child) => [keyOf(child.getAttribute('id')!, id), stateConfig(child)])),
    }),
  };
}

/** XState's own ids begin with the parent's; a state whose id does not has it for a key. */
const keyOf = (id: string, parent: string): string => (id.startsWith(`${parent}.`) ? id.slice(parent.length + 1) : id);

function transitionConfig(element: Element): Config {
  const target = element.getAttribute('target');
  const cond = element.getAttribute('cond');
  return {
    ...(target && { target: target.split(' ').map((id) => `#${id}`) }),
    ...(cond && { guard: new ConditionReader(cond).read() }),
    // SCXML leaves the source unless the transition is internal; where the target lies outside, it is left anyhow.
    reenter: target !== null && element.getAttribute('type') !== 'internal',
    actions: actionsOf(element),
  };
}

/** What XState adds by itself for an `after`. */
const isOfAfter = (name: string | null): boolean => name?.startsWith('xstate.after.') === true;

function delayOf(send: Element): number | string {
  const delay = send.getAttribute('delay');
  return delay === null
    ? stringIn(send.getAttribute('delayexpr')!.slice('delays['.length, -1))
    : Number.parseInt(delay, 10);
}

const actionsOf = (element: Element): Config[] =>
  [...element.children]
    .filter((child) => !isOfAfter(child.getAttribute('event') ?? child.getAttribute('sendid')))
    .map((child): Config => {
      const attribute = (name: string) => child.getAttribute(name) ?? undefined;
      if (child.tagName === 'cancel') return cancel(attribute('sendid')!);
      if (child.tagName === 'raise') return raise({ type: attribute('event')! });
      if (child.tagName === 'send') {
        const options = {
          delay: delayOf(child),
          ...(attribute('id') === undefined ? {} : { id: attribute('id')! }),
        };
        return raise({ type: attribute('event')! }, options as never);
      }
      const [, name, params] = /^actions\[('(?:[^'\\]|\\.)*')\]\(_event(?:, (.*))?\);$/.exec(child.textContent!)!;
      return params === undefined ? stringIn(name!) : { type: stringIn(name!), params: JSON.parse(params) };
    });

const stringIn = (literal: string): string =>
  JSON.parse(`"${literal.slice(1, -1).replace(/\\'/g, "'").replace(/"/g, '\\"')}"`);

/** Conditions as `scxml` writes them: calls, `In`, `_event.name ===`, `!`, `&&`, `||` and brackets. */
class ConditionReader {
  readonly #tokens: string[];

  constructor(text: string) {
    this.#tokens = text.match(/'(?:[^'\\]|\\.)*'|&&|\|\||===|\{[^}]*\}|[A-Za-z_.]+|[!()[\],]/g) ?? [];
  }

  read(): Config {
    const parts = [this.#one()];
    const operators = new Set<string>();
    while (this.#tokens[0] === '&&' || this.#tokens[0] === '||') {
      operators.add(this.#take());
      parts.push(this.#one());
    }
    if (parts.length === 1) return parts[0];
    if (operators.size > 1) throw new Error('The condition mixes operators without brackets.');
    // What XState does anyhow has no guard.
    const guards = parts.filter((part) => part !== undefined);
    if (guards.length === 1 && guards.length < parts.length) return guards[0];
    return operators.has('&&') ? and(guards) : or(guards);
  }

  #one(): Config {
    const token = this.#take();
    switch (token) {
      case '!':
        return not(this.#one());
      case '(': {
        const inner = this.read();
        this.#take(')');
        return inner;
      }
      case 'In': {
        this.#take('(');
        const id = stringIn(this.#take());
        this.#take(')');
        return stateIn(`#${id}`);
      }
      case '_event.name':
        this.#take('===');
        this.#take();
        return undefined;
      case 'guards':
        return this.#call();
      default:
        throw new Error(`Unexpected ${token} in a condition.`);
    }
  }

  #call(): Config {
    this.#take('[');
    const name = stringIn(this.#take());
    this.#take(']');
    this.#take('(');
    this.#take('_event');
    let guard: Config = name;
    if (this.#tokens[0] === ',') {
      this.#take(',');
      guard = { type: name, params: JSON.parse(this.#take()) };
    }
    this.#take(')');
    return guard;
  }

  #take(expected?: string): string {
    const token = this.#tokens.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`Expected ${expected ?? 'more'} in a condition, found ${token ?? 'its end'}.`);
    }
    return token;
  }
}
