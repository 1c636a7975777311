import { expect, test } from 'vitest';
import { catalogueSilencesText, neverTakenText } from './catalogue-silences.js';
import { run } from './testing/examples.js';

const silence = (message: string, trace: string, kind: 'first' | 'ignored' = 'first') => ({
  participant: 'server',
  state: '{"a":"x","b":{}}',
  message,
  kind,
  trace,
});

const withReport = (id: string, report: object) => {
  const made = run(id, []);
  return { ...made, report: { ...made.report, ...report } };
};

test('each silence stands once, with its shortest run; what is ignored is left out', () => {
  const runs = [
    withReport('one', { silences: [silence('ack', '0/1/2'), silence('bye', '0', 'ignored')] }),
    withReport('two', { silences: [silence('ack', '0/1')] }),
    withReport('three', { silences: [] }),
  ];
  expect(catalogueSilencesText(runs, { participants: { server: 'Server' } }).split('\n')).toEqual([
    'Unspecified receptions: 1 message that the text is silent about',
    '  Server in a.x + b: ack (in 2 of 3)',
    '    rehome explain two:0/1',
  ]);
});

test('no silences, no text', () => {
  expect(catalogueSilencesText([withReport('one', { silences: [] })], {})).toBe('');
});

test('a transition that some run takes is not listed', () => {
  const dead = (...transitions: string[]) => ({
    deadTransitions: transitions.map((transition) => ({ participant: 'server', transition })),
  });
  const runs = [withReport('one', dead('a·go·0', 'a·stop·0')), withReport('two', dead('a·stop·0'))];
  expect(neverTakenText(runs, {}).split('\n')).toEqual([
    'Transitions that no configuration takes: 1',
    '  server: a·stop·0',
  ]);
  expect(neverTakenText([...runs, withReport('three', dead())], {})).toBe('');
});
