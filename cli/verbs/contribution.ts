import type { Topic } from '../../catalogue/contribution/needed-sentences.js';
import { count } from '../../reports/layout.js';
import { chartPictures } from '../chart-pictures.js';
import { amendedClause, proposedAmendments } from '../contribution-amendments.js';
import { changeDate, clauseFrom, type HeaderOptions, headerFrom } from '../contribution-input.js';
import { contributionJudge } from '../contribution-judge.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { namedFinding } from '../named-finding.js';
import { known } from '../nearest.js';
import { loadProcedures } from '../own-procedure.js';
import { version } from '../package-root.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome contribution`; those of the header go before the file's fields. */
export interface ContributionOptions extends HeaderOptions {
  /** The text files, and the Word file to write. */
  readonly clause: string;
  readonly amended?: string;
  readonly out: string;
  /** The clause's number in both texts. */
  readonly section: string;
  /** A YAML file with fields of the header. */
  readonly header?: string;
  /** The procedures that model the clause as it stands, and as amended. */
  readonly before?: string;
  readonly after?: string;
  /** Names of amendments whose sentences go into the clause, instead of an amended text. */
  readonly amendments?: string;
  readonly quiet?: boolean;
}

/**
 * Writes findings, a clause and its amendment as a contribution to the standards group: a Word file with tracked changes. The amendment is
 * a text of the user's, or the sentences of amendments, for each of which the run that returns without it is a finding.
 * @returns the exit status
 * @throws InputError for an unknown finding, procedure or amendment, for too little or too much said of the amendment, a file that cannot be read or written, an amendment that changes nothing, and a
 * header that cannot be understood
 */
export async function contribution(
  ids: readonly string[],
  options: ContributionOptions,
  terminal: Terminal,
): Promise<number> {
  const { clause, out, section, quiet = false } = options;
  const source = amendmentSource(options);
  const found: Topic[] = [];
  for (const id of new Set(ids)) found.push(await namedFinding(id));
  const proposed =
    source.by === 'sentences' ? await proposedAmendments(source.names, options.before, terminal) : undefined;
  const findings = [...found, ...(proposed?.topics ?? [])];
  if (findings.length === 0) {
    throw new InputError('There is nothing to discuss: name a finding that `rehome findings` lists.');
  }
  const header = headerFrom(options.header, options, out);
  const before = clauseFrom(clause, section, terminal);
  const after =
    proposed === undefined
      ? otherClause(source.names, options, before, terminal)
      : amendedClause(before, proposed, clause, terminal);
  const date = changeDate(header, proposed === undefined ? source.names : clause);
  checkWritable(out);

  const procedures = proposed ?? (await modelledBy(options));
  const { readExpectations } = await import('../../catalogue/index.js');
  const { discussionOf } = await import('../../catalogue/contribution/contribution.js');
  const sources = {
    pins: readExpectations(),
    judge: contributionJudge(terminal, quiet),
    pictures: chartPictures,
  };
  const discussion = await asInput(() => discussionOf(findings, procedures, version, sources, proposed?.further));
  const { contributionFile } = await import('../../reports/contribution/document.js');
  const author = header.author ?? header.source ?? 'rehome';
  const file = await contributionFile({ ...discussion, header, author, date, clause: section, before, after });
  writeOutput(out, file);
  terminal.print(`Wrote ${count(findings.length, 'finding')} and the changed clause ${section} to ${out}.`);
  return exitStatus.expected;
}

/** Where the clause as it shall be comes from: a file, or amendments by their names. */
interface AmendmentSource {
  readonly by: 'file' | 'sentences';
  readonly names: string;
}

/** @throws InputError where the options say nothing of it, or two things */
function amendmentSource({ amended, amendments, after }: ContributionOptions): AmendmentSource {
  if (amendments === undefined) {
    if (amended !== undefined) return { by: 'file', names: amended };
    throw new InputError('What the clause shall say is missing: give its text with --amended, or name --amendments.');
  }
  const other = amended !== undefined ? '--amended' : after !== undefined ? '--after' : undefined;
  if (other === undefined) return { by: 'sentences', names: amendments };
  throw new InputError(`--amendments says what ${other} says, too: leave one of them out.`);
}

/** The clause in the file that the user amended. */
function otherClause(
  amended: string,
  { clause, section }: ContributionOptions,
  before: readonly string[],
  terminal: Terminal,
): readonly string[] {
  const after = clauseFrom(amended, section, terminal);
  if (before.join('\n') !== after.join('\n')) return after;
  throw new InputError(`${amended} says what ${clause} says: write into it what the clause shall say instead.`);
}

/** Loads and checks the procedures that the user names. */
async function modelledBy({
  before,
  after,
}: ContributionOptions): Promise<Pick<ContributionOptions, 'before' | 'after'>> {
  const named = [before, after].filter((name) => name !== undefined);
  await loadProcedures(named);
  const { parseConfigurationId, procedures, UnknownNameError } = await import('../../catalogue/index.js');
  for (const name of named) {
    try {
      parseConfigurationId(name);
    } catch (error) {
      if (error instanceof UnknownNameError) known('procedure', name, procedures);
      throw error;
    }
  }
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** A procedure that a finding is not of was chosen by the user. */
async function asInput<T>(work: () => Promise<T>): Promise<T> {
  const { OtherProcedureError } = await import('../../catalogue/contribution/shown-run.js');
  try {
    return await work();
  } catch (error) {
    if (error instanceof OtherProcedureError) throw new InputError(`${error.message} Give one of these as --before.`);
    throw error;
  }
}
