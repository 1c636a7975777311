import { knowledgeOf } from '../../checker/adversary/knowledge-of.js';
import { NOTHING } from '../../checker/adversary/knowledge-table.js';
import type { System } from '../../checker/index.js';
import { automataOf, cachedAutomaton } from '../../checker/search/automata.js';
import type { Effect } from '../../checker/search/effect.js';
import { Tables } from '../../checker/search/tables.js';

/** More sets of facts than this are not written into a table. */
const mostContents = 4096;

/** A composition with every step that any of its participants can ever be asked for. */
export interface ClosedTables {
  readonly system: System;
  readonly tables: Tables;
  /** What the adversary may know, as numbers: by lesson and content the content after it. Empty without an adversary. */
  readonly lessons: ReadonlyMap<number, readonly number[]>;
}

/**
 * Steps every participant in every local state on every message, timer, choice and forgery, until nothing new comes up.
 * @throws Error where a step cannot be computed, a participant sends to itself, or an adversary may know too many sets of facts
 */
export function closeTables(system: System): ClosedTables {
  const tables = new Tables(system, automataOf(system.participants, cachedAutomaton), knowledgeOf(system));
  const effects = new Set<Effect>();
  for (let before = -1; before < size(tables); ) {
    before = size(tables);
    for (const [participant, automaton] of tables.automata.entries()) {
      for (let local = 0; local < automaton.states.length; local++) {
        const own = [
          ...tables.moves(participant, local),
          ...tables.forges(participant, local).map(({ effect }) => effect),
          ...itemsTo(tables, participant).map(({ symbol }) => tables.effect(participant, local, symbol)),
        ];
        for (const effect of own) {
          if (effect.poisoned) throw new Error(`${automaton.name}: ${effect.step.problem!.message}`);
          if (effect.channels.some(({ receiver }) => receiver === participant)) {
            throw new Error(`${automaton.name} sends to itself: the tuned export has no such messages.`);
          }
          effects.add(effect);
        }
      }
    }
  }
  return { system, tables, lessons: lessonsOf(tables, effects) };
}

const itemsTo = ({ routes }: Tables, participant: number) =>
  routes.channels[participant]!.flatMap(({ items }) => items);

const size = (tables: Tables): number =>
  tables.automata.reduce(
    (sum, { states }, participant) => sum + states.length + itemsTo(tables, participant).length,
    0,
  );

/** Every content that any order of lessons leads to. */
function lessonsOf({ knowledge, system }: Tables, effects: Iterable<Effect>): ReadonlyMap<number, readonly number[]> {
  if (knowledge === undefined) return new Map();
  const taught = [...new Set([...effects].map(({ lesson }) => lesson))].filter((lesson) => lesson !== NOTHING);
  const after = new Map(taught.map((lesson): [number, number[]] => [lesson, []]));
  for (let content = 0; content < knowledge.size; content++) {
    if (knowledge.size > mostContents) {
      throw new Error(`${system.name}: the adversary may know more than ${mostContents} sets of facts.`);
    }
    for (const [lesson, row] of after) row.push(knowledge.learn(content, lesson));
  }
  return after;
}
