import type { Chart, Row } from './chart.js';
import { actLine, messageLines } from './row-text.js';
import { wrapWidth } from './text-width.js';

/**
 * A chart in the language of mscgen. What is lost ends in a cross, an adversary's arrows are dashed and heavy in their colour; acts are
 * boxes, rounded where the environment chose, what changed is an angular box, and a dashed line stands where what repeats begins and ends.
 */
export function mscgenChart({ title, caption, lifelines, rows }: Chart): string {
  // A chart without a lifeline is none to mscgen.
  const shown = lifelines.length === 0 ? [{ id: '', name: ' ', adversary: false }] : lifelines;
  const ids = new Map(shown.map(({ id }, i) => [id, `p${i + 1}`]));
  const heads = shown.map(({ id, name, adversary }) => {
    const foe = adversary ? ', textcolour="#ffffff", textbgcolour="#1a1a1a"' : '';
    return `  ${ids.get(id)} [label=${quoted(adversary ? `${name} (adversary)` : name)}${foe}]`;
  });
  const places = new Map(shown.map(({ id }, i) => [id, i]));
  const frame: MscFrame = {
    idOf: (id) => ids.get(id)!,
    room: (from, to) => Math.max(Math.abs(places.get(from)! - places.get(to)!), 1.25) * spacing - 16,
    across: `p1 box p${shown.length}`,
  };
  return [
    ...[title, ...caption].map((text) => `# ${text.replace(/\s+/g, ' ')}`),
    'msc {',
    `  width = "${shown.length * spacing}", arcgradient = "0";`,
    `${heads.join(',\n')};`,
    ...rows.map((row) => `  ${statement(row, frame)};`),
    '}',
  ].join('\n');
}

/** Pixels from one lifeline to the next. */
const spacing = 160;

/** mscgen's own face, Helvetica, is about as wide as ours in this size. */
const size = 13;

interface MscFrame {
  idOf(id: string): string;
  /** For the label of an arrow between two lifelines. */
  room(from: string, to: string): number;
  /** A box over all lifelines. */
  readonly across: string;
}

const arrows = { arrives: '=>', again: '=>>', lost: '-x', forged: '>>' } as const;
const foeColours = ', linecolour="#a3001b", textcolour="#a3001b"';

function statement(row: Row, { idOf, room, across }: MscFrame): string {
  switch (row.kind) {
    case 'message':
      return `${idOf(row.from)} ${arrows[row.fate]} ${idOf(row.to)} [label=${quoted(...above(messageLines(row), room(row.from, row.to)))}${row.fate === 'forged' ? foeColours : ''}]`;
    case 'act': {
      const shape = row.class === 'choice' || row.class === 'repair' ? 'rbox' : 'box';
      return `${idOf(row.at)} ${shape} ${idOf(row.at)} [label=${quoted(...wrapWidth(actLine(row), boxRoom, size))}]`;
    }
    case 'condition':
      return `${idOf(row.at)} abox ${idOf(row.at)} [label=${quoted(...row.lines.flatMap((line) => wrapWidth(line, boxRoom, size)))}]`;
    case 'mark':
      return row.mark === 'violated'
        ? `${across} [label=${quoted(row.text)}, textcolour="#ffffff", textbgcolour="#a3001b"]`
        : `--- [label=${quoted(row.text)}]`;
    case 'loop':
      return `--- [label=${quoted(row.edge === 'start' ? 'what follows repeats for ever' : 'from here it repeats')}]`;
    case 'note':
      return across.replace('box', 'note').concat(` [label=${quoted(...row.lines)}]`);
  }
}

/** What fits into a box at one lifeline. */
const boxRoom = spacing - 32;

/**
 * Lines of a label that stand above their arrow: mscgen draws it through the middle of a label of several lines, and hides it there, so as many
 * empty lines follow.
 */
function above(lines: readonly string[], room: number): string[] {
  const wrapped = lines.flatMap((line) => wrapWidth(line, room, size));
  return wrapped.length === 1 ? wrapped : [...wrapped, ...wrapped.map(() => ' ')];
}

/** Lines as one label: mscgen ends it at a quotation mark, and reads a backslash as the start of an escape. */
export function quoted(...lines: readonly string[]): string {
  const safe = lines.map((text) => text.replace(/\\/g, '/').replace(/"/g, "'").replace(/\s+/g, ' '));
  return `"${safe.join('\\n')}"`;
}
