import { describe, expect, it } from 'vitest';
import { choice, step } from './testing/examples.js';
import { traceText } from './trace-text.js';

const presentation = {
  participants: { device: 'M2ME', server: 'old SHO' },
  message: ({ type }: { type: string }) => (type === 'ack' ? { step: '9', text: 'acknowledgement' } : { text: type }),
};

describe('traceText', () => {
  it('numbers actions, names who acts on whom, and says what was lost, chosen or repeated', () => {
    const steps = [
      choice({ sends: [{ to: 'server', event: { type: 'hello' } }] }),
      step({ kind: 'lose', class: 'fault', participant: 'server', from: 'device', event: { type: 'hello' } }),
      step(),
      step({ kind: 'redeliver', class: 'fault', reception: 'silent' }),
      choice({ kind: 'timer', class: 'timer', event: { type: 'xstate.after.500.device.waiting' } }),
    ];
    expect(traceText(steps, presentation).split('\n')).toEqual([
      '  1          M2ME            start (choice)',
      '  2          M2ME → old SHO  hello (lost)',
      '  3  step 9  old SHO → M2ME  acknowledgement',
      '  4  step 9  old SHO → M2ME  acknowledgement (delivered again, not expected there)',
      '  5          M2ME            after 500 ms (timer)',
    ]);
  });

  it('says where a run begins to repeat itself, or ends for good', () => {
    const lines = (cycle: number) =>
      traceText([step(), step()], presentation, { cycle })
        .split('\n')
        .map((line) => line.slice(0, 8));
    expect(lines(1)).toEqual(['  1  ste', '  -- wha', '  2  ste']);
    expect(lines(2)).toEqual(['  1  ste', '  2  ste', '  -- the']);
    expect(traceText([], presentation, { cycle: 0 })).toBe('  (the initial state)\n  -- the run ends here for good');
  });

  it('lists what is sent and not received in this run', () => {
    const sends = [
      { to: 'server', event: { type: 'hello' } },
      { to: 'server', event: { type: 'hello' } },
    ];
    const arrives = step({ participant: 'server', from: 'device', event: { type: 'hello' } });
    const text = traceText([choice({ sends }), arrives], presentation);
    expect(text.match(/not received/g)).toHaveLength(1);
    expect(traceText([choice({ sends }), arrives, arrives], presentation)).not.toContain('not received');
  });

  it('does not call lost what the next round of a run receives', () => {
    const sends = [{ to: 'device', event: { type: 'ack' } }];
    const asks = step({ participant: 'server', from: 'device', event: { type: 'hello' }, sends });
    expect(traceText([asks, step(), asks], presentation, { cycle: 1 })).not.toContain('not received');
    expect(traceText([asks, step(), asks], presentation)).toContain('not received');
  });

  it('says what the adversary forges, in whose name, and what was really sent before', () => {
    const forged = step({ kind: 'forge', class: 'adversary', by: 'eve' });
    const steps = [forged, { ...forged, replayed: true }, { ...forged, from: 'eve' }];
    const named = { ...presentation, participants: { ...presentation.participants, eve: 'attacker' } };
    expect(traceText(steps, named).split('\n')).toEqual([
      '  1  step 9  attacker → M2ME (as old SHO)  acknowledgement (forged)',
      '  2  step 9  attacker → M2ME (as old SHO)  acknowledgement (replayed)',
      '  3  step 9  attacker → M2ME               acknowledgement (forged)',
    ]);
  });

  it('with details tells what the adversary learns, in the words of the composition where it has some', () => {
    const learned = (learns: string[], words = {}) =>
      traceText([step({ learns })], words, { details: true })
        .split('\n')
        .at(-1)
        ?.trim();
    expect(learned(['k', 'n'])).toBe('the adversary learns: k, n');
    expect(learned(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('the adversary learns: a, b, c, d, and 2 more facts');
    const fact = (text: string) => (text === 'k' ? 'the key' : undefined);
    expect(learned(['a', 'k'], { fact })).toBe('the adversary learns: the key');
    expect(learned(['a'], { fact })).toBe('device: waiting → done');
  });

  it('shows a delayed message as going to its receiver', () => {
    const sends = [{ to: 'server', event: { type: 'ping' } }];
    const fired = choice({ kind: 'timer', class: 'timer', event: { type: 'ping' }, transitions: [], sends });
    expect(traceText([fired], {})).toContain('device → server  ping (timer)');
  });

  it('with details shows what changed and what was sent', () => {
    const steps = [step({ sends: [{ to: 'server', event: { type: 'thanks' } }], emits: [{ type: 'alarm' }] })];
    expect(traceText(steps, presentation, { details: true }).split('\n').slice(1)).toEqual([
      '     M2ME: waiting → done',
      '     M2ME sends to old SHO: thanks',
      '     M2ME emits: alarm',
    ]);
  });

  it('stays within 100 columns', () => {
    const message = () => ({ text: 'a message of many words '.repeat(12).trim() });
    for (const line of traceText([step()], { message }).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says so when the run is empty', () => {
    expect(traceText([], presentation)).toContain('the initial state');
  });
});
