import type { ReadingEntry } from '../../catalogue/reading-list.js';
import { documentFormat } from '../../reports/json.js';
import { factList } from '../../reports/lists.js';
import { exitStatus } from '../exit-status.js';
import { known } from '../nearest.js';
import { version } from '../package-root.js';
import type { Terminal } from '../terminal.js';

/** The options of the verbs that list what there is. */
export interface ListOptions {
  readonly json?: boolean;
}

/**
 * Prints the readings, or those that are named, and where all are, the values that exclude each other.
 * @returns the exit status
 * @throws InputError for an unknown name, with the nearest one
 */
export async function listReadings(
  names: readonly string[],
  { json }: ListOptions,
  terminal: Terminal,
): Promise<number> {
  const { exclusionList, readingList } = await import('../../catalogue/reading-list.js');
  const all = readingList();
  for (const name of names)
    known(
      'reading',
      name,
      all.map((entry) => entry.name),
    );
  const readings = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  const about = ({ what }: { readonly what: string }) =>
    names.some((name) => new RegExp(`(^|[ ,])${name}(=| other)`).test(what));
  const exclusions = exclusionList().filter((exclusion) => names.length === 0 || about(exclusion));
  if (json === true) {
    terminal.print(JSON.stringify({ tool: 'rehome', version, format: documentFormat, readings, exclusions }, null, 2));
    return exitStatus.expected;
  }
  const { palette } = terminal;
  const excluded = factList(
    'Exclude each other',
    exclusions.map(({ what, reason }): [string, string] => ['', `${what}: ${reason}`]),
    palette,
  );
  const texts = readings.map((entry) => factList(entry.name, factsOf(entry), palette));
  terminal.print([...texts, ...(exclusions.length === 0 ? [] : [excluded])].join('\n\n'));
  return exitStatus.expected;
}

function factsOf({ values, default: byDefault, settled, reason, step, leftOpenBy }: ReadingEntry): [string, string][] {
  return [
    ...values.map(({ value, means }, i): [string, string] => [i === 0 ? 'values' : '', `${value}: ${means}`]),
    ['default', `${byDefault} (${reason})`],
    ...Object.entries(settled).map(([procedure, value]): [string, string] => [
      '',
      `${value} in ${procedure}, whose text settles it`,
    ]),
    ['step', step],
    ['left open by', leftOpenBy],
  ];
}
