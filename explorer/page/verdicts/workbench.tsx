import { address, go, move, withParameters } from '../address.js';
import { type Checked, useChecked } from '../checked.js';
import { embedded } from '../embedded.js';
import { Changes } from './changes.js';
import type { Judgements } from './difference.js';
import { Progress } from './findable.js';
import { type Tone, toneOf } from './judgement.js';
import { Sizes } from './sizes.js';
import { Switches } from './switches.js';
import { judgementsOf, pinnedOf } from './table.js';
import { VerdictList } from './verdict-list.js';
import { against, isKept, matrixAddress, switchTo } from './workbench-state.js';

/** One row with all its verdicts, checked here; switches make another row of it, and what that changes is shown. */
export function Workbench({ subject }: { readonly subject: string }) {
  const checked = useChecked(subject);
  const other = against();
  const pinnedBefore = pinned(other);
  // Where nothing is pinned of the row before, it is checked when its own turn has come.
  const checkedBefore = useChecked(checked.state === 'checked' && pinnedBefore === undefined ? other : undefined);
  const now = judgementsIn(checked) ?? pinned(subject);
  const before = judgementsIn(checkedBefore) ?? pinnedBefore;
  return (
    <div class="workbench">
      <aside class="switches" aria-label="Switches">
        <button type="button" onClick={() => go(matrixAddress())}>
          ← All {embedded.source === 'catalogue' ? 'configurations' : 'systems'}
        </button>
        <Switches subject={subject} />
      </aside>
      <section class="results" aria-label="Verdicts">
        <h2 class="subject">{subject}</h2>
        <State subject={subject} checked={checked} isPinned={now !== undefined} />
        <Sizes subject={subject} checked={checked} against={other} before={checkedBefore} />
        {other !== undefined && now !== undefined && (
          <>
            <Changes
              subject={subject}
              against={other}
              before={before}
              failure={checkedBefore.state === 'failed' ? checkedBefore.message : undefined}
              now={now}
            />
            <label class="keep">
              <input
                type="checkbox"
                checked={isKept()}
                onChange={(event) =>
                  move(withParameters(address.value, { keep: event.currentTarget.checked ? 'yes' : '' }))
                }
              />{' '}
              Keep comparing with this row
            </label>
          </>
        )}
        {now !== undefined && <AllVerdicts subject={subject} now={now} />}
      </section>
    </div>
  );
}

function State({ subject, checked, isPinned }: StateProps) {
  const before = against();
  if (checked.state === 'failed')
    return (
      <div class="refused">
        <p role="alert">
          {checked.message} {embedded.source === 'catalogue' && 'Switch something else, or go back.'}
        </p>
        {before !== undefined && (
          <button type="button" onClick={() => switchTo(before)}>
            Go back to {before}
          </button>
        )}
      </div>
    );
  if (checked.state === 'checked') return null;
  return (
    <div class="checking">
      <Progress subject={subject} />
      {isPinned && <p class="quiet">Until then, the verdicts that are pinned.</p>}
    </div>
  );
}

const parts: readonly (readonly [title: string, tones: readonly Tone[], open: boolean])[] = [
  ['Violated', ['violated'], true],
  ['Undecided', ['undecided'], true],
  ['Holds', ['holds', 'bounded'], false],
  ['Holds vacuously', ['vacuous'], false],
];

function AllVerdicts({ subject, now }: { readonly subject: string; readonly now: Judgements }) {
  return (
    <>
      {parts.map(([title, tones, open]) => {
        const judged = [...now]
          .filter(([, judgement]) => tones.includes(toneOf(judgement)))
          .map(([property, judgement]) => ({ property, judgement }));
        if (judged.length === 0) return null;
        return (
          <details key={title} class="part" open={open}>
            <summary>
              <h3>
                {title} <span class="quiet">{judged.length}</span>
              </h3>
            </summary>
            <VerdictList subject={subject} judged={judged} />
          </details>
        );
      })}
    </>
  );
}

const judgementsIn = (checked: Checked): Judgements | undefined =>
  checked.state === 'checked' ? judgementsOf(checked.report) : undefined;

/** What is pinned of a row, where it is one of the page's and anything is. */
function pinned(subject: string | undefined): Judgements | undefined {
  const row = embedded.rows.find((each) => each.subject === subject);
  const judgements = row === undefined ? undefined : pinnedOf(embedded, row);
  return judgements === undefined || judgements.size === 0 ? undefined : judgements;
}

interface StateProps {
  readonly subject: string;
  readonly checked: Checked;
  readonly isPinned: boolean;
}
