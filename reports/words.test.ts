import { describe, expect, it } from 'vitest';
import { step } from './testing/examples.js';
import { changes, messageText, stateText, stepOf, valueText } from './words.js';

describe('stateText', () => {
  it('names nested and parallel states', () => {
    expect(stateText('idle')).toBe('idle');
    expect(stateText({ busy: { sending: 'first' } })).toBe('busy.sending.first');
    expect(stateText({ power: 'on', link: { up: 'idle' } })).toBe('power.on + link.up.idle');
    expect(stateText({ all: { a: 'x', b: 'y' } })).toBe('all.(a.x + b.y)');
    expect(stateText({})).toBe('');
  });
});

describe('changes', () => {
  it('names the state and only the fields that changed, deep ones by their path', () => {
    const before = { value: 'a', context: { kept: 1, tries: 1, held: { key: 'old' } } };
    const after = { value: 'b', context: { kept: 1, tries: 2, held: {}, token: 'T' } };
    expect(changes({ before, after })).toEqual(['a → b', 'tries 1 → 2', 'held.key old → absent', 'token absent → T']);
  });

  it('says nothing of a step without effect', () => {
    expect(changes(step({ after: { value: 'waiting', context: { tries: 1 } } }))).toEqual([]);
  });
});

describe('messages and steps', () => {
  const presentation = {
    message: ({ type }: { type: string }) => (type === 'ack' ? { step: '9', text: 'acknowledgement' } : { text: type }),
  };

  it('prefers the composition’s own words', () => {
    expect(messageText(presentation, { type: 'ack' })).toBe('acknowledgement');
    expect(messageText({}, { type: 'ack', of: 'token 1', n: 2 })).toBe('ack of="token 1" n=2');
    expect(valueText([1])).toBe('[1]');
  });

  it('finds the step in the message, else in the meta of a fired transition', () => {
    expect(stepOf(presentation, step())).toBe('9');
    const transitions = [{ id: 'a' }, { id: 'b', meta: { step: 8 } }];
    expect(stepOf(presentation, step({ event: { type: 'other' }, transitions }))).toBe('8');
    expect(stepOf({}, step())).toBeUndefined();
  });
});
