import { go } from '../address.js';
import { embedded } from '../embedded.js';

/** Asks for a system where the address names none. */
export function ChooseSystem() {
  return (
    <div class="run-note">
      <p>
        No run is chosen. Open one from the verdicts, or begin one:{' '}
        <label>
          <span class="visually-hidden">System</span>
          <select
            value=""
            onChange={({ currentTarget: { value } }) => go({ view: 'run', subject: value, path: '', parameters: {} })}
          >
            <option value="">choose a system …</option>
            {embedded.rows.map(({ subject }) => (
              <option key={subject} value={subject}>
                {subject}
              </option>
            ))}
          </select>
        </label>
      </p>
      <button type="button" onClick={() => go({ view: 'verdicts', parameters: {} })}>
        Verdicts
      </button>
    </div>
  );
}
