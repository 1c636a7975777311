import { onLeg } from '../channels/leg.js';
import type { Adversary, Knowledge, Message } from '../composition.js';
import { CheckerError } from '../errors.js';
import { type Journal, worked } from '../search/journal.js';
import { canonical } from '../xstate/canonical.js';
import type { LocalStep } from '../xstate/local-automaton.js';
import { type KnownForgery, knownForgeries } from './known-forgeries.js';
import { factsOf } from './message-facts.js';
import { relevantFacts } from './relevant-facts.js';

/** A rule over numbers of facts. */
interface Rule {
  readonly from: readonly number[];
  readonly to: number;
}

/** A closed set of relevant facts. */
interface Content {
  /** One bit a fact. */
  readonly bits: Uint32Array;
  readonly view: Knowledge;
  /** The content after each lesson, as far as it has been asked for. */
  readonly after: number[];
  /** Which forgeries it suffices for; made when first asked. */
  permits?: readonly boolean[];
}

/** The lesson that teaches nothing. */
export const NOTHING = 0;

/**
 * What an adversary may know, as numbers: every set of relevant facts closed under its rules is a content, 0 the one at the start.
 * What a step's messages teach is a lesson; the content after a lesson is worked out once.
 */
export class KnowledgeTable {
  /** Told what is worked out. */
  journal: Journal | undefined;
  /** The relevant facts, sorted. */
  readonly facts: readonly string[];
  /** In the order of paths, for each receiver. */
  readonly forgeries: readonly KnownForgery[];
  private readonly numbers: ReadonlyMap<string, number>;
  /** The rules that each fact is a premise of. */
  private readonly rulesOf: readonly (readonly Rule[])[];
  private readonly ways: readonly (readonly (readonly number[])[])[];
  private readonly contents: Content[] = [];
  private readonly contentNumbers = new Map<string, number>();
  private readonly lessons: (readonly number[])[] = [];
  private readonly lessonNumbers = new Map<string, number>();
  private readonly taught = new Map<string, readonly number[]>();

  constructor(readonly adversary: Adversary) {
    this.facts = relevantFacts(adversary);
    this.numbers = new Map(this.facts.map((fact, number) => [fact, number]));
    const rules = adversary.rules.filter(({ to }) => this.numbers.has(to));
    const numbered = rules.map(({ from, to }): Rule => ({ from: this.numbered(from), to: this.numbers.get(to)! }));
    this.rulesOf = this.facts.map((_, fact) => numbered.filter(({ from }) => from.includes(fact)));
    this.forgeries = knownForgeries(adversary);
    this.ways = this.forgeries.map(({ ways }) => ways.map((facts) => this.numbered(facts)));
    this.lesson([]);
    const axioms = numbered.filter(({ from }) => from.length === 0).map(({ to }) => to);
    const bits = new Uint32Array(Math.ceil(this.facts.length / 32));
    this.intern(this.closed(bits, [...this.numbered(adversary.knows ?? []), ...axioms]));
  }

  /** How many contents are known so far. */
  get size(): number {
    return this.contents.length;
  }

  /**
   * The lesson of the messages that a participant sends in one step.
   * @throws CheckerError (MC655) where `facts` fails
   */
  lessonOf(sender: string, sends: LocalStep['sends']): number {
    const { taps } = this.adversary;
    const heard = sends.filter(({ to, event }) => taps.some((tap) => onLeg(tap, sender, to, event)));
    return this.lesson(heard.flatMap(({ event }) => this.told(event)));
  }

  /** The content after a lesson. */
  learn(content: number, lesson: number): number {
    const { after, bits } = this.contents[content]!;
    const known = after[lesson];
    if (known !== undefined) return known;
    this.journal?.note(worked.learn, content, lesson);
    const next = this.intern(this.closed(bits, this.lessons[lesson]!));
    after[lesson] = next;
    return next;
  }

  /** Does a content suffice for a forgery, given by its number? */
  permits(content: number, forgery: number): boolean {
    const known = this.contents[content]!;
    known.permits ??= this.ways.map((ways) => ways.some((facts) => facts.every((fact) => has(known.bits, fact))));
    return known.permits[forgery]!;
  }

  /** A content as predicates see it. */
  view(content: number): Knowledge {
    return this.contents[content]!.view;
  }

  /** The relevant facts in a content, sorted. */
  factsIn(content: number): string[] {
    const { bits } = this.contents[content]!;
    return this.facts.filter((_, fact) => has(bits, fact));
  }

  private told(message: Message): readonly number[] {
    const text = canonical(message);
    const facts = this.taught.get(text) ?? this.numbered(factsOf(this.adversary, message));
    this.taught.set(text, facts);
    return facts;
  }

  /** Numbers of the relevant ones among some facts. */
  private numbered(facts: readonly string[]): number[] {
    return facts.map((fact) => this.numbers.get(fact)).filter((fact) => fact !== undefined);
  }

  private lesson(facts: readonly number[]): number {
    const distinct = [...new Set(facts)].sort((a, b) => a - b);
    const key = distinct.join();
    const number = this.lessonNumbers.get(key) ?? this.lessons.push(distinct) - 1;
    this.lessonNumbers.set(key, number);
    return number;
  }

  /** A closed set with more facts, closed again. */
  private closed(before: Uint32Array, facts: readonly number[]): Uint32Array {
    const bits = before.slice();
    const fresh: number[] = [];
    const add = (fact: number) => {
      if (has(bits, fact)) return;
      bits[fact >>> 5]! |= 1 << (fact & 31);
      fresh.push(fact);
    };
    facts.forEach(add);
    for (let fact = fresh.pop(); fact !== undefined; fact = fresh.pop()) {
      for (const { from, to } of this.rulesOf[fact]!) if (from.every((premise) => has(bits, premise))) add(to);
    }
    return bits;
  }

  private intern(bits: Uint32Array): number {
    const key = bits.join();
    const known = this.contentNumbers.get(key);
    if (known !== undefined) return known;
    this.contentNumbers.set(key, this.contents.length);
    return this.contents.push({ bits, view: this.viewOf(bits), after: [] }) - 1;
  }

  private viewOf(bits: Uint32Array): Knowledge {
    return Object.freeze({
      knows: (fact: string) => {
        const number = this.numbers.get(fact);
        if (number === undefined) throw new CheckerError([this.unasked(fact)]);
        return has(bits, number);
      },
    });
  }

  private unasked(fact: string) {
    return {
      code: 'MC706',
      message: `a predicate asks whether ${this.adversary.name} knows ${JSON.stringify(fact)}, which nothing keeps track of.`,
      remedy: 'List it in `asks` of the adversary.',
    } as const;
  }
}

const has = (bits: Uint32Array, fact: number): boolean => (bits[fact >>> 5]! & (1 << (fact & 31))) !== 0;
