import type { Alert } from './alert.js';
import type { Case, Outcome } from './case.js';
import { element } from './xml.js';

/**
 * A check as JUnit XML: a test suite for each configuration, a test case for each of its expectations. The run in words stands at the
 * configuration with the shortest one; the others name their trace id. `time` is the seconds of the exploration.
 */
export function junitXml(cases: readonly Case[], alerts: readonly Alert[]): string {
  const suites = new Map<string, Case[]>();
  for (const each of cases) {
    const suite = suites.get(each.id);
    if (suite === undefined) suites.set(each.id, [each]);
    else suite.push(each);
  }
  const told = new Map(alerts.map((alert) => [alert.shown, alert]));
  const body = [...suites].map(([id, some]) =>
    element(
      'testsuite',
      { name: id, ...counts(some), time: seconds(some) },
      some.map((each) => testcase(each, told.get(each))),
    ),
  );
  // The whole has no attribute for what was skipped in the published schemas.
  const { skipped: _, ...whole } = counts(cases);
  return ['<?xml version="1.0" encoding="UTF-8"?>', element('testsuites', { name: 'rehome', ...whole }, body)].join(
    '\n',
  );
}

function counts(cases: readonly Case[]) {
  const number = (wanted: Outcome) => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: number('failed'), errors: number('error'), skipped: number('skipped') };
}

const seconds = ([first]: readonly Case[]): string | undefined => first?.run?.report.seconds.toFixed(3);

function testcase(each: Case, alert: Alert | undefined): string {
  const { id, what, outcome, message } = each;
  return element('testcase', { name: what, classname: id }, outcome === 'passed' ? [] : [reason(each, alert)]);

  function reason({ kind, run, verdict }: Case, told: Alert | undefined): string {
    if (outcome === 'skipped') return element('skipped', { message });
    const trace = run === undefined || verdict?.trace === undefined ? undefined : `${id}:${verdict.trace}`;
    const lines = [
      `${what}: ${message}`,
      ...(told?.property === undefined ? [] : [told.property.sentence]),
      ...(told?.steps ?? []).map(({ text }, i) => `${i + 1}. ${text}`),
      ...(trace === undefined ? [] : [`rehome explain ${trace}`]),
    ];
    return element(outcome === 'error' ? 'error' : 'failure', { message, type: kind }, lines.join('\n'));
  }
}
