import type { MessageRow } from '../../../reports/chart/chart.js';
import { type Frame, gutter } from './frame.js';

interface ArrowProps {
  readonly row: MessageRow;
  readonly frame: Frame;
  /** Height of the shaft in its row. */
  readonly y: number;
  readonly height: number;
}

/** An arrow: solid; of an adversary heavy and dashed; with two heads for what comes again; ending in a cross for what is lost. */
export function Arrow({ row, frame, y, height }: ArrowProps) {
  const [from, to] = [frame.x.get(row.from) ?? gutter, frame.x.get(row.to) ?? gutter];
  return (
    <svg class={`arrow fate-${row.fate}`} width={frame.width} height={height} aria-hidden="true">
      {from === to ? <ToItself row={row} x={from} y={y} /> : <Between row={row} from={from} to={to} y={y} />}
    </svg>
  );
}

interface Ends {
  readonly row: MessageRow;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

function Between({ row: { fate }, from, to, y }: Ends) {
  const direction = Math.sign(to - from);
  if (fate === 'lost') {
    const end = to - direction * Math.min(44, Math.abs(to - from) * 0.3);
    return (
      <>
        <path class="shaft" d={`M${from} ${y}H${end}`} />
        <Cross x={end} y={y} />
      </>
    );
  }
  return (
    <>
      <path class="shaft" d={`M${from} ${y}H${to - direction * 8}`} />
      <circle class="tail" cx={from} cy={y} r="2.5" />
      <Head x={to} y={y} direction={direction} />
      {fate === 'again' && <Head x={to - direction * 10} y={y} direction={direction} />}
    </>
  );
}

function ToItself({ row: { fate }, x, y }: { readonly row: MessageRow; readonly x: number; readonly y: number }) {
  const end = fate === 'lost' ? x + 16 : x + 8;
  return (
    <>
      <path class="shaft" d={`M${x} ${y}h30v16H${end}`} fill="none" />
      {fate === 'lost' ? <Cross x={end} y={y + 16} /> : <Head x={x} y={y + 16} direction={-1} />}
    </>
  );
}

interface At {
  readonly x: number;
  readonly y: number;
}

const Head = ({ x, y, direction }: At & { readonly direction: number }) => (
  <path class="head" d={`M${x} ${y}l${-direction * 10} -5v10z`} />
);

const Cross = ({ x, y }: At) => <path class="cross" d={`M${x - 6} ${y - 6}l12 12M${x + 6} ${y - 6}l-12 12`} />;
