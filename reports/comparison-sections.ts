import {
  type ChangeKind,
  type ComparedCell,
  type ComparedProperty,
  type ComparedRun,
  type Comparison,
  comparedRuns,
} from './comparison.js';
import { whereWords } from './comparison-where.js';

/** Properties that change in the same configurations. */
export interface ComparisonGroup {
  readonly properties: readonly string[];
  /** In how many of the pairs it is so. */
  readonly in: number;
  /** Which pairs these are, in words; empty for all of them. */
  readonly where: string;
  /** In how many of these whoever holds it holds it vacuously; 0 where nothing changed. */
  readonly vacuous: number;
  /** What is so in the other pairs; empty where there are none. */
  readonly elsewhere: string;
  /** One run for each property that shows it; none where nothing changed. */
  readonly runs: readonly ComparedRun[];
}

/** What is the same for several groups: `Gained`, with what that means. */
export interface ComparisonSection {
  readonly kind: 'gained' | 'lost' | 'violated' | 'speaks' | 'holds' | 'vacuous' | 'undecided';
  readonly title: string;
  readonly meaning: string;
  readonly groups: readonly ComparisonGroup[];
}

/**
 * A comparison as it is read: what is gained, what is lost, what both violate and what both hold, properties that change in the
 * same configurations together, the most frequent change first. A property that is gained in some configurations and lost in others stands in both.
 */
export function comparisonSections(comparison: Comparison): ComparisonSection[] {
  const { before, after, properties } = comparison;
  const has = (kind: ChangeKind) => (each: ComparedProperty) => each.cells.some(({ change }) => change === kind);
  const changed = properties.filter((each) => has('gained')(each) || has('lost')(each));
  const unchanged = properties.filter((each) => !changed.includes(each));
  const violated = unchanged.filter(has('violated'));
  const undecided = unchanged.filter((each) => !violated.includes(each) && has('undecided')(each));
  const held = unchanged.filter((each) => !violated.includes(each) && !undecided.includes(each));
  const speaks = held.filter(comesToSpeak);
  const runs = comparedRuns(comparison);
  const section = (
    kind: ComparisonSection['kind'],
    title: string,
    meaning: string,
    shown: readonly ComparedProperty[],
    counted: ChangeKind,
  ): ComparisonSection[] =>
    shown.length === 0 ? [] : [{ kind, title, meaning, groups: groupsOf(comparison, shown, counted, runs) }];
  return [
    ...section(
      'gained',
      'Gained',
      `${before.name} violates them where ${after.name} does not`,
      changed.filter(has('gained')),
      'gained',
    ),
    ...section(
      'lost',
      'Lost',
      `${after.name} violates them where ${before.name} does not`,
      changed.filter(has('lost')),
      'lost',
    ),
    ...section('violated', 'Unchanged, violated', 'by both, in the same configurations', violated, 'violated'),
    ...section('undecided', 'Undecided', 'in one of the two', undecided, 'undecided'),
    ...section(
      'speaks',
      'Unchanged, now put to the test',
      `both hold them, and only ${after.name} ever comes to what they speak about`,
      speaks,
      'holds',
    ),
    ...section(
      'holds',
      'Unchanged, held',
      'by both, in every configuration',
      held.filter((each) => !speaks.includes(each) && !untested(each)),
      'holds',
    ),
    ...section(
      'vacuous',
      'Unchanged, held vacuously',
      'what they speak about never happens in these configurations',
      held.filter(untested),
      'holds',
    ),
  ];
}

/** Does it hold vacuously in every configuration of the one procedure, and not in every one of the other? */
const comesToSpeak = ({ cells }: ComparedProperty): boolean =>
  cells.every(({ before }) => isVacuous(before)) && !cells.every(({ after }) => isVacuous(after));

/** Does it hold vacuously everywhere? */
const untested = ({ cells }: ComparedProperty): boolean =>
  cells.every(({ before, after }) => isVacuous(before) && isVacuous(after));

const isVacuous = (pin: string | null): boolean => pin?.startsWith('holds vacuous') === true;

function groupsOf(
  { pairs }: Comparison,
  properties: readonly ComparedProperty[],
  counted: ChangeKind,
  runs: readonly ComparedRun[],
): ComparisonGroup[] {
  const byPattern = new Map<string, ComparedProperty[]>();
  for (const each of properties) {
    const pattern = each.cells.map((cell) => `${cell.change}${changedVacuously(cell) ? '°' : ''}`).join();
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), each]);
  }
  const groups = [...byPattern.values()].map((members): ComparisonGroup => {
    const { cells } = members[0]!;
    const shown = pairs.filter((_, i) => cells[i]!.change === counted);
    const names = members.map(({ property }) => property);
    return {
      properties: names,
      in: shown.length,
      vacuous: cells.filter((cell) => cell.change === counted && changedVacuously(cell)).length,
      where: whereWords(pairs, new Set(shown)),
      elsewhere: elsewhereWords(members, counted),
      runs: runs.filter(({ property, change }) => change === counted && names.includes(property)),
    };
  });
  return groups.sort((a, b) => b.in - a.in);
}

/** Was it gained, or lost, only because what it speaks about never happens on one side? */
const changedVacuously = ({ before, after, change }: ComparedCell): boolean =>
  isVacuous(change === 'gained' ? after : change === 'lost' ? before : null);

const others: readonly (readonly [ChangeKind, string])[] = [
  ['gained', 'gained'],
  ['lost', 'lost'],
  ['violated', 'violated by both'],
  ['holds', 'held by both'],
  ['undecided', 'undecided'],
];

/** `elsewhere violated by both in 2, held by both in 5`. */
function elsewhereWords([{ cells }]: readonly ComparedProperty[], counted: ChangeKind): string {
  const rest = others
    .map(
      ([kind, words]) => [words, kind === counted ? 0 : cells.filter(({ change }) => change === kind).length] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words} in ${number}`);
  return rest.length === 0 ? '' : `elsewhere ${rest.join(', ')}`;
}
