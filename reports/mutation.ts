import { count } from './layout.js';
import { type Palette, plain } from './palette.js';

/** A mutant as it is listed. */
interface ListedMutant {
  readonly id: string;
  readonly fault: string;
  readonly outcome: string;
  readonly checked: number;
  readonly explained: string | null;
}

/** What is told of the mutants of machines. */
export interface MutationFigures {
  readonly mutants: number;
  readonly killed: number;
  readonly shifted: number;
  readonly explained: number;
  readonly equivalent: number;
  readonly survivors: readonly ListedMutant[];
  readonly unused: readonly { readonly id: string; readonly why: string }[];
}

/** Killed mutants and explained survivors among all, in per cent with one digit. */
const mutationScore = ({ mutants, killed }: Pick<MutationFigures, 'mutants' | 'killed'>): string =>
  mutants === 0 ? '100.0' : ((100 * killed) / mutants).toFixed(1);

/**
 * The mutation score of the properties, the survivors with their places, and what is wrong with the table of explanations.
 * @param most how many configurations were checked with a mutant at most
 */
export function mutationText(figures: MutationFigures, most: number, palette: Palette = plain): string {
  const { mutants, killed, shifted, explained, equivalent, survivors, unused } = figures;
  const open = survivors.filter((survivor) => survivor.explained === null);
  const told = survivors.filter((survivor) => survivor.explained !== null);
  const lines = [
    palette.bold(
      `${count(mutants, 'mutant')}, ${killed} killed (${mutationScore(figures)} %), ${explained} explained, ${open.length} not`,
    ),
    `  ${shifted} of the killed show only in the length of a shortest run that is pinned.`,
    `  ${equivalent} more behave as their original on every input that their place meets: they are no faults.`,
    `  With each, up to ${count(most, 'configuration')} of those where it behaves otherwise were checked.`,
  ];
  if (open.length > 0) {
    lines.push('', palette.red('Survivors that nothing explains'), ...open.flatMap((survivor) => listed(survivor)));
  }
  if (told.length > 0) lines.push('', 'Explained survivors', ...told.flatMap((survivor) => listed(survivor)));
  if (unused.length > 0) {
    lines.push(
      '',
      palette.red('Explanations to take out of catalogue/mutation/explained.ts'),
      ...unused.map(({ id, why }) => `  ${id}: ${why}`),
    );
  }
  return lines.join('\n');
}

function listed({ id, fault, outcome, checked, explained }: ListedMutant): string[] {
  const where =
    outcome === 'unexercised' ? 'no configuration exercises it' : `${count(checked, 'configuration')} checked`;
  return [`  ${id}`, `    ${explained ?? `${fault}; ${where}`}`];
}
