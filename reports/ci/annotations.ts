import { type Alert, levelOf, whereText } from './alert.js';

/**
 * A check as workflow commands of GitHub Actions, one line an annotation: what is wrong first, for a step shows only the first ten of each level.
 * Empty text where all is as expected.
 */
export function annotations(alerts: readonly Alert[]): string {
  const ordered = [...alerts].sort((a, b) => rank(a) - rank(b));
  return ordered.map(annotation).join('\n');
}

const rank = (alert: Alert): number => (levelOf(alert) === 'error' ? 0 : 1);

function annotation(alert: Alert): string {
  const { shown, property, trace, place } = alert;
  const at = place === undefined ? {} : { file: place.file, line: place.line, endLine: place.end };
  const attributes = Object.entries({ ...at, title: `rehome: ${shown.what}` }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${attribute(String(value))}`],
  );
  const lines = [
    `${shown.message}, in ${whereText(alert)}`,
    ...(property === undefined ? [] : [property.sentence]),
    ...(trace === undefined ? [] : [`rehome explain ${trace}`]),
  ];
  return `::${levelOf(alert)} ${attributes.join(',')}::${data(lines.join('\n'))}`;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const attribute = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
