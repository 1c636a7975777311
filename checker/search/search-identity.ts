import type { System } from '../compose.js';
import { canonical } from '../xstate/canonical.js';
import type { Tables } from './tables.js';

/** What must agree for a search to be taken up again. Everything in it is plain data. */
export interface SearchIdentity {
  readonly version: string;
  readonly system: string;
  readonly participants: readonly string[];
  readonly channels: string;
  readonly choices: string;
  readonly properties: readonly string[];
  readonly states: number | null;
  readonly depth: number | null;
  readonly first: boolean;
}

/** @param options that decide what a search finds; how long it may take and how much memory is of no matter */
export function identityOf(
  system: System,
  properties: readonly string[],
  options: { readonly states?: number; readonly depth?: number; readonly first?: boolean },
  version: string,
): SearchIdentity {
  return {
    version,
    system: system.name,
    participants: system.participants.map(({ name }) => name),
    channels: JSON.stringify(system.channels),
    choices: JSON.stringify(system.choices),
    properties,
    states: options.states ?? null,
    depth: options.depth ?? null,
    first: options.first === true,
  };
}

/** A number for everything that the tables have worked out: local states, steps, and what the adversary may forge. */
export function digestOf(tables: Tables): number {
  let digest = 0;
  const add = (text: string) => {
    for (let index = 0; index < text.length; index++) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193);
    digest = Math.imul(digest ^ (digest >>> 15), 0x2c1b3c6d);
  };
  for (const { states } of tables.automata) for (const { key } of states) add(key);
  for (const { participant, effect } of tables.computed()) {
    const { next, sends, emits, fired, reception, problem } = effect.step;
    const steps = [next, sends, emits, fired.map(({ id }) => id), reception, problem?.message ?? ''];
    add(`${participant} ${effect.local} ${canonical(steps)}`);
  }
  for (const { to, as, text } of tables.knowledge?.forgeries ?? []) add(`${to} ${as} ${text}`);
  return digest >>> 0;
}
