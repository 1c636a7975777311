import { type Difference, differences, type Judgements } from './difference.js';
import { VerdictList } from './verdict-list.js';
import { counted } from './words.js';
import { switchTo } from './workbench-state.js';

const titles: Readonly<Record<Difference['kind'], string>> = {
  worse: 'Worse',
  better: 'Better',
  other: 'By another run',
  one: 'Judged in one of the two alone',
};

/** What the last switch changed: each verdict before and after. */
export function Changes({ subject, against, before, failure, now }: ChangesProps) {
  if (failure !== undefined)
    return (
      <p>
        The row before, {against}, has no verdicts: {failure}
      </p>
    );
  if (before === undefined) return <p class="quiet">The row before, {against}, is not checked yet.</p>;
  const found = differences(before, now);
  return (
    <section class="changes" aria-label="What changed">
      <h3 aria-live="polite">
        {found.length === 0 ? 'No verdict changed' : `${counted(found.length, 'verdict')} changed`}
      </h3>
      <p class="quiet">
        against {against}{' '}
        <button type="button" onClick={() => switchTo(against)}>
          Go back to it
        </button>
      </p>
      {(Object.keys(titles) as Difference['kind'][]).map((kind) => {
        const judged = found
          .filter((each) => each.kind === kind)
          .map(({ property, before: was, after }) => ({
            property,
            judgement: after,
            before: { subject: against, judgement: was },
          }));
        if (judged.length === 0) return null;
        return (
          <div key={kind}>
            <h4>
              {titles[kind]} <span class="quiet">{judged.length}</span>
            </h4>
            <VerdictList subject={subject} judged={judged} />
          </div>
        );
      })}
    </section>
  );
}

interface ChangesProps {
  readonly subject: string;
  readonly against: string;
  /** Undefined as long as nobody knows. */
  readonly before: Judgements | undefined;
  /** Why nobody will. */
  readonly failure: string | undefined;
  readonly now: Judgements;
}
