import type { AnyMachineSnapshot } from 'xstate';
import type { Knowledge } from '../composition.js';
import type { Predicate, View } from '../property.js';
import type { ClosedParticipant } from './closure.js';
import { all, always, any, at, type Condition, keyOf, never } from './condition.js';
import type { ExportedKnowledge } from './knowledge.js';

/** What a predicate may ask next: a participant's local state, or whether a fact is known. */
type Question = { readonly participant: number } | { readonly fact: number };

/** Thrown by a view where a predicate asks what is not given yet. */
class Unanswered {
  constructor(readonly question: Question) {}
}

/** Why a predicate is not written as a condition, in words that follow "it". */
export class NotTabulated extends Error {
  override readonly name = 'NotTabulated';
}

const mostEvaluations = 100_000;

/**
 * A predicate as a condition over local states and facts: it is tried with every combination of what it reads, and those with one answer are put together.
 * @throws NotTabulated where it reads too much, fails for a combination, or reads what no state holds, such as its property's observer
 */
export function tabulate(
  predicate: Predicate,
  participants: readonly ClosedParticipant[],
  adversary: { readonly name: string; readonly knowledge: ExportedKnowledge } | undefined,
): Condition {
  const given: (number | undefined)[] = participants.map(() => undefined);
  const known: (boolean | undefined)[] = [];
  const view = viewOf(participants, adversary, given, known);
  let evaluations = 0;
  const write = (): Condition => {
    if (++evaluations > mostEvaluations) throw new NotTabulated('it reads too many combinations of local states');
    try {
      const answer: unknown = predicate(view);
      if (typeof answer !== 'boolean') throw new NotTabulated('it answers with neither true nor false');
      return answer ? always : never;
    } catch (error) {
      if (error instanceof Unanswered) return branch(error.question);
      if (error instanceof NotTabulated) throw error;
      throw new NotTabulated(`it fails: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const branch = (question: Question): Condition => {
    if ('fact' in question) {
      const { fact } = question;
      const answers = [true, false].map((value) => {
        known[fact] = value;
        return write();
      });
      known[fact] = undefined;
      const [yes, no] = answers as [Condition, Condition];
      const knows: Condition = { is: 'knows', fact };
      return keyOf(yes) === keyOf(no) ? yes : any(all(knows, yes), all({ is: 'not', of: knows }, no));
    }
    const { participant } = question;
    const cases = new Map<string, { locals: number[]; inside: Condition }>();
    for (const local of participants[participant]!.locals.keys()) {
      given[participant] = local;
      const inside = write();
      const key = keyOf(inside);
      const own = cases.get(key) ?? { locals: [], inside };
      cases.set(key, own);
      own.locals.push(local);
    }
    given[participant] = undefined;
    if (cases.size === 1) return [...cases.values()][0]!.inside;
    return any(...[...cases.values()].map(({ locals, inside }) => all(at(participant, locals), inside)));
  };
  return write();
}

function viewOf(
  participants: readonly ClosedParticipant[],
  adversary: { readonly name: string; readonly knowledge: ExportedKnowledge } | undefined,
  given: readonly (number | undefined)[],
  known: readonly (boolean | undefined)[],
): View {
  const view = {};
  for (const [participant, { name, locals }] of participants.entries()) {
    Object.defineProperty(view, name, {
      enumerable: true,
      get(): AnyMachineSnapshot {
        const local = given[participant];
        if (local === undefined) throw new Unanswered({ participant });
        return locals[local]!.snapshot;
      },
    });
  }
  if (adversary !== undefined) {
    const { facts } = adversary.knowledge;
    const knowledge: Knowledge = {
      knows(text) {
        const fact = facts.findIndex((one) => one.text === text);
        if (fact === -1) throw new NotTabulated(`it asks for the fact ${text}, which nothing keeps track of`);
        const answer = known[fact];
        if (answer === undefined) throw new Unanswered({ fact });
        return answer;
      },
    };
    Object.defineProperty(view, adversary.name, { get: () => knowledge });
  }
  return view as View;
}
