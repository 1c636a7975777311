/** More characters of a value than this, nobody reads on a page. */
const longest = 20_000;

/** A value as indented JSON, the end of a long one cut away; a text as it is. */
export function shortJson(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value));
  return text.length > longest ? `${text.slice(0, longest)}\n… (${text.length - longest} more characters)` : text;
}
