import { describe, expect, it } from 'vitest';
import type { AmendmentsFile } from '../synthesis/amendments/data.js';
import { repairDocument } from './repair.js';

const trace = 'notify-first,retransmission=none,honest:0/1/1/1/1/1/1';
const property = 'key-secrecy-new-key-from-ro';
const file: AmendmentsFile = {
  format: 1,
  states: 1,
  bases: [
    {
      procedure: 'notify-first',
      levels: [
        {
          level: 'rogue-ro',
          scenario: 'honest',
          given: [],
          tries: ['sealed-mcim', 'release-on-discard'],
          sets: 4,
          refuted: [{ property, trace }],
          chosen: [property],
          minimal: [
            {
              amendments: ['sealed-mcim', 'release-on-discard'],
              needed: [
                { amendment: 'sealed-mcim', property, trace },
                { amendment: 'release-on-discard', property: 'one-active', trace },
              ],
            },
          ],
          traded: [{ property: 'progress', trace, sets: [['sealed-mcim']] }],
          broken: [],
          unmended: [{ property: 'deadlock', trace: null }],
          undecided: [],
          searched: 4,
          excluded: 0,
        },
      ],
    },
  ],
  repaired: {
    base: 'notify-first',
    amendments: ['sealed-mcim'],
    cells: { all: 9, before: 5, after: 8 },
    needed: [{ amendment: 'sealed-mcim', level: 'rogue-ro', property, trace }],
    leftOut: [{ amendment: 'early-service', level: 'rogue-ro', property: 'progress', trace }],
    fails: [{ level: 'rogue-ro', property: 'deadlock', trace: null, heldBefore: false }],
  },
};

describe('the way to the repaired procedure', () => {
  const pinned = (progress: string) => ({
    states: 1,
    transitions: 0,
    depth: 0,
    verdicts: { progress, deadlock: 'holds' },
  });
  const runs = {
    'notify-first,back-again': pinned('holds'),
    'repaired,back-again': pinned('violated 7'),
    'notify-first,two-devices': pinned('violated 7'),
    'repaired,two-devices': pinned('violated 7'),
  };
  const text = repairDocument(file, undefined, { runs }, (id) => `${id}:0/1/0/0/0/0/0`);

  it('tells of each sentence the run that it averts, what it opens, and its cost', () => {
    expect(text).toContain(`| \`${property}\` | The RO never knows the new key. | 7 actions: \`${trace}\` |`);
    const [, sealed, released] = text.split(/^#### /m);
    expect(sealed).toMatch(/^sealed-mcim \(step 6\)\n\n> The new SHO encrypts/);
    expect(sealed).toContain('by a run of 7 actions. At its end the M2ME holds the old MCIM');
    expect(sealed).toContain('Cost: the text settles `sealing=new-sho-to-tre`.');
    expect(sealed).toMatch(/\n {2}7 .*new SHO/);
    expect(sealed).not.toContain('other sentences that open this');
    expect(released).toContain('other sentences that open this');
    expect(released).toContain('Cost: one more message, confirmation of the discard (signed)');
    expect(released).toContain('1 to 7 as in the run without sealed-mcim');
  });

  it('tells what remains and why, and of the repaired procedure', () => {
    expect(text).toContain('| `deadlock` | each of the 4 sets that were tried loses it. All that 6');
    expect(text).toContain('| `progress` | only sets that lose another property mend it (`sealed-mcim`) |');
    expect(text).toContain('`notify-first+sealed-mcim`: of 9 cells');
    expect(text).toMatch(/no level.*\n\n.*\n.*\n\| `repaired,back-again` \| `progress` \| 7 actions: .*\n/);
  });
});
