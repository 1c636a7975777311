import type { Command } from 'commander';
import { registerAssumptions } from './commands/assumptions.js';
import { registerCheck } from './commands/check.js';
import { type CommandLine, commandLine } from './commands/command-line.js';
import { registerCompare } from './commands/compare.js';
import { registerConform } from './commands/conform.js';
import { registerContribution } from './commands/contribution.js';
import { registerCoverage } from './commands/coverage.js';
import { registerExplain } from './commands/explain.js';
import { registerExplore } from './commands/explore.js';
import { registerExport } from './commands/export.js';
import { registerFindings } from './commands/findings.js';
import { registerGenerate } from './commands/generate.js';
import { registerInspect } from './commands/inspect.js';
import { registerMerge } from './commands/merge.js';
import { registerMutate } from './commands/mutate.js';
import { registerPin } from './commands/pin.js';
import { registerPurposes } from './commands/purposes.js';
import { registerReadings } from './commands/readings.js';
import { registerRefine } from './commands/refine.js';
import { registerRun } from './commands/run.js';
import { registerScenarios } from './commands/scenarios.js';
import { registerSimulate } from './commands/simulate.js';
import { registerStatechart } from './commands/statechart.js';
import { registerSynthesize } from './commands/synthesize.js';
import type { Terminal } from './terminal.js';

/** The verbs, in the order of the help. */
const verbs: readonly ((line: CommandLine) => void)[] = [
  registerCheck,
  registerSimulate,
  registerMerge,
  registerCompare,
  registerReadings,
  registerScenarios,
  registerRun,
  registerExplain,
  registerExplore,
  registerInspect,
  registerFindings,
  registerContribution,
  registerAssumptions,
  registerSynthesize,
  registerRefine,
  registerCoverage,
  registerMutate,
  registerGenerate,
  registerPurposes,
  registerConform,
  registerStatechart,
  registerExport,
  registerPin,
];

/**
 * The verbs, their options and their help. Each verb registers itself, and what it needs is imported when it runs: a start
 * loads no more than that, and a user's module has first said which copy of xstate to use.
 * @param end takes the exit status of the verb
 */
export function program(terminal: Terminal, end: (status: number) => void): Command {
  const line = commandLine(terminal, end);
  for (const register of verbs) register(line);
  return line.root;
}
