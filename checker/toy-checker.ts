/**
 * docs/semantics.md in plain lines, for reading, and the oracle of the engine's differential tests: breadth first over
 * plain objects and a Map. It shares nothing with the engine but XState's step of one machine.
 */
import type { System } from './compose.js';
import { type ChannelRule, helpfulClasses, type Message } from './composition.js';
import type { View } from './property.js';
import { toyAdversary } from './toy-adversary.js';
import type { Action, Item, Kind, ToyNode } from './toy-graph.js';
import { canonical } from './xstate/canonical.js';
import { createLocalAutomaton } from './xstate/create-local-automaton.js';

const covers = (names: string | readonly string[] | undefined, name: string) => !names || [names].flat().includes(name);
const compare = (a: string | boolean, b: string | boolean) => (a < b ? -1 : a > b ? 1 : 0);
const byContent = (a: Item, b: Item) => compare(a.text, b.text) || compare(a.used, b.used);
const isQueue = ({ rule }: Item) => rule.kind === 'mailbox' || rule.kind === 'pair';
/** Channel by channel in the order of paths; a queue in its own order. */
const arranged = (items: Item[]) =>
  items.toSorted((a, b) => compare(a.place, b.place) || (isQueue(a) ? 0 : byContent(a, b)));
const effectless = { sends: [], emits: [], fired: [], unheard: [], reception: 'silent' } as const;

/** All reachable states in breadth-first order. `create` computes the steps of one machine. */
export function exploreNaively(system: System, create = createLocalAutomaton) {
  const names = system.participants.map(({ name }) => name);
  const automata = system.participants.map((declared) => create({ ...declared, peers: names }));
  const rules: ChannelRule[] = [...system.channels, { kind: 'bag' }];
  const localState = (locals: number[], who: number) => automata[who].states[locals[who]];
  const adversary = toyAdversary(system);
  const viewOf = ({ locals, known }: ToyNode): View => {
    const snapshots = Object.fromEntries(names.map((name, who) => [name, localState(locals, who).snapshot]));
    return { ...snapshots, ...adversary.viewOf(known) } as View;
  };

  function send(items: Item[] | undefined, from: string, to: string, event: Message): Item[] | undefined {
    const r = rules.findIndex((r) => covers(r.from, from) && covers(r.to, to) && covers(r.only, event.type));
    const sender = rules[r].kind === 'mailbox' ? 0 : names.indexOf(from);
    const place = [names.indexOf(to), r, sender].map((n) => String(n).padStart(3, '0')).join('/');
    const item: Item = { place, rule: rules[r], from, event, text: canonical(event), used: false };
    const isSet = rules[r].kind === 'set';
    const others = items?.filter((i) => !(isSet && i.place === place && i.text === item.text));
    const full = !isSet && others?.filter((i) => i.place === place).length === (rules[r].capacity ?? 8);
    return others && !full ? arranged([...others, item]) : undefined;
  }

  function receptions(items: Item[], who: number, place: string): Action[] {
    const inside = items.filter((item) => item.place === place);
    const { kind: channel, lossy, duplicating } = inside[0].rule;
    const heads = inside.filter((item, n) => n === 0 || !(isQueue(item) || byContent(item, inside[n - 1]) === 0));
    const offer = (kind: Kind, from: Item[], keep: boolean) =>
      from.map((item): Action => {
        const left = items.flatMap((i) => (i !== item ? i : keep ? { ...i, used: true } : []));
        const blame = kind === 'deliver' ? ({ class: 'delivery', helpful: true } as const) : fault;
        return { kind, ...blame, who, event: item.event, item, left: arranged(left) };
      });
    const fault = { class: 'fault', helpful: false } as const;
    const spent = heads.filter(({ used }) => channel === 'set' && used);
    const live = heads.filter((item) => !spent.includes(item));
    const remembers = channel === 'set' && duplicating === true;
    return [
      ...offer('deliver', live, remembers),
      ...offer('redeliver', spent, true),
      ...offer('duplicate', duplicating && channel !== 'set' ? live : [], true),
      ...offer('lose', lossy ? live : [], remembers),
    ];
  }

  /** Everything that may happen to a participant; not all of it is enabled. */
  function offers({ locals, items: left, known }: ToyNode, who: number): Action[] {
    const places = new Set(left.map(({ place }) => place).filter((place) => Number.parseInt(place, 10) === who));
    const received = [...places].flatMap((place) => receptions(left, who, place));
    const { snapshot, timers } = localState(locals, who);
    if (snapshot.status !== 'active') return received;
    const own = { who, left, class: 'timer', helpful: true } as const;
    const forged = adversary.forgeriesTo(names[who], known).map(({ event, as }): Action => {
      return { ...own, kind: 'forge', event, as, class: 'adversary', helpful: false };
    });
    const fires = timers.map(({ id, event }): Action => ({ ...own, kind: 'timer', event, timer: id }));
    const declared = system.choices.filter(({ to }) => to === names[who]);
    const choices = declared.map(({ event, class: cls = 'choice', helpful = helpfulClasses.includes(cls) }): Action => {
      return { ...own, kind: 'choose', event, class: cls, helpful };
    });
    return [...received, ...forged, ...fires, ...choices];
  }

  const nodes = new Map<string, ToyNode>();
  function nodeOf(locals: number[], items: Item[], known: string[], path: number[]): ToyNode {
    const texts = items.map(({ place, from, text, used }) => [place, from, text, used]);
    const keys = names.map((_, who) => localState(locals, who).key);
    const key = canonical([keys, texts, adversary.relevantOf(known)]);
    const node = nodes.get(key) ?? { key, locals, items, known, path };
    nodes.set(key, node);
    return node;
  }

  function expand(node: ToyNode): void {
    node.edges = [];
    node.idle = [];
    for (const offer of names.flatMap((_, who) => offers(node, who))) {
      const action = { ...offer, helpful: offer.helpful && !system.corrupt.includes(names[offer.who]) };
      const { kind, who, event, timer } = action;
      const local = node.locals[who];
      const takes = kind !== 'lose' && localState(node.locals, who).snapshot.status === 'active';
      const taken = () => (timer === undefined ? automata[who].step(local, event) : automata[who].fire(local, timer));
      const step = takes ? taken() : { ...effectless, next: local };
      let items: Item[] | undefined = action.left;
      for (const sent of step.sends) items = send(items, names[who], sent.to, sent.event);
      if (step.problem) node.edges.push({ action, step, stop: 'problem' });
      else if (!items) node.edges.push({ action, step, stop: 'overflow' });
      else {
        const known = adversary.hear(node.known, names[who], step.sends);
        const to = nodeOf(node.locals.with(who, step.next), items, known, [...node.path, node.edges.length]);
        if (to !== node) node.edges.push({ action, step, to });
        else if (action.item || step.sends.length > 0) node.idle.push({ action, step, to });
      }
    }
  }

  nodeOf(
    automata.map(() => 0),
    [],
    adversary.start,
    [],
  );
  // A Map also yields what is added while it is read: it is the queue of the search.
  for (const node of nodes.values()) if (system.within?.(viewOf(node)) ?? true) expand(node);
  return { nodes: [...nodes.values()], automata, viewOf, relevantOf: adversary.relevantOf };
}
