import { type Answer, Lines, parseAnswer, type Request } from './line-protocol.js';
import { type Observation, RefusedError, type SystemUnderTest } from './system-under-test.js';
import { SystemFailure } from './verdict.js';

/** A way to say lines to a system under test, and to hear it. */
export interface Wire {
  say(text: string): void;
  /** Calls back with what it says, in whatever pieces, and once with why it says nothing any more. */
  hear(piece: (text: string) => void, end: (reason: string) => void): void;
  hangUp(): Promise<void>;
}

/** Of what it said last, so much is shown. */
const shown = 200;

/** A system under test at the other end of a wire, one line a request and one line an answer. */
export class LineSystem implements SystemUnderTest {
  private readonly lines = new Lines();
  private waiting: { readonly id: number; settle(answer: Answer): void; fail(why: SystemFailure): void } | null = null;
  private ended: string | null = null;
  private count = 0;
  private last: string | null = null;

  constructor(private readonly wire: Wire) {
    wire.hear(
      (piece) => this.take(piece),
      (reason) => this.end(reason),
    );
  }

  reset: SystemUnderTest['reset'] = (setup) => this.ask('reset', setup);
  deliver: SystemUnderTest['deliver'] = (message) => this.ask('deliver', message);
  choose: SystemUnderTest['choose'] = (act) => this.ask('choose', act);
  expire: SystemUnderTest['expire'] = (timer) => this.ask('expire', timer);

  lastSaid(): string | null {
    const { unfinished } = this.lines;
    return unfinished === '' ? this.last : unfinished.slice(0, shown);
  }

  close(): Promise<void> {
    return this.wire.hangUp();
  }

  private async ask(call: Request['call'], what: unknown): Promise<Observation> {
    if (this.ended !== null) throw this.failure('crashed', this.ended);
    this.count += 1;
    const id = this.count;
    const answer = await new Promise<Answer>((settle, fail) => {
      this.waiting = { id, settle, fail };
      this.wire.say(`${JSON.stringify({ id, call, with: what } satisfies Request)}\n`);
    });
    if ('refused' in answer) throw new RefusedError(answer.refused);
    if ('error' in answer) throw this.failure('crashed', `It reports an error: ${answer.error}`);
    return answer.observation;
  }

  private take(piece: string): void {
    try {
      for (const line of this.lines.add(piece)) this.takeLine(line);
    } catch (error) {
      this.malformed((error as RangeError).message);
    }
  }

  private takeLine(line: string): void {
    this.last = line.slice(0, shown);
    const answer = parseAnswer(line);
    if (typeof answer === 'string') this.malformed(answer);
    else if (answer.id > this.count) this.malformed(`It answers request ${answer.id}, which nobody made.`);
    else if (answer.id === this.waiting?.id) {
      const { settle } = this.waiting;
      this.waiting = null;
      settle(answer);
    }
    // What it answers late, after a time-out, is past.
  }

  private malformed(says: string): void {
    this.waiting?.fail(this.failure('malformed', says));
    this.waiting = null;
  }

  private end(reason: string): void {
    this.ended = reason;
    this.waiting?.fail(this.failure('crashed', reason));
    this.waiting = null;
  }

  private failure(verdict: 'crashed' | 'malformed', says: string): SystemFailure {
    return new SystemFailure(verdict, says, this.lastSaid());
  }
}
