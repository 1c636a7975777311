import type { Verdict } from '../../../checker/report.js';
import type { Judgement } from '../../../reports/cell.js';
import { go } from '../address.js';
import { checkedOf } from '../checked.js';
import { embedded } from '../embedded.js';
import { openCell, opening, stopOpening } from './opening.js';
import { notJudged, targetOf, whyNoTarget, whyVacuous } from './target.js';
import { counted, numeral } from './words.js';

/** The way from a verdict to the run, or the witness, that it rests on; where there is none, why. */
export function Findable({ subject, property, judgement }: FindableProps) {
  const checked = checkedOf(subject);
  const verdict =
    checked.state === 'checked' ? checked.report.verdicts.find((each) => each.property === property) : undefined;
  if (verdict !== undefined) return <KnownTarget subject={subject} verdict={verdict} />;
  if (judgement === undefined && isJudged(subject)) return <p class="quiet">{notJudged}</p>;
  if (judgement?.vacuous) return <p class="quiet">{whyVacuous}</p>;
  const current = opening.value;
  if (current?.subject === subject && current.property === property) {
    if (current.note !== undefined) return <p role="alert">{current.note}</p>;
    return <Progress subject={subject} onStop={stopOpening} />;
  }
  return (
    <button type="button" class="primary" onClick={() => void openCell(subject, property)}>
      {judgement === undefined ? 'Check it' : judgement.verdict === 'violated' ? 'Open run' : 'Open witness'}
    </button>
  );
}

/** Whether the verdicts of a system are known: what is not among them is not judged there. */
const isJudged = (subject: string): boolean =>
  checkedOf(subject).state === 'checked' ||
  embedded.rows.some((row) => row.subject === subject && row.verdicts.some((cell) => cell >= 0));

function KnownTarget({ subject, verdict }: { readonly subject: string; readonly verdict: Verdict }) {
  const target = targetOf(subject, verdict);
  if (target === undefined) return <p class="quiet">{whyNoTarget(verdict)}</p>;
  const name = target.kind === 'run' ? 'Open run' : 'Open witness';
  return (
    <button type="button" class="primary" onClick={() => go(target.address)}>
      {name} of {counted(target.length, 'action')}
    </button>
  );
}

/** The same in short, for a line of a list: nothing where there is nothing to open. */
export function OpenButton({ subject, property, judgement }: FindableProps) {
  const checked = checkedOf(subject);
  const verdict =
    checked.state === 'checked' ? checked.report.verdicts.find((each) => each.property === property) : undefined;
  const target = verdict === undefined ? undefined : targetOf(subject, verdict);
  if (verdict === undefined ? judgement?.verdict !== 'violated' : target === undefined) return null;
  const kind = target?.kind ?? 'run';
  return (
    <button type="button" aria-label={`Open ${kind} of ${property}`} onClick={() => void openCell(subject, property)}>
      Open {kind}
    </button>
  );
}

/** How far the check of a system is, and a way to stop it. */
export function Progress({ subject, onStop }: { readonly subject: string; readonly onStop?: () => void }) {
  const checked = checkedOf(subject);
  const progress = checked.state === 'checking' ? checked.progress : undefined;
  return (
    <p class="progress">
      <span role="status">Checking …</span>
      {progress !== undefined && (
        <span>
          {' '}
          {counted(progress.states, 'state')}, {numeral(progress.queue)} waiting, depth {progress.depth}
        </span>
      )}
      {onStop !== undefined && (
        <button type="button" onClick={onStop}>
          Stop
        </button>
      )}
    </p>
  );
}

interface FindableProps {
  readonly subject: string;
  readonly property: string;
  readonly judgement: Judgement | undefined;
}
