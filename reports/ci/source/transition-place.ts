import type { AnyStateMachine } from 'xstate';
import { listTransitions } from '../../../checker/xstate/transitions.js';
import { type Declaration, declarationsIn, type Literal, type Member, type ObjectLiteral } from './literals.js';

/** A source file with its path as reports name it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A line of a source. */
export interface SourcePlace {
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  /** The last line of what is meant; absent: the same. */
  readonly end?: number;
}

/** A transition of a participant's machine, to be found in its source. */
interface TransitionName {
  readonly participant: string;
  readonly machine: AnyStateMachine;
  /** As the checker names it: `source·event·n`. */
  readonly id: string;
}

/** Finds the lines on which transitions are declared. */
export type TransitionPlaces = (transition: TransitionName) => SourcePlace | undefined;

/** A declaration with its file. */
interface Placed extends Declaration {
  readonly file: string;
}

/** A literal with the file that it is in. */
interface PlacedLiteral {
  readonly file: string;
  readonly line: number;
  readonly value: Literal;
}

/**
 * Finds transitions in sources: the machine by its id (without one, by the name of its constant, which is its participant's),
 * the state by its path, the transition by its event and its place among the others of that event. A part of a machine that a
 * constant of another module holds is followed there. What was put before the source's own transitions of an event, as a
 * patch does, has no place here.
 *
 * Where a part of the way is not written as a plain literal, the place is the last one that is; undefined where not even the machine is found.
 */
export function transitionPlaces(files: readonly SourceFile[]): TransitionPlaces {
  const declarations: readonly Placed[] = files.flatMap(({ path, text }) =>
    declarationsIn(text).map((declaration) => ({ ...declaration, file: path })),
  );
  return ({ participant, machine, id }) => {
    const root = rootOf(declarations, participant, machine);
    if (root === undefined) return undefined;
    const [source = '', ...rest] = id.split('·');
    const number = Number(rest.at(-1));
    const event = rest.slice(0, -1).join('·');
    const way = new Way(declarations, { file: root.file, line: root.value.line, value: root.value });
    const state = source === '(root)' || way.state(source);
    if (!state || !way.event(event)) return placeOf(way.last);
    const declared = listTransitions(machine).filter((each) => each.source === source && each.event === event).length;
    return way.transition(number, declared) ? placeOf(way.last) : undefined;
  };
}

const placeOf = ({ file, line, value: { end } }: PlacedLiteral): SourcePlace => ({
  file,
  line,
  ...(end > line ? { end } : {}),
});

/** The literal of a machine. */
function rootOf(declarations: readonly Placed[], participant: string, machine: AnyStateMachine): Placed | undefined {
  const machines = declarations.filter(({ machine: whole }) => whole);
  const own = machine.config.id;
  if (own !== undefined) return only(machines.filter(({ value }) => idOf(value) === own));
  const unnamed = machines.filter(({ value }) => !value.members.has('id'));
  return only(unnamed.filter(({ name }) => name === participant)) ?? only(unnamed);
}

const idOf = (value: ObjectLiteral): string | undefined => {
  const id = value.members.get('id')?.value;
  return id?.kind === 'text' ? id.text : undefined;
};

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** A walk from a machine's literal inwards. Each part of it says whether it came there; `last` is how far it came. */
class Way {
  constructor(
    private readonly declarations: readonly Placed[],
    public last: PlacedLiteral,
  ) {}

  /** To a state by its dotted path; names of states may have dots themselves. */
  state(path: string): boolean {
    if (path === '') return true;
    const before = this.last;
    if (!this.member('states') || this.last.value.kind !== 'object') return false;
    const names = [...this.last.value.members.keys()];
    const name = names.find((each) => path === each) ?? names.find((each) => path.startsWith(`${each}.`));
    if (name !== undefined && this.member(name)) return this.state(path.slice(name.length + 1));
    this.last = before;
    return false;
  }

  /** To what a state declares for an event, in XState's name for it. */
  event(event: string): boolean {
    if (event === 'xstate.always' || event === '') return this.member('always');
    if (/^xstate\.done\.state\./.test(event)) return this.member('onDone');
    const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
    if (delay !== undefined) return this.member('after') && this.member(delay);
    return this.member('on') && this.member(event);
  }

  /**
   * To the n-th of the transitions of an event, of which the machine has `declared`. False: it is not of this source.
   */
  transition(number: number, declared: number): boolean {
    const { value } = this.last;
    const written = value.kind === 'list' ? value.items.length : 1;
    const index = number - Math.max(0, declared - written);
    if (index < 0) return false;
    const item = value.kind === 'list' ? value.items[index] : undefined;
    if (item !== undefined) this.last = this.followed({ file: this.last.file, line: item.line, value: item });
    return true;
  }

  private member(name: string): boolean {
    const { file, value } = this.last;
    const member: Member | undefined = value.kind === 'object' ? value.members.get(name) : undefined;
    if (member === undefined) return false;
    this.last = this.followed({ file, ...member });
    return true;
  }

  /** A name is followed to its declaration, in the same file first. */
  private followed(literal: PlacedLiteral): PlacedLiteral {
    const { file, value } = literal;
    if (value.kind !== 'reference') return literal;
    const named = this.declarations.filter(({ name, machine }) => name === value.name && !machine);
    const declaration = only(named.filter((each) => each.file === file)) ?? only(named);
    return declaration === undefined
      ? literal
      : { file: declaration.file, line: declaration.value.line, value: declaration.value };
  }
}
