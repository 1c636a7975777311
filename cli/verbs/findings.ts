import { join } from 'node:path';
import type { Finding } from '../../catalogue/findings/finding.js';
import { findingList } from '../../reports/finding-list.js';
import { documentFormat } from '../../reports/json.js';
import { count } from '../../reports/layout.js';
import { catalogueRuns } from '../catalogue-runs.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { known } from '../nearest.js';
import { packageRoot, version } from '../package-root.js';
import { knownProperties } from '../selection.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import { verdictOracle } from '../verdict-oracle.js';

/** The options of `rehome findings`. */
export interface FindingsOptions {
  readonly procedure?: readonly string[];
  readonly property?: readonly string[];
  readonly json?: boolean;
  readonly write?: boolean;
  readonly quiet?: boolean;
  /** What `rehome check --json` wrote. */
  readonly from?: string;
}

/**
 * Checks the default catalogue and prints its distinct findings, ranked; with `write`, leaves them where docs/findings.md
 * is made from.
 * @returns the exit status
 * @throws InputError for an unknown property, outside of a checkout with `write`, and where Ctrl-C ends it
 */
export async function findings(options: FindingsOptions, terminal: Terminal): Promise<number> {
  const { procedures, propertyNames } = await import('../../catalogue/index.js');
  knownProperties(options.property, propertyNames);
  for (const name of options.procedure ?? []) known('procedure', name, procedures);
  if (options.write === true && (options.property !== undefined || options.procedure !== undefined)) {
    throw new InputError('The file holds all findings: give --write without --property and without --procedure.');
  }
  const file = join(packageRoot, 'catalogue', 'findings', 'findings.json');
  if (options.write === true) checkWritable(file);
  const found = await catalogueFindings(options, terminal);
  if (options.write === true) {
    const { findingsText } = await import('../../catalogue/findings/data.js');
    writeOutput(file, findingsText(found));
    terminal.print(`Wrote ${count(found.length, 'finding')} to ${file}.`);
  } else if (options.json === true) {
    terminal.print(JSON.stringify({ tool: 'rehome', version, format: documentFormat, findings: found }, null, 2));
  } else {
    terminal.print(findingList(await listed(found), terminal.palette));
  }
  return exitStatus.expected;
}

async function catalogueFindings(options: FindingsOptions, terminal: Terminal): Promise<readonly Finding[]> {
  const { parseConfigurationId } = await import('../../catalogue/index.js');
  const { refutationOf } = await import('../../catalogue/findings/core.js');
  const { findingsOf } = await import('../../catalogue/findings/findings-of.js');
  const { property: asked, procedure, from } = options;
  const quiet = options.quiet === true;
  const signal = onInterrupt();
  const runs = await catalogueRuns(terminal, {
    quiet,
    signal,
    ...(from === undefined ? {} : { from }),
    ...(procedure === undefined ? {} : { procedures: procedure }),
    ...(asked === undefined ? {} : { properties: asked }),
  });
  if (runs === undefined) throw new InputError('Interrupted: nothing is shown.', exitStatus.unfinished);
  const refutations = runs.flatMap(({ id, report }) =>
    report.verdicts
      .filter(({ verdict, property }) => verdict === 'violated' && (asked?.includes(property) ?? true))
      .map((verdict) => refutationOf(parseConfigurationId(id), verdict)),
  );
  return findingsOf(refutations, verdictOracle(runs, terminal, { signal, quiet }));
}

async function listed(found: readonly Finding[]) {
  const { parseConfigurationId, procedures } = await import('../../catalogue/index.js');
  const { sentenceOf } = await import('../../catalogue/findings/sentence.js');
  const { pivotWords } = await import('../../catalogue/findings/pivot-words.js');
  return found.map((each) => {
    const { configurations, property, ...finding } = each;
    const lost = pivotWords(each);
    const names = new Set(configurations.map((id) => parseConfigurationId(id).procedure));
    return {
      ...finding,
      ...(lost === undefined ? {} : { lost }),
      sentence: sentenceOf(property),
      configurations: configurations.length,
      procedures: procedures.filter((name) => names.has(name)),
    };
  });
}
