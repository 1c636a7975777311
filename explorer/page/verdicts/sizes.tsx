import type { CheckReport } from '../../../checker/report.js';
import { type Checked, reports } from '../checked.js';
import { embedded } from '../embedded.js';
import { numeral } from './words.js';

/** How large a system is, and how long its check took here, beside the row that it is compared with. */
export function Sizes({ subject, checked, against, before }: SizesProps) {
  const report = checked.state === 'checked' ? checked.report : undefined;
  const size = sizeOf(subject, report);
  const other =
    against === undefined
      ? undefined
      : sizeOf(against, reports.value.get(against) ?? (before.state === 'checked' ? before.report : undefined));
  if (size === undefined) return null;
  return (
    <>
      <table class="sizes">
        <thead>
          <tr>
            <td />
            <th scope="col">states</th>
            <th scope="col">transitions</th>
            <th scope="col">depth</th>
            <th scope="col">checked here in</th>
          </tr>
        </thead>
        <tbody>
          <SizeRow name="this row" size={size} />
          {other !== undefined && <SizeRow name="before" size={other} />}
        </tbody>
      </table>
      {report?.exhaustive === false && <p>Not exhaustive: {report.bound ?? 'a bound was met'}.</p>}
    </>
  );
}

const SizeRow = ({ name, size }: { readonly name: string; readonly size: Size }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{known(size.states)}</td>
    <td>{known(size.transitions)}</td>
    <td>{known(size.depth)}</td>
    <td>{size.seconds === undefined ? 'pinned' : `${size.seconds.toFixed(2)} s`}</td>
  </tr>
);

/** A reduced search leaves counts unknown. */
const known = (count: number | null) => (count === null ? 'unknown' : numeral(count));

/** Counts of a system; `seconds` where it was checked in this page. */
type Size = Pick<CheckReport, 'states' | 'transitions' | 'depth'> & { readonly seconds?: number };

function sizeOf(subject: string, report: CheckReport | undefined): Size | undefined {
  if (report !== undefined) return report;
  const pinned = embedded.rows.find((row) => row.subject === subject)?.size ?? '';
  const [states, transitions, depth] = (pinned.match(/\d+/g) ?? []).map(Number);
  return depth === undefined ? undefined : { states: states!, transitions: transitions!, depth };
}

interface SizesProps {
  readonly subject: string;
  readonly checked: Checked;
  readonly against: string | undefined;
  readonly before: Checked;
}
