import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, step } from '../testing/examples.js';
import { arrival, awkwardText, explanation } from '../testing/explanations.js';
import { chartOf } from './chart.js';
import { escapePlantuml, plantumlChart } from './plantuml.js';

describe('a chart in PlantUML', () => {
  it('has lifelines, arrows, crosses, notes, loops and dividers', () => {
    const lost = arrival({ kind: 'lose', class: 'fault', participant: 'server', from: 'device' });
    const forged = arrival({ kind: 'forge', class: 'adversary', by: 'eve' });
    const run = explanation([choice(), lost, step(), forged], { cycle: 3, broken: [{ name: 'p', sentence: '' }] });
    expect(plantumlChart(chartOf(run)).split('\n').slice(4)).toEqual([
      'participant "device" as p1',
      'participant "old SHO" as p2',
      'actor "attacker" as p3',
      'rnote over p1 : start (choice)',
      'hnote over p1 : waiting → done',
      'p1 ->x p2 : ack\\n(lost)',
      'p2 -> p1 : ack',
      'hnote over p1 : waiting → done',
      'loop for ever',
      'p3 -[#A3001B,dashed]> p1 : ack\\n(forged, as old SHO)',
      'end',
      '== ✗ Violated: p ==',
      '@enduml',
    ]);
  });

  it('leaves nothing in a text that is markup, an escape or a directive', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(escapePlantuml(text).replace(/<U\+[0-9A-F]{4,6}>/g, '')).not.toMatch(
          /[~\\<>[\]{}%"&#!@|$\n]|[*/_=.-]{2}/,
        );
      }),
    );
    expect(escapePlantuml('a <b> -- c')).toBe('a <U+003C>b<U+003E> <U+002D><U+002D> c');
  });
});
