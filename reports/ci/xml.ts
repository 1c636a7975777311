/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element: elements inside it stand on lines of their own, a text stands between the tags as it is. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const head = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${quoted(value)}"`])),
  ].join(' ');
  if (typeof content === 'string') return `<${head}>${escaped(content)}</${name}>`;
  if (content.length === 0) return `<${head}/>`;
  return [`<${head}>`, ...content, `</${name}>`].join('\n');
}

/** XML 1.0 cannot write other control characters, nor half a surrogate pair: they become the replacement character. */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

const escaped = (text: string): string =>
  printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

const quoted = (value: string | number): string =>
  escaped(String(value)).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
