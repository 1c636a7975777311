import { availableParallelism } from 'node:os';
import type { Configuration } from '../../catalogue/index.js';
import { type ComparedRun, comparedRuns, compareProcedures } from '../../reports/comparison.js';
import type { ComparisonWords } from '../../reports/comparison-tables.js';
import { comparisonMarkdown, comparisonText } from '../../reports/comparison-text.js';
import { documentFormat } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import { withLinks } from '../documentation-links.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import type { compareFormats } from '../formats.js';
import { onInterrupt } from '../interrupt.js';
import { KnownVerdicts } from '../known-verdicts.js';
import { isPath, loadProcedures } from '../own-procedure.js';
import { version } from '../package-root.js';
import { knownProcedure, knownProperties, type SelectionOptions, selectAll } from '../selection.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome compare`. */
export interface CompareOptions extends Pick<SelectionOptions, 'reading' | 'scenario' | 'property' | 'defaults'> {
  readonly format: (typeof compareFormats)[number];
  readonly json?: boolean;
  /** Also check the counterparts that only one of the two has. */
  readonly complete?: boolean;
  /** What `rehome check --json` wrote. */
  readonly from?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly quiet?: boolean;
  /** Where each change is, also where that is long. */
  readonly verbose?: boolean;
}

/**
 * Compares two procedures, property by property, in the configurations that both have: what is gained, lost and unchanged where the
 * second takes the place of the first. Verdicts are the pinned ones, or those of a file; what is in neither is checked.
 * @returns the exit status
 * @throws InputError for unknown names, for procedures that share no configuration, for a Word file without a name, and where a pin is not
 * what a search finds
 */
export async function compare(
  names: readonly [before: string, after: string],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const { property, from, out, quiet = false } = options;
  const format = options.json === true ? 'json' : options.format;
  if (format === 'docx' && out === undefined) {
    throw new InputError('--format docx is written to a file: name it with --out.');
  }
  if (out !== undefined) checkWritable(out);
  await loadProcedures(names);
  const catalogue = await import('../../catalogue/index.js');
  const { propertyNames } = catalogue;
  for (const name of names) if (!isPath(name)) knownProcedure(name, catalogue);
  if (names[0] === names[1]) throw new InputError(`${names[0]} is compared with itself: name two procedures.`);
  knownProperties(property, propertyNames);
  const { comparedProcedure } = await import('../../catalogue/compare/sides.js');
  const { sentenceOf } = await import('../../catalogue/findings/sentence.js');
  const sides = await sidesOf(names, options);

  const verdicts = await KnownVerdicts.read(from, {
    terminal,
    quiet,
    signal: onInterrupt(),
    procedures: names.filter(isPath),
    workers: options.workers ?? availableParallelism(),
  });
  const everything = property === undefined ? {} : { properties: property };
  await verdicts.check(sides.flat().map(({ id }) => ({ id, ...everything })));
  const asked = property ?? [...propertyNames, 'deadlock', 'overflow'];
  const side = (i: 0 | 1) => comparedProcedure(names[i], sides[i], (id) => verdicts.of(id));
  const comparison = compareProcedures(side(0), side(1), asked);
  if (comparison.pairs.length === 0)
    throw new InputError(
      `${names.join(' and ')} have no configuration in common here: --complete checks each where the other has one.`,
    );
  const runs = comparedRuns(comparison);
  await verdicts.findTraces(runs);
  const words: ComparisonWords = { traceOf: (run) => verdicts.traceOf(run), sentenceOf };
  if (format === 'docx') {
    const { comparisonFile } = await import('../../reports/contribution/comparison-file.js');
    writeOutput(out!, await comparisonFile(comparison, words));
    return exitStatus.expected;
  }
  const text =
    format === 'json'
      ? JSON.stringify(
          { tool: 'rehome', version, format: documentFormat, ...comparison, runs: runs.map(traced) },
          null,
          1,
        )
      : format === 'markdown'
        ? comparisonMarkdown(comparison, words).trimEnd()
        : comparisonText(comparison, words, {
            palette: out === undefined ? terminal.palette : plain,
            ...(out === undefined ? { width: terminal.width } : {}),
            verbose: options.verbose === true,
          });
  if (out === undefined) terminal.print(format === 'text' ? withLinks(text, terminal) : text);
  else writeOutput(out, `${text}\n`);
  return exitStatus.expected;

  function traced(run: ComparedRun) {
    return { ...run, trace: words.traceOf(run) ?? null };
  }
}

async function sidesOf(names: readonly [string, string], options: CompareOptions) {
  const { completed } = await import('../../catalogue/compare/sides.js');
  const { reading, scenario, defaults, complete } = options;
  const of = async (name: string): Promise<readonly Configuration[]> => [
    ...(
      await selectAll({
        procedure: [name],
        ...(reading === undefined ? {} : { reading }),
        ...(scenario === undefined ? {} : { scenario }),
        ...(defaults === undefined ? {} : { defaults }),
      })
    ).configurations,
  ];
  const sides = [await of(names[0]), await of(names[1])] as const;
  // An order or an amended procedure is in no catalogue: it is compared wherever the other one is.
  const { procedures } = await import('../../catalogue/index.js');
  const isElsewhere = names.some((name) => !isPath(name) && !procedures.includes(name));
  return complete === true || isElsewhere ? completed(sides, names) : sides;
}
