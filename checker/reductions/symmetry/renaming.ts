/** Which participant takes whose place. */
export type Renaming = ReadonlyMap<string, string>;

/** Plain data with participants renamed, wherever a text or a key is exactly a name. */
export function renamed(value: unknown, names: Renaming): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [names.get(key) ?? key, renamed(member, names)]),
  );
}
