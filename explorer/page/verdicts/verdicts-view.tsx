import { go } from '../address.js';
import { embedded } from '../embedded.js';

/** The matrix of verdicts. */
export function VerdictsView() {
  return (
    <ul>
      {embedded.rows.map(({ subject }) => (
        <li key={subject}>
          <button type="button" onClick={() => go({ view: 'run', subject, path: '', parameters: {} })}>
            {subject}
          </button>
        </li>
      ))}
    </ul>
  );
}
