import type { Quotient } from './quotient.js';
import { labelOf } from './visible-graph.js';

/** A move of the one system in the game, and where the other one is after its answer; nothing is answered where it has none. */
export interface GameMove {
  /** 0: hidden. */
  readonly label: number;
  readonly block: number;
  readonly answer?: number;
}

/** Does the one system simulate the other weakly? If not: a line of the game that it loses, as late as it can. */
export type Game =
  | { readonly verdict: 'simulates' }
  | { readonly verdict: 'loses'; readonly line: readonly GameMove[] }
  | { readonly verdict: 'undecided' };

/** A place of the game: the one system's block, the other's, and what decides it. */
interface Place {
  readonly block: number;
  readonly other: number;
  /** How many answers each move of this place has left. */
  readonly left: number[];
  /** Of each move, the places that its answers lead to. */
  readonly answers: (readonly number[])[];
  readonly moves: { readonly label: number; readonly block: number }[];
  /** Moves of places that this place answers. */
  readonly asked: { readonly place: number; readonly move: number }[];
  /** The move that wins for the one system, and in which round that was known. */
  lost?: { readonly move: number; readonly round: number };
}

/**
 * Plays the game of weak simulation (Milner 1989) between a block and one that should simulate it: whatever the one does, seen or hidden, the
 * other answers with the same seen event, before it as many hidden actions as it likes, or with nothing to a hidden one. Only places that the
 * game comes to are made; a place lost for the other is passed on to those that lead to it.
 * @param mostPlaces more are not made
 */
export function simulationGame(quotient: Quotient, block: number, other: number, mostPlaces: number): Game {
  const answering = new Answers(quotient);
  const { edges } = quotient;
  const places: Place[] = [];
  const numbers = new Map<number, number>();
  const placeOf = (one: number, two: number): number => {
    const key = one * quotient.blocks + two;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, places.length);
    return places.push({ block: one, other: two, left: [], answers: [], moves: [], asked: [] }) - 1;
  };
  placeOf(block, other);
  let lost: number[] = [];
  for (let number = 0; number < places.length; number++) {
    if (places.length > mostPlaces) return { verdict: 'undecided' };
    const place = places[number]!;
    // Whoever can come to where the one is can do whatever it does.
    if (answering.reaches(place.other, place.block)) continue;
    for (let edge = edges.start(place.block); edge < edges.end(place.block); edge++) {
      const label = labelOf(edges.actions.get(edge));
      const target = edges.targets.get(edge);
      const blocks = label === 0 ? [place.other] : answering.to(place.other, label);
      const answers = blocks.map((answer) => placeOf(target, answer));
      const move = place.moves.push({ label, block: target }) - 1;
      place.answers.push(answers);
      place.left.push(answers.length);
      for (const answer of answers) places[answer]!.asked.push({ place: number, move });
      if (answers.length === 0 && place.lost === undefined) {
        place.lost = { move, round: 0 };
        lost.push(number);
      }
    }
  }
  for (let round = 1; lost.length > 0; round++) {
    const next: number[] = [];
    for (const number of lost) {
      for (const { place, move } of places[number]!.asked) {
        const asking = places[place]!;
        if (--asking.left[move]! > 0 || asking.lost !== undefined) continue;
        asking.lost = { move, round };
        next.push(place);
      }
    }
    lost = next;
  }
  return places[0]!.lost === undefined ? { verdict: 'simulates' } : { verdict: 'loses', line: lineFrom(places) };
}

/** The one system's winning moves, each answered so that the end is as late as can be. */
function lineFrom(places: readonly Place[]): GameMove[] {
  const line: GameMove[] = [];
  for (let place = places[0]!; ; ) {
    const { move, round } = place.lost!;
    const { label, block } = place.moves[move]!;
    if (round === 0) return [...line, { label, block }];
    const latest = place.answers[move]!.map((answer) => places[answer]!).reduce((best, each) =>
      each.lost!.round > best.lost!.round ? each : best,
    );
    line.push({ label, block, answer: latest.other });
    place = latest;
  }
}

/** What a block can come to over hidden actions, and from there with one seen event. */
class Answers {
  private readonly hidden: (Set<number> | undefined)[] = [];
  private readonly seen: (Map<number, readonly number[]> | undefined)[] = [];

  constructor(private readonly quotient: Quotient) {}

  /** Is the one block the other, or reached from it over hidden actions? */
  reaches(from: number, to: number): boolean {
    return this.hiddenFrom(from).has(to);
  }

  /** Where the label leads to. */
  to(from: number, label: number): readonly number[] {
    return this.seenFrom(from).get(label) ?? [];
  }

  private hiddenFrom(from: number): Set<number> {
    const known = this.hidden[from];
    if (known !== undefined) return known;
    const { edges } = this.quotient;
    const reached = new Set([from]);
    // A Set also yields what is added while it is read.
    for (const block of reached) {
      for (let edge = edges.start(block); edge < edges.end(block); edge++)
        if (labelOf(edges.actions.get(edge)) === 0) reached.add(edges.targets.get(edge));
    }
    this.hidden[from] = reached;
    return reached;
  }

  private seenFrom(from: number): Map<number, readonly number[]> {
    const known = this.seen[from];
    if (known !== undefined) return known;
    const { edges } = this.quotient;
    const found = new Map<number, Set<number>>();
    for (const block of this.hiddenFrom(from)) {
      for (let edge = edges.start(block); edge < edges.end(block); edge++) {
        const label = labelOf(edges.actions.get(edge));
        if (label > 0) found.set(label, (found.get(label) ?? new Set()).add(edges.targets.get(edge)));
      }
    }
    const lists = new Map([...found].map(([label, targets]) => [label, [...targets]]));
    this.seen[from] = lists;
    return lists;
  }
}
