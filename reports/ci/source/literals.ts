import { type Token, tokensOf } from './tokens.js';

/** A value as a source writes it, with the lines that it takes. */
export type Literal = ObjectLiteral | ListLiteral | TextLiteral | Reference | Expression;

interface Lines {
  /** Its first and its last line, from 1 on. */
  readonly line: number;
  readonly end: number;
}

export interface ObjectLiteral extends Lines {
  readonly kind: 'object';
  /** By key; a computed key, a spread and a method are left out. */
  readonly members: ReadonlyMap<string, Member>;
}

/** A value with the line of its key. */
export interface Member {
  readonly line: number;
  readonly value: Literal;
}

interface ListLiteral extends Lines {
  readonly kind: 'list';
  readonly items: readonly Literal[];
}

interface TextLiteral extends Lines {
  readonly kind: 'text';
  readonly text: string;
}

/** A name that stands for a value declared elsewhere. */
interface Reference extends Lines {
  readonly kind: 'reference';
  readonly name: string;
}

/** Whatever else: a call, a function, a choice. */
interface Expression extends Lines {
  readonly kind: 'expression';
}

/** A machine or a part of one, as a module declares it. */
export interface Declaration {
  /** The constant of the module that it is in; absent: of none. */
  readonly name?: string;
  /** Made by `createMachine`: a whole machine. */
  readonly machine: boolean;
  readonly value: ObjectLiteral;
}

/**
 * The object literals that a module hands to `createMachine` or `createStateConfig`, or keeps in a constant, in the order of the text.
 */
export function declarationsIn(source: string): readonly Declaration[] {
  const reader = new Reader(tokensOf(source));
  const found: Declaration[] = [];
  let depth = 0;
  let constant: string | undefined;
  for (let at = 0; at < reader.tokens.length; at++) {
    const text = reader.mark(at);
    if (opening.has(text)) depth += 1;
    if (closing.has(text)) depth -= 1;
    if (depth === 0 && (text === ';' || reader.word(at) === 'default')) constant = undefined;
    const declared = depth === 0 && reader.word(at) === 'const';
    if (declared) constant = reader.word(at + 1);
    const made = makers.has(reader.word(at) ?? '') && reader.mark(at + 1) === '(';
    const begins = made ? at + 2 : declared && reader.mark(at + 2) === '=' ? at + 3 : undefined;
    if (begins === undefined || reader.mark(begins) !== '{') continue;
    const { literal } = reader.value(begins);
    if (literal.kind !== 'object') continue;
    const named = constant === undefined ? {} : { name: constant };
    found.push({ ...named, machine: reader.word(at) === 'createMachine', value: literal });
  }
  return found;
}

const makers = new Set(['createMachine', 'createStateConfig']);
const opening = new Set(['{', '[', '(']);
const closing = new Set(['}', ']', ')']);

/** A value that was read, and the place of the first token after it. */
interface Read {
  readonly literal: Literal;
  readonly next: number;
}

/** Reads values at places of a list of tokens. */
class Reader {
  constructor(readonly tokens: readonly Token[]) {}

  /** The mark at a place; empty where there is none. */
  mark(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'mark' ? token.text : '';
  }

  word(at: number): string | undefined {
    const token = this.tokens[at];
    return token?.kind === 'word' ? token.text : undefined;
  }

  /** The value that begins at a place and goes up to the next comma or closing bracket. */
  value(at: number): Read {
    const first = this.tokens[at];
    const read = this.simple(at);
    const next = this.skip(read?.next ?? at);
    if (read !== undefined && (next === read.next || read.literal.kind === 'object')) return { ...read, next };
    const end = this.tokens[next - 1]?.line ?? first?.line ?? 1;
    return { literal: { kind: 'expression', line: first?.line ?? end, end }, next };
  }

  /** What begins at a place, if it is no expression. */
  private simple(at: number): Read | undefined {
    const token = this.tokens[at];
    if (token === undefined) return undefined;
    const { kind, text, line } = token;
    if (kind === 'string') return { literal: { kind: 'text', text, line, end: line }, next: at + 1 };
    if (kind === 'word') return { literal: { kind: 'reference', name: text, line, end: line }, next: at + 1 };
    if (text === '{') return this.object(at);
    return text === '[' ? this.list(at) : undefined;
  }

  private object(start: number): Read {
    const members = new Map<string, Member>();
    let at = start + 1;
    while (at < this.tokens.length && this.mark(at) !== '}') {
      const key = this.tokens[at]!;
      const after = this.mark(at + 1);
      if (key.kind !== 'mark' && after === ':') {
        const { literal, next } = this.value(at + 2);
        members.set(key.text, { line: key.line, value: literal });
        at = next;
      } else if (key.kind === 'word' && (after === ',' || after === '}')) {
        members.set(key.text, {
          line: key.line,
          value: { kind: 'reference', name: key.text, line: key.line, end: key.line },
        });
        at += 1;
      } else at = this.skip(at);
      // A closing bracket that is none of this object: the text is not as expected.
      if (this.mark(at) === ',') at += 1;
      else if (closing.has(this.mark(at))) break;
    }
    return { literal: { kind: 'object', members, ...this.lines(start, at) }, next: at + 1 };
  }

  private list(start: number): Read {
    const items: Literal[] = [];
    let at = start + 1;
    while (at < this.tokens.length && !closing.has(this.mark(at))) {
      const { literal, next } = this.value(at);
      items.push(literal);
      at = this.mark(next) === ',' ? next + 1 : next;
    }
    return { literal: { kind: 'list', items, ...this.lines(start, at) }, next: at + 1 };
  }

  private lines(start: number, end: number): Lines {
    const { line } = this.tokens[start]!;
    return { line, end: this.tokens[end]?.line ?? line };
  }

  /** The place of the next comma or closing bracket that is not inside of brackets. */
  private skip(from: number): number {
    let depth = 0;
    for (let at = from; at < this.tokens.length; at++) {
      const text = this.mark(at);
      if (depth === 0 && (text === ',' || text === ';' || closing.has(text))) return at;
      if (opening.has(text)) depth += 1;
      else if (closing.has(text)) depth -= 1;
    }
    return this.tokens.length;
  }
}
