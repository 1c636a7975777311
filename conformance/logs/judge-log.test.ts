import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { Conformance } from '../../checker/conformance/conformance.js';
import { type JudgedLog, judgeLog } from './judge-log.js';
import { observableBy } from './line-reader.js';
import type { LogLine } from './log-lines.js';
import { readMapping } from './read-mapping.js';
import { mappingOf, type WrittenLine, writeLog } from './testing/write-log.js';

const configurations = ['notify-first,honest', 'notify-first,loss'];
const systems = new Map(configurations.map((id) => [id, systemOf(parseConfigurationId(id))]));

const messages = ({ kind }: { kind: string }) => kind === 'sent' || kind === 'received';

/** Everything that these configurations can write of messages. */
const json = mappingOf(
  writeLog(systems.get('notify-first,honest')!, { devices: 60, steps: 80, seed: 3, observable: messages }),
);

async function* linesOf(text: string): AsyncGenerator<LogLine> {
  const texts = text.split('\n');
  for (const [index, line] of texts.entries())
    if (line !== '') yield { number: index + 1, text: line, ended: index < texts.length - 1 };
}

const write = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function judgeText(text: string, { gaps = 0, id = 'notify-first,honest', more = {} } = {}): Promise<JudgedLog> {
  const mapping = readMapping({ ...json, ...more });
  const open = async (name = id) => {
    return { id: name, conformance: new Conformance(systems.get(name)!, { observable: observableBy(mapping), gaps }) };
  };
  return judgeLog(linesOf(text), mapping, open, () => {});
}

describe('a log of the catalogue', () => {
  const drawn = fc.record({
    id: fc.constantFrom(...configurations),
    seed: fc.nat(100_000),
    steps: fc.integer({ min: 1, max: 40 }),
  });

  it('conforms, whatever the order in which the lines of several nodes and devices are collected', async () => {
    const law = fc.asyncProperty(drawn, async ({ id, seed, steps }) => {
      const lines = writeLog(systems.get(id)!, { devices: 3, steps, seed, observable: messages });
      expect(await judgeText(write(lines), { id })).toMatchObject({ lines: lines.length, others: [] });
    });
    await fc.assert(law, { seed: 1, numRuns: 60 });
  });

  it('conforms with a line missing where one may be', async () => {
    const law = fc.asyncProperty(drawn, fc.nat(1_000), async ({ id, seed, steps }, where) => {
      const lines = writeLog(systems.get(id)!, { devices: 1, steps, seed, observable: messages });
      fc.pre(lines.length > 0);
      const without = lines.filter((_, index) => index !== where % lines.length);
      expect((await judgeText(write(without), { id, gaps: 1 })).others).toEqual([]);
    });
    await fc.assert(law, { seed: 2, numRuns: 40 });
  });

  it('is refused at the line of a message that nobody sent', async () => {
    const law = fc.asyncProperty(drawn, fc.nat(1_000), async ({ id, seed, steps }, where) => {
      const lines = writeLog(systems.get(id)!, { devices: 1, steps, seed, observable: messages, inOrder: true });
      // A device is registered last, and once.
      const fake: WrittenLine = {
        device: 'device-0',
        node: 'ro',
        what: 'received',
        peer: 'newSho',
        event: 'registration',
      };
      const registered = lines.findIndex(({ event }) => event === 'registration');
      const at = where % ((registered < 0 ? lines.length : registered) + 1);
      const { others } = await judgeText(write(lines.toSpliced(at, 0, fake)), { id, more: { order: 'log' } });
      expect(others).toMatchObject([{ at: at + 1, verdict: { verdict: 'violated', line: at, explained: at } }]);
    });
    await fc.assert(law, { seed: 3, numRuns: 40 });
  });

  it('has cases under several configurations', async () => {
    const configuration = { field: 'profile', values: { good: 'notify-first,honest', bad: 'notify-first,loss' } };
    const lines = configurations.flatMap((id, index) =>
      writeLog(systems.get(id)!, { devices: 1, steps: 10, seed: 5, observable: messages }).map((line) => {
        return { ...line, device: id, profile: ['good', 'bad'][index] };
      }),
    );
    expect(await judgeText(write(lines), { more: { configuration } })).toMatchObject({ conforming: 2, others: [] });
    const mixed = lines.map((line) => ({ ...line, device: 'one' }));
    await expect(judgeText(write(mixed), { more: { configuration } })).rejects.toThrow(/a case has one configuration/);
  });
});

describe('a line that cannot be read', () => {
  const good = { device: 'd', node: 'subscriber', what: 'sent', peer: 'newSho', event: 'changeRequest' };

  it.each([
    ['{"device":', 'line 2 is no JSON.'],
    ['[]', 'line 2 is no JSON object.'],
    [JSON.stringify({ ...good, node: undefined }), 'line 2 has no node.'],
    [JSON.stringify({ ...good, node: {} }), 'line 2 has {} for node, which is no text.'],
    [JSON.stringify({ ...good, event: 'toString' }), 'line 2 has "toString", which is not among events of the mapping'],
    [JSON.stringify({ ...good, what: 'guessed' }), 'line 2 has "guessed", which is not among kind.values'],
  ])('is named: %s', async (line, message) => {
    await expect(judgeText(`${write([good])}${line}\n`)).rejects.toThrow(message);
  });

  it('is left out where it is the last and was cut off', async () => {
    const cut = `${write([good])}{"device":"d","no`;
    expect(await judgeText(cut)).toMatchObject({ lines: 1, cutOff: 2, conforming: 1 });
    expect(await judgeText(write([good]).trimEnd())).toMatchObject({ lines: 1, conforming: 1 });
  });

  it('is none where the mapping says that it is nothing of the model', async () => {
    const more = { nodes: { ...json.nodes, printer: null }, events: { ...json.events, heartbeat: null } };
    const others = [
      { ...good, node: 'printer' },
      { ...good, event: 'heartbeat' },
    ];
    expect(await judgeText(write([good, ...others]), { more })).toMatchObject({ lines: 1, ignored: 2, conforming: 1 });
  });
});
