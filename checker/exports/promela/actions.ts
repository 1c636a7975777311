import type { Effect, ExportedAction } from '../action.js';
import { type Condition, type Syntax, written } from '../condition.js';
import type { ExportedModel } from '../model.js';
import { othersOf, rangesOf } from '../text.js';
import { holds, only, put, repeat, take } from './channels.js';

/** Says that the adversary's knowledge is to be closed again. */
export const DERIVE = 'derive_facts()';

/** How Promela writes conditions of a model. */
function promelaSyntax({ participants, channels, knowledge }: ExportedModel): Syntax {
  const among = (participant: number, locals: readonly number[]): string => {
    const { name, locals: all } = participants[participant]!;
    const tests = rangesOf(locals).map(([low, high]) =>
      low === high ? `${name} == ${all[low]!.name}` : `(${name} >= ${all[low]!.name} && ${name} <= ${all[high]!.name})`,
    );
    return tests.length === 1 ? tests[0]! : `(${tests.join(' || ')})`;
  };
  return {
    constant: String,
    all: (parts) => `(${parts.join(' && ')})`,
    any: (parts) => `(${parts.join(' || ')})`,
    not: (part) => `!(${part})`,
    at(participant, locals) {
      const others = othersOf(participants[participant]!.locals.length, locals);
      if (others.length === 0) return 'true';
      return rangesOf(others).length < rangesOf(locals).length
        ? `!(${among(participant, others)})`
        : among(participant, locals);
    },
    holds: (entry) => holds(channels[entry.channel]!, entry),
    only: (entry) => only(channels[entry.channel]!, entry),
    knows: (fact) => knowledge!.facts[fact]!.name,
    within: () => 'within_bound',
  };
}

/** A condition as a Promela expression. */
export const promelaCondition = (model: ExportedModel, condition: Condition): string =>
  written(condition, promelaSyntax(model));

/** What an action does, as statements of one `d_step`. */
export function promelaEffects(
  model: ExportedModel,
  { onChannel, cases, participant, teaches }: ExportedAction,
): string {
  const syntax = promelaSyntax(model);
  const statements = onChannel.map((effect) => statementOf(model, effect));
  const [first] = cases;
  if (cases.length === 1 && onChannel.length === 0) {
    statements.push(...first!.effects.map((effect) => statementOf(model, effect)));
  } else if (cases.length > 0) {
    const alternatives = cases.map(({ locals, effects }) => {
      const done = effects.map((effect) => statementOf(model, effect)).join('; ');
      return `:: ${syntax.at(participant, locals)} -> ${done}`;
    });
    statements.push(['if', ...alternatives, ':: else -> skip', 'fi'].join('\n        '));
  }
  if (teaches) statements.push(DERIVE);
  return statements.length === 0 ? 'skip' : statements.join('; ');
}

function statementOf({ participants, channels, knowledge }: ExportedModel, effect: Effect): string {
  switch (effect.does) {
    case 'move': {
      const { name, locals } = participants[effect.participant]!;
      return `${name} = ${locals[effect.local]!.name}`;
    }
    case 'take':
      return take(channels[effect.entry.channel]!, effect.entry);
    case 'repeat':
      return repeat(channels[effect.entry.channel]!, effect.entry);
    case 'put':
      return put(channels[effect.item.channel]!, effect.item);
    case 'learn':
      return effect.facts.map((fact) => `${knowledge!.facts[fact]!.name} = 1`).join('; ');
    case 'fail':
      return 'assert(false)';
  }
}
