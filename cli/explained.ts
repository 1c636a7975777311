import type { Finding } from '../catalogue/findings/finding.js';
import type { System } from '../checker/compose.js';
import type { Pivot } from '../checker/traces/pivot.js';
import type { BrokenProperty, Explanation } from '../reports/explanation.js';
import { lengthOfTrace } from '../reports/run-length.js';
import { InputError } from './errors.js';
import { nearest } from './nearest.js';
import { replayed } from './replayed.js';
import { traceSystem } from './trace-system.js';

/**
 * All that is known of the run that a trace id, or the name of a finding of the catalogue, names.
 * @throws InputError for what is neither, and for a finding that no run shows
 */
export async function explanationOf(idOrFinding: string): Promise<Explanation> {
  const finding = await findingNamed(idOrFinding);
  const id = finding?.trace ?? idOrFinding;
  const { target, system } = await traceSystem(id);
  const { steps, presentation } = await replayed(system, target.path);
  const { explainRun, pivotsOf } = await import('../checker/index.js');
  const pivots = pivotsOf(system, target.path, finding === undefined ? {} : { properties: [finding.property] });
  if (finding !== undefined && pivots.length === 0) {
    throw new InputError(
      `The run of ${finding.id} does not refute ${finding.property} any more: the written findings are out of date. Write them again with rehome findings --write.`,
    );
  }
  const { cycle } = lengthOfTrace(target.path);
  return {
    id,
    ...(finding === undefined ? {} : { finding: finding.id }),
    participants: system.participants.map(({ name }) => name),
    presentation,
    steps,
    reasons: explainRun(system, target.path),
    ...(cycle === undefined ? {} : { cycle }),
    pivots,
    broken: finding === undefined ? brokenAtEnd(system, pivots, steps.length) : [await brokenBy(system, finding)],
    ...(target.from === 'module' ? {} : { setting: await settingNamed(target.id) }),
  };
}

/**
 * The finding with this name; undefined for what looks like a trace id or a module.
 * @throws InputError for an unknown name, and for a finding without a run
 */
async function findingNamed(name: string): Promise<Finding | undefined> {
  if (name.includes(':') || !name.includes('/') || name.startsWith('.')) return undefined;
  const { readFindings } = await import('../catalogue/findings/data.js');
  const { findings } = readFindings();
  const found = findings.find(({ id }) => id === name);
  if (found === undefined) {
    const guess = nearest(
      name,
      findings.map(({ id }) => id),
    );
    const remedy = guess === undefined ? 'docs/findings.md lists them.' : `Did you mean ${guess}?`;
    throw new InputError(`No finding of the catalogue is named ${name}. ${remedy}`);
  }
  if (found.trace === null) {
    throw new InputError(
      `No run shows ${name}: nothing reaches what ${found.property} asks for. Name another finding.`,
    );
  }
  return found;
}

async function brokenBy(system: System, { property, fairness }: Finding): Promise<BrokenProperty> {
  const { sentenceOf } = await import('../catalogue/findings/sentence.js');
  return { ...described(system, property, sentenceOf(property)), ...(fairness === undefined ? {} : { fairness }) };
}

/** What a run refutes with its last action; what a beginning of it refutes already is another run's. */
const brokenAtEnd = (system: System, pivots: readonly Pivot[], length: number): BrokenProperty[] =>
  pivots.filter((pivot) => pivot.length === length).map(({ property }) => described(system, property));

const builtIn: Readonly<Record<string, string>> = {
  deadlock: 'A helpful action is always possible, or every participant is final or at rest.',
  overflow: 'No channel is sent more than it holds.',
};

function described(system: System, name: string, otherwise = builtIn[name] ?? ''): BrokenProperty {
  const { sentence = otherwise, source } = system.properties.find((property) => property.name === name) ?? {};
  return { name, sentence, ...(source === undefined ? {} : { source }) };
}

async function settingNamed(id: string) {
  const { parseConfigurationId } = await import('../catalogue/index.js');
  const { settingOf } = await import('../catalogue/setting.js');
  return settingOf(parseConfigurationId(id));
}
