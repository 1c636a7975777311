import { pivotLines } from '../../reports/pivot-text.js';
import type { Finding } from './finding.js';
import { propertyNamed } from './sentence.js';

/** With which action of its run a finding's property was lost, in a sentence; undefined where no run shows it. */
export function pivotWords({ property, pivot, length }: Finding): string | undefined {
  if (pivot === undefined) return undefined;
  const form = propertyNamed(property)?.form ?? 'deadlock';
  const lines = pivotLines({ ...pivot, form }, (number) =>
    number === length ? 'its last action' : `action ${number}`,
  );
  const text = lines.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What is told at the actions of its run, by their numbers from 1 on. That the last action loses it goes without saying. */
export function pivotMarks({ pivot, length }: Finding): ReadonlyMap<number, string> {
  const { anyhow, helpfully } = pivot ?? {};
  const marks = new Map<number, string>();
  if (typeof helpfully === 'number') marks.set(helpfully, 'lost, unless something saves it that nobody owes');
  if (typeof anyhow === 'number') marks.set(anyhow, 'lost for good');
  if (anyhow === helpfully && anyhow === length) marks.clear();
  return marks;
}
