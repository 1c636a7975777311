import type { EmbeddedProperty } from '../../embedded.js';

/** Properties that stand together in the matrix, under one head that can be closed. */
export interface Family {
  /** For addresses. */
  readonly id: string;
  /** For people. */
  readonly title: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly property: EmbeddedProperty;
  /** Its place among the properties of the page. */
  readonly index: number;
  /** Its name without what the family's title says already. */
  readonly label: string;
}

/** Fewer properties of like name than these are no family of their own. */
const smallest = 4;

/**
 * Groups properties: those whose names begin alike, where there are some (`agreement-*`), in the order of the first of each; then
 * the others by their form.
 */
export function familiesOf(properties: readonly EmbeddedProperty[]): Family[] {
  const byHead = groups(properties.keys(), (index) => firstWord(properties[index]!.name));
  const named = [...byHead.values()].filter(({ length }) => length >= smallest);
  const taken = new Set(named.flat());
  const others = [...properties.keys()].filter((index) => !taken.has(index));
  const byForm = groups(others, (index) => properties[index]!.form);
  return [
    ...named.map((indices): Family => {
      const head = commonHead(indices.map((index) => properties[index]!.name));
      return { id: head, title: `${head}${anything}`, members: members(properties, indices, `${head}-`) };
    }),
    ...[...byForm].map(
      ([form, indices]): Family => ({
        id: `form:${form}`,
        title: formTitles[form] ?? form,
        members: members(properties, indices, ''),
      }),
    ),
  ];
}

/** `-*`, with a hyphen after which no line ends. */
const anything = '\u2011*';

const formTitles: Readonly<Record<string, string>> = {
  invariant: 'invariants',
  monitor: 'monitors',
  reachable: 'reachable',
  recoverable: 'recoverable',
  liveness: 'liveness',
  deadlock: 'deadlock',
  overflow: 'overflow',
};

const members = (properties: readonly EmbeddedProperty[], indices: readonly number[], head: string): Member[] =>
  indices.map((index) => {
    const property = properties[index]!;
    const label = property.name.startsWith(head) ? property.name.slice(head.length) : property.name;
    return { property, index, label };
  });

function groups(indices: Iterable<number>, keyOf: (index: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const index of indices) {
    const known = found.get(keyOf(index));
    if (known === undefined) found.set(keyOf(index), [index]);
    else known.push(index);
  }
  return found;
}

const firstWord = (name: string): string => name.split('-')[0]!;

/** The words with which all of some names begin; never the whole of one. */
function commonHead(names: readonly string[]): string {
  const words = names.map((name) => name.split('-'));
  const length = Math.min(...words.map((each) => each.length - 1));
  let same = 0;
  while (same < length && words.every((each) => each[same] === words[0]![same])) same++;
  return words[0]!.slice(0, Math.max(1, same)).join('-');
}
