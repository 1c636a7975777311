import type { AnyMachineSnapshot } from 'xstate';
import type { KnowledgeTable } from '../../adversary/knowledge-table.js';
import { Views } from '../../judges/views.js';
import { canonical } from '../../xstate/canonical.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';

/** What predicates have read: by field of a state, the parts of its snapshots. */
export type PartsRead = Map<number, Set<string>>;

/** Members of a snapshot that are read as a whole. */
const members: readonly PropertyKey[] = ['value', 'status', 'output', 'error'];
/** Whatever else is read: then all of the snapshot counts. */
const everything = JSON.stringify(['everything']);

/**
 * Lets predicates look at states and notes which parts of each snapshot they read: a tag, a match, a member of the context. Two local
 * states that agree in all parts that were read are one to the predicate.
 */
export class Parts {
  readonly views: Views;
  private read: PartsRead = new Map();
  /** By participant and part: what it is in each local state, as text. */
  private readonly texts = new Map<string, string[]>();

  constructor(
    private readonly automata: readonly LocalAutomaton[],
    knowledge: KnowledgeTable | undefined,
  ) {
    this.views = new Views(
      automata.map(({ name, states }, field) => ({ name, states: this.disguised(states, field) })),
      knowledge,
    );
  }

  /** What is read from now on is noted there. */
  noteIn(read: PartsRead): void {
    this.read = read;
  }

  /** Do two values of a field differ in some of these parts? Of what is no participant, all is one part. */
  differ(participant: number, parts: ReadonlySet<string>, one: number, other: number): boolean {
    if (participant >= this.automata.length) return one !== other;
    for (const part of parts)
      if (this.textOf(participant, part, one) !== this.textOf(participant, part, other)) return true;
    return false;
  }

  private textOf(participant: number, part: string, local: number): string {
    const key = `${participant} ${part}`;
    const known = this.texts.get(key) ?? [];
    this.texts.set(key, known);
    known[local] ??= textOf(this.automata[participant]!.states[local]!.snapshot, part) ?? `local state ${local}`;
    return known[local];
  }

  private note(field: number, ...part: unknown[]): void {
    const parts = this.read.get(field) ?? new Set();
    this.read.set(field, parts.add(part.length === 0 ? everything : JSON.stringify(part)));
  }

  private disguised(states: LocalAutomaton['states'], field: number): LocalAutomaton['states'] {
    const disguises: LocalAutomaton['states'][number][] = [];
    return new Proxy(states, {
      get: (target, key) => {
        const state = typeof key === 'string' ? target[Number(key)] : undefined;
        if (state === undefined) return Reflect.get(target, key);
        disguises[Number(key)] ??= { ...state, snapshot: this.disguise(state.snapshot, field) };
        return disguises[Number(key)];
      },
    });
  }

  private disguise(snapshot: AnyMachineSnapshot, field: number): AnyMachineSnapshot {
    const context = disguiseOf(
      snapshot.context as object,
      (key) => this.note(field, 'context', key),
      () => this.note(field),
    );
    const asked = {
      context,
      matches: (value: never) => {
        this.note(field, 'matches', value);
        return snapshot.matches(value);
      },
      hasTag: (tag: never) => {
        this.note(field, 'hasTag', tag);
        return snapshot.hasTag(tag);
      },
    };
    return disguiseOf(
      { ...snapshot, ...asked },
      (key) => {
        if (key in asked) return;
        if (members.includes(key)) this.note(field, 'member', key);
        else this.note(field);
      },
      () => this.note(field),
    ) as AnyMachineSnapshot;
  }
}

/** An object that tells of each member that is read, and of any other look at it. */
function disguiseOf(value: object, onMember: (key: string) => void, onAll: () => void): object {
  // Frozen members could not be handed out in disguise, so the target is an empty object.
  return new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol') onAll();
        else onMember(key);
        return Reflect.get(value, key);
      },
      has: (_, key) => {
        onAll();
        return Reflect.has(value, key);
      },
      ownKeys: () => {
        onAll();
        return Reflect.ownKeys(value);
      },
      getOwnPropertyDescriptor: (_, key) => {
        onAll();
        const own = Reflect.getOwnPropertyDescriptor(value, key);
        return own && { ...own, configurable: true };
      },
    },
  );
}

/** A part of a snapshot as text; undefined where it is no plain data, or everything. */
function textOf(snapshot: AnyMachineSnapshot, part: string): string | undefined {
  const [kind, which] = JSON.parse(part) as [string, string];
  if (kind === 'matches') return String(snapshot.matches(which as never));
  if (kind === 'hasTag') return String(snapshot.hasTag(which as never));
  if (kind === 'everything') return undefined;
  try {
    const value: unknown = kind === 'context' ? snapshot.context[which] : Reflect.get(snapshot, which);
    return value === undefined ? 'undefined' : canonical(value);
  } catch {
    return undefined;
  }
}
