import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, step } from './testing/examples.js';
import { escapeText, traceMermaid } from './trace-mermaid.js';

describe('traceMermaid', () => {
  it('draws deliveries as arrows, losses as crosses, choices and changes as notes', () => {
    const steps = [choice(), step({ kind: 'lose', class: 'fault', participant: 'server', from: 'device' }), step()];
    const lost = { ...steps[1], after: steps[1].before };
    expect(
      traceMermaid([steps[0], lost, steps[2]], ['device', 'server'], { participants: { server: 'old SHO' } }),
    ).toBe(
      [
        'sequenceDiagram',
        '  participant p1 as device',
        '  participant p2 as old SHO',
        '  Note over p1: start (choice)<br/>waiting → done',
        '  p1-xp2: ack (lost)',
        '  p2->>p1: ack',
        '  Note over p1: waiting → done',
      ].join('\n'),
    );
  });

  it('draws what the adversary forges as dashed arrows from a figure of its own', () => {
    const forged = step({ kind: 'forge', class: 'adversary', by: 'eve' });
    const unchanged = { ...forged, after: forged.before };
    const chart = traceMermaid([unchanged, { ...unchanged, from: 'eve', replayed: true }], ['device', 'server'], {
      participants: { server: 'old SHO', eve: 'attacker' },
    });
    expect(chart.split('\n').slice(1)).toEqual([
      '  participant p1 as device',
      '  participant p2 as old SHO',
      '  actor p3 as attacker',
      '  p3-->>p1: as old SHO, ack (forged)',
      '  p3-->>p1: ack (replayed)',
    ]);
  });

  it('draws what repeats for ever as a loop, and says where a run ends for good', () => {
    const arrives = { ...step(), after: step().before };
    const chart = (cycle: number) => traceMermaid([arrives, arrives], ['device', 'server', 'x'], {}, cycle).split('\n');
    expect(chart(1).slice(4)).toEqual(['  p2->>p1: ack', '  loop for ever', '    p2->>p1: ack', '  end']);
    expect(chart(2).slice(5)).toEqual(['  p2->>p1: ack', '  Note over p1,p3: the run ends here for good']);
    expect(traceMermaid([], ['device'], {}, 0)).toContain('Note over p1: the run ends here for good');
  });

  it('leaves nothing in a text that ends a statement or starts markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeText(text).replace(/#\d+;/g, '')).not.toMatch(/[#;<>&"\n]|\bend\b/);
      }),
    );
    expect(escapeText('a; b # <i>\nend')).toBe('a#59; b #35; #60;i#62; e#110;d');
  });
});
