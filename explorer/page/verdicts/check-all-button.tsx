import { embedded } from '../embedded.js';
import { checkAll, round, stopRound } from './check-all.js';
import { filtered } from './state.js';
import { counted, numeral } from './words.js';

/** Checks all rows that are shown, in the background. */
export function CheckAll() {
  const current = round.value;
  const noun = embedded.source === 'catalogue' ? 'configuration' : 'system';
  if (current?.current !== undefined)
    return (
      <span class="check-all">
        <progress value={current.done} max={current.total} aria-label="Checked" />
        <span>
          {numeral(current.done)} of {numeral(current.total)}
        </span>
        <button type="button" onClick={stopRound}>
          Stop
        </button>
      </span>
    );
  const { rows } = filtered.value;
  return (
    <span class="check-all">
      {current !== undefined && (
        <span role="status">
          {counted(current.done, noun)} checked{current.failed > 0 ? `, ${current.failed} could not be` : ''}
        </span>
      )}
      <button
        type="button"
        title={`Check the ${counted(rows.length, noun)} shown here, in this page`}
        onClick={() => void checkAll(rows.map(({ subject }) => subject))}
      >
        Check all shown
      </button>
    </span>
  );
}
