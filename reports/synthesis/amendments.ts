import { count, hanging, pageWidth, wrap } from '../layout.js';
import { type Palette, plain } from '../palette.js';

interface Refuted {
  readonly property: string;
  readonly trace: string | null;
}

/** What was found for a procedure at one level. */
interface ToldLevel {
  readonly level: string;
  readonly scenario: string;
  readonly given: readonly string[];
  readonly sets: number;
  readonly searched: number;
  readonly excluded: number;
  readonly refuted: readonly Refuted[];
  readonly chosen: readonly string[];
  readonly minimal: readonly {
    readonly amendments: readonly string[];
    readonly needed: readonly { readonly amendment: string; readonly property: string; readonly trace: string }[];
  }[];
  readonly traded: readonly (Refuted & { readonly sets: readonly (readonly string[])[] })[];
  readonly broken: readonly Refuted[];
  readonly unmended: readonly Refuted[];
  readonly undecided: readonly string[];
}

/** What a search of amendments found. */
export interface ToldAmendments {
  readonly bases: readonly { readonly procedure: string; readonly levels: readonly ToldLevel[] }[];
  readonly repaired?: {
    readonly base: string;
    readonly amendments: readonly string[];
    readonly cells: { readonly all: number; readonly before: number; readonly after: number };
    readonly needed: readonly { readonly amendment: string; readonly property: string; readonly trace: string }[];
  };
}

/** For the terminal: the minimal sets of each level with the runs that need them, and what no set mends. */
export function amendmentsText({ bases, repaired }: ToldAmendments, palette: Palette = plain): string {
  const lines = bases.flatMap(({ procedure, levels }) => [
    palette.bold(procedure),
    ...levels.flatMap((level) => levelLines(level, palette)),
    '',
  ]);
  if (repaired !== undefined) {
    const { base, amendments, cells } = repaired;
    lines.push(
      palette.bold('repaired'),
      ...wrapped('  ', `${base} with ${amendments.join(', ')}`),
      `  holds ${cells.after} of ${cells.all} cells (a property at a level each); ${base} holds ${cells.before}`,
      ...repaired.needed.flatMap((need) => neededLines(need, palette)),
    );
  }
  return lines.join('\n').trimEnd();
}

/** What a level looked at, one sentence. */
export const effortOf = ({ sets, searched, excluded }: Pick<ToldLevel, 'sets' | 'searched' | 'excluded'>): string =>
  `${count(sets, 'set')}: ${searched} searched, ${excluded} excluded by runs of others${sets > searched + excluded ? `, ${sets - searched - excluded} with a minimal set in them` : ''}`;

function levelLines(level: ToldLevel, palette: Palette): string[] {
  const { given, chosen, minimal, traded, broken, unmended, undecided } = level;
  const named = (title: string, all: readonly Refuted[]) =>
    all.length === 0 ? [] : wrapped(`    ${title}: `, all.map(({ property }) => property).join(', '));
  const mended = chosen.length === 0 ? [] : wrapped('    mends: ', chosen.join(', '));
  const sets = minimal.flatMap(({ amendments, needed }) => [
    ...wrapped('    ', `{ ${amendments.join(', ')} }`),
    ...needed.flatMap((need) => neededLines(need, palette)),
  ]);
  return [
    `  ${palette.bold(level.level)}  ${effortOf(level)}`,
    ...(given.length === 0 ? [] : wrapped('    given: ', given.join(', '))),
    ...mended,
    ...sets,
    ...named('mended by other sets only', traded),
    ...named('broken by each of these sets', broken),
    ...named('mended by no set', unmended),
    ...(undecided.length === 0 ? [] : wrapped('    undecided: ', undecided.join(', '))),
  ];
}

const neededLines = (
  { amendment, property, trace }: { readonly amendment: string; readonly property: string; readonly trace: string },
  palette: Palette,
): string[] => [`      without ${amendment}: ${property}`, `        ${palette.dim(trace)}`];

const wrapped = (head: string, text: string): string[] => hanging(head, wrap(text, pageWidth - head.length));
