import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose, runOf, tell } from '../../checker/index.js';
import { purposesMarkdown } from './markdown.js';
import type { Purpose } from './purpose.js';
import { purposesTtcn3 } from './ttcn3.js';
import { purposesFile } from './word.js';

const term = { term: 'signed', by: { term: 'key', owner: 'cara', use: 'a "key"' }, body: { term: 'atom', name: 'x' } };

const system = compose({
  name: 'asking',
  participants: {
    asker: createMachine({
      initial: 'idle',
      states: {
        idle: {
          on: {
            'user.asks': {
              target: 'asking',
              actions: tell('cara', { type: 'message', proof: null, on: { number: 1, sure: true } }),
            },
          },
        },
        asking: {
          on: { answer: 'content' },
          after: { 100: { actions: tell('cara', { type: 'message', proof: term }) } },
        },
        content: {},
      },
    }),
    cara: createMachine({ on: { message: { actions: tell('asker', { type: 'answer' }) } } }),
  },
  choices: [{ to: 'asker', event: { type: 'user.asks' } }],
});

const purpose = (id: string, path: string, refused: Purpose['refused'] = []): Purpose => ({
  id,
  trace: `asking:${path}`,
  objective: 'Meets idle.',
  touches: 'no step of the text',
  steps: runOf(system, path).steps,
  refused,
  presentation: { participants: { asker: 'Asker', cara: 'Cara' } },
});

const purposes = [
  purpose('TP_1', '0/1/0', [{ after: 1, participant: 'asker', event: 'user.asks' }]),
  purpose('TP_2', '0/0/1/1'),
  purpose('TP_3', '0/1'),
];

describe('test purposes', () => {
  it('are told in tables, and what begins as another one is not told twice', () => {
    const long = purpose('TP_4', '0/0/1/1/0');
    const text = purposesMarkdown('Purposes', ['A note.'], [...purposes, long]);
    expect(text).toContain('# Purposes\n\nA note.\n\n## TP_1\n\nMeets idle. It touches no step of the text.');
    expect(text).toContain(
      '| 1 |  | Asker | user.asks | to Cara: message proof=none on=number 1, sure true | asking |',
    );
    expect(text).toContain('|  |  | Asker | may not: user.asks | nothing | the same state |');
    expect(text).toContain('| 1 to 4 |  |  | as in TP_2 |  |  |');
  });

  it('are a Word file, the same every time', async () => {
    const file = await purposesFile('Purposes', ['A note.'], purposes);
    expect(Buffer.from(file.slice(0, 2)).toString()).toBe('PK');
    expect(Buffer.from(await purposesFile('Purposes', ['A note.'], purposes)).equals(Buffer.from(file))).toBe(true);
  });
});

describe('a TTCN-3 module', () => {
  const text = purposesTtcn3('asking-asker', 'asker', purposes);
  // Without comments and texts, in which anything may stand.
  const bare = text.replace(/\/\/.*$/gm, '').replace(/"(?:[^"]|"")*"/g, '""');
  const all = (pattern: RegExp) => [...bare.matchAll(pattern)].map(([, name]) => name!);

  it('is balanced, and has a test case for each purpose that concerns the participant', () => {
    for (const [open, close] of ['{}', '()', '[]']) expect(bare.split(open!).length).toBe(bare.split(close!).length);
    expect(all(/testcase (\w+)\(/g)).toEqual(['TP_1', 'TP_2', 'TP_3']);
    expect(all(/execute\((\w+)\(\)\)/g)).toEqual(['TP_1', 'TP_2', 'TP_3']);
  });

  it('declares each name once, and nothing that is no identifier', () => {
    const names = all(/(?:module|type (?:record|union|port|component)|template \w+|function|testcase) (\w+)/g);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
    expect(bare).toContain('type record Message { Term proof optional, Message_on_ on_ optional }');
    expect(bare).toContain('type record Message_on_ { integer number, boolean sure }');
  });

  it('has a type for every message, and a direction for it on the port of its peer', () => {
    const types = new Set(all(/type record (\w+)/g));
    expect(all(/template (\w+) /g).filter((type) => !types.has(type))).toEqual([]);
    expect(bare).toContain('type port Cara_port message { out Answer; in Message }');
    expect(bare).toContain('type port Environment_port message { out User_asks }');
    const used = all(/\.(?:send|receive)\((\w+)\)/g);
    expect(new Set(used)).toEqual(new Set(all(/template \w+ (\w+)/g)));
  });

  it('sends, awaits and listens as the run goes', () => {
    const first = text.slice(text.indexOf('testcase TP_1'), text.indexOf('testcase TP_2'));
    const does = first.match(/p_\w+\.(?:send|receive)\(t_\w+\)|f_silence\("[^"]*"\)/g);
    expect(does).toEqual([
      'p_environment.send(t_User_asks_1)',
      'p_cara.receive(t_Message_2)',
      'p_environment.send(t_User_asks_1)',
      'f_silence("user.asks after action 1")',
      ...['p_cara.send(t_Answer_3)', 'f_silence("action 3")'],
    ]);
    expect(text).toContain('use := "a ""key"""');
  });
});
