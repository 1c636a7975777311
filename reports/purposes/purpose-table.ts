import { runRows } from '../contribution/run-rows.js';
import { messageText, nameOf, stateText } from '../words.js';
import type { Purpose } from './purpose.js';

/** Heads of the columns of a purpose's table. */
export const purposeHead: readonly string[] = ['', 'step', 'who', 'what happens', 'then it sends', 'and is in'];

/** Fewer actions than these are told again. */
const worthSharing = 4;

/** A purpose as rows of a table: an action each, and where a choice is refused. */
function purposeRows({ steps, refused, presentation }: Purpose): readonly (readonly string[])[] {
  const name = (participant: string) => nameOf(presentation, participant);
  const refusals = (after: number) =>
    refused
      .filter((each) => each.after === after)
      .map(({ participant, event }) => {
        const text = messageText(presentation, { type: event });
        return ['', '', name(participant), `may not: ${text}`, 'nothing', 'the same state'];
      });
  const rows = runRows(steps, presentation).map(({ number, step, actors, message, remark }, index) => {
    const { sends, after } = steps[index]!;
    const what = remark === '' ? message : `${message} (${remark})`;
    const sent = sends.map(({ to, event }) => `to ${name(to)}: ${messageText(presentation, event)}`).join('; ');
    return [String(number), step, actors, what, sent === '' ? 'nothing' : sent, stateText(after.value)];
  });
  return [...refusals(0), ...rows.flatMap((row, index) => [row, ...refusals(index + 1)])];
}

/**
 * The rows of several purposes: one that begins as an earlier one does says so, and is told from there on.
 * @returns in their order
 */
export function sharedRows(purposes: readonly Purpose[]): readonly (readonly (readonly string[])[])[] {
  const told: { readonly id: string; readonly rows: readonly (readonly string[])[] }[] = [];
  return purposes.map((purpose) => {
    const rows = purposeRows(purpose);
    const best = told
      .map(({ id, rows: others }) => ({ id, length: sharedLength(rows, others) }))
      .reduce((one, two) => (two.length > one.length ? two : one), { id: '', length: 0 });
    told.push({ id: purpose.id, rows });
    if (best.length < worthSharing) return rows;
    const last = rows.slice(0, best.length).findLast(([number]) => number !== '')![0]!;
    return [[`1 to ${last}`, '', '', `as in ${best.id}`, '', ''], ...rows.slice(best.length)];
  });
}

function sharedLength(one: readonly (readonly string[])[], two: readonly (readonly string[])[]): number {
  const differs = one.findIndex((row, index) => row.join('|') !== two[index]?.join('|'));
  return differs === -1 ? one.length : differs;
}
