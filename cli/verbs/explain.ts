import { canonical } from '../../checker/xstate/canonical.js';
import { explanationLines } from '../../reports/explanation-text.js';
import { documentFormat } from '../../reports/json.js';
import { pivotsText } from '../../reports/pivot-text.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { traceMermaid } from '../../reports/trace-mermaid.js';
import { traceText } from '../../reports/trace-text.js';
import { changes } from '../../reports/words.js';
import { exitStatus } from '../exit-status.js';
import { version } from '../package-root.js';
import { replayed } from '../replayed.js';
import type { Terminal } from '../terminal.js';
import { traceSystem } from '../trace-system.js';

/** The forms in which a run can be printed. */
export const explainFormats = ['text', 'mermaid', 'json'] as const;

/** The options of `rehome explain`. */
export interface ExplainOptions {
  readonly format: (typeof explainFormats)[number];
  /** Also what else was enabled. */
  readonly alternatives?: boolean;
}

/**
 * Prints the run that a trace id names: with what changed at each action, which guards were false, and the action with which each
 * refuted property was lost.
 * @returns the exit status
 * @throws InputError for what is no run
 */
export async function explain(
  id: string,
  { format, alternatives = false }: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const { target, system } = await traceSystem(id);
  const { steps, presentation } = await replayed(system, target.path);
  const participants = system.participants.map(({ name }) => name);
  const shape = lengthOfTrace(target.path);
  const { cycle } = shape;
  if (format === 'mermaid') {
    terminal.print(traceMermaid(steps, participants, presentation, cycle));
    return exitStatus.expected;
  }
  const { explainRun, pivotsOf } = await import('../../checker/index.js');
  const explained = explainRun(system, target.path);
  const pivots = pivotsOf(system, target.path);
  if (format === 'json') {
    const told = steps.map((step, index) => ({
      ...step,
      changes: changes(step, presentation),
      falseGuards: explained[index]!.falseGuards,
      ...(alternatives ? { alternatives: explained[index]!.alternatives } : {}),
    }));
    terminal.print(
      JSON.stringify(
        { tool: 'rehome', version, format: documentFormat, id, ...shape, participants, steps: told, pivots },
        plainMeta,
        2,
      ),
    );
  } else {
    const { palette } = terminal;
    const head = `${palette.bold(id)}  ${lengthWords(shape)}`;
    const notes = explained.map((step) => explanationLines(step, presentation, alternatives));
    const text = traceText(steps, presentation, { details: true, notes, palette, cycle });
    const lost = pivotsText(pivots, steps, presentation, palette);
    terminal.print([head, text, ...(lost === '' ? [] : ['', lost])].join('\n'));
  }
  return exitStatus.expected;
}

/** For JSON.stringify: the `meta` of a transition may hold anything; what is no plain data is left out. */
function plainMeta(key: string, value: unknown): unknown {
  if (key !== 'meta') return value;
  try {
    canonical(value);
    return value;
  } catch {
    return undefined;
  }
}
