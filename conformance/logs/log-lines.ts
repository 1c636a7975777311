import { createReadStream } from 'node:fs';
import { LogError } from './log-error.js';

/** A line of a file. */
export interface LogLine {
  /** From 1 on. */
  readonly number: number;
  readonly text: string;
  /** False for what stands behind the last line break: whoever wrote it may have been cut off. */
  readonly ended: boolean;
}

/** No line of a log is longer; a file without line breaks is no log. */
const mostBytes = 1_048_576;
const lineBreak = 10;

/**
 * The lines of a file that are not empty, read piece by piece: no more than a piece and a line is held at a time.
 * @throws LogError for a line that is too long; what Node throws where the file cannot be read
 */
export async function* logLines(file: string): AsyncGenerator<LogLine> {
  let rest: Buffer[] = [];
  let length = 0;
  let number = 1;
  const line = (ended: boolean): LogLine | undefined => {
    const text = Buffer.concat(rest)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim();
    rest = [];
    length = 0;
    return text === '' ? undefined : { number, text, ended };
  };
  const keep = (piece: Buffer) => {
    length += piece.length;
    if (length > mostBytes)
      throw new LogError(
        `line ${number} is longer than 1 MiB: a log has one JSON object a line, and a line break behind it.`,
      );
    rest.push(piece);
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineBreak); end >= 0; end = chunk.indexOf(lineBreak, start)) {
      keep(chunk.subarray(start, end));
      const whole = line(true);
      if (whole !== undefined) yield whole;
      number++;
      start = end + 1;
    }
    // What is kept must not hold the whole piece.
    keep(Buffer.from(chunk.subarray(start)));
  }
  const last = line(false);
  if (last !== undefined) yield last;
}
