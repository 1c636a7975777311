import { exploredSystem } from '../../checker/refinement/explored-system.js';
import type { Observer } from '../../checker/refinement/sight.js';
import { procedures as all } from '../../machines/procedures/index.js';
import { repaired } from '../../machines/procedures/repaired.js';
import { parties, roleNames } from '../../machines/vocabulary/parties.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import {
  type RefinedSide,
  type SeenMessage,
  type ShownDirection,
  type ShownRefinement,
  shownRefinement,
} from '../../reports/refinement/refined.js';
import type { SideNames } from '../../reports/refinement/refined-text.js';
import { oneSidedWords, relationWords } from '../../reports/refinement/refined-words.js';
import { configuration } from '../configuration.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';

/** Those of the texts; what an amendment changes on the way is told apart. */
const procedures = all.filter(({ amends }) => amends === undefined);

/** Where nobody misbehaves: nothing goes wrong, or what the texts have a rule for. */
const scenarios = {
  honest: 'Nothing goes wrong',
  'provisioning-fails': 'The provisioning may fail',
} as const;

/** What each honest observer can tell of the procedures, pairwise, with every reading at its default. */
export async function refinementDocument(): Promise<string> {
  const sections: string[] = [];
  for (const [scenario, title] of Object.entries(scenarios)) sections.push(`## ${title}`, ...(await section(scenario)));
  return paragraphs(
    '# What an observer can tell of the procedures',
    generatedNote,
    'Each procedure in the place of each other one, as those see it who take part: what a participant sends and receives, in which order, types and plain contents, while nobody misbehaves and every reading is at the default of its procedure. Hidden is what a participant does by itself, and who protects what and how. Definitions: [semantics](semantics.md), "Refinement".',
    '`=` equal runs (`=*`: but one decides earlier than the other) · `⊑` the column does less than the row · `⊒` it does more · `≠` each does what the other does not · a number behind it: services of the row that the column does not keep.',
    'Below the matrices: runs that tell two procedures apart whose devices have the same credentials at the start; of several that an observer cannot tell from each other, the first. Each side stands with the step numbers of its own text, and `npx rehome explain` shows the whole of a run. `npx rehome refine <abstract> <concrete>` shows the others, and compares under other readings and scenarios; with `--contents whole` tokens and protection are seen as well.',
    ...sections,
    ...(await repairedSection()),
  );
}

/** What the repaired procedure shows in place of its base: protection and proofs change on the way, so the types of messages are compared. */
async function repairedSection(): Promise<string[]> {
  const names = [repaired.amends!.base, repaired.name] as const;
  const lines: string[] = [];
  for (const [scenario, title] of Object.entries(scenarios)) {
    const sides = await Promise.all(names.map((name) => sideOf(name, scenario)));
    const observed = observersOf('types').map((observer) => ({
      observer: observerName(observer),
      shown: shownRefinement([sides[0]!, sides[1]!], observer),
    }));
    const rows = observed.map(({ observer, shown }) => [observer, relationWords(shown, names)]);
    const hidden = oneSidedWords(
      observed.map(({ shown }) => shown),
      names,
    );
    const runs = observed.flatMap(({ observer, shown }) => detailsOf(observer, shown, names));
    lines.push(
      `### ${title}`,
      markdownTable(['observer', `${names[1]} in place of ${names[0]}`], rows),
      ...hidden,
      ...runs,
    );
  }
  return [
    `## ${names[1]} in place of ${names[0]}`,
    `Amendments change what protects a message, and what it carries: so here the types of messages are seen, and no contents. \`npx rehome refine ${names.join(' ')}\` compares the contents as well.`,
    ...lines,
  ];
}

const sideOf = async (procedure: string, scenario: string): Promise<RefinedSide> => {
  const one = configuration({ procedure, scenario });
  return { id: one.id, explored: await exploredSystem(systemOf(one)) };
};

/** Each participant by itself, and all together. */
const observersOf = (contents: Observer['contents']): readonly Observer[] => [
  ...Object.keys(parties).map((name) => ({ contents, participants: [name] })),
  { contents },
];

/** What one observer can tell of the procedures. */
interface Observed {
  readonly observer: string;
  /** Of those that are to it as an earlier one: which. */
  readonly like: ReadonlyMap<string, string>;
  /** Of all others, each with each. */
  readonly pairs: readonly Compared[];
}

interface Compared {
  readonly abstract: string;
  readonly concrete: string;
  readonly shown: ShownRefinement;
}

/** The matrices of a scenario, and runs that tell two procedures apart. */
async function section(scenario: string): Promise<string[]> {
  const sides = new Map<string, RefinedSide>();
  for (const { name } of procedures) sides.set(name, await sideOf(name, scenario));
  const observed = observersOf('plain').map((observer) => observedBy(observer, sides));
  return [...matrices(observed), ...observed.flatMap(runsText)];
}

function observedBy(observer: Observer, sides: ReadonlyMap<string, RefinedSide>): Observed {
  const like = new Map<string, string>();
  const pairs: Compared[] = [];
  const names = [...sides.keys()];
  for (const [index, abstract] of names.entries()) {
    for (const concrete of names.slice(index + 1)) {
      if (like.has(abstract) || like.has(concrete)) continue;
      const shown = shownRefinement([sides.get(abstract)!, sides.get(concrete)!], observer);
      // Where something is hidden of one of them, others may see more of it beside a third.
      if (shown.bisimilar && shown.oneSided.length === 0) like.set(concrete, abstract);
      else pairs.push({ abstract, concrete, shown });
    }
  }
  return { observer: observerName(observer), like, pairs };
}

const observerName = ({ participants }: Observer): string =>
  participants?.map((name) => (roleNames as Readonly<Record<string, string>>)[name] ?? name).join(', ') ?? 'everybody';

/** The procedures in rows and columns, once for all observers that can tell the same of them. */
function matrices(all: readonly Observed[]): string[] {
  const observers = new Map<string, string[]>();
  for (const observed of all) {
    const body = matrix(observed);
    observers.set(body, [...(observers.get(body) ?? []), observed.observer]);
  }
  return [...observers].flatMap(([body, names]) => [`**${names.join(', ')}**`, body]);
}

function matrix({ like, pairs }: Observed): string {
  if (pairs.length === 0) return 'No procedure can be told from another one.';
  const names = procedures.map(({ name }) => name);
  const cell = (row: string, column: string): string => {
    if (row === column) return '';
    const [one, other] = [like.get(row) ?? row, like.get(column) ?? column];
    if (one === other) return '=';
    const found = pairs.find(({ abstract, concrete }) => abstract === one && concrete === other);
    if (found !== undefined) return mark(found.shown.forth, found.shown.back);
    const turned = pairs.find(({ abstract, concrete }) => abstract === other && concrete === one)!;
    return mark(turned.shown.back, turned.shown.forth);
  };
  return markdownTable(
    ['', ...names],
    names.map((row) => [row, ...names.map((column) => cell(row, column))]),
  );
}

function mark(forth: ShownDirection | null, back: ShownDirection | null): string {
  if (typeof forth?.included !== 'boolean' || typeof back?.included !== 'boolean') return '?';
  const equal = forth.simulated === true && back.simulated === true ? '=' : '=*';
  const sign = forth.included ? (back.included ? equal : '⊑') : back.included ? '⊒' : '≠';
  const { lost } = forth.services;
  return lost.length === 0 ? sign : `${sign} ${lost.length}`;
}

function runsText({ observer, pairs }: Observed): string[] {
  const credentials = new Map(procedures.map((procedure) => [procedure.name, procedure.credentials]));
  return pairs
    .filter(({ abstract, concrete }) => credentials.get(abstract) === credentials.get(concrete))
    .flatMap(({ abstract, concrete, shown }) => detailsOf(observer, shown, [abstract, concrete]));
}

function detailsOf(observer: string, shown: ShownRefinement, names: SideNames): string[] {
  const [abstract, concrete] = names;
  const lines = [...directionText(shown.forth, concrete, abstract), ...directionText(shown.back, abstract, concrete)];
  if (lines.length === 0) return [];
  return [
    details(`${observer}: ${concrete} in place of ${abstract}: ${relationWords(shown, names)}`, lines.join('\n\n')),
  ];
}

const said = ({ step, text }: SeenMessage): string => (step === undefined ? text : `${step}. ${text}`);

function directionText(direction: ShownDirection | null, one: string, other: string): string[] {
  if (direction === null) return [];
  const { difference, services } = direction;
  const lost = services.lost.map(
    ({ service, trace, otherTrace }) => `- ${said(service)}: ${code(trace)}, ${code(otherTrace)}`,
  );
  return [
    ...(difference === null
      ? []
      : [
          markdownTable(
            [one, other],
            difference.rows.map((row) => [said(row.one), row.other === undefined ? '–' : said(row.other)]),
          ),
          `${code(other)} can there: ${difference.instead.map(said).join('; ') || 'nothing more'}. Runs: ${code(difference.trace)}, ${code(difference.otherTrace)}.`,
        ]),
    ...(lost.length === 0 ? [] : [`Services of ${code(other)} that ${code(one)} does not keep:`, lost.join('\n')]),
  ];
}
