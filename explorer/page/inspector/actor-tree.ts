import type { LoggedActor } from './inspection-log.js';

/** An actor with how deep it stands below the first of its family. */
export interface TreeRow {
  readonly actor: LoggedActor;
  readonly depth: number;
}

/**
 * Actors as rows of a tree: each below its parent, in the order in which they appeared. Whoever has no parent that is known stands at
 * the top, and so does whoever would be their own ancestor.
 */
export function actorTree(actors: readonly LoggedActor[]): TreeRow[] {
  const known = new Set(actors.map(({ id }) => id));
  const children = new Map<string | undefined, LoggedActor[]>();
  for (const actor of actors) {
    const parent = actor.parent !== undefined && known.has(actor.parent) ? actor.parent : undefined;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [actor]);
    else siblings.push(actor);
  }
  const placed = new Set<string>();
  const rows: TreeRow[] = [];
  const place = (top: LoggedActor) => {
    const waiting: TreeRow[] = [{ actor: top, depth: 0 }];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const { actor, depth } = row;
      if (placed.has(actor.id)) continue;
      placed.add(actor.id);
      rows.push(row);
      for (const child of [...(children.get(actor.id) ?? [])].reverse())
        waiting.push({ actor: child, depth: depth + 1 });
    }
  };
  for (const actor of children.get(undefined) ?? []) place(actor);
  // What is left stands in circles.
  for (const actor of actors) place(actor);
  return rows;
}
