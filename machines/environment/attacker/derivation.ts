import type { Derivation } from '../../../checker/index.js';
import { avContext, gbaKey, mcimKey, mcimOf } from '../../vocabulary/credentials.js';
import type { Term } from '../../vocabulary/terms.js';

/**
 * What can be derived from what, over a finite universe of terms, as rules for the checker, which knows no cryptography.
 * Cryptography is symbolic and perfect (Dolev and Yao, 1983): a term is opened, checked or built only with the key that it
 * names. A fact is a term's canonical text: who knows the fact, has the term.
 */

/** The rules by name: each is needed, and honest runs need none. */
export const derivationRules = [
  'open a pair',
  'make a pair',
  'read what is signed',
  'sign',
  'seal',
  'unseal',
  'protect',
  'read what is protected',
  'derive the AVs',
  'derive the GBA key',
] as const;

export type DerivationRule = (typeof derivationRules)[number];

/** A term as a fact. */
export function factOf(term: Term): string {
  switch (term.term) {
    case 'atom':
      return `"${term.name}"`;
    case 'key':
      return `${term.owner}: ${term.use}`;
    case 'pair':
      return `(${factOf(term.first)}, ${factOf(term.second)})`;
    case 'signed':
      return `signed[${factOf(term.by)}](${factOf(term.body)})`;
    case 'sealed':
      return `sealed[${factOf(term.for)}](${factOf(term.body)})`;
    case 'under':
      return `under[${factOf(term.context)}](${factOf(term.body)})`;
  }
}

/** The parts of a term, the keys that it names included. */
const partsOf = (term: Term): readonly Term[] => {
  switch (term.term) {
    case 'atom':
    case 'key':
      return [];
    case 'pair':
      return [term.first, term.second];
    case 'signed':
      return [term.by, term.body];
    case 'sealed':
      return [term.for, term.body];
    case 'under':
      return [term.context, term.body];
  }
};

/** Terms with all their parts and with what is derived from MCIMs among them, each once. */
export function universeOf(terms: readonly Term[]): readonly Term[] {
  const known = new Map<string, Term>();
  const pending = [...terms];
  for (const term of pending) {
    const fact = factOf(term);
    if (known.has(fact)) continue;
    known.set(fact, term);
    const mcim = mcimOf(term);
    pending.push(...partsOf(term), ...(mcim === null ? [] : [avContext(mcim), gbaKey(mcim)]));
  }
  return [...known.values()];
}

/** The rules that apply to the terms of a universe. `without`: a rule left out, for tests. */
export function rulesOver(universe: readonly Term[], without: readonly DerivationRule[] = []): readonly Derivation[] {
  const rules: Derivation[] = [];
  const rule = (name: DerivationRule, from: readonly Term[], to: Term) => {
    if (!without.includes(name)) rules.push({ name, from: from.map(factOf), to: factOf(to) });
  };
  for (const term of universe) {
    switch (term.term) {
      case 'atom':
        break;
      case 'key': {
        const mcim = mcimOf(term);
        if (mcim === null) break;
        rule('derive the AVs', [mcimKey(mcim)], avContext(mcim));
        // Ks comes from an AKA run with the operator: whoever has the key of that run derives it too (TS 33.220).
        rule('derive the GBA key', [mcimKey(mcim)], gbaKey(mcim));
        break;
      }
      case 'pair':
        rule('open a pair', [term], term.first);
        rule('open a pair', [term], term.second);
        rule('make a pair', [term.first, term.second], term);
        break;
      case 'signed':
        rule('read what is signed', [term], term.body);
        rule('sign', [term.by, term.body], term);
        break;
      case 'sealed':
        // Everybody has the public half.
        rule('seal', [term.body], term);
        rule('unseal', [term, term.for], term.body);
        break;
      case 'under':
        rule('protect', [term.context, term.body], term);
        rule('read what is protected', [term, term.context], term.body);
        break;
    }
  }
  return rules;
}
