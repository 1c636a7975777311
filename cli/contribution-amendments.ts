import type { AmendmentSentence, AmendmentTopics } from '../catalogue/contribution/needed-sentences.js';
import { withSentences } from '../reports/contribution/insert-sentences.js';
import { InputError } from './errors.js';
import { known } from './nearest.js';
import type { Terminal } from './terminal.js';

/** A procedure with amendments, and what the contribution says of them. */
export interface ProposedAmendments extends AmendmentTopics {
  /** The procedures without and with them, by their names. */
  readonly before: string;
  readonly after: string;
  readonly sentences: readonly AmendmentSentence[];
}

/** What stands for the amendments of the repaired procedure. */
const allOfRepaired = 'repaired';

/**
 * Finds what is recorded of amendments that the user names.
 * @param list names with commas between them, or `repaired`
 * @param before the procedure that they amend; absent: the one that `repaired` amends
 * @throws InputError for an unknown name, for amendments that do not go together, and where nothing recorded needs any of them
 */
export async function proposedAmendments(
  list: string,
  before: string | undefined,
  terminal: Terminal,
): Promise<ProposedAmendments> {
  const { readAmendments } = await import('../catalogue/synthesis/amendments/data.js');
  const { amendmentNames } = await import('../machines/amendments/named.js');
  const { amendedName, amendmentProblem } = await import('../machines/amendments/amended.js');
  const { procedures } = await import('../machines/procedures/index.js');
  const { amendmentTopics, sentencesIn } = await import('../catalogue/contribution/needed-sentences.js');
  const file = readAmendments();
  if (file === undefined) {
    throw new InputError('No run is recorded that needs an amendment. Write: rehome synthesize --amendments --write');
  }
  const repaired = list === allOfRepaired ? file.repaired : undefined;
  if (list === allOfRepaired && repaired === undefined) {
    throw new InputError('No repaired procedure is recorded. Write: rehome synthesize --amendments --write');
  }
  const given = before ?? repaired?.base;
  if (given === undefined) {
    throw new InputError(
      '--amendments needs the procedure that they amend: give it with --before, as --before notify-first.',
    );
  }
  const base = known(
    'procedure',
    given,
    procedures.map(({ name }) => name),
  );
  if (repaired !== undefined && repaired.base !== base) {
    throw new InputError(
      `${allOfRepaired} amends ${repaired.base}, not ${base}: leave --before out, or name the amendments.`,
    );
  }
  const names = repaired?.amendments ?? list.split(',').map((name) => known('amendment', name.trim(), amendmentNames));
  const procedure = procedures.find(({ name }) => name === base)!;
  const problem = amendmentProblem(procedure, names);
  if (problem !== null) throw new InputError(`${base} cannot be amended so: ${problem}. Change --amendments.`);
  const sentences = sentencesIn(procedure, names);
  const topics = amendmentTopics(
    file,
    procedure,
    sentences.map(({ amendment }) => amendment),
  );
  for (const name of topics.unneeded) {
    terminal.report(`No recorded run of ${base} returns without ${name}: the Discussion does not argue for it.`);
  }
  return { ...topics, before: base, after: amendedName(base, names), sentences };
}

/**
 * The clause with the sentences of amendments. Sentences that do not stand behind the step they belong to are reported, and those that
 * take the place of what it says.
 * @param file the clause's file, for what is reported
 */
export function amendedClause(
  clause: readonly string[],
  { sentences }: ProposedAmendments,
  file: string,
  terminal: Terminal,
): readonly string[] {
  const { paragraphs, atEnd } = withSentences(clause, sentences);
  for (const { amendment, step } of atEnd) {
    terminal.report(`${file} has no step ${step}: the sentence of ${amendment} goes to the end.`);
  }
  for (const { amendment, step, replaces } of sentences) {
    if (replaces === undefined || atEnd.some((each) => each.amendment === amendment)) continue;
    terminal.report(
      `Strike from step ${step} what it says of it so far, ${replaces}: the sentence of ${amendment} takes its place.`,
    );
  }
  return paragraphs;
}
