import { cycleOf } from '../../checker/traces/path.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { documentFormat } from '../../reports/json.js';
import { count } from '../../reports/layout.js';
import { traceMermaid } from '../../reports/trace-mermaid.js';
import { traceText } from '../../reports/trace-text.js';
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
}

/**
 * Prints the run that a trace id names.
 * @returns the exit status
 * @throws InputError for what is no run
 */
export async function explain(id: string, { format }: ExplainOptions, terminal: Terminal): Promise<number> {
  const { target, system } = await traceSystem(id);
  const { steps, presentation } = await replayed(system, target.path);
  const participants = system.participants.map(({ name }) => name);
  if (format === 'json') {
    terminal.print(
      JSON.stringify({ tool: 'rehome', version, format: documentFormat, id, participants, steps }, plainMeta, 2),
    );
  } else if (format === 'mermaid') {
    terminal.print(traceMermaid(steps, participants, presentation));
  } else {
    const { palette } = terminal;
    const head = `${palette.bold(id)}  ${count(steps.length, 'action')}`;
    terminal.print(
      [head, traceText(steps, presentation, { details: true, palette, cycle: cycleOf(target.path) })].join('\n'),
    );
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
