import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import type { purposeFormats } from '../formats.js';
import { known } from '../nearest.js';
import { type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome purposes`. */
export interface PurposesOptions {
  readonly procedure: string;
  readonly format: (typeof purposeFormats)[number];
  /** Whom an implementation that is tested by TTCN-3 plays. */
  readonly participant: string;
  readonly out?: string;
}

/**
 * Writes the covering suite of a procedure as test purposes of a conformance specification.
 * @returns the exit status
 * @throws InputError for an unknown name, for a Word file without a place, and where the file cannot be written
 */
export async function purposes(options: PurposesOptions, terminal: Terminal): Promise<number> {
  const { format, out } = options;
  if (format === 'docx' && out === undefined)
    throw new InputError('--format docx is written to a file: say with --out <file> where.');
  const { readSuites } = await import('../../catalogue/suite/data.js');
  const { purposesNotes, purposesOf } = await import('../../catalogue/suite/purposes.js');
  const suites = readSuites();
  const procedure = known(
    'procedure',
    options.procedure,
    suites.map((suite) => suite.procedure),
  );
  const all = purposesOf(suites.find((suite) => suite.procedure === procedure)!);
  const title = `Test purposes of ${procedure}`;
  const text = async (): Promise<string | Uint8Array> => {
    if (format === 'markdown') {
      const { purposesMarkdown } = await import('../../reports/purposes/markdown.js');
      return purposesMarkdown(title, purposesNotes(procedure), all);
    }
    if (format === 'docx') {
      const { purposesFile } = await import('../../reports/purposes/word.js');
      return purposesFile(title, purposesNotes(procedure), all);
    }
    const { purposesTtcn3 } = await import('../../reports/purposes/ttcn3.js');
    const participants = [...new Set(all.flatMap(({ steps }) => steps.map(({ participant }) => participant)))];
    const tested = known('participant', options.participant, participants);
    return purposesTtcn3(`${procedure}_${tested}`, tested, all);
  };
  const written = await text();
  if (out === undefined) {
    terminal.print(String(written).trimEnd());
  } else {
    writeOutput(out, written);
    terminal.print(`Wrote the test purposes of ${procedure} to ${out}.`);
  }
  return exitStatus.expected;
}
