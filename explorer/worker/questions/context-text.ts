import type { Presentation } from '../../../checker/compose.js';
import { valueText } from '../../../reports/words.js';

/** A value of a context in words, lists and records too; `empty` for those without members. */
export function contextText(value: unknown, presentation: Presentation): string {
  if (typeof value !== 'object' || value === null || presentation.value?.(value) !== undefined)
    return valueText(value, presentation);
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(([name, member]) => {
    const text = contextText(member, presentation);
    return isList ? text : `${name} ${text}`;
  });
  if (members.length === 0) return 'empty';
  const isDeep = Object.values(value).some((member) => typeof member === 'object' && member !== null);
  return members.join(isList && isDeep ? '; ' : ', ');
}
