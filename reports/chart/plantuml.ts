import type { Chart, Row } from './chart.js';
import { actLine, messageLines } from './row-text.js';

/**
 * A chart in the language of PlantUML. What is lost ends in a cross, an adversary is a stick figure with dashed arrows; acts are rectangular
 * notes, what changed is a hexagonal one, and what repeats for ever is a loop.
 */
export function plantumlChart({ title, caption, lifelines, rows }: Chart): string {
  const ids = new Map(lifelines.map(({ id }, i) => [id, `p${i + 1}`]));
  const heads = lifelines.map(
    ({ id, name, adversary }) => `${adversary ? 'actor' : 'participant'} "${escapePlantuml(name)}" as ${ids.get(id)}`,
  );
  return [
    '@startuml',
    `title ${[title, ...caption].map(escapePlantuml).join('\\n')}`,
    'skinparam maxMessageSize 220',
    'hide footbox',
    ...heads,
    ...rows.map((row) => statement(row, (id) => ids.get(id)!)),
    '@enduml',
  ].join('\n');
}

const arrows = { arrives: '->', again: '->>', lost: '->x', forged: '-[#A3001B,dashed]>' } as const;

function statement(row: Row, idOf: (id: string) => string): string {
  switch (row.kind) {
    case 'message':
      return `${idOf(row.from)} ${arrows[row.fate]} ${idOf(row.to)} : ${joined(messageLines(row))}`;
    case 'act':
      return `rnote over ${idOf(row.at)} : ${escapePlantuml(actLine(row))}`;
    case 'condition':
      return `hnote over ${idOf(row.at)} : ${joined(row.lines)}`;
    case 'mark':
      return `== ${row.mark === 'violated' ? '✗ ' : ''}${escapePlantuml(row.text)} ==`;
    case 'loop':
      return row.edge === 'start' ? 'loop for ever' : 'end';
    case 'note':
      return `note across : ${joined(row.lines)}`;
  }
}

const joined = (lines: readonly string[]): string => lines.map(escapePlantuml).join('\\n');

/** A text without anything that PlantUML reads as markup, an escape or a directive: such characters stand as their code points. */
export function escapePlantuml(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[~\\<>[\]{}%"&#!@|$]|[*/_=.-]{2,}/g, (marks) => [...marks].map(codePoint).join(''));
}

const codePoint = (character: string): string =>
  `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
