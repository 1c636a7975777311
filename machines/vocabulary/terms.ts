/**
 * Symbolic terms: what messages carry and what protects it. Cryptography is perfect: a term can be opened, checked or
 * built only with the key that it names. Terms are plain data, so that a receiver decides by looking at the term.
 */
export type Term = Atom | Key | Pair | Signed | Sealed | Under;

/** A public name or value. */
export interface Atom {
  readonly term: 'atom';
  readonly name: string;
}

/** A key, named by its owner and what it is for: `key('m2me', 'platform')`. */
export interface Key {
  readonly term: 'key';
  readonly owner: string;
  readonly use: string;
}

export interface Pair {
  readonly term: 'pair';
  readonly first: Term;
  readonly second: Term;
}

/** Body with a signature of the key's owner; everybody can read and check it. */
export interface Signed {
  readonly term: 'signed';
  readonly by: Key;
  readonly body: Term;
}

/** Only the owner of the key's private half can open it. */
export interface Sealed {
  readonly term: 'sealed';
  readonly for: Key;
  readonly body: Term;
}

/** Protected by a shared context (a session key, authentication vectors): only its holders can build or check it. */
export interface Under {
  readonly term: 'under';
  readonly context: Key;
  readonly body: Term;
}

export const atom = (name: string): Atom => ({ term: 'atom', name });
export const key = (owner: string, use: string): Key => ({ term: 'key', owner, use });
export const pair = (first: Term, second: Term): Pair => ({ term: 'pair', first, second });
export const signed = (by: Key, body: Term): Signed => ({ term: 'signed', by, body });
export const sealed = (recipient: Key, body: Term): Sealed => ({ term: 'sealed', for: recipient, body });
export const under = (context: Key, body: Term): Under => ({ term: 'under', context, body });

/** Terms in a row, as pairs nested to the right. */
export function list(first: Term, ...rest: readonly Term[]): Term {
  const [next, ...others] = rest;
  return next === undefined ? first : pair(first, list(next, ...others));
}

/** The members of a row of a known length; the last one is the rest. */
export function members(term: Term, length: number): readonly Term[] {
  return length === 1 || term.term !== 'pair' ? [term] : [term.first, ...members(term.second, length - 1)];
}

/** Are two terms the same term? */
export function sameTerm(a: Term | null, b: Term | null): boolean {
  if (a === null || b === null || a.term !== b.term) return a === b;
  switch (a.term) {
    case 'atom':
      return a.name === (b as Atom).name;
    case 'key':
      return a.owner === (b as Key).owner && a.use === (b as Key).use;
    case 'pair':
      return sameTerm(a.first, (b as Pair).first) && sameTerm(a.second, (b as Pair).second);
    case 'signed':
      return sameTerm(a.by, (b as Signed).by) && sameTerm(a.body, (b as Signed).body);
    case 'sealed':
      return sameTerm(a.for, (b as Sealed).for) && sameTerm(a.body, (b as Sealed).body);
    case 'under':
      return sameTerm(a.context, (b as Under).context) && sameTerm(a.body, (b as Under).body);
  }
}
