const pageWidth = 120;

/**
 * Plain data as TypeScript, laid out as the formatter of this project would, so that generated files need no formatting.
 * @param indent spaces before the line that the literal starts in
 * @param around characters on that line before and after it
 */
export function literal(value: unknown, indent: number, around: number): string {
  const inline = onOneLine(value);
  if (inline !== undefined && indent + around + inline.length <= pageWidth) return inline;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const inner = ' '.repeat(indent + 2);
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => `${inner}${literal(item, indent + 2, 1)},`)
    : fieldsOf(value).map(([key, item]) => `${inner}${key}: ${literal(item, indent + 2, key.length + 3)},`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...entries, `${' '.repeat(indent)}${close}`].join('\n');
}

/** The declaration of a constant text, laid out likewise: what is too long for the line goes to the next one. */
export function constant(name: string, text: string, indent: number): string {
  const head = `${' '.repeat(indent)}const ${name} =`;
  const inline = `${head} ${scalar(text)};`;
  return inline.length <= pageWidth ? inline : `${head}\n${' '.repeat(indent + 2)}${scalar(text)};`;
}

/**
 * A call as the end of a statement, laid out likewise: arguments that are too long for the line stand below each other.
 * @param head what stands before the arguments, its indentation included
 */
export function call(head: string, args: readonly string[]): string {
  const inline = `${head}(${args.join(', ')});`;
  if (inline.length <= pageWidth) return inline;
  const indent = ' '.repeat(head.length - head.trimStart().length);
  return [`${head}(`, ...args.map((arg) => `${indent}  ${arg},`), `${indent});`].join('\n');
}

/** Undefined where the formatter never puts it on one line: a list of several objects or lists with several members. */
function onOneLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (Array.isArray(value)) {
    if (value.length > 1 && value.every((item) => membersOf(item) > 1)) return undefined;
    const items = value.map(onOneLine);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  const fields = fieldsOf(value).map(([key, item]) => [key, onOneLine(item)] as const);
  if (fields.length === 0) return '{}';
  return fields.some(([, text]) => text === undefined)
    ? undefined
    : `{ ${fields.map(([key, text]) => `${key}: ${text}`).join(', ')} }`;
}

function membersOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** Members that are undefined are left out, as JSON does. */
function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [/^[A-Za-z_$][\w$]*$/.test(key) ? key : scalar(key), item]);
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const double = JSON.stringify(value);
  const count = (quote: string) => value.split(quote).length;
  return count("'") > count('"') ? double : `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
