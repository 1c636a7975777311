import type { LoggedEvent, Observation } from '../../checker/conformance/observation.js';
import type { Rejection } from '../../checker/conformance/rejection.js';
import type { Presentation } from '../../checker/index.js';
import { falseGuardText } from '../../reports/explanation-text.js';
import { count, hanging, pageWidth, wrap } from '../../reports/layout.js';
import type { Palette } from '../../reports/palette.js';
import { messageText, nameOf, stateText, valueText } from '../../reports/words.js';
import type { JudgedCase, JudgedLog } from './judge-log.js';

interface Look {
  readonly palette: Palette;
  /** Everything of every case. */
  readonly verbose: boolean;
}

/** So many cases are told in full, and so many candidates of each. */
const mostCases = 5;
const mostCandidates = 8;

/** A judged log in words: how many cases conform, then why the others do not. */
export function conformText({ lines, ignored, conforming, others }: JudgedLog, look: Look): string {
  const violated = others.filter(({ verdict }) => verdict.verdict === 'violated').length;
  const undecided = others.length - violated;
  const parts = [
    ...(conforming > 0 ? [`${count(conforming, 'case')} conform${conforming === 1 ? 's' : ''}`] : []),
    ...(violated > 0 ? [`${count(violated, 'case')} ${violated === 1 ? 'does' : 'do'} not`] : []),
    ...(undecided > 0 ? [`${count(undecided, 'case')} ${undecided === 1 ? 'is' : 'are'} undecided`] : []),
  ];
  const total = `${count(lines, 'line')}${ignored > 0 ? ` (and ${ignored} that are nothing of the model)` : ''}`;
  const shown = look.verbose ? others : others.slice(0, mostCases);
  const rest = others.slice(shown.length);
  return [
    `${total}: ${parts.length === 0 ? 'no case' : parts.join(', ')}`,
    ...shown.map((each) => caseText(each, look)),
    ...(rest.length === 0 ? [] : [`and ${count(rest.length, 'case')} more: --verbose tells of them all`]),
  ].join('\n\n');
}

function caseText({ case: id, subject, lines, verdict, at }: JudgedCase, look: Look): string {
  const { palette } = look;
  const name = id === '' ? '' : `${id}, `;
  if (verdict.verdict === 'conforming') return `${palette.green('✓')} ${name}${count(lines, 'line')}`;
  if (verdict.verdict === 'undecided') {
    const what =
      verdict.reason === 'cuts'
        ? 'too many orders of its lines are possible'
        : 'not all that could explain it was looked at';
    return `${palette.yellow('?')} ${palette.bold(`${name}line ${at}`)}: undecided, for ${what}. Raise --budget.`;
  }
  const presentation = subject.conformance.system.presentation ?? {};
  const says = `${palette.red('✗')} ${palette.bold(`${name}line ${at}`)}: ${observationText(verdict.observation, presentation)}`;
  const trace = `rehome explain ${subject.id}:${verdict.path.join('/')}`;
  return [
    says,
    `  ${count(verdict.explained, 'line')} of ${lines} can be explained, by this run:`,
    `  ${palette.dim(trace)}`,
    ...section(
      '  Who wrote it can then be in',
      verdict.states.map((state) => stateText(state)).filter((text) => text !== ''),
      look,
    ),
    ...section('  On its way is', transitTexts(verdict, presentation), look),
    ...section(
      '  What could come next',
      verdict.expected.map((each) => eventText(each, presentation)),
      look,
    ),
    ...section('  Guards that refused', refusalTexts(verdict, presentation), look),
  ].join('\n');
}

function section(title: string, items: readonly string[], { verbose }: Look): string[] {
  if (items.length === 0) return [];
  const shown = verbose ? items : items.slice(0, mostCandidates);
  const rest = items.length - shown.length;
  return [
    `${title}:`,
    ...shown.flatMap((item) => hanging('    ', wrap(item, pageWidth - 4))),
    ...(rest > 0 ? [`    and ${rest} more: --verbose tells them`] : []),
  ];
}

function transitTexts({ observation, inTransit }: Rejection, presentation: Presentation): string[] {
  if (observation.kind !== 'received') return [];
  if (inTransit.length === 0) return [`nothing of the type ${observation.event.type}`];
  return inTransit.map(({ from, event }) => `from ${nameOf(presentation, from)}: ${messageText(presentation, event)}`);
}

/** Values that take longer to tell are left out: `explain --guards` and --json have them. */
const longestRead = 40;

function refusalTexts({ refusals }: Rejection, presentation: Presentation): string[] {
  const texts = refusals.map(({ participant, state, event, reads, ...guard }) => {
    const short = reads.filter(({ value }) => valueText(value, presentation).length <= longestRead);
    const refused = falseGuardText({ ...guard, reads: short }, presentation);
    return `${nameOf(presentation, participant)} in ${stateText(state)}, on ${event.type}: ${refused}`;
  });
  return [...new Set(texts)];
}

const verbs = { sent: 'sent', received: 'received', chose: 'chose', expired: 'had the timer' } as const;

/** What a line says: of a message that it tells in part, there are no words of the composition. */
function observationText(observation: Observation, presentation: Presentation): string {
  const who = nameOf(presentation, observation.participant);
  if (observation.kind === 'state') return `${who} is in ${observation.state}`;
  const { kind, peer, event } = observation;
  return `${who} ${verbs[kind]} ${messageText({}, event)}${peerText(kind, peer, presentation)}`;
}

function eventText({ kind, participant, peer, event }: LoggedEvent, presentation: Presentation): string {
  const words = messageText(presentation, event);
  const also = words === event.type || kind === 'chose' || kind === 'expired' ? '' : ` (${words})`;
  return `${nameOf(presentation, participant)} ${verbs[kind]} ${event.type}${peerText(kind, peer, presentation)}${also}`;
}

const peerText = (kind: LoggedEvent['kind'], peer: string | undefined, presentation: Presentation): string =>
  peer === undefined ? '' : ` ${kind === 'sent' ? 'to' : 'from'} ${nameOf(presentation, peer)}`;
