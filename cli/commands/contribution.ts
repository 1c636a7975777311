import type { ContributionOptions } from '../verbs/contribution.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome contribution`. */
export function registerContribution({ verb, terminal, end }: CommandLine): void {
  verb(
    'contribution',
    'Write findings or amendments, a clause and what it shall become as a contribution to the standards group: a Word file with tracked changes.',
    'Examples:\n  rehome contribution never-without-credentials/honest/m2me-8or10 --clause clause.txt --amended amended.txt --out S3-091234.docx\n  rehome contribution no-ghost-subscription/honest/m2me-8or10 --clause clause.txt --amended amended.txt --out S3-091234.docx --header header.yaml --before base-1.5.0 --after notify-first\n  rehome contribution --amendments repaired --clause clause.txt --out S3-091234.docx\nheader.yaml has a field a line, named as the options are: source: My Company',
  )
    .argument('[findings...]', 'the findings to discuss, by the names that rehome findings prints')
    .requiredOption('--clause <file>', 'the text of the clause as it stands, a paragraph a line')
    .option('--amended <file>', 'the text that it shall have')
    .option(
      '--amendments <names>',
      'or: the amendments whose sentences it shall have, with commas between them, or: repaired',
    )
    .requiredOption('--out <file>', 'the Word file to write')
    .option('--section <number>', 'the number of the clause; of a longer text, this clause is taken', '5.1.3.7.4.2')
    .option('--before <procedure>', 'the procedure, or module, that models the clause as it stands')
    .option('--after <procedure>', 'the one that models it as amended (default: all are compared)')
    .option('--header <file>', 'a YAML file with the fields below')
    .option('--meeting <text>', 'the head of the first line: group and meeting')
    .option('--tdoc <number>', 'the number of the document (default: the name of the file)')
    .option('--venue <text>', 'place and date of the meeting')
    .option('--source <text>', 'who contributes')
    .option('--title <text>', 'the title (default: the clause)')
    .option('--agenda-item <text>', 'the agenda item')
    .option('--document-for <text>', 'what it is for (default: Discussion and approval)')
    .option('--against <text>', 'the specification that it changes (default: 3GPP TR 33.812 V1.5.0 (2009-07))')
    .option('--author <name>', 'who the tracked changes are by (default: the source)')
    .option(
      '--date <day>',
      'their date, as 2009-07-06 (default: when the amended file, or with --amendments the clause, was last written)',
    )
    .option('--quiet', 'no progress on standard error')
    .action(async (findings: readonly string[], options: ContributionOptions) => {
      const { contribution } = await import('../verbs/contribution.js');
      end(await contribution(findings, options, terminal));
    });
}
