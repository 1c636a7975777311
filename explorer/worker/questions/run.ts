import type { System } from '../../../checker/compose.js';
import { explainRun } from '../../../checker/traces/explanation.js';
import { cycleOf } from '../../../checker/traces/path.js';
import { runOf } from '../../../checker/traces/replay-path.js';
import { chartOf } from '../../../reports/chart/chart.js';
import type { Explanation } from '../../../reports/explanation.js';
import { describeStep } from '../../../reports/step-words.js';
import { changes, factTexts, nameOf, stepOf } from '../../../reports/words.js';
import type { ParticipantName, RunView, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

/** Executes a path and says what happens in it. */
export function run({ subject, path }: Takes<'run'>, { source }: Asked): RunView {
  const system = source.systemOf(subject);
  const { presentation = {} } = system;
  const { steps } = runOf(system, path);
  const reasons = explainRun(system, path);
  const cycle = cycleOf(path);
  const setting = source.settingOf(subject);
  const id = `${source.idOf(subject)}:${path}`;
  const explanation: Explanation = {
    id,
    participants: system.participants.map(({ name }) => name),
    presentation,
    steps,
    reasons,
    ...(cycle === undefined ? {} : { cycle }),
    pivots: [],
    broken: [],
    ...(setting === undefined ? {} : { setting }),
  };
  return {
    id,
    participants: namesOf(system),
    steps: steps.map((step, index) => ({
      choice: step.choice,
      kind: step.kind,
      class: step.class,
      participant: step.participant,
      ...(step.from === undefined ? {} : { from: step.from }),
      words: describeStep(step, presentation),
      ...stepPart(stepOf(presentation, step)),
      event: step.event,
      transitions: step.transitions.map(({ id }) => id),
      reception: step.reception,
      falseGuards: reasons[index]!.falseGuards,
      changes: changes(step, presentation),
      learns: factTexts(presentation, step.learns ?? []),
    })),
    chart: chartOf(explanation),
    ...(cycle === undefined ? {} : { cycle }),
    broken: [],
    ...(setting === undefined ? {} : { setting }),
  };
}

const stepPart = (step: string | undefined) => (step === undefined ? {} : { step });

/** The participants with their names for people. */
export const namesOf = ({ participants, presentation = {} }: System): ParticipantName[] =>
  participants.map(({ name }) => ({ name, title: nameOf(presentation, name) }));
