import type { JudgedCase, JudgedLog } from './judge-log.js';

/** The result as plain data: what `rehome conform --json` prints. */
export function conformJson({ lines, ignored, cutOff, conforming, others }: JudgedLog) {
  return {
    lines,
    ignored,
    cutOff: cutOff ?? null,
    conforming,
    violated: others.filter(({ verdict }) => verdict.verdict === 'violated').length,
    undecided: others.filter(({ verdict }) => verdict.verdict === 'undecided').length,
    cases: others.map(caseJson),
  };
}

function caseJson({ case: id, subject, lines, verdict, at }: JudgedCase): Readonly<Record<string, unknown>> {
  const about = { case: id, configuration: subject.id, lines, verdict: verdict.verdict, line: at };
  if (verdict.verdict === 'conforming') return about;
  if (verdict.verdict === 'undecided') return { ...about, reason: verdict.reason };
  const { explained, observation, path, expected, inTransit, states, refusals } = verdict;
  const trace = `${subject.id}:${path.join('/')}`;
  return { ...about, observation, explained, trace, expected, inTransit, states, refusals };
}
