const esc = '\u001b';
const terminator = `${esc}\\`;

/** A text that a terminal opens at an address when it is clicked (the escape sequence OSC 8). */
export const hyperlink = (text: string, address: string): string =>
  `${esc}]8;;${address}${terminator}${text}${esc}]8;;${terminator}`;

/** Colours, which are no part of a word. */
const colours = new RegExp(`(${esc}\\[[0-9;]*m)`);

/**
 * A finished text with its names linked: words of several parts (`never-stranded`) that have an address. Commands to copy stay as they
 * are.
 */
export function linkNames(text: string, addressOf: (name: string) => string | undefined): string {
  const linked = (part: string) =>
    part.replace(/(?<![\w=/:.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w=/:.-])/g, (name) => {
      const address = addressOf(name);
      return address === undefined ? name : hyperlink(name, address);
    });
  const line = (each: string) =>
    /rehome explain /.test(each)
      ? each
      : each
          .split(colours)
          .map((part, i) => (i % 2 === 0 ? linked(part) : part))
          .join('');
  return text.split('\n').map(line).join('\n');
}
