// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: only what is seen of the grid is in the document, which a table cannot say; its scroller has the focus and the keys.
import type { EmbeddedRow } from '../../embedded.js';
import { signOf, toneOf, worstOf } from './judgement.js';
import { type Column, cellId, type Line, type Place } from './layout.js';
import { grouping, scenarioSays, table } from './state.js';
import type { Range } from './window.js';
import { counted, familyWords, wordsOf } from './words.js';

/** One line of the matrix: a row with its cells, or the head of a group of rows. */
export function GridLine({ line, index, top, columns, shown, lefts, place }: GridLineProps) {
  const style = { transform: `translateY(${top}px)` };
  if (line.kind === 'head') {
    const says = grouping.value === 'scenario' ? `: ${scenarioSays(line.title)}` : '';
    return (
      <div class="matrix-line matrix-group" role="row" aria-rowindex={index + 2} style={style}>
        <div class="matrix-row-head" role="rowheader" aria-colindex={1}>
          <b>{line.title}</b>
          <span>
            {says} · {counted(line.rows, 'configuration')}
          </span>
        </div>
      </div>
    );
  }
  const { row } = line;
  return (
    <div
      class="matrix-line"
      role="row"
      aria-rowindex={index + 2}
      data-chosen={place.line === index ? '' : undefined}
      style={style}
    >
      <div
        class="matrix-row-head"
        role="rowheader"
        aria-colindex={1}
        aria-label={row.subject}
        title={row.subject}
        id={cellId({ line: index, column: -1 })}
        data-line={index}
        data-column={-1}
        data-chosen={place.line === index && place.column === -1 ? '' : undefined}
      >
        <RowName row={row} />
      </div>
      {columns.slice(shown.start, shown.end).map((column, offset) => (
        <GridCell
          key={column.id}
          row={row}
          column={column}
          line={index}
          index={shown.start + offset}
          left={lefts[shown.start + offset]!}
          chosen={place.line === index && place.column === shown.start + offset}
        />
      ))}
    </div>
  );
}

/** What tells a row from those beside it: the head of its group says the rest. */
export function RowName({ row }: { readonly row: EmbeddedRow }) {
  if (row.procedure === '') return <b>{row.subject}</b>;
  const readings = Object.entries(row.readings).map(([name, value]) => `${name}=${value}`);
  return (
    <>
      <b>{grouping.value === 'scenario' ? row.procedure : row.scenario}</b>
      {readings.length > 0 && <span> {readings.join(', ')}</span>}
    </>
  );
}

function GridCell({ row, column, line, index, left, chosen }: GridCellProps) {
  const judgements = column.members.map((member) => table.value.judgement(row, member.index));
  const worst = worstOf(judgements);
  const violated = judgements.filter((each) => toneOf(each) === 'violated').length;
  const words =
    judgements.length === 1
      ? `${column.members[0]!.property.name}: ${wordsOf(worst)}`
      : familyWords(column.family.title, judgements, worst);
  return (
    <div
      class="matrix-cell"
      role="gridcell"
      aria-colindex={index + 2}
      aria-label={words}
      aria-selected={chosen}
      title={words}
      id={cellId({ line, column: index })}
      data-line={line}
      data-column={index}
      data-tone={toneOf(worst)}
      data-chosen={chosen ? '' : undefined}
      style={{ left: `${left}px`, width: `${column.width}px` }}
    >
      {signOf(worst)}
      {judgements.length > 1 && violated > 0 && (
        <small>
          {violated}/{judgements.length}
        </small>
      )}
    </div>
  );
}

interface GridLineProps {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly shown: Range;
  readonly lefts: readonly number[];
  readonly place: Place;
}

interface GridCellProps {
  readonly row: EmbeddedRow;
  readonly column: Column;
  readonly line: number;
  readonly index: number;
  readonly left: number;
  readonly chosen: boolean;
}
