import { existsSync, readFileSync } from 'node:fs';

/** A property with the whole id of a run that refutes it; null where no run shows it. */
export interface Refuted {
  readonly property: string;
  readonly trace: string | null;
}

/** A minimal set of amendments, beside those that its level is given. */
export interface MinimalSet {
  readonly amendments: readonly string[];
  /** For each of them the run, by its whole trace id, that returns without it, and the property that it refutes. */
  readonly needed: readonly { readonly amendment: string; readonly property: string; readonly trace: string }[];
}

/** What was found for a procedure at one level. */
export interface LevelFound {
  /** `fault-free`, `lossy`, `rogue-ro` … */
  readonly level: string;
  readonly scenario: string;
  /** The amendments that every set has: a level stands on those that the fault-free one asks for. */
  readonly given: readonly string[];
  /** The amendments whose sets were tried. */
  readonly tries: readonly string[];
  /** How many sets there are. */
  readonly sets: number;
  /** What is refuted with the given amendments alone. */
  readonly refuted: readonly Refuted[];
  /** Of these, the properties that hold under each of the minimal sets, as does all that was not refuted before, but `broken`. */
  readonly chosen: readonly string[];
  readonly minimal: readonly MinimalSet[];
  /** Some set mends it, but none that holds the chosen ones; the run of the first minimal set. */
  readonly traded: readonly (Refuted & { readonly sets: readonly (readonly string[])[] })[];
  /** It holds with the given amendments alone, and under no set that holds the chosen ones. */
  readonly broken: readonly Refuted[];
  /** Every set loses it; the run that stays under the first minimal set. */
  readonly unmended: readonly Refuted[];
  /** Neither refuted nor shown with the given amendments alone: the search ended before. */
  readonly undecided: readonly string[];
  /** How many sets were searched, and how many were left out because a run of another one, executed again, refutes them. */
  readonly searched: number;
  readonly excluded: number;
}

/** What was found for a procedure. */
export interface BaseFound {
  readonly procedure: string;
  /** In the order of the levels. */
  readonly levels: readonly LevelFound[];
}

/** The set from which `repaired` is made. */
export interface RepairedFound {
  readonly base: string;
  readonly amendments: readonly string[];
  /** Of all cells, a property at a level each: how many the base holds, and how many the amended procedure. */
  readonly cells: { readonly all: number; readonly before: number; readonly after: number };
  /** By amendment, a cell that is lost without it. */
  readonly needed: readonly {
    readonly amendment: string;
    readonly level: string;
    readonly property: string;
    readonly trace: string;
  }[];
  /** Amendments that some level asks for and that are left out: a cell that is lost with each, by which run. */
  readonly leftOut: readonly {
    readonly amendment: string;
    readonly level: string;
    readonly property: string;
    readonly trace: string | null;
  }[];
  /** What fails at which level; `heldBefore`: the base without any amendment holds it. */
  readonly fails: readonly (Refuted & { readonly level: string; readonly heldBefore: boolean })[];
}

/** What a search of amendments found, as `rehome synthesize --amendments --write` leaves it. */
export interface AmendmentsFile {
  readonly format: 1;
  /** States of one search. */
  readonly states: number;
  readonly bases: readonly BaseFound[];
  /** Absent where it was not looked for. */
  readonly repaired?: RepairedFound;
}

/** The file stands beside this source, where the compiled package reads it too. */
const places = ['./amendments.json', '../../../../catalogue/synthesis/amendments/amendments.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** What was found and written; undefined where nothing was written yet. */
export function readAmendments(): AmendmentsFile | undefined {
  const file = places.find((place) => existsSync(place));
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  // Whoever is about to write it has made it, empty.
  return text === '' ? undefined : (JSON.parse(text) as AmendmentsFile);
}

/** The text of the file: a line for each level, so that differences can be read. */
export function amendmentsFileText({ bases, repaired, ...frame }: AmendmentsFile): string {
  const list = (items: readonly string[]) => `[\n${items.join(',\n')}\n]`;
  const base = ({ procedure, levels }: BaseFound) =>
    `{"procedure":${JSON.stringify(procedure)},"levels":${list(levels.map((each) => JSON.stringify(each)))}}`;
  const rest = repaired === undefined ? '' : `,\n"repaired":${JSON.stringify(repaired, null, 1)}`;
  return `${JSON.stringify(frame).slice(0, -1)},"bases":${list(bases.map(base))}${rest}}\n`;
}
