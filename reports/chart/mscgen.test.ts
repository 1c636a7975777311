import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, step } from '../testing/examples.js';
import { arrival, awkwardText, explanation, explanations } from '../testing/explanations.js';
import { chartOf } from './chart.js';
import { mscgenChart, quoted } from './mscgen.js';

const rows = (...given: Parameters<typeof explanation>) =>
  mscgenChart(chartOf(explanation(...given)))
    .split('\n')
    .filter((line) => /^ {2}(p\d|---)/.test(line));

describe('a chart for mscgen', () => {
  it('has lifelines, arrows, crosses, boxes and angular boxes', () => {
    const lost = arrival({ kind: 'lose', class: 'fault', participant: 'server', from: 'device' });
    expect(rows([choice(), lost, step()])).toEqual([
      '  p1 [label="device"],',
      '  p2 [label="old SHO"];',
      '  p1 rbox p1 [label="start (choice)"];',
      '  p1 abox p1 [label="waiting → done"];',
      '  p1 -x p2 [label="ack\\n(lost)\\n \\n "];',
      '  p2 => p1 [label="ack"];',
      '  p1 abox p1 [label="waiting → done"];',
    ]);
  });

  it('tells an adversary by its head and its dashed arrows', () => {
    const [, head, arrow] = rows([arrival({ kind: 'forge', class: 'adversary', by: 'eve' })]);
    expect(head).toContain('attacker (adversary)');
    expect(arrow).toMatch(/^ {2}p2 >> p1 \[.*linecolour/);
  });

  it('says what repeats, and what is violated', () => {
    const said = rows([arrival()], { cycle: 0, broken: [{ name: 'p', sentence: '' }] }).slice(2);
    expect(said[0]).toContain('what follows repeats for ever');
    expect(said.at(-1)).toMatch(/^ {2}p1 box p2 \[label="Violated: p"/);
  });

  it('puts nothing into a label that ends it or starts an escape of its own', () => {
    fc.assert(
      fc.property(fc.array(awkwardText, { minLength: 1 }), (lines) => {
        const label = quoted(...lines);
        expect(label.slice(1, -1).replace(/\\n/g, '')).not.toMatch(/["\\\n\r]/);
        expect(label.split('\\n')).toHaveLength(lines.length);
      }),
    );
  });

  it('has one statement in each line, whatever the texts in it', () => {
    fc.assert(
      fc.property(explanations, (each) => {
        const [, body] = mscgenChart(chartOf(each)).split('\nmsc {\n');
        for (const line of body!.split('\n').slice(0, -1)) expect(line).toMatch(/^ {2}.*("]|"|\])[,;]$/);
      }),
    );
  });
});
