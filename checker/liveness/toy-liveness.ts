/**
 * What docs/semantics.md says of liveness, in plain lines: the oracle of the engine. It shares no method with it: the tableau guesses all
 * temporal parts of a formula in every state (after Clarke, Grumberg and Hamaguchi), and fair states are a greatest fixpoint, once for
 * every set of strong obligations that might be met.
 */
import type { System } from '../compose.js';
import type { Fairness, FairnessLevel } from '../composition.js';
import type { Liveness, View } from '../property.js';
import type { Verdict } from '../report.js';
import { boundOf } from '../toy-findings.js';
import type { ToyEdge, ToyGraph } from '../toy-graph.js';
import { explorePlaces, type Place } from '../toy-judges.js';
import { canonical } from '../xstate/canonical.js';
import { type Formula, formulaOf, partsOf } from './formula.js';

type ToyLiveness = Pick<Verdict, 'verdict' | 'vacuous' | 'bounded'>;
type Temporal = Formula & { op: 'next' | 'eventually' | 'always' | 'until' | 'weakUntil' | 'release' };
/** A place, whether the run has ended there, and a guess which temporal parts hold from the next state on. */
type Node = { place: Place; ended: boolean; guess: boolean[]; moves: { edge?: ToyEdge; to: Node }[] };

const temporal = ['next', 'eventually', 'always', 'until', 'weakUntil', 'release'];
const fairClasses = ['delivery', 'timer', 'choice', 'repair'];
const among = (names: string | readonly string[] | undefined, name: string) => !names || [names].flat().includes(name);

/** What an action is owed as: obligations by name, with their levels. */
export function owedTo(
  { participants }: System,
  fairness: Fairness,
  { action }: ToyEdge,
): Record<string, FairnessLevel> {
  const { name } = participants[action.who];
  const { class: cls, event, timer, item, helpful } = action;
  if (!helpful || !fairClasses.includes(cls)) return {};
  const exception = fairness.except?.find(
    (other) =>
      other.class === cls &&
      among(other.from, item?.from ?? '') &&
      among(other.to, name) &&
      among(other.only, event.type),
  );
  const own = exception ? exception.level : (fairness[cls as 'timer'] ?? 'none');
  const what = timer === undefined ? canonical(event) : timer;
  return { [`${cls} of ${what} from ${item?.from} to ${name}`]: own, [name]: fairness.participant ?? 'none' };
}

/** Is an action one that a run which counts takes only finitely often? */
export const comesFinitely = (
  { participants }: System,
  { finitely = [] }: Fairness,
  { action: { class: cls, who, event, item } }: ToyEdge,
): boolean =>
  finitely.some(
    (rule) =>
      rule.class === cls &&
      among(rule.from, item?.from ?? '') &&
      among(rule.to, participants[who].name) &&
      among(rule.only, event.type),
  );

/** May a run end there: is it explored, and nothing helpful enabled? */
export const mayEnd = ({ node }: Place): boolean => node.edges?.every(({ action }) => !action.helpful) ?? false;

/** What a liveness property says as a formula, and its atoms. */
export function claimOf({ ltl, atoms = {} }: Liveness): [Formula, Record<string, (view: View) => boolean>] {
  if (ltl !== undefined) return [formulaOf(ltl), atoms];
  return [formulaOf('! F G pending'), { pending: ({ history }) => history.hasTag('pending') }];
}

/** Which runs to look at: those that begin with a path, and take allowed actions alone after it. */
export interface Among {
  readonly begin: readonly number[];
  readonly allowed: (edge: ToyEdge) => boolean;
}

/** Judges one property over the whole graph, or only some of its runs; undefined where that would take too long. */
export function judgeLivenessNaively(
  system: System,
  graph: ToyGraph,
  property: Liveness,
  { begin, allowed }: Among = { begin: [], allowed: () => true },
): ToyLiveness | undefined {
  const { places } = explorePlaces(system, graph, property);
  const [formula, atoms] = claimOf(property);
  const parts = [...partsOf(formula)].filter(({ op }) => temporal.includes(op)) as Temporal[];
  if (places.length * 2 ** parts.length > 2_500) return undefined;
  const truths = new Map(
    places.map((place) => [
      place,
      Object.fromEntries(Object.keys(atoms).map((name) => [name, atoms[name](place.view)])),
    ]),
  );

  const holds = (part: Formula, node: Node): boolean => {
    const later = node.guess[parts.indexOf(part as Temporal)];
    switch (part.op) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'atom':
        return truths.get(node.place)![part.name];
      case 'not':
        return !holds(part.of, node);
      case 'next':
        return later;
      case 'eventually':
        return holds(part.of, node) || later;
      case 'always':
        return holds(part.of, node) && later;
    }
    const [left, right] = [holds(part.left, node), holds(part.right, node)];
    switch (part.op) {
      case 'and':
        return left && right;
      case 'or':
        return left || right;
      case 'implies':
        return !left || right;
      case 'iff':
        return left === right;
      case 'until':
      case 'weakUntil':
        return right || (left && later);
      case 'release':
        return right && (left || later);
    }
  };
  /** A guess must not be put off for ever: again and again, what was guessed is so, or was not guessed. */
  const isKept = (part: Temporal, node: Node): boolean => {
    switch (part.op) {
      case 'next':
        return true;
      case 'eventually':
        return holds(part.of, node) || !holds(part, node);
      case 'until':
        return holds(part.right, node) || !holds(part, node);
      case 'always':
        return !holds(part.of, node) || holds(part, node);
      case 'weakUntil':
        return !(holds(part.left, node) || holds(part.right, node)) || holds(part, node);
      case 'release':
        return !holds(part.right, node) || holds(part, node);
    }
  };

  const guesses = Array.from({ length: 2 ** parts.length }, (_, n) => parts.map((_, bit) => ((n >> bit) & 1) === 1));
  const known = new Map<string, Node>();
  const numbers = new Map(places.map((place, number) => [place, number]));
  const nodeOf = (place: Place, ended: boolean, guess: boolean[]): Node => {
    const key = `${numbers.get(place)} ${ended} ${guess}`;
    const node = known.get(key) ?? { place, ended, guess, moves: [] };
    known.set(key, node);
    return node;
  };
  const isGuessed = (from: Node, to: Node) =>
    parts.every((part, n) => from.guess[n] === holds(part.op === 'next' ? part.of : part, to));
  for (const guess of guesses) nodeOf(places[0], false, guess);
  for (const node of [...known.values()]) if (holds(formula, node)) known.delete(`0 false ${node.guess}`);
  for (const choice of begin) {
    const before = [...known.values()];
    known.clear();
    for (const { place, guess } of before) {
      const to = place.moves.find(({ edge }) => edge === place.node.edges![choice])!.to;
      for (const next of guesses) {
        const fresh: Node = { place: to, ended: false, guess: next, moves: [] };
        if (isGuessed({ guess } as Node, fresh)) nodeOf(to, false, next);
      }
    }
  }
  for (const node of known.values()) {
    const { place, ended } = node;
    const moves = place.moves.filter(({ edge }) => allowed(edge));
    const on = ended ? [] : moves.map(({ edge, to }) => ({ edge, place: to, ended: false }));
    const end = ended || mayEnd(place) ? [{ place, ended: true }] : [];
    for (const { place: target, ended: hasEnded, ...via } of [...on, ...end]) {
      for (const guess of guesses) {
        const before = known.size;
        const to = nodeOf(target, hasEnded, guess);
        if (isGuessed(node, to)) node.moves.push({ ...via, to });
        else if (known.size > before) known.delete(`${numbers.get(target)} ${hasEnded} ${guess}`);
      }
    }
  }
  const nodes = [...known.values()];

  const fairness = property.fairness ?? system.fairness ?? {};
  const owed = new Map<ToyEdge, Record<string, FairnessLevel>>();
  for (const { node } of places) for (const edge of node.edges ?? []) owed.set(edge, owedTo(system, fairness, edge));
  const owing = (level: FairnessLevel) => {
    const all = [...owed.values()].flatMap((of) => Object.keys(of).filter((name) => of[name] === level));
    return [...new Set(all)];
  };
  const enables = ({ ended, place }: Node, name: string) =>
    !ended && place.node.edges!.some((edge) => name in owed.get(edge)!);
  const takes = (edge: ToyEdge | undefined, name: string) => edge !== undefined && name in owed.get(edge)!;
  const [weak, strong] = [owing('weak'), owing('strong')];
  if (strong.length > 5) return undefined;

  type Condition = (node: Node, edge: ToyEdge | undefined) => boolean;
  const always: Condition[] = [
    () => true,
    ...parts.map(
      (part): Condition =>
        (node) =>
          isKept(part, node),
    ),
    ...weak.map(
      (name): Condition =>
        (node, edge) =>
          takes(edge, name) || !enables(node, name),
    ),
  ];
  /** The nodes from which one can stay in `left` and meet every condition again and again. */
  const fairIn = (left: Set<Node>, conditions: Condition[]): Set<Node> => {
    for (;;) {
      let now = left;
      for (const condition of conditions) now = leadingTo(now, condition);
      if (now.size === left.size) return now;
      left = now;
    }
  };
  // What comes only finitely often has come: every node is one that a run has reached.
  for (const node of nodes) {
    node.moves = node.moves.filter(({ edge }) => edge === undefined || !comesFinitely(system, fairness, edge));
  }
  const isViolated = Array.from({ length: 2 ** strong.length }, (_, n) => n).some((n) => {
    const met = strong.filter((_, bit) => ((n >> bit) & 1) === 1);
    const never = strong.filter((name) => !met.includes(name));
    const left = nodes.filter(
      (node) => (node.ended || node.place.node.edges) && never.every((name) => !enables(node, name)),
    );
    const taken = met.map(
      (name): Condition =>
        (_, edge) =>
          takes(edge, name),
    );
    return fairIn(new Set(left), [...always, ...taken]).size > 0;
  });

  // Where nothing was explored, anything may come: is there a word that goes on from there and violates the formula?
  const bound = boundOf(graph);
  const names = Object.keys(atoms);
  const letters = Array.from({ length: 2 ** names.length }, (_, n) => {
    const place = {} as Place;
    truths.set(place, Object.fromEntries(names.map((name, bit) => [name, ((n >> bit) & 1) === 1])));
    return place;
  });
  const anything = letters.flatMap((place) => guesses.map((guess): Node => ({ place, ended: true, guess, moves: [] })));
  for (const node of anything) node.moves = anything.filter((to) => isGuessed(node, to)).map((to) => ({ to }));
  const possible = fairIn(
    new Set(anything),
    parts.map(
      (part): Condition =>
        (node) =>
          isKept(part, node),
    ),
  );
  const isOpen = nodes
    .filter(
      ({ place, ended }) =>
        !ended && (place.node.edges?.some((edge) => edge.stop !== undefined && allowed(edge)) ?? true),
    )
    .some((node) => [...possible].some((to) => isGuessed(node, to)));
  const verdict = isViolated ? 'violated' : bound === 'problem' || isOpen ? 'undecided' : 'holds';
  const { about, ltl, history } = property;
  const isWitnessed = JSON.stringify(history?.config ?? '').includes('"witness"');
  /** Parts of the formula, joined by `&&`, that say something of what comes after a state in which their left side is true. */
  const conjuncts = (part: Formula): Formula[] =>
    part.op === 'and' ? [part.left, part.right].flatMap(conjuncts) : [part];
  const lefts = conjuncts(formula).map((part) =>
    part.op === 'always' && part.of.op === 'implies' ? part.of.left : part,
  );
  const isOfStates = lefts.every((left) => ![...partsOf(left)].some(({ op }) => temporal.includes(op)));
  const isConditional = conjuncts(formula).every(({ op }, n) => op === 'always' && lefts[n] !== conjuncts(formula)[n]);
  const isSubject = (place: Place): boolean => {
    if (about) return about(place.view);
    if (isWitnessed) return place.view.history.hasTag('witness');
    if (ltl === undefined) return place.view.history.hasTag('pending');
    return lefts.some((left) => holds(left, { place, ended: false, guess: [], moves: [] }));
  };
  const speaks = about !== undefined || isWitnessed || ltl === undefined || (isOfStates && isConditional);
  return {
    verdict,
    vacuous: verdict === 'holds' && speaks && !places.some(isSubject),
    bounded: verdict === 'holds' ? bound : null,
  };
}

/** The nodes of a set from which a path inside it, of one step or more, ends with a step that meets the condition. */
function leadingTo(nodes: Set<Node>, meets: (node: Node, edge: ToyEdge | undefined) => boolean): Set<Node> {
  const leading = new Set<Node>();
  let size = -1;
  while (leading.size > size) {
    size = leading.size;
    for (const node of nodes) {
      if (node.moves.some(({ edge, to }) => nodes.has(to) && (meets(node, edge) || leading.has(to)))) leading.add(node);
    }
  }
  return leading;
}
