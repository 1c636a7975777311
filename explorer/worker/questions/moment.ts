import type { Presentation } from '../../../checker/compose.js';
import { contentOf } from '../../../checker/explore.js';
import type { TraceStep } from '../../../checker/report.js';
import { isState, OVERFLOWS } from '../../../checker/search/expander.js';
import { parsePath } from '../../../checker/traces/path.js';
import { factTexts, messageText, nameOf, stateText } from '../../../reports/words.js';
import type { ChannelView, EnabledAction, Moment, ParticipantState, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';
import type { Course, Point } from '../walk/course.js';
import { runNamed } from '../walk/refuted.js';
import { statusesAt } from '../walk/statuses.js';
import { actionView } from './action-view.js';
import { contextText } from './context-text.js';

/** What is so after the first actions of a path; of a path with `~`, what repeats is taken once. */
export function moment({ subject, path: text, at }: Takes<'moment'>, { courseOf }: Asked): Moment {
  const course = courseOf(subject);
  const point = course.at(parsePath(text).slice(0, at));
  const { knowledge, system } = course.ground;
  return {
    at: point.length,
    participants: participantsAt(course, point),
    channels: channelsAt(course, point),
    ...(knowledge === undefined ? {} : { knowledge: knownTexts(system.presentation ?? {}, point.learning.knows) }),
    properties: statusesAt(course, runNamed(text), at),
    enabled: point.actions.map((_, choice) => enabledAt(course, point, choice)),
    ...(point.overflows ? { ends: 'overflow' } : point.isInside ? {} : { ends: 'within' }),
  };
}

/** All of them, where the composition has no words to tell which are worth telling. */
const knownTexts = (presentation: Presentation, facts: readonly string[]): readonly string[] =>
  presentation.fact === undefined ? facts : factTexts(presentation, facts);

function participantsAt(course: Course, point: Point): ParticipantState[] {
  const { participants, presentation = {} } = course.system;
  return participants.map(({ name }, index) => {
    const { snapshot, timers } = course.localOf(point, index);
    const nodes = [...snapshot._nodes].sort((a, b) => a.order - b.order);
    return {
      name,
      title: nameOf(presentation, name),
      state: stateText(snapshot.value),
      active: nodes.map(({ path }) => (path.length === 0 ? '(root)' : path.join('.'))),
      tags: [...snapshot.tags].sort(),
      context: Object.entries(snapshot.context as object).map(([name, value]) => ({
        name,
        text: contextText(value, presentation),
      })),
      timers: timers.map(({ id }) => id),
    };
  });
}

function channelsAt({ ground, system }: Course, { state }: Point): ChannelView[] {
  const { presentation = {} } = system;
  const { routes, names } = ground.expander.tables;
  const values = ground.load(state);
  const full = routes.channels.flat().filter(({ field }) => (values[field] ?? 0) !== 0);
  return full.map((channel) => {
    const { to, kind, messages } = contentOf(channel, values[channel.field]!, names);
    return {
      to,
      kind,
      messages: messages.map(({ from, event, repeated }) => ({
        from,
        text: messageText(presentation, event),
        repeated,
      })),
    };
  });
}

function enabledAt(course: Course, point: Point, choice: number): EnabledAction {
  const target = point.targets[choice]!;
  const step = course.stepOf(point, choice);
  return {
    ...actionView(step, course.system.presentation ?? {}, course.falseGuardsOf(point, choice)),
    leads: isState(target) ? 'state' : target === OVERFLOWS ? 'overflow' : 'problem',
    silent: isSilent(step),
  };
}

const isSilent = ({ kind, reception }: TraceStep): boolean =>
  (kind === 'deliver' || kind === 'redeliver' || kind === 'duplicate') && reception !== 'handled';
