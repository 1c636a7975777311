import { amendedProcedure } from '../../machines/amendments/named.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { propertiesOf } from '../../properties/index.js';
import type { WordTable } from '../../reports/contribution/content.js';
import { configuration, parseConfigurationId } from '../configuration.js';
import { sentenceOf } from '../findings/sentence.js';
import { ExcludedError } from '../names.js';
import { ownProcedure } from '../own-procedures.js';
import { judged, pinWords, type Sources } from './judge.js';

/** A column: a procedure, and what it stands for where the user said so. */
export interface Column {
  readonly procedure: string;
  readonly standsFor?: 'as it stands' | 'as amended';
}

/** What a row asks: a property, under the readings and in the scenario of a configuration. */
export interface Question {
  readonly property: string;
  readonly configuration: string;
}

/** The procedures to compare where nobody names any: those of the texts that store credentials as this one does. */
export function columnsLike(procedure: string): readonly Column[] {
  const { credentials } = procedureNamed(procedure);
  return procedures
    .filter((each) => each.credentials === credentials && each.amends === undefined)
    .map(({ name }) => ({ procedure: name }));
}

/** A procedure that `parseConfigurationId` has accepted the name of. */
const procedureNamed = (name: string): Procedure =>
  (ownProcedure(name) ?? procedures.find((each) => each.name === name) ?? amendedProcedure(name))!;

/** A procedure's name where a sentence speaks of it: amendments are too many to name each time. */
export function calledInProse(name: string): string {
  const { amends } = procedureNamed(name);
  return amends === undefined || !name.includes('+') ? name : `${amends.base} with the proposed sentences`;
}

/**
 * What each procedure makes of each question, and below it what the procedures are.
 * @param withScenarios tell the scenario of each row
 */
export async function verdictTable(
  questions: readonly Question[],
  columns: readonly Column[],
  sources: Sources,
  withScenarios = false,
): Promise<WordTable> {
  const rows: string[][] = [];
  for (const question of questions) {
    const cells: string[] = [];
    for (const { procedure } of columns) cells.push(await cellOf(question, procedure, sources));
    const scenario = withScenarios ? [parseConfigurationId(question.configuration).scenario] : [];
    rows.push([sentenceOf(question.property), ...scenario, ...cells]);
  }
  const heads = columns.map(({ procedure, standsFor }) => {
    const called = calledInProse(procedure);
    return standsFor === undefined ? called : `${standsFor}: ${called}`;
  });
  return {
    title: withScenarios ? 'What is required, by scenario' : 'Which order of the steps keeps what is required',
    head: ['What is required', ...(withScenarios ? ['Scenario'] : []), ...heads],
    rows,
    notes: [columns.map(({ procedure }) => noteOn(procedureNamed(procedure))).join(' ')],
  };
}

const notApplicable = 'does not apply';

async function cellOf({ property, configuration: id }: Question, procedure: string, sources: Sources): Promise<string> {
  const { readings, scenario } = parseConfigurationId(id);
  const names = propertiesOf(procedureNamed(procedure)).map(({ name }) => name);
  if (property !== 'deadlock' && !names.includes(property)) return notApplicable;
  try {
    const { id: same } = configuration({ procedure, readings, scenario });
    return pinWords((await judged(same, property, sources)).pin);
  } catch (error) {
    if (error instanceof ExcludedError) return notApplicable;
    throw error;
  }
}

const orders = {
  'discard-first': 'discards in step 8, notifies the old SHO in 9 and is acknowledged in 10',
  'notify-first': 'notifies the old SHO in step 8, is acknowledged in 9 and discards in 10',
} as const;

function noteOn({ name, order, reconstructed, amends, own }: Procedure): string {
  if (amends !== undefined)
    return `The proposed sentences are those of the amendments ${amends.amendments.join(', ')}.`;
  const rest = reconstructed === undefined ? '' : `; reconstructed: ${reconstructed}`;
  return own === undefined
    ? `In ${name} the M2ME ${orders[order]}${rest}.`
    : `${name} is modelled for this contribution${rest}.`;
}
