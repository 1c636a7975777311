import { exploredSystem } from '../../checker/refinement/explored-system.js';
import type { Contents } from '../../checker/refinement/sight.js';
import { procedures } from '../../machines/procedures/index.js';
import { parties, roleNames } from '../../machines/vocabulary/parties.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import {
  type RefinedSide,
  type SeenMessage,
  type ShownDirection,
  type ShownRefinement,
  shownRefinement,
} from '../../reports/refinement/refined.js';
import { relationWords } from '../../reports/refinement/refined-words.js';
import { configuration } from '../configuration.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';

interface Compared {
  readonly abstract: string;
  readonly concrete: string;
  readonly shown: ShownRefinement;
}

/** What each honest observer can tell of the procedures, pairwise: nothing goes wrong, nobody misbehaves, every reading is at its default. */
export async function refinementDocument(): Promise<string> {
  const sides: { readonly name: string; readonly side: RefinedSide }[] = [];
  for (const { name } of procedures) {
    const one = configuration({ procedure: name });
    sides.push({ name, side: { id: one.id, explored: await exploredSystem(systemOf(one)) } });
  }
  const observers = [...Object.keys(parties).map((name) => [name]), undefined];
  const compare = (contents: Contents, observer: readonly string[] | undefined): Compared[] =>
    sides.flatMap(({ name: abstract, side }, index) =>
      sides.slice(index + 1).map(({ name: concrete, side: other }) => ({
        abstract,
        concrete,
        shown: shownRefinement([side, other], { contents, ...(observer && { participants: observer }) }),
      })),
    );
  const plain = observers.map((observer) => compare('plain', observer));
  const whole = observers.map((observer) => compare('whole', observer));
  return paragraphs(
    '# What an observer can tell of the procedures',
    generatedNote,
    'Each procedure in the place of each other one, as those see it who take part: what a participant sends and receives, in which order, while nothing goes wrong, nobody misbehaves and every reading is at the default of its procedure. What a participant does by itself is hidden. Definitions: [semantics](semantics.md), "Refinement". `npx rehome refine <abstract> <concrete>` compares two under other readings and scenarios.',
    '`=` equal runs (`=*`: but one decides earlier than the other) · `⊑` the column does less than the row · `⊒` it does more · `≠` each does what the other does not · a number behind it: services of the row that the column does not keep.',
    '## Types and plain contents of messages',
    'Who protects what, and how, is hidden: what is seen is who tells whom what, and when.',
    ...matrices(plain),
    '## All that messages say',
    'Tokens and protection are seen as well. Where two procedures differ in them, nothing behind the first such message can be compared.',
    ...matrices(whole),
    '## Runs that tell two procedures apart',
    'Of messages with their plain contents; of several procedures that an observer cannot tell from each other, those of the first. Each side stands with the numbers of its own text; `npx rehome explain` shows the whole run.',
    ...plain.flatMap(pairsText),
  );
}

const observerName = (observer: string): string =>
  (roleNames as Readonly<Record<string, string>>)[observer] ?? observer;

/** The procedures in rows and columns, once for all observers that can tell the same of them. */
function matrices(byObserver: readonly (readonly Compared[])[]): string[] {
  const observers = new Map<string, string[]>();
  for (const all of byObserver) {
    const body = matrix(all);
    observers.set(body, [...(observers.get(body) ?? []), observerName(all[0]!.shown.observer)]);
  }
  return [...observers].flatMap(([body, names]) => [`**${names.join(', ')}**`, body]);
}

function matrix(all: readonly Compared[]): string {
  if (all.every(({ shown }) => shown.bisimilar)) return 'No procedure can be told from another one.';
  const names = procedures.map(({ name }) => name);
  const cell = (row: string, column: string): string => {
    if (row === column) return '';
    const found = all.find(({ abstract, concrete }) => abstract === row && concrete === column);
    if (found !== undefined) return mark(found.shown.forth, found.shown.back);
    const turned = all.find(({ abstract, concrete }) => abstract === column && concrete === row)!;
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

/** The runs of one observer, without those of procedures that are to it as an earlier one. */
function pairsText(all: readonly Compared[]): string[] {
  const repeated = new Set(all.filter(({ shown }) => shown.bisimilar).map(({ concrete }) => concrete));
  return all.filter(({ abstract, concrete }) => !repeated.has(abstract) && !repeated.has(concrete)).flatMap(pairText);
}

function pairText({ abstract, concrete, shown }: Compared): string[] {
  const lines = [...directionText(shown.forth, concrete, abstract), ...directionText(shown.back, abstract, concrete)];
  if (lines.length === 0) return [];
  const { observer } = shown;
  const head = `${observerName(observer)}: ${code(concrete)} in place of ${code(abstract)}: ${relationWords(shown, [abstract, concrete])}`;
  return [details(head, lines.join('\n\n'))];
}

const said = ({ step, text }: SeenMessage): string => (step === undefined ? text : `${step}. ${text}`);

function directionText(direction: ShownDirection | null, one: string, other: string): string[] {
  if (direction === null) return [];
  const { difference, services } = direction;
  const table = (rows: readonly { readonly one: SeenMessage; readonly other?: SeenMessage }[]) =>
    markdownTable(
      [one, other],
      rows.map((row) => [said(row.one), row.other === undefined ? '–' : said(row.other)]),
    );
  return [
    ...(difference === null
      ? []
      : [
          table(difference.rows),
          `${code(other)} can there: ${difference.instead.map(said).join('; ') || 'nothing more'}. Runs: ${code(difference.trace)}, ${code(difference.otherTrace)}.`,
        ]),
    ...services.lost.flatMap(({ service, rows, trace, otherTrace }) => [
      `${code(one)} does not keep: ${said(service)}. Runs: ${code(trace)}, ${code(otherTrace)}.`,
      ...(rows.length === 0 ? [] : [table(rows)]),
    ]),
  ];
}
