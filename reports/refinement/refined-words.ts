import type { ShownDirection, ShownRefinement } from './refined.js';
import type { SideNames } from './refined-text.js';

/** What an observer can tell of two sides, in a sentence or two. */
export function relationWords(refinement: ShownRefinement, [abstract, concrete]: SideNames): string {
  const { relation, incomplete, bisimilar, forth, back } = refinement;
  if (incomplete !== null) return `undecided: the search ended early (${incomplete})`;
  const kept = servicesWords(forth!, concrete, abstract);
  const rest = back!.services.lost.length === 0 ? kept : `${kept}; ${servicesWords(back!, abstract, concrete)}`;
  switch (relation) {
    case 'equal':
      return bisimilar
        ? 'equal: cannot tell one from the other'
        : `equal runs${foresightWords(refinement, [abstract, concrete])}; ${rest}`;
    case 'refines':
      return `refines: ${concrete} does nothing that ${abstract} does not, and less; ${rest}`;
    case 'is refined':
      return `is refined: ${concrete} does all that ${abstract} does, and more; ${rest}`;
    case 'differs':
      return `differs: each does what the other does not; ${rest}`;
    case 'undecided':
      return 'undecided: there is more to compare than is looked at';
  }
}

function foresightWords({ forth, back }: ShownRefinement, [abstract, concrete]: SideNames): string {
  const late = [
    ...(forth?.simulated === false ? [`${abstract} decides earlier than ${concrete}`] : []),
    ...(back?.simulated === false ? [`${concrete} decides earlier than ${abstract}`] : []),
  ];
  return late.length === 0 ? '' : `, but ${late.join(' and ')}`;
}

function servicesWords({ services: { kept, lost } }: ShownDirection, one: string, other: string): string {
  const all = kept.length + lost.length;
  return `${one} keeps ${lost.length === 0 ? `all ${all}` : `${kept.length} of ${all}`} services of ${other}`;
}

/** What was hidden because only one side knows it; no line where nothing was. */
export function oneSidedWords(compared: readonly ShownRefinement[], names: SideNames): string[] {
  return names.flatMap((name, side) => {
    const own = new Set(
      compared.flatMap(({ oneSided }) =>
        oneSided
          .filter(({ knownTo }) => knownTo === side)
          .map(({ type, field }) => (field === undefined ? type : `${type}.${field}`)),
      ),
    );
    return own.size === 0 ? [] : [`Hidden, for only ${name} knows it: ${[...own].sort().join(', ')}.`];
  });
}
