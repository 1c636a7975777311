/** A place/transition net, as far as PNML says of it what the token game needs. */
interface Read {
  readonly marking: readonly number[];
  readonly transitions: readonly { takes: [place: number, count: number][]; puts: [place: number, count: number][] }[];
}

/**
 * Plays the token game of a net in PNML to its end.
 * @returns how many markings it reaches, and how often a transition that changes the marking can fire in them
 * @throws Error where an arc leads nowhere, or an id is there twice
 */
export function playTokenGame(pnml: string): { readonly markings: number; readonly firings: number } {
  const { marking, transitions } = read(pnml);
  const known = new Set([marking.join()]);
  const queue = [marking];
  let firings = 0;
  for (const now of queue) {
    for (const { takes, puts } of transitions) {
      if (takes.some(([place, count]) => now[place]! < count)) continue;
      const next = [...now];
      for (const [place, count] of takes) next[place]! -= count;
      for (const [place, count] of puts) next[place]! += count;
      const key = next.join();
      if (key === now.join()) continue;
      firings++;
      if (known.has(key)) continue;
      known.add(key);
      queue.push(next);
    }
  }
  return { markings: queue.length, firings };
}

function read(pnml: string): Read {
  const ids = [...pnml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  if (new Set(ids).size !== ids.length) throw new Error('An id is there twice.');
  const places = new Map<string, number>();
  const marking: number[] = [];
  for (const [, id, rest] of pnml.matchAll(/<place id="([^"]*)">(.*?)<\/place>/g)) {
    places.set(id!, places.size);
    marking.push(Number(/<initialMarking><text>(\d+)/.exec(rest!)?.[1] ?? 0));
  }
  const transitions = new Map<string, Read['transitions'][number]>();
  for (const [, id] of pnml.matchAll(/<transition id="([^"]*)">/g)) transitions.set(id!, { takes: [], puts: [] });
  for (const [, source, target, rest] of pnml.matchAll(
    /<arc id="[^"]*" source="([^"]*)" target="([^"]*)">(.*?)<\/arc>/g,
  )) {
    const count = Number(/<inscription><text>(\d+)/.exec(rest!)?.[1] ?? 1);
    const [from, to] = [transitions.get(source!), transitions.get(target!)];
    if (to !== undefined && places.has(source!)) to.takes.push([places.get(source!)!, count]);
    else if (from !== undefined && places.has(target!)) from.puts.push([places.get(target!)!, count]);
    else throw new Error(`An arc leads from ${source} to ${target}.`);
  }
  return { marking, transitions: [...transitions.values()] };
}
