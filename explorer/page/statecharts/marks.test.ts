import { describe, expect, it } from 'vitest';
import type { ActionView, ParticipantState } from '../../protocol.js';
import { marksOf } from './marks.js';

const participant = { name: 'ann', active: ['(root)', 'b'] } as unknown as ParticipantState;
const step = {
  participant: 'ann',
  transitions: ['a·go·1'],
  falseGuards: [{ transition: { id: 'a·go·0' } }],
} as unknown as ActionView;

describe('what stands out in a machine', () => {
  it('is what it took and refused when it acts', () => {
    expect(marksOf(participant, step)).toEqual({
      active: new Set(['(root)', 'b']),
      fired: new Set(['a·go·1']),
      refused: new Set(['a·go·0']),
    });
  });

  it('is where it stands alone when another acts, or nobody yet', () => {
    const stands = { active: new Set(['(root)', 'b']), fired: new Set(), refused: new Set() };
    expect(marksOf(participant, { ...step, participant: 'bob' })).toEqual(stands);
    expect(marksOf(participant, undefined)).toEqual(stands);
  });
});
