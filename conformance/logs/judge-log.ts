import type { CaseVerdict, Conformance } from '../../checker/conformance/conformance.js';
import { type ReadLine, readLine } from './line-reader.js';
import { LogError } from './log-error.js';
import type { LogLine } from './log-lines.js';
import type { Mapping } from './mapping.js';

/** A configuration, ready to judge. */
export interface Subject {
  /** What a trace id of it begins with. */
  readonly id: string;
  readonly conformance: Conformance;
}

/** A case of a log. */
export interface JudgedCase {
  /** Empty where the log is one case. */
  readonly case: string;
  readonly subject: Subject;
  /** How many lines of the log are about it. */
  readonly lines: number;
  readonly verdict: CaseVerdict;
  /** The number of the line that the verdict names; absent for a case that conforms. */
  readonly at?: number;
}

/** A log, judged. */
export interface JudgedLog {
  /** Lines that were judged. */
  readonly lines: number;
  /** Lines that are nothing of the model. */
  readonly ignored: number;
  /** The number of the last line, where it was cut off and left out. */
  readonly cutOff?: number;
  readonly conforming: number;
  /** The other cases, in the order of the lines that their verdicts name. */
  readonly others: readonly JudgedCase[];
}

/** What is kept of a case until the log is read: numbers. */
interface OpenCase {
  readonly subject: Subject;
  readonly configuration: string | undefined;
  readonly symbols: number[];
  readonly clocks: number[];
  readonly numbers: number[];
}

/**
 * Judges the cases of a log.
 * @param open makes a configuration ready, by the name that the mapping has for it
 * @param progress told now and then how far it is
 * @throws LogError for a line that cannot be read, with its number; a last line without an end that is no JSON is left out instead
 */
export async function judgeLog(
  lines: AsyncIterable<LogLine>,
  mapping: Mapping,
  open: (configuration: string | undefined) => Promise<Subject>,
  progress: (doing: string, done: number) => void,
): Promise<JudgedLog> {
  const cases = new Map<string, OpenCase>();
  let judged = 0;
  let ignored = 0;
  let cutOff: number | undefined;
  for await (const { number, text, ended } of lines) {
    if (number % 10_000 === 0) progress('lines read', number);
    if (!ended && isCutOff(text)) {
      cutOff = number;
      continue;
    }
    const line = numbered(number, () => readLine(text, mapping));
    if (line === undefined) {
      ignored++;
      continue;
    }
    judged++;
    const kept = cases.get(line.case) ?? (await begin(line, open));
    cases.set(line.case, kept);
    add(kept, line, number, mapping);
  }
  const others: JudgedCase[] = [];
  let done = 0;
  for (const [id, kept] of cases) {
    if (++done % 1_000 === 0) progress('cases judged', done);
    const judgedCase = judge(id, kept);
    if (judgedCase.verdict.verdict !== 'conforming') others.push(judgedCase);
    cases.delete(id);
  }
  others.sort((a, b) => a.at! - b.at!);
  return { lines: judged, ignored, ...(cutOff !== undefined && { cutOff }), conforming: done - others.length, others };
}

async function begin(
  { configuration }: ReadLine,
  open: (configuration: string | undefined) => Promise<Subject>,
): Promise<OpenCase> {
  return { subject: await open(configuration), configuration, symbols: [], clocks: [], numbers: [] };
}

function add(
  kept: OpenCase,
  { case: id, configuration, observation, time }: ReadLine,
  number: number,
  mapping: Mapping,
) {
  if (configuration !== kept.configuration) {
    throw new LogError(
      `line ${number} puts case ${id} under ${configuration}, and line ${kept.numbers[0]} under ${kept.configuration}: a case has one configuration.`,
    );
  }
  kept.symbols.push(kept.subject.conformance.symbol(observation));
  kept.numbers.push(number);
  if (time !== undefined) kept.clocks.push(time);
  else if (mapping.order === 'log') kept.clocks.push(number);
}

function judge(id: string, { subject, symbols, clocks, numbers }: OpenCase): JudgedCase {
  const timed = clocks.length > 0;
  const lines = symbols.map((symbol, index) => (timed ? { symbol, clock: clocks[index]! } : { symbol }));
  const verdict = subject.conformance.judge(lines);
  const at = verdict.verdict === 'conforming' ? {} : { at: numbers[verdict.line]! };
  return { case: id, subject, lines: symbols.length, verdict, ...at };
}

/** Nobody ended the line, and it is no JSON. */
function isCutOff(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function numbered<T>(number: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    throw new LogError(`line ${number} ${error.message}.`);
  }
}
