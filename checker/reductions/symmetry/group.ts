import type { Automorphism } from './automorphism.js';

/** More elements than this are not listed: each state is compared with all of its images. */
const mostElements = 5_040;

/** The automorphism that leaves everybody where they are. */
export const identityOf = (sizes: readonly number[]): Automorphism => ({
  places: sizes.map((_, participant) => participant),
  locals: sizes.map((size) => Int32Array.from({ length: size }, (_, local) => local)),
});

/** One after the other: first `first`, then `second`. */
export const composed = (first: Automorphism, second: Automorphism): Automorphism => ({
  places: first.places.map((place) => second.places[place]!),
  locals: first.locals.map((images, participant) => {
    const next = second.locals[first.places[participant]!]!;
    return images.map((image) => (image < 0 ? -1 : next[image]!));
  }),
});

/**
 * All automorphisms that some generate, the identity first; undefined where they are too many.
 * @param identity of the same system
 */
export function generated(identity: Automorphism, generators: readonly Automorphism[]): Automorphism[] | undefined {
  const known = new Set([identity.places.join()]);
  const elements = [identity];
  for (const element of elements) {
    for (const generator of generators) {
      const next = composed(element, generator);
      if (known.has(next.places.join())) continue;
      if (elements.length === mostElements) return undefined;
      known.add(next.places.join());
      elements.push(next);
    }
  }
  return elements;
}
