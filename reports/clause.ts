/** A numbered item of a text: `8) The device …`, `8. …`, `step 8: …`; also `10a)`. A number with places (`33.812`) is none. */
const item = /^[ \t]*(?:step[ \t]+)?(\d{1,3}[a-z]?)[ \t]*([).:])(?!\d)[ \t]*(.*)$/i;

interface Item {
  readonly number: string;
  readonly mark: string;
  readonly lines: string[];
}

/**
 * The numbered steps of a clause, by their number. An item ends at the next one, or at an empty line. Where a text counts several times
 * (sections with dots, steps with brackets; or several clauses), its longest count is taken, the first of them where several are equally long.
 * @returns no step where no line begins with a number
 */
export function clauseSteps(text: string): ReadonlyMap<string, string> {
  const items: Item[] = [];
  let open: Item | undefined;
  for (const line of text.split(/\r?\n|\r/)) {
    const [, number, mark, rest] = item.exec(line) ?? [];
    if (number !== undefined && mark !== undefined) {
      open = { number: number.toLowerCase(), mark, lines: [rest ?? ''] };
      items.push(open);
    } else if (line.trim() === '') open = undefined;
    else open?.lines.push(line);
  }
  const counts = [...new Set(items.map(({ mark }) => mark))].flatMap((mark) =>
    ascending(items.filter((each) => each.mark === mark)),
  );
  const longest = counts.reduce((one, two) => (two.length > one.length ? two : one), []);
  return new Map(longest.map(({ number, lines }) => [number, lines.join(' ').replace(/\s+/g, ' ').trim()]));
}

/** Items cut where their numbers do not rise. */
function ascending(items: readonly Item[]): Item[][] {
  const counts: Item[][] = [];
  for (const each of items) {
    const last = counts.at(-1)?.at(-1);
    if (last === undefined || !rises(last.number, each.number)) counts.push([each]);
    else counts.at(-1)!.push(each);
  }
  return counts;
}

const rises = (one: string, two: string): boolean => {
  const [before, after] = [Number.parseInt(one, 10), Number.parseInt(two, 10)];
  return after > before || (after === before && two > one);
};
