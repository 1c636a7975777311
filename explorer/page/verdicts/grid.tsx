// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: only what is seen of the grid is in the document, which a table cannot say; its scroller has the focus and the keys.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { address, go } from '../address.js';
import { GridHead } from './grid-head.js';
import { GridLine } from './grid-line.js';
import { cellId, type Place, placeAfter } from './layout.js';
import { openCell } from './opening.js';
import { chosenColumn, chosenRow, columns, lines, setParameters, toggleFamily } from './state.js';
import { offsetsOf, rangeOf, scrolledTo } from './window.js';

/** Heights and widths that the style sheet has, too. */
const lineHeight = 28;
const rowHeadWidth = 280;
const closedHeadHeight = 70;
const openHeadHeight = 196;

/** What is drawn changes in steps of so many pixels: between them scrolling is the browser's alone. */
const step = { line: 3 * lineHeight, column: 150 };
const stepOf = (place: number, size: number): number => Math.floor(place / size) * size;

/**
 * The matrix: only what is seen is in the document, so that it scrolls smoothly both ways. One tab stop; arrows walk, and what is
 * reached is told by `aria-activedescendant`.
 */
export function Grid() {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 600, width: 900 });
  useEffect(() => {
    const element = scroller.current!;
    const look = () =>
      setSeen((before) => {
        const now = {
          top: stepOf(element.scrollTop, step.line),
          left: stepOf(element.scrollLeft, step.column),
          height: element.clientHeight,
          width: element.clientWidth,
        };
        return Object.entries(now).every(([name, value]) => before[name as keyof typeof now] === value) ? before : now;
      });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  const headHeight = columns.value.some(({ open }) => open) ? openHeadHeight : closedHeadHeight;
  const tops = offsetsOf(lines.value.map(() => lineHeight));
  const lefts = offsetsOf(columns.value.map(({ width }) => width));
  const shownLines = rangeOf(tops, seen.top, seen.top + seen.height - headHeight + step.line, 4);
  const shownColumns = rangeOf(lefts, seen.left, seen.left + seen.width - rowHeadWidth + step.column, 1);
  const place = chosenPlace();
  const [revealed, setRevealed] = useState<Place | undefined>(undefined);

  useLayoutEffect(() => {
    if (revealed === undefined) return;
    const element = scroller.current!;
    const { line, column } = revealed;
    if (line >= 0)
      element.scrollTop = scrolledTo(
        element.scrollTop,
        element.clientHeight - headHeight,
        // The head of a group is seen with its first row.
        lines.value[line - 1]?.kind === 'head' ? tops[line - 1]! : tops[line]!,
        tops[line + 1]!,
      );
    if (column >= 0)
      element.scrollLeft = scrolledTo(
        element.scrollLeft,
        element.clientWidth - rowHeadWidth,
        lefts[column]!,
        lefts[column + 1]!,
      );
  }, [revealed]);

  // What the address names is seen when it is opened.
  useEffect(() => {
    if (chosenRow.peek() === '') return;
    setRevealed(chosenPlace());
    // Who comes back goes on where they were.
    if (document.activeElement?.matches('body, main')) scroller.current!.focus({ preventScroll: true });
  }, []);

  const choose = (to: Place) => {
    const line = lines.value[to.line];
    setParameters({
      row: line?.kind === 'row' ? line.row.subject : '',
      column: columns.value[to.column]?.id ?? '',
    });
    setRevealed({ ...to });
  };
  const enter = ({ line, column }: Place) => {
    const row = lines.value[line];
    const found = columns.value[column];
    if (found?.folds && (row?.kind !== 'row' || !found.open)) {
      toggleFamily(found.family.id, found.open ? found.family.id : found.members[0]!.property.name);
    } else if (row?.kind === 'row') {
      if (found === undefined) go({ ...address.value, subject: row.row.subject });
      else void openCell(row.row.subject, found.id);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      enter(place);
      return;
    }
    const page = Math.max(1, Math.floor((seen.height - headHeight) / lineHeight) - 1);
    const to = placeAfter(place, event.key, event.ctrlKey || event.metaKey, lines.value, columns.value.length, page);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(to);
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-line]');
    if (cell === null) return;
    const at = { line: Number(cell.dataset.line), column: Number(cell.dataset.column) };
    const isFold = cell.dataset.fold !== undefined;
    if (isFold || event.detail > 1) enter(at);
    else choose(at);
  };

  return (
    <div
      ref={scroller}
      class="matrix"
      role="grid"
      tabIndex={0}
      aria-label="Verdicts: a row for each configuration, a column for each property"
      aria-rowcount={lines.value.length + 1}
      aria-colcount={columns.value.length + 1}
      aria-activedescendant={cellId(place)}
      onKeyDown={onKeyDown}
      onFocus={() => setRevealed({ ...place })}
      onClick={onClick}
    >
      <div
        class="matrix-sheet"
        role="presentation"
        style={{ width: `${rowHeadWidth + lefts.at(-1)!}px`, height: `${headHeight + tops.at(-1)!}px` }}
      >
        <GridHead
          columns={columns.value}
          shown={shownColumns}
          lefts={lefts}
          height={headHeight}
          place={place}
          group={groupAt(Math.floor(seen.top / lineHeight))}
        />
        {lines.value.slice(shownLines.start, shownLines.end).map((line, offset) => {
          const index = shownLines.start + offset;
          return (
            <GridLine
              key={line.kind === 'row' ? line.row.subject : `head ${line.title}`}
              line={line}
              index={index}
              top={headHeight + tops[index]!}
              columns={columns.value}
              shown={shownColumns}
              lefts={lefts}
              place={place}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The group that a line stands in; none where the line itself says it. */
function groupAt(line: number): string | undefined {
  if (lines.value[line]?.kind === 'head') return undefined;
  const head = lines.value.slice(0, line + 1).findLast(({ kind }) => kind === 'head');
  return head?.kind === 'head' ? head.title : undefined;
}

/** The place of what the address chooses: the heads where it chooses nothing. */
function chosenPlace(): Place {
  const row = chosenRow.value;
  const column = chosenColumn.value;
  return {
    line: lines.value.findIndex((line) => line.kind === 'row' && line.row.subject === row),
    column: columns.value.findIndex(({ id }) => id === column),
  };
}
