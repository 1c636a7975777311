import type { System } from '../../../checker/compose.js';
import { parsePath } from '../../../checker/traces/path.js';
import type { Pivot } from '../../../checker/traces/pivot.js';
import { brokenProperty } from '../../../reports/broken-property.js';
import { chartOf } from '../../../reports/chart/chart.js';
import type { Explanation } from '../../../reports/explanation.js';
import { changes, factTexts, nameOf } from '../../../reports/words.js';
import type { ParticipantName, RunView, StepView, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';
import type { Course, Point } from '../walk/course.js';
import { brokenBefore, brokenBy, runNamed } from '../walk/refuted.js';
import { actionView } from './action-view.js';

/** Executes a path and says what happens in it, and what it refutes at its end. */
export function run(takes: Takes<'run'>, asked: Asked): RunView {
  const explanation = explanationOf(takes, asked);
  const course = asked.courseOf(takes.subject);
  const { id, cycle, broken, setting } = explanation;
  const [, ...points] = course.along(parsePath(takes.path));
  return {
    id,
    participants: namesOf(course.system),
    steps: points.map((point) => stepView(course, point)),
    chart: chartOf(explanation),
    ...(cycle === undefined ? {} : { cycle }),
    broken,
    brokenBefore: brokenBefore(course, runNamed(takes.path)),
    ...(setting === undefined ? {} : { setting }),
  };
}

/** A run as reports take it. What else was enabled on the way is not told. */
export function explanationOf(
  { subject, path: text }: Takes<'run'>,
  { source, courseOf }: Asked,
  pivots: readonly Pivot[] = [],
): Explanation {
  const course = courseOf(subject);
  const { system } = course;
  const named = runNamed(text);
  const { path, cycle } = named;
  const setting = source.settingOf(subject);
  const [, ...points] = course.along(path);
  return {
    id: `${source.idOf(subject)}:${text}`,
    participants: system.participants.map(({ name }) => name),
    presentation: system.presentation ?? {},
    steps: points.map(({ step }) => step!),
    reasons: [],
    ...(cycle === undefined ? {} : { cycle }),
    pivots,
    broken: brokenBy(course, named).map((name) => brokenProperty(system, name)),
    ...(setting === undefined ? {} : { setting }),
  };
}

/** Runs that are walked share all but their ends. */
const views = new WeakMap<Point, StepView>();

function stepView(course: Course, point: Point): StepView {
  const known = views.get(point);
  if (known !== undefined) return known;
  const { presentation = {} } = course.system;
  const step = point.step!;
  const view: StepView = {
    ...actionView(step, presentation, course.falseGuardsOf(point.before!, step.choice)),
    changes: changes(step, presentation),
    learns: factTexts(presentation, step.learns ?? []),
  };
  views.set(point, view);
  return view;
}

/** The participants with their names for people. */
export const namesOf = ({ participants, presentation = {} }: System): ParticipantName[] =>
  participants.map(({ name }) => ({ name, title: nameOf(presentation, name) }));
