import { go, type View } from '../address.js';
import { embedded } from '../embedded.js';

/** Chooses a system, and goes to its initial state in a part of the page. */
export function ChooseSystem({ view }: { readonly view: View }) {
  return (
    <label>
      <span class="visually-hidden">System</span>
      <select
        value=""
        onChange={({ currentTarget: { value } }) => go({ view, subject: value, path: '', parameters: {} })}
      >
        <option value="">choose a system …</option>
        {embedded.rows.map(({ subject }) => (
          <option key={subject} value={subject}>
            {subject}
          </option>
        ))}
      </select>
    </label>
  );
}
