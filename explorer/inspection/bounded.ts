/** Deeper, and with more members in all, nobody reads a value. */
const deepest = 30;
const mostMembers = 20_000;

/** Stands for what was cut away. */
const cut = '…';

/**
 * A value of an inspected application as plain data of a bounded size, whatever it was: circles and depths are cut, what JSON has no
 * form for stands as text.
 */
export function bounded(value: unknown): unknown {
  let left = mostMembers;
  const copy = (each: unknown, depth: number): unknown => {
    if (typeof each === 'bigint' || typeof each === 'symbol') return String(each);
    if (typeof each === 'function') return '(function)';
    if (typeof each === 'number' && !Number.isFinite(each)) return String(each);
    if (typeof each !== 'object' || each === null) return each;
    if (depth === deepest || left <= 0) return cut;
    if (Array.isArray(each)) {
      const items = each.slice(0, left);
      left -= items.length;
      return items.map((item) => copy(item, depth + 1));
    }
    if (each instanceof Date) return Number.isNaN(each.getTime()) ? cut : each.toISOString();
    if (each instanceof Error) return `${each.name}: ${each.message}`;
    if (each instanceof Map || each instanceof Set) return copy([...each], depth + 1);
    const members = Object.entries(each).slice(0, left);
    left -= members.length;
    return Object.fromEntries(members.map(([name, member]) => [name, copy(member, depth + 1)]));
  };
  return copy(value, 0);
}
