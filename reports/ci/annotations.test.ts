import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelOf } from './alert.js';
import { annotations } from './annotations.js';
import { alertsOf, someCheck } from './testing/examples.js';

/** As the runner of GitHub Actions reads a command. */
const command = /^::(error|warning) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::([^\r\n]*)$/;

it('an annotation is one line that can be read back, and what is wrong comes first', () => {
  fc.assert(
    fc.property(someCheck, (check) => {
      const { alerts } = alertsOf(check);
      const lines = annotations(alerts)
        .split('\n')
        .filter((line) => line !== '');
      expect(lines).toHaveLength(alerts.length);
      const read = lines.map((line) => command.exec(line)!);
      const levels = read.map(([, level]) => level);
      expect(levels).toEqual([...levels].sort());
      expect([...levels].sort()).toEqual(alerts.map(levelOf).sort());
      for (const [, , attributes, data] of read) {
        expect(attributes).toContain('file=a b/m.ts,line=7,endLine=9,title=rehome%3A ');
        expect(decodeURIComponent(data!)).toContain('It holds & is "so" <always>.');
      }
    }),
  );
});

it('without alerts there is nothing to say', () => {
  expect(annotations([])).toBe('');
});
