import type { CheckReport } from '../../../checker/report.js';
import { type Checked, reports } from '../checked.js';
import { embedded } from '../embedded.js';
import { numeral } from './words.js';

/** How large a system is, and how long its check took here, beside the row that it is compared with. */
export function Sizes({ subject, checked, against, before }: SizesProps) {
  const report = checked.state === 'checked' ? checked.report : undefined;
  const other =
    against === undefined
      ? undefined
      : (reports.value.get(against) ?? (before.state === 'checked' ? before.report : undefined));
  if (report === undefined) {
    const size = pinnedSize(subject);
    return size === undefined ? null : <p class="quiet">{size}</p>;
  }
  return (
    <>
      <table class="sizes">
        <thead>
          <tr>
            <td />
            <th scope="col">states</th>
            <th scope="col">transitions</th>
            <th scope="col">depth</th>
            <th scope="col">seconds here</th>
          </tr>
        </thead>
        <tbody>
          <SizeRow name="this row" report={report} />
          {other !== undefined && <SizeRow name="before" report={other} />}
        </tbody>
      </table>
      {other === undefined && against !== undefined && pinnedSize(against) !== undefined && (
        <p class="quiet">before: {pinnedSize(against)}</p>
      )}
      {!report.exhaustive && <p>Not exhaustive: {report.bound ?? 'a bound was met'}.</p>}
    </>
  );
}

const SizeRow = ({ name, report }: { readonly name: string; readonly report: CheckReport }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{numeral(report.states)}</td>
    <td>{numeral(report.transitions)}</td>
    <td>{numeral(report.depth)}</td>
    <td>{report.seconds.toFixed(2)}</td>
  </tr>
);

const pinnedSize = (subject: string): string | undefined =>
  embedded.rows.find((row) => row.subject === subject)?.size || undefined;

interface SizesProps {
  readonly subject: string;
  readonly checked: Checked;
  readonly against: string | undefined;
  readonly before: Checked;
}
