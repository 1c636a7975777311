import { type Element, Window } from 'happy-dom';

/** The tables of a `document.xml`, as a reader of the document has them: rows of cells, each of them with a text for each of its paragraphs. */
export function wordTables(xml: string): string[][][][] {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('w:tbl')].map((table) =>
    within(table, 'w:tr').map((row) => within(row, 'w:tc').map((cell) => within(cell, 'w:p').map(textOf))),
  );
}

const within = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];

const textOf = (paragraph: Element): string =>
  within(paragraph, 'w:t')
    .map(({ textContent }) => textContent)
    .join('');
