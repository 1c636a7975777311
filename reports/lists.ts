import { hanging, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';

/** One fact of an item: its label, and what it says. */
export type Fact = readonly [label: string, text: string];

/** An item under its title, each fact wrapped to the page behind its label. Facts without text are left out. */
export function factList(title: string, facts: readonly Fact[], palette: Palette = plain): string {
  const lines = facts
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) => {
      const head = `  ${label.padEnd(factWidth)}`;
      return hanging(head, wrap(text, 100 - head.length));
    });
  return [palette.bold(title), ...lines].join('\n');
}

const factWidth = 14;
