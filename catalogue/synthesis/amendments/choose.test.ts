import { expect, it } from 'vitest';
import type { CellsAsk } from './cells.js';
import { chooseRepaired } from './choose.js';
import type { BaseFound, LevelFound } from './data.js';

const level = (name: string, ...minimal: readonly string[]): LevelFound => ({
  level: name,
  scenario: name,
  given: [],
  tries: minimal,
  sets: 2,
  refuted: [],
  chosen: [],
  minimal: [{ amendments: minimal, needed: [] }],
  traded: [],
  broken: [],
  unmended: [],
  undecided: [],
  searched: 2,
  excluded: 0,
});

/** Searches of a world in which each property is lost at a level unless a condition holds of the set. */
function world(holds: Readonly<Record<string, (set: readonly string[]) => boolean>>) {
  const asked: CellsAsk[] = [];
  const searches = (asks: readonly CellsAsk[]) => {
    asked.push(...asks);
    return Promise.resolve(
      asks.map(({ set, level: at }) =>
        Object.entries(holds).flatMap(([cell, isHeld]) => {
          const [name, property] = cell.split(' ') as [string, string];
          return name !== at || isHeld(set) ? [] : [{ property, trace: `run of ${property} at ${at}` }];
        }),
      ),
    );
  };
  return { searches, asked };
}

const bases: readonly BaseFound[] = [
  {
    procedure: 'notify-first',
    levels: [
      level('fault-free', 'sealed-mcim', 'bound-token'),
      level('silent-old-sho', 'go-on-unacknowledged'),
      level('thief', 'pinned-mcim'),
    ],
  },
];

it('joins what the levels need, and leaves out what loses more than it mends, and what nothing needs', async () => {
  const { searches, asked } = world({
    'fault-free one-active': (set) => set.includes('sealed-mcim'),
    // The sentence against silence mends one cell and breaks two.
    'silent-old-sho no-veto-silent': (set) => set.includes('go-on-unacknowledged'),
    'fault-free discard-after-acknowledgement': (set) => !set.includes('go-on-unacknowledged'),
    'lossy discard-after-acknowledgement': (set) => !set.includes('go-on-unacknowledged'),
    // Either of two sentences mends this.
    'thief authorised-install-operator': (set) => set.includes('pinned-mcim') || set.includes('bound-token'),
  });
  const { base, amendments, cells, needed, leftOut, fails } = await chooseRepaired(bases, searches);
  expect({ base, amendments }).toEqual({ base: 'notify-first', amendments: ['bound-token', 'sealed-mcim'] });
  expect(cells.all - cells.before).toBe(3);
  expect(cells.all - cells.after).toBe(1);
  expect(needed).toEqual([
    {
      amendment: 'bound-token',
      level: 'thief',
      property: 'authorised-install-operator',
      trace: 'run of authorised-install-operator at thief',
    },
    {
      amendment: 'sealed-mcim',
      level: 'fault-free',
      property: 'one-active',
      trace: 'run of one-active at fault-free',
    },
  ]);
  expect(fails).toEqual([
    {
      level: 'silent-old-sho',
      property: 'no-veto-silent',
      trace: 'run of no-veto-silent at silent-old-sho',
      heldBefore: false,
    },
  ]);
  expect(leftOut).toEqual([
    {
      amendment: 'go-on-unacknowledged',
      level: 'fault-free',
      property: 'discard-after-acknowledgement',
      trace: 'run of discard-after-acknowledgement at fault-free',
    },
  ]);
  // Nothing is searched twice.
  expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(asked.length);
});

it('takes of alternatives the one with which more holds', async () => {
  const { searches } = world({
    'lossy progress': (set) => set.includes('abort-unacknowledged'),
    'vanishing-old-sho progress': (set) => set.some((name) => name.endsWith('-unacknowledged')),
  });
  const found = [
    {
      procedure: 'notify-first',
      levels: [level('vanishing-old-sho', 'go-on-unacknowledged'), level('lossy', 'abort-unacknowledged')],
    },
  ];
  expect(await chooseRepaired(found, searches)).toMatchObject({ amendments: ['abort-unacknowledged'], fails: [] });
});

it('leaves out with an alternative what needs it', async () => {
  const { searches } = world({
    'lossy progress': (set) => set.some((name) => name.startsWith('release-')),
    'broken-tre progress': (set) => set.includes('release-on-completion'),
  });
  const found = [
    {
      procedure: 'notify-first',
      levels: [
        level('lossy', 'release-on-discard', 'answered-confirmation'),
        level('broken-tre', 'release-on-completion'),
      ],
    },
  ];
  expect(await chooseRepaired(found, searches)).toMatchObject({ amendments: ['release-on-completion'], fails: [] });
});

it('begins with the procedure of which most holds', async () => {
  const { searches } = world({ 'lossy progress': (set) => set.includes('sealed-mcim') });
  const found = ['discard-first', 'notify-first'].map((procedure) => ({
    procedure,
    levels: procedure === 'notify-first' ? [level('lossy', 'sealed-mcim')] : [level('lossy')],
  }));
  expect(await chooseRepaired(found, searches)).toMatchObject({ base: 'notify-first', amendments: ['sealed-mcim'] });
});
