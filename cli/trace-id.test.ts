import { describe, expect, it } from 'vitest';
import { parseTraceId } from './trace-id.js';

describe('parseTraceId', () => {
  it('reads configurations, modules and systems of modules', () => {
    expect(parseTraceId('notify-first,connectivity=session-survives,honest:0/3/1')).toEqual({
      from: 'catalogue',
      id: 'notify-first,connectivity=session-survives,honest',
      path: '0/3/1',
    });
    expect(parseTraceId('./a/b.ts:12')).toEqual({ from: 'module', module: './a/b.ts', path: '12' });
    expect(parseTraceId('m.mjs#two words:')).toEqual({
      from: 'module',
      module: 'm.mjs',
      system: 'two words',
      path: '',
    });
    expect(parseTraceId('C:\\m.ts:0')).toMatchObject({ module: 'C:\\m.ts', path: '0' });
  });

  it.each(['notify-first', ':0', 'notify-first:0/', 'notify-first:a', 'notify-first:0//1', 'notify-first:-1'])(
    'refuses %s with an example',
    (text) => {
      expect(() => parseTraceId(text)).toThrow('for instance notify-first,honest:0/1/0');
    },
  );
});
