import { describe, expect, it } from 'vitest';
import { type CheckReport, check, type System } from '../index.js';
import defaultAlternatingBit, { alternatingBit } from './alternating-bit.js';
import defaultPhilosophers, { diningPhilosophers } from './dining-philosophers.js';
import defaultPeterson, { peterson } from './peterson.js';
import defaultElection, { ringElection } from './ring-election.js';

type Counts = Pick<CheckReport, 'states' | 'transitions' | 'depth'>;

/**
 * Counts a system written by hand over plain tuples, without any machine: `next` lists what may happen; null is an overflow.
 * What changes nothing is no transition.
 */
function count<S>(initial: S, next: (state: S) => (S | null)[]): Counts {
  const seen = new Map([[JSON.stringify(initial), 0]]);
  const queue = [initial];
  let transitions = 0;
  for (const state of queue) {
    const text = JSON.stringify(state);
    for (const successor of next(state)) {
      const key = JSON.stringify(successor);
      if (key === text) continue;
      transitions++;
      if (successor === null || seen.has(key)) continue;
      seen.set(key, seen.get(text)! + 1);
      queue.push(successor);
    }
  }
  return { states: seen.size, transitions, depth: Math.max(...seen.values()) };
}

const countsOf = async (system: System, properties: readonly string[] = []): Promise<Counts> => {
  const { states, transitions, depth } = await check(system, { properties });
  return { states, transitions, depth };
};

/** `holds`, or `violated` with the length of the shortest run. */
async function verdictsOf(system: System): Promise<Record<string, string>> {
  const { verdicts } = await check(system);
  return Object.fromEntries(
    verdicts.map(({ property, verdict, length }) => [
      property,
      verdict === 'violated' ? `${verdict} ${length}` : verdict,
    ]),
  );
}

describe('alternating bit protocol', () => {
  type Leg = readonly (readonly [message: number, isCopy: boolean])[];
  type State = [phase: string, item: number, attempt: number, expected: number, data: Leg, acks: Leg];
  const [items, attempts, capacity] = [3, 2, 6];

  const byHand = (duplicating: boolean) =>
    count<State>(['sending', 0, 0, 0, [], []], ([phase, item, attempt, expected, data, acks]) => {
      const next: (State | null)[] = [];
      const rests = ([head, ...rest]: Leg): [Leg, boolean][] => {
        if (head === undefined) return [];
        const copied: [Leg, boolean] = [[[head[0], true], ...rest], true];
        return [[rest, true], [rest, false], ...(duplicating ? [copied] : [])];
      };
      for (const [rest, isTaken] of rests(data)) {
        const isNew = isTaken && data[0][0] % 2 === expected % 2;
        if (isTaken && acks.length === capacity) next.push(null);
        else {
          const answers: Leg = isTaken ? [...acks, [data[0][0] % 2, false]] : acks;
          next.push([phase, item, attempt, isNew ? expected + 1 : expected, rest, answers]);
        }
      }
      for (const [rest, isTaken] of rests(acks)) {
        const isAwaited = isTaken && phase === 'sending' && acks[0][0] === item % 2;
        if (!isAwaited) next.push([phase, item, attempt, expected, data, rest]);
        else if (item === items - 1) next.push(['finished', item, attempt, expected, data, rest]);
        else next.push(['sending', item + 1, 0, expected, data, rest]);
      }
      if (phase === 'sending' && attempt === attempts) next.push(['given up', item, attempt, expected, data, acks]);
      if (phase === 'sending' && attempt < attempts) {
        if (data.length === capacity) next.push(null);
        else next.push([phase, item, attempt + 1, expected, [...data, [item, false]], acks]);
      }
      return next;
    });

  it('over a leg that loses', async () => {
    expect(await countsOf(defaultAlternatingBit)).toEqual(byHand(false));
    expect(byHand(false)).toEqual({ states: 107, transitions: 273, depth: 13 });
    expect(await verdictsOf(defaultAlternatingBit)).toEqual({
      'in-order': 'holds',
      'acknowledged-is-delivered': 'holds',
      delivered: 'holds',
      ends: 'holds',
      'always-delivered': 'violated 3',
      deadlock: 'holds',
    });
  });

  it('over a leg that loses and duplicates', async () => {
    expect(await countsOf(alternatingBit({ duplicating: true }))).toEqual(byHand(true));
    expect(byHand(true)).toEqual({ states: 1515, transitions: 7866, depth: 17 });
    expect(await verdictsOf(alternatingBit({ duplicating: true }))).toMatchObject({
      'in-order': 'holds',
      overflow: 'violated 8',
    });
  });

  it('is deceived over a leg that reorders', async () => {
    // Sent twice, taken once, acknowledged, the next item likewise, and then the first one's second message.
    for (const kind of ['bag', 'set'] as const) {
      expect(await verdictsOf(alternatingBit({ kind }))).toMatchObject({ 'in-order': 'violated 7' });
    }
  });
});

describe('Peterson', () => {
  type Message = readonly [kind: 'write' | 'read' | 'written' | 'value', cell?: number, value?: number];
  /** Where a process is, and its message to or from the memory. */
  type Process = readonly [at: string, message: Message | null];
  type State = [left: Process, right: Process, cells: number[]];
  const turn = 2;

  function step(me: number, [at, message]: Process, turnFirst: boolean): Process[] {
    const flag: Process[1] = ['write', me, 1];
    const yields: Process[1] = ['write', turn, 1 - me];
    const value = message?.[0] === 'value' ? message[2] : undefined;
    switch (at) {
      case 'away':
        return [['first', turnFirst ? yields : flag]];
      case 'first':
        return message?.[0] === 'written' ? [['second', turnFirst ? flag : yields]] : [];
      case 'second':
        return message?.[0] === 'written' ? [['readingFlag', ['read', 1 - me]]] : [];
      case 'readingFlag':
        if (value === undefined) return [];
        return [value === 0 ? ['critical', null] : ['readingTurn', ['read', turn]]];
      case 'readingTurn':
        if (value === undefined) return [];
        return [value === me ? ['critical', null] : ['readingFlag', ['read', 1 - me]]];
      case 'critical':
        return [['leaving', ['write', me, 0]]];
      default:
        return message?.[0] === 'written' ? [['away', null]] : [];
    }
  }

  const byHand = (turnFirst: boolean) =>
    count<State>(
      [
        ['away', null],
        ['away', null],
        [0, 0, 0],
      ],
      ([left, right, cells]) =>
        [left, right].flatMap((process, me) => {
          const put = (changed: Process, memory: number[]): State =>
            me === 0 ? [changed, right, memory] : [left, changed, memory];
          const [at, message] = process;
          if (message?.[0] === 'write') return [put([at, ['written']], cells.with(message[1]!, message[2]!))];
          if (message?.[0] === 'read') return [put([at, ['value', message[1]!, cells[message[1]!]]], cells)];
          return step(me, process, turnFirst).map((changed) => put(changed, cells));
        }),
    );

  it('excludes', async () => {
    expect(await countsOf(defaultPeterson)).toEqual(byHand(false));
    expect(byHand(false)).toEqual({ states: 220, transitions: 440, depth: 22 });
    expect(await verdictsOf(defaultPeterson)).toEqual({
      'mutual-exclusion': 'holds',
      contention: 'holds',
      entry: 'holds',
      deadlock: 'holds',
    });
  });

  it('does not exclude where the turn is given away before the flag is raised', async () => {
    expect(await countsOf(peterson({ turnFirst: true }))).toEqual(byHand(true));
    expect(byHand(true)).toEqual({ states: 334, transitions: 668, depth: 26 });
    expect(await verdictsOf(peterson({ turnFirst: true }))).toMatchObject({ 'mutual-exclusion': 'violated 16' });
  });
});

describe('dining philosophers', () => {
  /** `toLeft` and `toRight` are the messages under way from this seat. */
  interface Seat {
    readonly at: string;
    readonly lent: boolean;
    readonly wanted: boolean;
    readonly toLeft: readonly string[];
    readonly toRight: readonly string[];
  }
  const begins: Seat = { at: 'thinking', lent: false, wanted: false, toLeft: [], toRight: [] };
  const grant = (seat: Seat): Seat => ({ ...seat, lent: true, wanted: false, toLeft: [...seat.toLeft, 'granted'] });
  const ask = (seat: Seat, at: string): Seat => ({ ...seat, at, toRight: [...seat.toRight, 'take'] });

  function choose(seat: Seat, isLefty: boolean): Seat[] {
    if (seat.at === 'thinking') {
      if (isLefty) return [ask(seat, 'reachingRight')];
      return [seat.lent ? { ...seat, at: 'reachingLeft' } : ask(seat, 'holdingLeft')];
    }
    if (seat.at !== 'eating') return [];
    const sated: Seat = { ...seat, at: 'thinking', toRight: [...seat.toRight, 'layDown'] };
    return [seat.wanted ? grant(sated) : sated];
  }

  function take(seat: Seat, message: string): Seat {
    const { at, lent } = seat;
    if (message === 'take') return ['holdingLeft', 'eating'].includes(at) ? { ...seat, wanted: true } : grant(seat);
    if (message === 'granted') return { ...seat, at: at === 'reachingRight' && lent ? 'holdingRight' : 'eating' };
    if (at === 'reachingLeft') return ask({ ...seat, lent: false }, 'holdingLeft');
    return { ...seat, lent: false, at: at === 'holdingRight' ? 'eating' : at };
  }

  const byHand = (count_: number, lefty: boolean) =>
    count<Seat[]>(
      Array.from({ length: count_ }, () => begins),
      (seats) =>
        seats.flatMap((seat, n) => {
          const [left, right] = [(n + count_ - 1) % count_, (n + 1) % count_];
          const next = choose(seat, lefty && n === 0).map((changed) => seats.with(n, changed));
          const [fromLeft, ...restLeft] = seats[left].toRight;
          if (fromLeft)
            next.push(seats.with(left, { ...seats[left], toRight: restLeft }).with(n, take(seat, fromLeft)));
          const [fromRight, ...restRight] = seats[right].toLeft;
          if (fromRight)
            next.push(seats.with(right, { ...seats[right], toLeft: restRight }).with(n, take(seat, fromRight)));
          return next;
        }),
    );

  const known: Record<number, [sameHand: [number, number], oneLefty: [number, number]]> = {
    3: [
      [132, 354],
      [160, 452],
    ],
    4: [
      [711, 2604],
      [856, 3248],
    ],
    5: [
      [3743, 17285],
      [4496, 21328],
    ],
    6: [
      [19538, 108624],
      [23448, 133248],
    ],
    7: [
      [101657, 660191],
      [121960, 806904],
    ],
  };

  for (const [seats, pins] of Object.entries(known).map(([n, pins]) => [Number(n), pins] as const)) {
    for (const [lefty, [states, transitions]] of [
      [false, pins[0]],
      [true, pins[1]],
    ] as const) {
      it(`${seats}${lefty ? ', one left-handed' : ''}`, async () => {
        const report = await check(diningPhilosophers({ seats, lefty }));
        expect(report).toMatchObject({ states, transitions });
        // By hand it takes longer, and six seats tell as much as seven.
        if (seats <= 6) expect(byHand(seats, lefty)).toEqual({ states, transitions, depth: report.depth });
        const verdicts = Object.fromEntries(report.verdicts.map(({ property, ...verdict }) => [property, verdict]));
        // Each has taken one fork: a choice and a message of each.
        const deadlock = lefty ? { verdict: 'holds' } : { verdict: 'violated', length: 2 * seats };
        expect(verdicts).toMatchObject({
          'forks-are-not-shared': { verdict: 'holds' },
          'nobody-starves': { verdict: lefty ? 'holds' : 'violated' },
          deadlock,
        });
      });
    }
  }

  it('are four by default', async () => {
    expect(await countsOf(defaultPhilosophers)).toMatchObject({ states: 711 });
  });
});

describe('leader election in a ring', () => {
  /** Has it begun, does it lead, and its messages to the next one. */
  type Node = readonly [started: boolean, leads: boolean, sent: readonly number[]];

  const byHand = (numbers: readonly number[]) =>
    count<Node[]>(
      numbers.map(() => [false, false, []]),
      (ring) =>
        ring.flatMap(([started, leads, sent], n) => {
          const previous = (n + numbers.length - 1) % numbers.length;
          const [before, led, [probe, ...rest]] = ring[previous];
          const next: Node[][] = [];
          if (!started && !leads) next.push(ring.with(n, [true, leads, [...sent, numbers[n]]]));
          if (probe === undefined) return next;
          const taken = ring.with(previous, [before, led, rest]);
          const [, , left] = taken[n];
          const passed: Node = [started, leads, !leads && probe > numbers[n] ? [...left, probe] : left];
          next.push(taken.with(n, !leads && probe === numbers[n] ? [started, true, left] : passed));
          return next;
        }),
    );

  it('elects the greatest', async () => {
    expect(await countsOf(defaultElection)).toEqual(byHand([3, 1, 4, 2]));
    expect(byHand([3, 1, 4, 2])).toEqual({ states: 283, transitions: 719, depth: 12 });
    expect(await verdictsOf(defaultElection)).toEqual({
      'one-leader': 'holds',
      'the-greatest-leads': 'holds',
      'nobody-elected-yet': 'holds',
      elected: 'holds',
      deadlock: 'holds',
    });
  });

  it('needs n(n+1)/2 messages in the worst order, the descending one', async () => {
    for (const n of [3, 4, 5]) {
      const numbers = Array.from({ length: n }, (_, place) => n - place);
      const counts = await countsOf(ringElection({ numbers }));
      expect(counts).toEqual(byHand(numbers));
      // All begin, and every message arrives: no run to the end is shorter or longer.
      expect(counts.depth).toBe(n + (n * (n + 1)) / 2);
    }
  });

  it('elects two where two have the same number', async () => {
    expect(await countsOf(ringElection({ numbers: [2, 1, 2] }))).toEqual(byHand([2, 1, 2]));
    expect(await verdictsOf(ringElection({ numbers: [2, 1, 2] }))).toMatchObject({ 'one-leader': 'violated 5' });
  });
});
