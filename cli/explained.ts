import type { ShownFinding } from '../catalogue/findings/explained.js';
import type { System } from '../checker/compose.js';
import type { Pivot } from '../checker/traces/pivot.js';
import { brokenProperty } from '../reports/broken-property.js';
import type { BrokenProperty, Explanation } from '../reports/explanation.js';
import { lengthOfTrace } from '../reports/run-length.js';
import { InputError } from './errors.js';
import { namedFinding } from './named-finding.js';
import { replayed } from './replayed.js';
import { traceSystem } from './trace-system.js';

/**
 * All that is known of the run that a trace id, or the name of a finding of the catalogue, names.
 * @throws InputError for what is neither, and for a finding that no run shows
 */
export async function explanationOf(idOrFinding: string): Promise<Explanation> {
  return isFindingName(idOrFinding) ? findingNamed(idOrFinding) : runNamed(idOrFinding);
}

/** Is it written like the name of a finding? A trace id has a colon; a module's path begins with a dot, or has no slash. */
export const isFindingName = (text: string): boolean =>
  !text.includes(':') && text.includes('/') && !text.startsWith('.');

/**
 * The finding of the catalogue that has this name, with the run that shows it.
 * @throws InputError where none has, and for one that no run shows
 */
export async function shownFinding(name: string): Promise<ShownFinding> {
  const found = await namedFinding(name);
  const { isShown } = await import('../catalogue/findings/explained.js');
  if (isShown(found)) return found;
  throw new InputError(`No run shows ${name}: nothing reaches what ${found.property} asks for. Name another finding.`);
}

async function findingNamed(name: string): Promise<Explanation> {
  const found = await shownFinding(name);
  const { explanationOfFinding } = await import('../catalogue/findings/explained.js');
  const explanation = explanationOfFinding(found);
  if (explanation.pivots.length === 0) {
    throw new InputError(
      `The run of ${name} does not refute ${found.property} any more: write the findings again with rehome findings --write.`,
    );
  }
  return explanation;
}

async function runNamed(id: string): Promise<Explanation> {
  const { target, system } = await traceSystem(id);
  const { steps, presentation } = await replayed(system, target.path);
  const { explainRun, pivotsOf } = await import('../checker/index.js');
  const pivots = pivotsOf(system, target.path);
  const { cycle } = lengthOfTrace(target.path);
  return {
    id,
    participants: system.participants.map(({ name }) => name),
    presentation,
    steps,
    reasons: explainRun(system, target.path),
    ...(cycle === undefined ? {} : { cycle }),
    pivots,
    broken: brokenAtEnd(system, pivots, steps.length),
    ...(target.from === 'module' ? {} : { setting: await settingNamed(target.id) }),
  };
}

/** What a run refutes with its last action; what a beginning of it refutes already is another run's. */
const brokenAtEnd = (system: System, pivots: readonly Pivot[], length: number): BrokenProperty[] =>
  pivots.filter((pivot) => pivot.length === length).map(({ property }) => brokenProperty(system, property));

async function settingNamed(id: string) {
  const { parseConfigurationId } = await import('../catalogue/index.js');
  const { settingOf } = await import('../catalogue/setting.js');
  return settingOf(parseConfigurationId(id));
}
