import { useState } from 'preact/hooks';
import type { EmbeddedRow } from '../../embedded.js';
import { address, go } from '../address.js';
import { RowName } from './grid-line.js';
import { compareSeverity, toneOf } from './judgement.js';
import { chosenRow, filtered, lines, setParameters, table } from './state.js';
import { VerdictList } from './verdict-list.js';
import { sizeWords } from './words.js';

/** The rows of the matrix as a list, each with its verdicts behind it. */
export const RowList = () => (
  <ul class="row-list">
    {lines.value.map((line) =>
      line.kind === 'head' ? (
        <li key={`head ${line.title}`} class="row-list-head">
          {line.title}
        </li>
      ) : (
        <li key={line.row.subject}>
          <RowItem row={line.row} />
        </li>
      ),
    )}
  </ul>
);

function RowItem({ row }: { readonly row: EmbeddedRow }) {
  const [open, setOpen] = useState(chosenRow.peek() === row.subject);
  const judged = filtered.value.families.flatMap(({ members }) =>
    members.map(({ property, index }) => ({ property: property.name, judgement: table.value.judgement(row, index) })),
  );
  const violated = judged.filter(({ judgement }) => toneOf(judgement) === 'violated').length;
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setParameters({ row: row.subject });
      }}
    >
      <summary>
        <span class="row-list-name">
          <RowName row={row} />
        </span>
        <span class="row-list-count" data-tone={violated > 0 ? 'violated' : 'holds'}>
          {violated > 0 ? `✗ ${violated} violated` : '✓ none violated'}
        </span>
      </summary>
      {open && (
        <>
          <p class="quiet">{sizeWords(row.size)}</p>
          <p>
            <button type="button" onClick={() => go({ ...address.value, subject: row.subject })}>
              {row.procedure === '' ? 'Check it here' : 'Change readings'}
            </button>
          </p>
          <VerdictList
            subject={row.subject}
            judged={[...judged].sort((a, b) => compareSeverity(a.judgement, b.judgement))}
          />
        </>
      )}
    </details>
  );
}
