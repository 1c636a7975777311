import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { layoutOf } from '../../../reports/statechart/layout.js';
import { statechartOf } from '../../../reports/statechart/statechart.js';
import { arrowHead, arrowPath, focusOf, lineBoxes, markOf } from './geometry.js';
import { noMarks } from './marks.js';

const marks = { active: new Set(['b']), fired: new Set(['a·go·0']), refused: new Set(['a·go·1']) };

describe('where things stand in a picture', () => {
  it('knows what is to be said of a transition', () => {
    expect(['a·go·0', 'a·go·1', 'a·go·2', undefined].map((id) => markOf(id, marks))).toEqual([
      'taken',
      'refused',
      undefined,
      undefined,
    ]);
  });

  it('draws a line through all points, and its head at the last one', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 30, y: 20 },
    ];
    expect(arrowPath(points)).toBe('M0 0L0 20L30 20');
    expect(arrowHead(points, 10)).toBe('M30 20L20 24.2L20 15.8z');
    expect(arrowHead([], 10)).toBe('');
    expect(arrowHead([points[0]!, points[0]!], 10)).toBe('');
  });

  it('stacks lines without a gap but what they ask for', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ above: fc.nat({ max: 9 }) }), { minLength: 1 }), (asked) => {
        const lines = asked.map(({ above }) => ({ kind: 'guard' as const, text: 'x', above }));
        const boxes = lineBoxes({ lines, width: 50, height: 0 }, { x: 3, y: 5 });
        boxes.forEach((box, index) => {
          const before = boxes[index - 1];
          expect(box.y).toBe((before === undefined ? 5 : before.y + before.height) + lines[index]!.above);
        });
      }),
    );
  });

  it('looks at the active state with what was taken, or at the state alone where the pane is small', async () => {
    const machine = createMachine({
      initial: 'a',
      states: { a: { on: { go: [{ guard: 'early', target: 'b' }, { target: 'b' }] } }, b: {}, c: {} },
    });
    const layout = await layoutOf(statechartOf(machine), () => undefined);
    const b = layout.states.find(({ state }) => state.path === 'b')!;
    const label = layout.arrows.find(({ transition }) => transition?.id === 'a·go·0')!.label!;
    const wide = focusOf(layout, marks, { width: 5000, height: 5000 })!;
    for (const each of [b, label]) {
      expect(each.x).toBeGreaterThanOrEqual(wide.x);
      expect(each.y + each.height).toBeLessThanOrEqual(wide.y + wide.height);
    }
    expect(focusOf(layout, { ...noMarks, active: new Set(['b']) }, { width: 1, height: 1 })).toEqual(b);
    expect(focusOf(layout, noMarks, { width: 100, height: 100 })).toBeUndefined();
  });
});
