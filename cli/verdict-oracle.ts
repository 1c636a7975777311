import { availableParallelism } from 'node:os';
import type { Oracle, Question } from '../catalogue/findings/oracle.js';
import type { Verdict } from '../checker/report.js';
import type { Run } from '../reports/run.js';
import { InputError } from './errors.js';
import { exitStatus } from './exit-status.js';
import { runJobs } from './pool.js';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';

/**
 * Answers from runs that are there already; what they do not say is checked on worker threads, each configuration once for
 * all of its questions.
 * @param quiet no progress on standard error
 * @throws InputError (75) where the signal ends it before all is answered
 */
export function verdictOracle(
  runs: readonly Run[],
  terminal: Terminal,
  { signal, quiet }: { readonly signal: AbortSignal; readonly quiet: boolean },
): Oracle {
  const known = new Map(
    runs.map(({ id, report }) => [id, new Map<string, Verdict | undefined>(verdictsByName(report.verdicts))]),
  );
  const complete = new Set(known.keys());
  const learn = async (questions: readonly Question[]) => {
    const open = new Map<string, Set<string>>();
    for (const { id, property } of questions) {
      if (complete.has(id) || known.get(id)?.has(property) === true) continue;
      open.set(id, (open.get(id) ?? new Set<string>()).add(property));
    }
    if (open.size === 0) return;
    const asked = [...open].map(([id, properties]) => ({ id, properties: [...properties] }));
    const progress = progressLine(terminal, asked.length, quiet);
    const reports = await runJobs(
      asked.map(({ id }) => ({ from: 'catalogue', id })),
      (index) => ({ properties: asked[index]!.properties }),
      { workers: availableParallelism(), signal, onProgress: progress.update, onDone: progress.done },
    );
    progress.end();
    if (signal.aborted) throw new InputError('Interrupted: nothing is shown.', exitStatus.unfinished);
    for (const [index, { id, properties }] of asked.entries()) {
      const verdicts = verdictsByName(reports[index]!.verdicts);
      const answers = known.get(id) ?? new Map<string, Verdict | undefined>();
      for (const property of properties) answers.set(property, verdicts.get(property));
      known.set(id, answers);
    }
  };
  return async (questions) => {
    await learn(questions);
    return questions.map(({ id, property }) => known.get(id)?.get(property));
  };
}

const verdictsByName = (verdicts: readonly Verdict[]): Map<string, Verdict> =>
  new Map(verdicts.map((verdict) => [verdict.property, verdict]));
