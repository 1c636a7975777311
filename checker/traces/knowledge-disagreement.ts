import { factsOf } from '../adversary/message-facts.js';
import { onLeg } from '../channels/leg.js';
import type { Adversary, Derivation } from '../composition.js';
import type { Problem } from '../errors.js';
import type { TraceStep } from '../report.js';
import { canonical } from '../xstate/canonical.js';

/**
 * Works out again, and not by the checker's tables, what the adversary knows during a run: by applying every rule until nothing
 * follows any more.
 * @param initial the facts that the trace says it knows at the start
 * @returns the first thing that the trace says otherwise, as a problem (MC702), or nothing
 */
export function knowledgeDisagreement(
  adversary: Adversary,
  initial: readonly string[],
  steps: readonly TraceStep[],
): Problem | undefined {
  const { taps, rules } = adversary;
  const heard = [...(adversary.knows ?? [])];
  const told = new Set(initial);
  let known = consequences(heard, rules);
  let difference = differenceOf(adversary, known, told);
  if (difference !== undefined) return problem(`at the start, ${difference}`);
  for (const [index, step] of steps.entries()) {
    const place = `step ${index} (${step.kind}) is refuted:`;
    const forged = step.kind === 'forge' ? forgeryDisagreement(adversary, known, step) : undefined;
    if (forged !== undefined) return problem(`${place} ${forged}`);
    const tapped = step.sends.filter(({ to, event }) => taps.some((tap) => onLeg(tap, step.participant, to, event)));
    if (tapped.length > 0) {
      heard.push(...tapped.flatMap(({ event }) => factsOf(adversary, event)));
      known = consequences(heard, rules);
    }
    for (const fact of step.learns ?? []) told.add(fact);
    difference = differenceOf(adversary, known, told);
    if (difference !== undefined) return problem(`${place} after it, ${difference}`);
  }
  return undefined;
}

/** Everything that follows. */
function consequences(facts: readonly string[], rules: readonly Derivation[]): ReadonlySet<string> {
  const known = new Set(facts);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { from, to } of rules) if (from.every((fact) => known.has(fact))) known.add(to);
  }
  return known;
}

function forgeryDisagreement(
  { forgeries }: Adversary,
  known: ReadonlySet<string>,
  { participant, from, event }: TraceStep,
): string | undefined {
  const text = canonical(event);
  const declared = forgeries.filter(
    (forgery) => forgery.to === participant && forgery.as === from && canonical(forgery.event) === text,
  );
  if (declared.some((forgery) => forgery.from.every((fact) => known.has(fact)))) return undefined;
  return declared.length === 0
    ? 'no such forgery is declared.'
    : `the adversary does not know what it takes, for instance ${JSON.stringify(
        declared[0]!.from.find((fact) => !known.has(fact)),
      )}.`;
}

/** Of what forgeries take and predicates ask for, the trace has to tell all that is known; and nothing that is not. */
function differenceOf(
  { asks = [], forgeries }: Adversary,
  known: ReadonlySet<string>,
  told: ReadonlySet<string>,
): string | undefined {
  const missing = [...asks, ...forgeries.flatMap(({ from }) => from)].find(
    (fact) => known.has(fact) && !told.has(fact),
  );
  if (missing !== undefined) return `the adversary knows ${JSON.stringify(missing)}, which the trace does not tell.`;
  const invented = [...told].find((fact) => !known.has(fact));
  return invented === undefined
    ? undefined
    : `the trace tells that the adversary knows ${JSON.stringify(invented)}, which does not follow.`;
}

const problem = (message: string): Problem => ({
  code: 'MC702',
  message,
  remedy:
    'This is a defect of the checker, or `facts` of the adversary depends on more than the message: please report it.',
});
