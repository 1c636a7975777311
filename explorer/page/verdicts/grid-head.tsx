// biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: only what is seen of the grid is in the document, which a table cannot say; its scroller has the focus and the keys.
import { embedded } from '../embedded.js';
import { bandsOf, type Column, cellId, type Place } from './layout.js';
import type { Range } from './window.js';

/** The heads of the columns: families above, of an open family its properties below. They stay while rows scroll. */
export function GridHead({ columns, shown, lefts, height, place, group }: GridHeadProps) {
  return (
    <div class="matrix-head" role="row" aria-rowindex={1} style={{ height: `${height}px` }}>
      <div
        class="matrix-corner"
        role="columnheader"
        aria-colindex={1}
        id={cellId({ line: -1, column: -1 })}
        data-line={-1}
        data-column={-1}
        data-chosen={place.line === -1 && place.column === -1 ? '' : undefined}
      >
        {group ?? (embedded.source === 'catalogue' ? 'Configuration' : 'System')}
      </div>
      {columns.slice(shown.start, shown.end).map((column, offset) => {
        const index = shown.start + offset;
        const { family, members, folds, open, width } = column;
        const first = columns[index - 1]?.family !== family;
        return (
          <div
            key={column.id}
            class={open ? 'matrix-column matrix-column-open' : 'matrix-column'}
            role="columnheader"
            aria-colindex={index + 2}
            aria-expanded={folds ? open : undefined}
            aria-label={open || members.length === 1 ? members[0]!.property.name : familyLabel(column)}
            title={open || members.length === 1 ? members[0]!.property.sentence : familyLabel(column)}
            id={cellId({ line: -1, column: index })}
            data-line={-1}
            data-column={index}
            data-fold={folds && !open ? '' : undefined}
            data-chosen={place.line === -1 && place.column === index ? '' : undefined}
            data-first={first ? '' : undefined}
            style={{ left: `${lefts[index]}px`, width: `${width}px` }}
          >
            {open ? (
              <span class="matrix-label">{members[0]!.label}</span>
            ) : (
              <span>
                {members.length === 1 ? members[0]!.property.name : family.title}
                {folds && (
                  <span class="matrix-count">
                    <b>+</b> {members.length}
                  </span>
                )}
              </span>
            )}
          </div>
        );
      })}
      {bandsOf(columns)
        .filter(({ start, end }) => start < shown.end && end > shown.start)
        .map(({ family, start, end }) => (
          <div
            key={family.id}
            class="matrix-band"
            aria-hidden="true"
            data-line={-1}
            data-column={start}
            data-fold=""
            style={{ left: `${lefts[start]}px`, width: `${lefts[end]! - lefts[start]!}px` }}
          >
            <span>− {family.title}</span>
          </div>
        ))}
    </div>
  );
}

const familyLabel = ({ family, members }: Column): string => `${family.title}, ${members.length} properties`;

export interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly shown: Range;
  readonly lefts: readonly number[];
  readonly height: number;
  readonly place: Place;
  /** The group of the first row that is seen. */
  readonly group: string | undefined;
}
