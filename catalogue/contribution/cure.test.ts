import { describe, expect, it } from 'vitest';
import { cureOf } from './cure.js';

describe('what an amendment cures', () => {
  it.each(['holds', 'holds (never arises)'])('is told without a restriction where it %s', (verdict) => {
    const { discussed, restriction } = cureOf('mended', verdict);
    expect(discussed).toContain('As amended, modelled by mended');
    expect(restriction).toBeUndefined();
  });

  it('says of what never arises no more than that', () => {
    expect(cureOf('mended', 'holds (never arises)').discussed).not.toContain('every interleaving');
  });

  it.each(['violated (16 actions)', 'undecided (states)', 'holds (bounded)', 'does not apply'])(
    'claims nothing of the approval where the verdict is: %s',
    (verdict) => {
      const { discussed, restriction } = cureOf('mended', verdict);
      expect(discussed).toContain(verdict);
      expect(restriction).toMatch(/does not avert|is not shown/);
    },
  );

  it('claims nothing where nobody says what models the amended clause', () => {
    expect(cureOf(undefined, 'holds')).toEqual({ restriction: expect.stringContaining('was not checked') });
  });
});
