// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import { choice, step } from '../testing/examples.js';
import { arrival, explanation, explanations } from '../testing/explanations.js';
import { chartOf } from './chart.js';
import { mermaidChart } from './mermaid.js';

const drawn = (...given: Parameters<typeof explanation>) => mermaidChart(chartOf(explanation(...given)));

describe('a chart in Mermaid', () => {
  it('draws deliveries as arrows, losses as crosses, acts and changes as notes', () => {
    const lost = arrival({ kind: 'lose', class: 'fault', participant: 'server', from: 'device' });
    expect(drawn([choice(), lost, step()])).toBe(
      [
        'sequenceDiagram',
        '  participant p1 as device',
        '  participant p2 as old SHO',
        '  Note over p1: start (choice)',
        '  Note over p1: waiting → done',
        '  p1-xp2: ack<br/>(lost)',
        '  p2->>p1: ack',
        '  Note over p1: waiting → done',
      ].join('\n'),
    );
  });

  it('draws what the adversary forges dashed, from a figure of its own', () => {
    const text = drawn([arrival({ kind: 'forge', class: 'adversary', by: 'eve' })]);
    expect(text).toContain('\n  actor p2 as attacker\n');
    expect(text).toContain('\n  p2-->>p1: ack<br/>(forged, as old SHO)');
  });

  it('draws what repeats for ever as a loop, and marks what is violated', () => {
    const text = drawn([arrival(), arrival()], { cycle: 1, broken: [{ name: 'p', sentence: '' }] });
    expect(text.split('\n').slice(3)).toEqual([
      '  p2->>p1: ack',
      '  loop for ever',
      '    p2->>p1: ack',
      '  end',
      '  Note over p1,p2: ✗ Violated: p',
    ]);
  });

  it('is parsed by Mermaid, whatever the texts in it', async () => {
    await fc.assert(
      fc.asyncProperty(explanations, async (each) => {
        await expect(mermaid.parse(mermaidChart(chartOf(each)))).resolves.toMatchObject({ diagramType: 'sequence' });
      }),
      { numRuns: 60 },
    );
  });
});
