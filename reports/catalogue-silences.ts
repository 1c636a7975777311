import type { Presentation } from '../checker/compose.js';
import type { Silence } from '../checker/report.js';
import { count } from './layout.js';
import { type Palette, plain } from './palette.js';
import { type Run, traceId } from './run.js';
import { nameOf, stateText } from './words.js';

interface Found {
  readonly silence: Silence;
  readonly run: Run;
  /** In how many runs. */
  times: number;
}

/**
 * Messages that arrive where the specification is silent, over all runs: each participant, state and message once, with the
 * shortest run. What is deliberately ignored is left out. Empty text where there are none.
 */
export function catalogueSilencesText(
  runs: readonly Run[],
  presentation: Presentation,
  palette: Palette = plain,
): string {
  const found = new Map<string, Found>();
  for (const run of runs) {
    for (const silence of (run.report.silences ?? []).filter(({ kind }) => kind !== 'ignored')) {
      const key = `${silence.participant} ${silence.state} ${silence.message}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { silence, run, times: 1 });
      else if (lengthOf(silence.trace) < lengthOf(known.silence.trace))
        found.set(key, { silence, run, times: known.times + 1 });
      else known.times++;
    }
  }
  if (found.size === 0) return '';
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([, one]) => linesOf(one, runs.length, presentation, palette));
  return [
    palette.bold(`Unspecified receptions: ${count(found.size, 'message')} that the text is silent about`),
    ...lines,
  ].join('\n');
}

function linesOf({ silence, run, times }: Found, of: number, presentation: Presentation, palette: Palette): string[] {
  const { participant, state, message, kind } = silence;
  const place = state.startsWith('{') ? stateText(JSON.parse(state)) : state;
  const repeated = kind === 'redelivery' ? ', only when delivered again' : '';
  return [
    `  ${nameOf(presentation, participant)} in ${place}: ${message} (in ${times} of ${of}${repeated})`,
    palette.dim(`    rehome explain ${traceId(run, silence.trace)}`),
  ];
}

const lengthOf = (trace: string): number => (trace === '' ? 0 : trace.split('/').length);

/** Transitions that no run of any configuration takes. Empty text where each is taken. */
export function neverTakenText(runs: readonly Run[], presentation: Presentation, palette: Palette = plain): string {
  const [first, ...others] = runs.map(
    ({ report }) =>
      new Set((report.deadTransitions ?? []).map(({ participant, transition }) => `${participant} ${transition}`)),
  );
  const never = [...(first ?? [])].filter((key) => others.every((dead) => dead.has(key)));
  if (never.length === 0) return '';
  const lines = never.map((key) => {
    const [participant, ...transition] = key.split(' ');
    return `  ${nameOf(presentation, participant)}: ${transition.join(' ')}`;
  });
  return [palette.bold(`Transitions that no configuration takes: ${never.length}`), ...lines].join('\n');
}
