import { hanging, left, wrap } from '../layout.js';
import type { Palette } from '../palette.js';
import type { SeenMessage, SeenRow, ShownDifference, ShownDirection, ShownRefinement } from './refined.js';
import { oneSidedWords, relationWords } from './refined-words.js';

/** What the sides of a comparison are called: the abstract one, then the concrete one. */
export type SideNames = readonly [abstract: string, concrete: string];

interface Frame {
  readonly width: number;
  readonly palette: Palette;
}

/** A comparison for the terminal: the observers with what they can tell, then each run that tells the sides apart. */
export function refinedText(names: SideNames, compared: readonly ShownRefinement[], frame: Frame): string {
  const { bold } = frame.palette;
  const widest = Math.max(...compared.map(({ observer }) => observer.length));
  const [abstract, concrete] = names;
  return [
    bold(`${concrete} in place of ${abstract}`),
    '',
    ...compared.flatMap((each) =>
      hanging(`  ${left(each.observer, widest)}  `, wrap(relationWords(each, names), frame.width - widest - 4)),
    ),
    ...oneSidedWords(compared, names).flatMap((line) => ['', ...wrap(line, frame.width)]),
    ...compared.flatMap((each) => observedText(each, names, frame)),
  ].join('\n');
}

function observedText({ observer, forth, back }: ShownRefinement, [abstract, concrete]: SideNames, frame: Frame) {
  const directions = [
    ...directionText(forth, concrete, abstract, frame),
    ...directionText(back, abstract, concrete, frame),
  ];
  return directions.length === 0 ? [] : ['', frame.palette.bold(observer), ...directions];
}

function directionText(direction: ShownDirection | null, one: string, other: string, frame: Frame): string[] {
  if (direction === null) return [];
  const { included, difference, services } = direction;
  const lines: string[] = [];
  if (difference !== null) {
    const what =
      included === true
        ? `${other} cannot follow ${one} here without knowing the future:`
        : `${one} does what ${other} does not:`;
    lines.push('', `  ${what}`, ...differenceText(difference, one, other, frame));
  }
  for (const { service, rows, trace, otherTrace } of services.lost) {
    const head = `${one} does not keep this service of ${other}${rows.length === 0 ? '' : ', once this was seen'}: `;
    lines.push('', ...hanging('  ', wrap(`${head}${saidOf(service)}`, frame.width - 2)));
    lines.push(...(rows.length === 0 ? [] : rowsText(rows, one, other, frame)), `    ${trace}`, `    ${otherTrace}`);
  }
  return lines;
}

const saidOf = ({ step, text }: SeenMessage): string => (step === undefined ? text : `${step}. ${text}`);

function differenceText(
  { rows, instead, trace, otherTrace }: ShownDifference,
  one: string,
  other: string,
  frame: Frame,
) {
  const can = instead.length === 0 ? ['nothing more'] : instead.map(saidOf);
  return [
    ...rowsText(rows, one, other, frame),
    ...hanging(`    ${other} can: `, wrap(can.join('; '), frame.width - 11 - other.length)),
    `    ${trace}`,
    `    ${otherTrace}`,
  ];
}

/** Both sides beside each other, message by message. */
function rowsText(rows: readonly SeenRow[], one: string, other: string, { width, palette }: Frame): string[] {
  const half = Math.floor((width - 8) / 2);
  const line = (mine: readonly string[], its: readonly string[]) =>
    Array.from({ length: Math.max(mine.length, its.length) }, (_, i) =>
      `    ${left(mine[i] ?? '', half)}  ${its[i] ?? ''}`.trimEnd(),
    );
  return [
    ...line([one], [other]).map(palette.dim),
    ...rows.flatMap((row) => line(wrap(saidOf(row.one), half), row.other ? wrap(saidOf(row.other), half) : ['–'])),
  ];
}
