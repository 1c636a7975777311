import type { EmbeddedRow } from '../../embedded.js';
import type { Family, Member } from './families.js';

/** A line of the matrix: a row, or the head of those that follow. */
export type Line =
  | { readonly kind: 'head'; readonly title: string; readonly rows: number }
  | { readonly kind: 'row'; readonly row: EmbeddedRow };

/** By what rows stand together. */
export const groupings = ['procedure', 'scenario'] as const;
export type Grouping = (typeof groupings)[number];

/** Rows as lines, those together that have the same procedure, or scenario, in the order of its first one. */
export function linesOf(rows: readonly EmbeddedRow[], by: Grouping): Line[] {
  const groups = new Map<string, EmbeddedRow[]>();
  for (const row of rows) {
    const group = groups.get(row[by]);
    if (group === undefined) groups.set(row[by], [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([title, some]): Line[] => [
    // Systems of a module are no configurations: there is nothing to stand under.
    ...(title === '' ? [] : [{ kind: 'head', title, rows: some.length } as const]),
    ...some.map((row) => ({ kind: 'row', row }) as const),
  ]);
}

/** A column: a property, or a family that is closed. */
export interface Column {
  /** The property's name, or the family's id: the name in addresses. */
  readonly id: string;
  readonly family: Family;
  /** What it shows; of a closed family, the worst of them. */
  readonly members: readonly Member[];
  readonly width: number;
  /** True: the family can be opened here, or closed again. */
  readonly folds: boolean;
  readonly open: boolean;
}

const closedWidth = 84;
const openWidth = 50;

/** The columns of families, of which some are open. A family of one has nothing to open. */
export function columnsOf(families: readonly Family[], open: ReadonlySet<string>): Column[] {
  return families.flatMap((family): Column[] => {
    const { id, members } = family;
    if (members.length > 1 && open.has(id))
      return members.map((member) => ({
        id: member.property.name,
        family,
        members: [member],
        width: openWidth,
        folds: true,
        open: true,
      }));
    const name = members.length === 1 ? members[0]!.property.name : id;
    return [{ id: name, family, members, width: closedWidth, folds: members.length > 1, open: false }];
  });
}

/** Columns of one open family that stand side by side. */
export interface Band {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
}

/** The bands of some columns. */
export function bandsOf(columns: readonly Column[]): Band[] {
  const bands: Band[] = [];
  for (const [index, { family, open }] of columns.entries()) {
    const last = bands.at(-1);
    if (open && last?.family === family) bands[bands.length - 1] = { ...last, end: index + 1 };
    else if (open) bands.push({ family, start: index, end: index + 1 });
  }
  return bands;
}

/** A place in the matrix; -1 is the head. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The id of a place's element. */
export const cellId = ({ line, column }: Place): string => `cell_${line}_${column}`;

/**
 * Where a key leads from a place; undefined for a key that leads nowhere. Heads of groups are passed over.
 * @param page how many lines are seen at once
 */
export function placeAfter(
  from: Place,
  key: string,
  withControl: boolean,
  lines: readonly Line[],
  columns: number,
  page: number,
): Place | undefined {
  const { line, column } = from;
  const to = (nextLine: number, nextColumn: number, direction: 1 | -1): Place => ({
    line: rowAt(lines, nextLine, direction),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(line - 1, column, -1);
    case 'ArrowDown':
      return to(line + 1, column, 1);
    case 'ArrowLeft':
      return to(line, column - 1, 1);
    case 'ArrowRight':
      return to(line, column + 1, 1);
    case 'PageUp':
      return to(Math.max(0, line - page), column, 1);
    case 'PageDown':
      return to(line + page, column, 1);
    case 'Home':
      return withControl ? to(0, -1, 1) : to(line, -1, 1);
    case 'End':
      return withControl ? to(lines.length - 1, columns - 1, -1) : to(line, columns - 1, 1);
    default:
      return undefined;
  }
}

/** The nearest row from a line on in a direction; where there is none, in the other; -1 is the heads of columns. */
function rowAt(lines: readonly Line[], from: number, direction: 1 | -1): number {
  const start = Math.max(-1, Math.min(lines.length - 1, from));
  for (let line = start; line >= -1 && line < lines.length; line += direction)
    if (line === -1 || lines[line]!.kind === 'row') return line;
  return direction === 1 ? rowAt(lines, start, -1) : -1;
}
