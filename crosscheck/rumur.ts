import { exportedModel } from '../checker/exports/model.js';
import { murphiOf } from '../checker/exports/murphi/murphi.js';
import { check, type System } from '../checker/index.js';
import type { Comparison } from './comparison.js';
import { inFolder } from './programs.js';

/** What Rumur finds in a model. */
interface Found {
  readonly states: number;
  readonly rules: number;
  /** Names of invariants that fail, and whether a channel overflows. */
  readonly failed: ReadonlySet<string>;
  readonly overflows: boolean;
  /** Names of covers that some state meets. */
  readonly met: ReadonlySet<string>;
}

/**
 * States, transitions, deadlock, overflow, and every invariant and goal that is a matter of states, by this checker and by Rumur. Rumur does not go on from a state
 * that fails an invariant, so those that are violated here are asked for as goals: each must be missed by some state.
 * @throws Error where Rumur cannot be run, or does not finish
 */
export async function compareWithRumur(system: System): Promise<Comparison[]> {
  const model = exportedModel(system);
  const { invariants, goals } = model.properties;
  const written = [...invariants, ...goals];
  const asked = system.properties.filter(({ name }) => written.some(({ original }) => original === name));
  const { states, transitions, verdicts, bound } = await check({ ...system, properties: asked }, { reduce: 'none' });
  const ours = new Map(verdicts.map(({ property, verdict }) => [property, verdict]));
  const violated = invariants.filter(({ original }) => ours.get(original) === 'violated').map(({ name }) => name);
  const found = await search(asGoals(murphiOf(model), violated));
  const overflow = bound === 'overflow';
  const counted = [
    { question: 'states', ours: states!, theirs: found.states },
    { question: 'overflow', ours: said(overflow), theirs: said(found.overflows) },
  ];
  // What overflows is a transition here and none there, and Rumur says nothing of goals beside an error.
  const judged = overflow
    ? []
    : [
        { question: 'transitions', ours: transitions!, theirs: found.rules },
        ...invariants.map(({ name, original }) => ({
          question: original,
          ours: ours.get(original)!,
          theirs: said(found.failed.has(name) || found.met.has(name)),
        })),
        ...goals.map(({ name, original }) => ({
          question: original,
          ours: reached(ours.get(original) === 'holds'),
          theirs: reached(found.met.has(name)),
        })),
      ];
  return [...counted, ...judged].map((comparison) => ({ ...comparison, by: 'Rumur' }));
}

const said = (refuted: boolean): string => (refuted ? 'violated' : 'holds');
const reached = (met: boolean): string => (met ? 'reached' : 'not reached');

/** A model in which some invariants are goals: to be missed. */
function asGoals(source: string, names: readonly string[]): string {
  return names.reduce(
    (text, name) =>
      text.replace(
        new RegExp(`^invariant "${name}"\\n {2}(.*);$`, 'm'),
        (_, holds: string) => `cover "${name}"\n  !(${holds});`,
      ),
    source,
  );
}

/** No search of ours fails so often. */
const mostErrors = 1_000_000_000;

const search = (source: string): Promise<Found> =>
  inFolder('rehome-rumur-', { 'model.m': source }, async (run) => {
    const generate = [
      '--deadlock-detection',
      'off',
      '--counterexample-trace',
      'off',
      '--max-errors',
      String(mostErrors),
    ];
    await run('rumur', ...generate, '--threads', '1', '--quiet', '--output', 'model.c', 'model.m');
    await run('gcc', '-O0', '-w', '-mcx16', '-o', 'model', 'model.c', '-lpthread');
    const text = await run('sh', '-c', './model || true');
    const counts = /(\d+) states, (\d+) rules fired/.exec(text);
    if (counts === null) throw new Error(`Rumur did not finish:\n${text.slice(-2000)}`);
    const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name!));
    return {
      states: Number(counts[1]),
      rules: Number(counts[2]),
      failed: named(/invariant "(\w+)" failed/g),
      overflows: /overflows/.test(text),
      met: named(/cover "(\w+)" hit \d+ times/g),
    };
  });
