import { useState } from 'preact/hooks';
import type { Judgement } from '../../../reports/cell.js';
import { embedded } from '../embedded.js';
import { PropertyDetails } from './details.js';
import { Findable, OpenButton } from './findable.js';
import { Sign } from './sign.js';
import { wordsOf } from './words.js';

/** Verdicts of one system, one line each; behind each line what the property says, and the way to its run. */
export const VerdictList = ({ subject, judged }: VerdictListProps) => (
  <ul class="verdict-list">
    {judged.map(({ property, judgement, before }) => (
      <li key={property} class="verdict-item">
        <VerdictItem subject={subject} property={property} judgement={judgement} before={before} />
      </li>
    ))}
  </ul>
);

function VerdictItem({ subject, property, judgement, before }: Judged & { readonly subject: string }) {
  const [open, setOpen] = useState(false);
  const said = embedded.properties.find(({ name }) => name === property);
  return (
    <>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {before !== undefined && (
            <>
              <Sign judgement={before.judgement} />
              <span aria-hidden="true">→</span>
            </>
          )}
          <Sign judgement={judgement} />
          <span class="verdict-name">{property}</span>
          <span class="visually-hidden">
            {before === undefined ? '' : `, before: ${wordsOf(before.judgement)}, now`}: {wordsOf(judgement)}
          </span>
        </summary>
        {open && (
          <div class="verdict-more">
            {said !== undefined && <PropertyDetails property={said} isNamed={false} />}
            {before !== undefined && (
              <div class="verdict-way">
                <span>Before: {wordsOf(before.judgement)}</span>
                <Findable subject={before.subject} property={property} judgement={before.judgement} />
              </div>
            )}
            <div class="verdict-way">
              <span>
                {before === undefined ? '' : 'Now: '}
                {wordsOf(judgement)}
              </span>
              <Findable subject={subject} property={property} judgement={judgement} />
            </div>
          </div>
        )}
      </details>
      <OpenButton subject={subject} property={property} judgement={judgement} />
    </>
  );
}

/** A verdict on a property, and what it was in the row before. */
interface Judged {
  readonly property: string;
  readonly judgement: Judgement | undefined;
  readonly before?: { readonly subject: string; readonly judgement: Judgement | undefined } | undefined;
}

interface VerdictListProps {
  readonly subject: string;
  readonly judged: readonly Judged[];
}
