import { chartOf } from '../../reports/chart/chart.js';
import type { Explanation } from '../../reports/explanation.js';
import { type PageClause, stepsTaken } from '../../reports/page/html.js';
import { plain } from '../../reports/palette.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { readClause } from '../explain/clause-file.js';
import { additions, type ExplainOptions, explainFormats } from '../explain/options.js';
import { pageFiles } from '../explain/page-files.js';
import { renderers } from '../explain/render.js';
import { explanationOf } from '../explained.js';
import { type Terminal, writeOutput } from '../terminal.js';

/**
 * Tells the run that a trace id, or a finding of the catalogue, names: what each action changed, what is broken and with which action it was
 * lost, in the format asked for.
 * @returns the exit status
 * @throws InputError for what is no run, a file that cannot be read or written, and options that do not go together
 */
export async function explain(id: string, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const { format, out } = options;
  const { pages, print, takes = [] } = renderers[format];
  for (const addition of additions) {
    if (options[addition] === undefined || takes.includes(addition)) continue;
    const others = explainFormats.filter((name) => renderers[name].takes?.includes(addition) === true);
    throw new InputError(`--format ${format} has no place for --${addition}: take ${others.join(', ')}.`);
  }
  if (out === undefined && print === undefined) {
    throw new InputError(`--format ${format} is written to a file: name it with --out.`);
  }
  const clause = options.clause === undefined ? undefined : readClause(options.clause);
  const explanation = await explanationOf(id);
  if (clause !== undefined) reportGaps(explanation, clause, terminal);
  const context = {
    options,
    palette: out === undefined ? terminal.palette : plain,
    ...(clause === undefined ? {} : { clause }),
  };
  if (out === undefined) {
    terminal.print(print!(explanation, context));
    return exitStatus.expected;
  }
  const written = pageFiles(out, await pages(explanation, context));
  for (const { file, contents } of written) writeOutput(file, contents);
  terminal.print(`Wrote ${written.map(({ file }) => file).join(', ')}.`);
  return exitStatus.expected;
}

/** Says what of a run stands without the user's own words, where the file lacks them. */
function reportGaps(explanation: Explanation, { name, steps }: PageClause, terminal: Terminal): void {
  const taken = stepsTaken(chartOf(explanation));
  const missing = taken.filter((step) => !steps.has(step));
  if (taken.length === 0)
    terminal.report(`No action of this run has the number of a step: nothing of ${name} is shown.`);
  if (missing.length > 0) terminal.report(`${name} has no step ${missing.join(', ')}, which this run takes.`);
}
