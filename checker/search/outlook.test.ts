import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outlook } from './outlook.js';

/** What is told after each level: all states so far, and those that are said to come. */
function told(sizes: readonly number[]): { readonly known: number; readonly expected: number }[] {
  const outlook = new Outlook();
  let known = 0;
  return sizes.flatMap((size) => {
    outlook.add(size);
    known += size;
    return outlook.further === undefined ? [] : [{ known, expected: known + outlook.further }];
  });
}

/** The sizes of all levels, as counted, of models of bench/models. */
const counted: Readonly<Record<string, readonly number[]>> = {
  '3 devices apart': [
    1, 3, 9, 22, 48, 96, 176, 300, 477, 714, 1008, 1344, 1702, 2052, 2379, 2681, 2994, 3366, 3893, 4656, 5694, 6979,
    8373, 9672, 10649, 11139, 11094, 10636, 10122, 9945, 10468, 11763, 13599, 15403, 16599, 16653, 15315, 12867, 9999,
    7589, 6318, 6339, 7241, 8289, 8877, 8502, 7107, 5004, 2836, 1143, 270, 27,
  ],
  '3 devices that share operators, lossy': [
    1, 3, 15, 48, 135, 333, 736, 1488, 2727, 4650, 7359, 10818, 14980, 19518, 24138, 28297, 31917, 35037, 37967, 41346,
    45603, 51719, 58311, 65199, 70494, 72570, 71259, 65754, 59574, 55581, 54599, 57540, 61089, 62698, 60174, 50724,
    38794, 28281, 21702, 18698, 19110, 19656, 20264, 15786, 9804, 4816, 1836, 480, 64,
  ],
  'alternating bit': [
    1, 3, 3, 9, 18, 45, 90, 189, 357, 654, 1134, 1842, 2877, 4194, 5841, 7605, 9660, 11781, 14325, 17325, 21195, 26157,
    32112, 39327, 46506, 54591, 61152, 68010, 72273, 76650, 78426, 80400, 80559, 80460, 79623, 77679, 75765, 71802,
    68130, 61869, 56148, 48387, 41334, 33426, 26478, 19896, 14469, 10041, 6528, 4065, 2307, 1242, 585, 243, 63,
  ],
  Peterson: [
    1, 4, 10, 20, 35, 56, 84, 120, 171, 244, 346, 480, 653, 864, 1112, 1392, 1708, 2060, 2455, 2888, 3378, 3920, 4509,
    5116, 5740, 6336, 6905, 7440, 7954, 8408, 8803, 9120, 9364, 9516, 9572, 9544, 9432, 9268, 9100, 8940, 8764, 8592,
    8408, 8188, 7936, 7644, 7284, 6856, 6392, 5928, 5452, 4948, 4432, 3900, 3368, 2880, 2432, 2016, 1652, 1332, 1080,
    916, 812, 728, 656, 584, 520, 456, 376, 288, 208, 136, 80, 40, 24, 16, 8,
  ],
  '8 philosophers': [
    1, 8, 36, 127, 372, 933, 2059, 4056, 7229, 11754, 17577, 24374, 31570, 38462, 44316, 48561, 50851, 51085, 49362,
    45962, 41355, 36065, 30511, 24997, 19843, 15324, 11555, 8482, 5990, 4060, 2697, 1784, 1144, 670, 336, 136, 42, 9, 1,
  ],
  'election in a ring of 7': [
    1, 7, 28, 89, 237, 550, 1156, 2218, 3940, 6540, 10210, 15087, 21176, 28382, 36328, 44704, 52774, 60088, 65700,
    69312, 70256, 68754, 64783, 58440, 50040, 40977, 31644, 22752, 16934, 9562, 3790, 1127, 258, 49, 7, 1,
  ],
};

describe('the outlook of a search', () => {
  it.each(Object.entries(counted))('is near to what comes once levels shrink: %s', (_, sizes) => {
    const states = sizes.reduce((sum, size) => sum + size, 0);
    const estimates = told(sizes);
    expect(estimates.length).toBeGreaterThan(3);
    for (const { known, expected } of estimates) {
      expect(expected).toBeGreaterThan(0.65 * states);
      expect(expected).toBeLessThan(1.4 * states);
      // It is told when a good part is known.
      expect(known).toBeGreaterThan(0.3 * states);
    }
  });

  it('tells nothing as long as levels grow or stay, or are few', () => {
    const growing = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }).map((steps) => {
      let size = 1;
      return steps.map((step) => (size += step));
    });
    fc.assert(
      fc.property(growing, (sizes) => {
        expect(told(sizes)).toEqual([]);
      }),
    );
    expect(told([1, 4, 9, 4, 1])).toEqual([]);
  });

  it('is exact where the logarithms of the sizes lie on a parabola', () => {
    const sizes = Array.from({ length: 41 }, (_, level) => 1e6 * Math.exp(-((level - 15) ** 2) / 20));
    const outlook = new Outlook();
    for (const size of sizes.slice(0, 19)) outlook.add(size);
    const rest = sizes.slice(19).filter((size) => size >= 1);
    const sum = rest.reduce((all, size) => all + size, 0);
    expect(Math.abs(outlook.further! - sum)).toBeLessThan(1e-6 * sum + 1);
  });
});
