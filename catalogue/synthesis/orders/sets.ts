/** A set of names, in the order of reports. */
export type Names = readonly string[];

/** Is every member of one a member of the other? */
function isPart(part: Names, whole: Names): boolean {
  const members = new Set(whole);
  return part.length <= whole.length && part.every((name) => members.has(name));
}

/** Is it a part, and not the same? */
export const isProperPart = (part: Names, whole: Names): boolean => part.length < whole.length && isPart(part, whole);

/** The sets of a family that no other one is a part of, each once. */
export function minimalSets(family: readonly Names[]): readonly Names[] {
  const distinct = [...new Map(family.map((set) => [set.join(), set])).values()];
  return distinct.filter((set) => !distinct.some((other) => isProperPart(other, set)));
}

/**
 * The minimal sets that have a member in common with every set of a family (Berge's algorithm): smaller ones first. A family with an empty
 * set has none.
 * @param order of the members: of reports
 */
export function minimalTransversals(family: readonly Names[], order: Names): readonly Names[] {
  const place = new Map(order.map((name, index) => [name, index]));
  const sorted = (set: Names) => [...set].sort((a, b) => place.get(a)! - place.get(b)!);
  let found: readonly Names[] = [[]];
  for (const set of minimalSets(family)) {
    const hit = found.filter((each) => each.some((name) => set.includes(name)));
    const extended = found
      .filter((each) => !hit.includes(each))
      .flatMap((each) => set.map((name) => sorted([...each, name])));
    found = minimalSets([...hit, ...extended]);
  }
  const key = (set: Names) => set.map((name) => String(place.get(name)!).padStart(4, '0')).join();
  return [...found].sort((a, b) => a.length - b.length || (key(a) < key(b) ? -1 : 1));
}
