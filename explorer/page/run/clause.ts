import { signal } from '@preact/signals';
import { clauseSteps } from '../../../reports/clause.js';

/** A text that the user picked. It stays in the memory of this page. */
export interface Clause {
  /** The file's name. */
  readonly name: string;
  readonly steps: ReadonlyMap<string, string>;
}

/** What was picked: a clause, or why there is none. */
export const clause = signal<Clause | { readonly problem: string } | undefined>(undefined);

/** More than a clause ever has. */
const mostBytes = 5_000_000;

/** Reads a file's numbered steps. */
export async function readClause(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
  if (file.size > mostBytes) {
    clause.value = { problem: `${file.name} is too large for a clause: pick a text file of the clause alone.` };
    return;
  }
  const steps = clauseSteps(await file.text());
  clause.value =
    steps.size === 0
      ? {
          problem: `${file.name} has no numbered step: pick a plain text file whose steps begin with "1)", "1." or "Step 1:".`,
        }
      : { name: file.name, steps };
}

/** What a clause says of a step, or that it does not. */
export function clauseSays({ name, steps }: Clause, step: string): { readonly text: string; readonly lacks: boolean } {
  const text = steps.get(step.toLowerCase());
  return text === undefined ? { text: `${name} has no step ${step}.`, lacks: true } : { text, lacks: false };
}

/** The steps that a run has and a clause has not, in the order of the run. */
export const lackedSteps = ({ steps }: Clause, run: readonly { readonly step?: string }[]): string[] =>
  [...new Set(run.flatMap(({ step }) => (step === undefined ? [] : [step])))].filter(
    (step) => !steps.has(step.toLowerCase()),
  );
