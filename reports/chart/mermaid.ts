import { escapeText } from '../mermaid-text.js';
import type { Chart, Row } from './chart.js';
import { actLine, messageLines } from './row-text.js';

/**
 * A chart as a Mermaid sequence diagram. A lost message ends in a cross, an adversary is a stick figure with dashed arrows; acts, what
 * changed and marks are notes, and what repeats for ever is a loop.
 */
export function mermaidChart({ lifelines, rows }: Chart): string {
  const ids = new Map(lifelines.map(({ id }, i) => [id, `p${i + 1}`]));
  const heads = lifelines.map(
    ({ id, name, adversary }) => `  ${adversary ? 'actor' : 'participant'} ${ids.get(id)} as ${escapeText(name)}`,
  );
  const all = [...new Set([lifelines[0], lifelines.at(-1)])].flatMap((each) => (each === undefined ? [] : [each.id]));
  const everywhere = all.map((id) => ids.get(id)).join(',');
  let indent = '  ';
  const lines = rows.flatMap((row) => {
    if (row.kind === 'loop') {
      indent = row.edge === 'start' ? '    ' : '  ';
      return row.edge === 'start' ? ['  loop for ever'] : ['  end'];
    }
    return [`${indent}${statement(row, (id) => ids.get(id)!, everywhere)}`];
  });
  return ['sequenceDiagram', ...heads, ...lines].join('\n');
}

type Said = Exclude<Row, { readonly kind: 'loop' }>;

const arrows = { arrives: '->>', again: '->>', lost: '-x', forged: '-->>' } as const;

function statement(row: Said, idOf: (id: string) => string, everywhere: string): string {
  switch (row.kind) {
    case 'message':
      return `${idOf(row.from)}${arrows[row.fate]}${idOf(row.to)}: ${joined(messageLines(row))}`;
    case 'act':
      return `Note over ${idOf(row.at)}: ${escapeText(actLine(row))}`;
    case 'condition':
      return `Note over ${idOf(row.at)}: ${joined(row.lines)}`;
    case 'mark':
      return `Note over ${everywhere}: ${row.mark === 'violated' ? '✗ ' : ''}${escapeText(row.text)}`;
    case 'note':
      return `Note over ${everywhere}: ${joined(row.lines)}`;
  }
}

const joined = (lines: readonly string[]): string => lines.map(escapeText).join('<br/>');
