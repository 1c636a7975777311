import { describe, expect, it } from 'vitest';
import { choice, step } from '../testing/examples.js';
import { arrival, explanation } from '../testing/explanations.js';
import { chartOf, type Row } from './chart.js';

const kinds = (rows: readonly Row[]) => rows.map((row) => (row.kind === 'loop' ? `loop ${row.edge}` : row.kind));

describe('the chart of a run', () => {
  it('has a row for each action, and under it what the action changed', () => {
    const { rows, lifelines } = chartOf(explanation([choice(), step()]));
    expect(lifelines.map(({ id, name }) => [id, name])).toEqual([
      ['device', 'device'],
      ['server', 'old SHO'],
    ]);
    expect(rows).toEqual([
      { kind: 'act', number: 1, at: 'device', class: 'choice', text: 'start', remarks: ['choice'] },
      { kind: 'condition', at: 'device', lines: ['waiting → done'] },
      { kind: 'message', number: 2, from: 'server', to: 'device', fate: 'arrives', contents: 'ack', remarks: [] },
      { kind: 'condition', at: 'device', lines: ['waiting → done'] },
    ]);
  });

  it('shows contents and protection apart, and the step', () => {
    const message = () => ({ step: '9', text: 'ack, signed', contents: 'ack', protection: 'signed' });
    const [row] = chartOf(explanation([arrival()], { presentation: { message } })).rows;
    expect(row).toMatchObject({ step: '9', contents: 'ack', protection: 'signed' });
  });

  it('says what became of a message', () => {
    const fateOf = (changed: Parameters<typeof step>[0]) => {
      const [row] = chartOf(explanation([arrival(changed)])).rows;
      return row?.kind === 'message' ? [row.fate, ...row.remarks] : [];
    };
    expect(fateOf({ kind: 'lose', class: 'fault' })).toEqual(['lost', 'lost']);
    expect(fateOf({ kind: 'redeliver', class: 'fault' })).toEqual(['again', 'delivered again']);
    expect(fateOf({ kind: 'duplicate', class: 'fault' })).toEqual(['again', 'duplicated']);
    expect(fateOf({ reception: 'silent' })).toEqual(['arrives', 'not expected there']);
  });

  it('draws a forgery from the adversary, and says in whose name it comes', () => {
    const forged = arrival({ kind: 'forge', class: 'adversary', by: 'eve' });
    const { rows, lifelines } = chartOf(explanation([forged]));
    expect(lifelines).toEqual([
      { id: 'device', name: 'device', adversary: false },
      { id: 'eve', name: 'attacker', adversary: true },
    ]);
    expect(rows).toMatchObject([{ from: 'eve', to: 'device', fate: 'forged', remarks: ['forged', 'as old SHO'] }]);
  });

  it('has one lifeline for a participant that is the adversary, too', () => {
    const { lifelines } = chartOf(explanation([arrival({ kind: 'forge', by: 'server' })]));
    expect(lifelines).toEqual([
      { id: 'device', name: 'device', adversary: false },
      { id: 'server', name: 'old SHO', adversary: true },
    ]);
  });

  it('leaves out who takes no part, and shows all where nobody does', () => {
    expect(chartOf(explanation([choice()])).lifelines).toHaveLength(1);
    expect(chartOf(explanation([])).lifelines).toHaveLength(2);
  });

  it('says with which action a message was sent where others came between, and what is never received', () => {
    const sends = (type: string) => ({ to: 'device', event: { type } });
    const start = (changed: object) => ({ ...choice({ participant: 'server', ...changed }), from: undefined });
    const ask = { ...start({ sends: [sends('ack'), sends('late')] }) } as unknown as ReturnType<typeof step>;
    const { rows } = chartOf(explanation([ask, choice(), arrival()]));
    expect(rows.find(({ kind }) => kind === 'message')).toMatchObject({ contents: 'ack', sentWith: 1 });
    expect(rows.at(-1)).toEqual({
      kind: 'note',
      lines: ['Sent, and not received in this run:', 'old SHO → device: late (sent with action 1)'],
    });
    const [, , row] = chartOf(explanation([ask, arrival()])).rows;
    expect(row).not.toHaveProperty('sentWith');
  });

  it('marks where a property was lost, and where it is violated', () => {
    const pivot = { property: 'p', form: 'invariant', length: 3 } as const;
    const broken = [{ name: 'p', sentence: 'It holds.' }];
    const marks = (anyhow: number | null, helpfully: number | null) =>
      chartOf(
        explanation([arrival(), arrival(), arrival()], { broken, pivots: [{ ...pivot, anyhow, helpfully }] }),
      ).rows.map((row) => (row.kind === 'mark' ? row.mark : row.kind));
    expect(marks(2, 2)).toEqual(['message', 'message', 'lost', 'message', 'violated']);
    expect(marks(2, 1)).toEqual(['message', 'unowed', 'message', 'lost', 'message', 'violated']);
    expect(marks(0, 0)).toEqual(['lost', 'message', 'message', 'message', 'violated']);
    expect(marks(null, 3)).toEqual(['message', 'message', 'message', 'violated']);
    expect(marks(3, 3)).toEqual(['message', 'message', 'message', 'violated']);
  });

  it('brackets what repeats for ever, and says where a run ends for good', () => {
    const rows = (cycle: number) => kinds(chartOf(explanation([arrival(), arrival()], { cycle })).rows);
    expect(rows(1)).toEqual(['message', 'loop start', 'message', 'loop end']);
    expect(rows(0)).toEqual(['loop start', 'message', 'message', 'loop end']);
    expect(rows(2)).toEqual(['message', 'message', 'mark']);
  });

  it('tells in its caption what is broken, and under what', () => {
    const setting = {
      procedure: 'base',
      reconstructed: 'from two texts',
      scenario: 'loss',
      deviations: ['messages may be lost'],
      readings: [{ name: 'release', value: 'late', means: 'it waits', step: '9', byDefault: false }],
    };
    const { caption, title } = chartOf(
      explanation([], { finding: 'p/loss/start', broken: [{ name: 'p', sentence: 'It holds.' }], setting }),
    );
    expect(title).toBe('p/loss/start');
    expect(caption).toEqual([
      'Violated: p. It holds.',
      'Under: base (reconstructed: from two texts); release=late, other readings at their defaults; scenario loss: messages may be lost.',
    ]);
  });
});
