/** The width that every table and list is made for. */
export const pageWidth = 100;

/** Pads with spaces on the right. Counts characters, so pad before colouring. */
export function left(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - text.length));
}

/** Pads with spaces on the left. */
export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - text.length)) + text;
}

/**
 * Breaks a text into lines of at most `width` characters, after spaces and commas. A word longer than that stays whole, so
 * that nothing that somebody copies (a trace id) is ever cut.
 */
export function wrap(text: string, width: number): string[] {
  const pieces = text.match(/[^\s,]*,|[^\s,]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** `head` before the first line, as many spaces before the others. */
export function hanging(head: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? head : ' '.repeat(head.length)) + line);
}

/** `1 state`, `2 states`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : plural}`;
}

/** 1234567 as `1,234,567`, the same in every locale. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
