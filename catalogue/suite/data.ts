import { existsSync, readFileSync } from 'node:fs';
import { type Goal, type GoalKind, runOf, type System } from '../../checker/index.js';
import { stepOf } from '../../reports/words.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import { goalWords } from './goal-words.js';
import type { ProcedureSuite, SuitePart } from './suite-of.js';

export type GoalCounts = Readonly<Partial<Record<GoalKind, number>>>;

/** A run of a suite as the data tell it. */
export interface RunData {
  /** As in a trace id. */
  readonly path: string;
  readonly length: number;
  /** The steps of the text that it touches, in their order. */
  readonly steps: readonly string[];
  /** How many goals it meets that no run before it does, and which in words, but for actions in local states. */
  readonly goals: GoalCounts;
  readonly meets: readonly string[];
  /** What the environment chooses and a participant does not take, behind so many actions. */
  readonly refused: readonly { readonly after: number; readonly participant: string; readonly event: string }[];
}

/** What one configuration adds to a suite. */
export interface PartData {
  readonly configuration: string;
  readonly states: number;
  readonly transitions: number;
  /** How many goals there are in it, less those that configurations before it meet. */
  readonly goals: GoalCounts;
  readonly runs: readonly RunData[];
  /** Orders of actions that are enabled together, in words, that no run takes. */
  readonly shutOut: readonly string[];
}

/** The suite of a procedure. */
export interface SuiteData {
  readonly procedure: string;
  /** How many configurations were looked at. */
  readonly configurations: number;
  readonly parts: readonly PartData[];
  /** What no run of any of them meets, in words. */
  readonly unreachable: readonly string[];
}

/** The suites of all procedures, as `rehome generate` leaves them. */
interface SuitesFile {
  readonly format: 1;
  readonly suites: readonly SuiteData[];
}

/** A run of a suite by its configuration and path. */
export interface SuitePath {
  readonly configuration: string;
  readonly path: string;
}

/** The file stands beside this source, where the compiled package reads it too. */
const places = ['./suites.json', '../../../catalogue/suite/suites.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** The written suites; none where nothing was written yet. */
export function readSuites(): readonly SuiteData[] {
  const file = places.find((place) => existsSync(place));
  return file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as SuitesFile).suites;
}

/** The runs of the written suite of a procedure; none where it has none. */
export const suitePaths = (procedure: string): readonly SuitePath[] =>
  readSuites()
    .filter((suite) => suite.procedure === procedure)
    .flatMap(({ parts }) => parts)
    .flatMap(({ configuration, runs }) => runs.map(({ path }) => ({ configuration, path })));

/** The suites as the text of their file, one line a run. */
export function suitesText(suites: readonly SuiteData[]): string {
  const file = { format: 1, suites } satisfies SuitesFile;
  const runs: string[] = [];
  const text = JSON.stringify(
    file,
    (_, value: unknown) => (isRun(value) ? `run ${runs.push(JSON.stringify(value)) - 1}` : value),
    1,
  );
  return `${text.replace(/"run (\d+)"/g, (_, number: string) => runs[Number(number)]!)}\n`;
}

const isRun = (value: unknown): boolean => typeof value === 'object' && value !== null && 'path' in value;

/** A suite as data. */
export function suiteData({ procedure, configurations, parts, unreachable }: ProcedureSuite): SuiteData {
  const { presentation = {} } = systemOf(parseConfigurationId(parts[0]!.configuration));
  const words = (goals: readonly Goal[]) => goals.map((goal) => goalWords(goal, presentation));
  return {
    procedure,
    configurations: configurations.length,
    parts: parts.map(partData),
    unreachable: words(unreachable),
  };
}

function partData({ configuration, suite }: SuitePart): PartData {
  const system = systemOf(parseConfigurationId(configuration));
  const words = (goal: Goal) => goalWords(goal, system.presentation ?? {});
  const { states, transitions, reached, unreachable, runs } = suite;
  return {
    configuration,
    states,
    transitions,
    goals: countsOf(reached),
    shutOut: unreachable.filter(({ kind }) => kind === 'order').map(words),
    runs: runs.map(({ path, length, meets }) => ({
      path,
      length,
      steps: stepsOf(system, path),
      goals: countsOf(meets.map(({ goal }) => goal)),
      meets: meets.flatMap(({ goal }) => (goal.kind === 'action' ? [] : [words(goal)])),
      refused: meets.flatMap(({ goal, after }) =>
        goal.kind === 'guard' && goal.refused !== undefined
          ? [{ after, participant: goal.participant, event: goal.refused.type }]
          : [],
      ),
    })),
  };
}

function countsOf(goals: readonly Goal[]): GoalCounts {
  const counts: Partial<Record<GoalKind, number>> = {};
  for (const { kind } of goals) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The steps of the text that a run touches, in their order. */
function stepsOf(system: System, path: string): readonly string[] {
  const { presentation = {} } = system;
  const steps = runOf(system, path).steps.map((step) => stepOf(presentation, step));
  return [...new Set(steps.filter((step) => step !== undefined))].sort((one, two) => Number(one) - Number(two));
}
