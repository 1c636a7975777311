import { type Address, address, go } from '../address.js';
import { checkedOf } from '../checked.js';
import { embedded } from '../embedded.js';
import { type Selection, selectionOf, subjectOf } from './selection.js';

/** The row that the workbench's is compared with: the one before the last switch. */
export const against = (): string | undefined => address.value.parameters.against || undefined;

/** Whether the comparison stays with that row whatever is switched. */
export const isKept = (): boolean => address.value.parameters.keep === 'yes';

/** Goes on to another row, and compares it with the one before, or with the one that is kept; a row that cannot be is passed over. */
export function switchTo(next: string): void {
  const { subject, parameters } = address.value;
  if (next === subject) return;
  const base = isPassedOver(subject) ? against() : subject;
  const isItself = base === next && !isKept();
  go({ view: 'verdicts', subject: next, parameters: { ...parameters, against: isItself ? '' : (base ?? '') } });
}

const isPassedOver = (subject: string | undefined): boolean =>
  isKept() || (subject !== undefined && checkedOf(subject).state === 'failed');

/** Changes a part of what is selected. */
export function change(subject: string, changed: Partial<Selection>): void {
  switchTo(subjectOf(embedded, { ...selectionOf(subject), ...changed }));
}

/** The matrix, as it was filtered. */
export function matrixAddress(): Address {
  const { against: _, keep: __, ...parameters } = address.value.parameters;
  return { view: 'verdicts', parameters };
}
