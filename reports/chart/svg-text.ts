/** The attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element. Numbers are rounded to hundredths, so that the text is the same everywhere. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A text as XML may hold it: markup escaped, control characters left out. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 refuses them, escaped or not
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
  return allowed.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Straight lines through points. */
export const polyline = (points: readonly (readonly [number, number])[], attributes: Attributes): string =>
  element('polyline', { points: pointsText(points), ...attributes });

/** A closed figure. */
export const polygon = (points: readonly (readonly [number, number])[], attributes: Attributes): string =>
  element('polygon', { points: pointsText(points), ...attributes });

const pointsText = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...attributes });

export const box = (x: number, y: number, width: number, height: number, attributes: Attributes): string =>
  element('rect', { x, y, width, height, ...attributes });

/** One line of text; `y` is its base line. */
export const textAt = (text: string, x: number, y: number, attributes: Attributes): string =>
  element('text', { x, y, ...attributes }, escapeXml(text));
