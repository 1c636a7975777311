import { count, grouped } from '../layout.js';
import { code, details, markdownTable } from '../markdown.js';
import type { Run } from '../run.js';
import { summary } from '../summary.js';
import { type Alert, whereText } from './alert.js';
import type { Case } from './case.js';

/** Longer lists of configurations are cut: a summary has its limit. */
const mostIds = 20;

/**
 * A check as a Markdown summary for a pull request: only what is not as expected, each once, with a run that shows it.
 * @param pinned what is expected are the pinned verdicts
 */
export function pullRequestSummary(
  runs: readonly Run[],
  cases: readonly Case[],
  alerts: readonly Alert[],
  pinned: boolean,
): string {
  const unmet = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').length;
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  const heading =
    unmet === 0
      ? pinned
        ? 'rehome: all as pinned'
        : 'rehome: all properties hold'
      : `rehome: ${grouped(unmet)} of ${count(cases.length, 'expectation')} ${unmet === 1 ? 'is' : 'are'} not ${pinned ? 'as pinned' : 'met'}`;
  return [
    `## ${heading}`,
    ...(skipped === 0 ? [] : [`A budget left ${count(skipped, 'expectation')} open.`]),
    ...(alerts.length === 0 ? [] : [table(alerts), ...alerts.map(section)]),
    ...(pinned && unmet > 0 ? ['If this is meant, run `npx rehome pin` and commit `catalogue/expected.json`.'] : []),
    summary(runs),
  ].join('\n\n');
}

const table = (alerts: readonly Alert[]): string =>
  markdownTable(
    ['what', 'found', 'where', 'line'],
    alerts.map((alert) => [
      code(alert.shown.what),
      alert.shown.message,
      whereText(alert),
      alert.place === undefined ? '' : code(`${alert.place.file}:${alert.place.line}`),
    ]),
  );

/** The run, and all configurations that fail alike. */
function section({ shown, ids, property, trace, steps }: Alert): string {
  const body = [
    ...(property === undefined
      ? []
      : [`${property.sentence}${property.source === undefined ? '' : ` (${property.source})`}`]),
    ...(steps.length === 0 ? [] : [fenced(steps.map(({ text }, i) => `${i + 1}. ${text}`).join('\n'))]),
    ...(trace === undefined ? [] : [fenced(`npx rehome explain ${trace}`)]),
    `In ${count(ids.length, 'configuration')}: ${ids.slice(0, mostIds).map(code).join(', ')}${ids.length > mostIds ? ` and ${ids.length - mostIds} more` : ''}.`,
  ];
  return details(`${shown.what}: ${shown.message}`, body.join('\n\n'));
}

const fenced = (text: string): string => ['```text', text, '```'].join('\n');
