import { procedures } from '../../machines/procedures/index.js';
import { parseConfigurationId } from '../configuration.js';
import { type Finding, splitTrace } from '../findings/finding.js';
import { type Sources, verdictIn } from './judge.js';

/** The run that a contribution shows of a finding. */
export interface ShownRun {
  readonly configuration: string;
  /** The whole trace id; null where no run reaches a goal. */
  readonly trace: string | null;
}

/** A finding is of other procedures than the one that was asked for. */
export class OtherProcedureError extends Error {
  override readonly name = 'OtherProcedureError';
}

const rank = (name: string): number => procedures.findIndex((procedure) => procedure.name === name);

/**
 * The run of a finding in the procedure that the clause describes: in its smallest scenario, under the readings nearest to the defaults.
 * @param procedure the procedure; without one, the finding's first one in the order of reports
 * @throws OtherProcedureError where the finding is not of that procedure
 */
export async function shownRun(finding: Finding, procedure: string | undefined, sources: Sources): Promise<ShownRun> {
  const all = finding.configurations.map(parseConfigurationId);
  const names = [...new Set(all.map((each) => each.procedure))].sort((one, two) => rank(one) - rank(two));
  const wanted = procedure ?? names[0]!;
  const fitting = all.filter((each) => each.procedure === wanted);
  if (fitting.length === 0) {
    throw new OtherProcedureError(`The finding ${finding.id} is none of ${wanted}, but of ${names.join(', ')}.`);
  }
  const smallest = fitting.filter(({ scenario }) => scenario === finding.scenario);
  const readingsIn = ({ readings }: (typeof all)[number]) => Object.keys(readings).length;
  const configuration = (smallest.length > 0 ? smallest : fitting).reduce((one, two) =>
    readingsIn(two) < readingsIn(one) ? two : one,
  ).id;
  if (finding.trace !== null && splitTrace(finding.trace).configuration === configuration) {
    return { configuration, trace: finding.trace };
  }
  const { trace } = verdictIn(await sources.judge(configuration, finding.property), finding.property);
  return { configuration, trace: trace === undefined ? null : `${configuration}:${trace}` };
}
