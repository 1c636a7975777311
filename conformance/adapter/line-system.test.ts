import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { childProcess } from './child-process.js';
import { drive } from './drive.js';
import { inProcess } from './in-process.js';
import { Lines } from './line-protocol.js';
import { serveTcp } from './serve-lines.js';
import { RefusedError, type SystemUnderTest } from './system-under-test.js';
import { overTcp } from './tcp.js';
import { type TestRun, verdictText } from './verdict.js';

const setup = { plays: ['echo'], procedure: 'none', readings: {} };
const empty = { sent: [], durable: {} };
const hello = { to: 'echo', from: 'tester', event: { type: 'hello' } };
const run: TestRun = {
  start: empty,
  steps: [
    {
      number: 3,
      action: { does: 'deliver', ...hello },
      expected: { sent: [{ from: 'echo', to: 'tester', event: { type: 'hello' } }], durable: { echo: { heard: 1 } } },
    },
  ],
};

/** Answers a message with itself, and counts. */
const echo = (): SystemUnderTest => {
  let heard = 0;
  const nothing = () => ({ sent: [], durable: {} });
  return inProcess({
    reset: ({ plays }) => {
      if (!plays.includes('echo')) throw new RefusedError('It plays echo alone.');
      heard = 0;
      return nothing();
    },
    deliver: ({ to, from, event }) => {
      heard += 1;
      return { sent: [{ from: to, to: from, event }], durable: { echo: { heard } } };
    },
    choose: nothing,
    expire: nothing,
  });
};

/** A child whose answers are made by a line of JavaScript, from the request `r` with `say` and `good`. */
const child = (answers: string) =>
  childProcess(process.execPath, [
    '-e',
    `const say = (text) => process.stdout.write(text);
     const good = (r) => say(JSON.stringify({ id: r.id, observation: { sent: [], durable: {} } }) + '\\n');
     require('readline').createInterface({ input: process.stdin }).on('line', (line) => { const r = JSON.parse(line); ${answers} });`,
  ]);

const open: SystemUnderTest[] = [];
const keep = (sut: SystemUnderTest) => {
  open.push(sut);
  return sut;
};
afterEach(async () => {
  for (const sut of open.splice(0)) await sut.close();
});

describe('a system under test over lines', () => {
  it('is driven over TCP as in process', async () => {
    const server = await serveTcp(echo);
    const remote = keep(overTcp((server.address() as AddressInfo).port));
    for (const sut of [echo(), remote]) {
      expect(await drive(sut, setup, run)).toEqual({ verdict: 'pass', actions: 1 });
      expect(await drive(sut, { ...setup, plays: ['other'] }, run)).toMatchObject({
        verdict: 'refused',
        says: 'It plays echo alone.',
      });
    }
    await remote.close();
    server.close();
  });

  it('fails with the action, and what was expected and observed', async () => {
    const verdict = await drive(keep(child('good(r);')), setup, run);
    expect(verdict).toMatchObject({ verdict: 'fail', action: 3, differs: 'sent', observed: [] });
    expect(verdictText(verdict)).toContain('fail at action 3 (hello from tester arrives at echo): sent');
  });

  it.each([
    ['silent', 'if (r.call === "reset") good(r); else say("half a li");', 'timed out', 'half a li'],
    ['crashed', 'if (r.call === "reset") good(r); else process.exit(3);', 'crashed', '"observation"'],
    ['killed', 'process.kill(process.pid, "SIGKILL");', 'crashed', null],
    ['no JSON', 'say("what?\\n");', 'malformed', 'what?'],
    ['no observation', 'say(JSON.stringify({ id: r.id, observation: { sent: 1 } }) + "\\n");', 'malformed', '"sent":1'],
    ['an id of nobody', 'good({ id: 7 });', 'malformed', '"id":7'],
    ['an error', 'say(JSON.stringify({ id: r.id, error: "disk full" }) + "\\n");', 'crashed', 'disk full'],
  ])('has a verdict of its own where it is %s', async (_, answers, verdict, last) => {
    const found = await drive(keep(child(answers)), setup, run, { timeout: 3000 });
    expect(found.verdict).toBe(verdict);
    const said = 'last' in found ? found.last : undefined;
    if (last === null) expect(said).toBeNull();
    else expect(said).toContain(last);
  });

  it('says which program could not be started', async () => {
    const found = await drive(keep(childProcess('/no/such/program')), setup, run);
    expect(found).toMatchObject({ verdict: 'crashed', action: 0 });
    expect(verdictText(found)).toContain('could not be started');
  });

  it('finds the lines in whatever pieces they come', () => {
    const texts = fc.array(fc.string({ minLength: 1 }).map((text) => JSON.stringify(text)));
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 9 })), (expected, cuts) => {
        const lines = new Lines();
        let text = expected.map((line) => `${line}\n`).join('');
        const found: string[] = [];
        for (const cut of cuts) {
          found.push(...lines.add(text.slice(0, cut)));
          text = text.slice(cut);
        }
        found.push(...lines.add(text));
        expect(found).toEqual(expected);
        expect(lines.unfinished).toBe('');
      }),
    );
  });
});
