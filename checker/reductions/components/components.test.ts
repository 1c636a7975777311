import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../adversary/knowledge-of.js';
import { check } from '../../check.js';
import type { System } from '../../compose.js';
import { CheckerError } from '../../errors.js';
import { tellOutcome } from '../../outcome.js';
import { automataOf } from '../../search/automata.js';
import { Clock } from '../../search/budget.js';
import { compositionInBlocks } from '../../testing/composition-in-blocks.js';
import { modestAutomata, TooLarge } from '../../testing/facts.js';

import { Evidence } from '../../traces/evidence.js';
import { inseparable } from './couplings.js';
import { examineApart } from './examine-apart.js';
import { outcomeOfWhole } from './whole.js';

/** More: `REHOME_SEED=7 REHOME_RUNS=2000 npx vitest run checker/reductions`. */
const seed = Number(process.env.REHOME_SEED ?? 20_240_911);
const numRuns = Number(process.env.REHOME_RUNS ?? 20);
const most = 400;

/** What both ways say; undefined where there is nothing to compare. */
async function bothWays(system: System) {
  const create = modestAutomata();
  const { properties } = system;
  if (inseparable(system, properties) !== undefined) return undefined;
  try {
    const automata = automataOf(system.participants, create);
    const options = { createAutomaton: create, states: most };
    const components = await examineApart(system, properties, options, new Clock({}), automata);
    if (components === undefined || components.some(({ examination }) => examination.graph.cut)) return undefined;
    const apart = outcomeOfWhole(system, properties, components);
    if ((apart.size?.states ?? most) >= most) return undefined;
    const whole = await check(system, { ...options, reduce: 'none' });
    if (!whole.exhaustive) return undefined;
    const { states, transitions, depth, deadTransitions, exhaustive, bound, verdicts, silences } = whole;
    return {
      components: components.length,
      apart: { ...apart.size, ...tellOutcome(apart, new Evidence(system, automata, knowledgeOf(system))) },
      whole: { states, transitions, depth, deadTransitions, exhaustive, bound, verdicts, silences },
    };
  } catch (error) {
    if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
    throw error;
  }
}

const law = (see: (what: string) => void) =>
  fc.asyncProperty(compositionInBlocks, async (system) => {
    const both = await bothWays(system);
    fc.pre(both !== undefined);
    see(`${both!.components} components`);
    for (const { form, verdict, length = 0 } of both!.whole.verdicts)
      see(`${form} ${verdict}${length > 1 ? ', long' : ''}`);
    expect(both!.apart).toEqual(both!.whole);
  });

describe('independent components', () => {
  it(`say all that a search of the whole says, of ${numRuns} random compositions, seed ${seed}`, async () => {
    const seen = new Set<string>();
    await fc.assert(
      law((what) => seen.add(what)),
      { seed, numRuns, maxSkipsPerRun: 50 },
    );
    for (const what of ['2 components', 'deadlock violated, long', 'invariant holds'])
      expect.soft(seen).toContain(what);
  }, 600_000);
});
