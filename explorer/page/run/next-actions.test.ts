import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnabledAction } from '../../protocol.js';
import { actionOfKey, caveats, groupActions } from './next-actions.js';

const classes = ['delivery', 'timer', 'choice', 'repair', 'fault', 'adversary'] as const;
const action = fc.record({ name: fc.constantFrom(...classes), text: fc.lorem({ maxCount: 3 }) });
const enabled = fc.array(action, { maxLength: 20 }).map((actions) =>
  actions.map(
    ({ name, text }, choice): EnabledAction => ({
      choice,
      kind: 'deliver',
      class: name,
      participant: 'm',
      words: { step: '', actors: 'a → m', text, note: '' },
      event: { type: 'x' },
      transitions: [],
      reception: 'handled',
      falseGuards: [],
      leads: 'state',
      silent: false,
    }),
  ),
);

describe('enabled actions by class', () => {
  it('are all there, each once, faults and adversary last', () => {
    fc.assert(
      fc.property(enabled, (all) => {
        const groups = groupActions(all);
        const shown = groups.flatMap(({ actions }) => actions.map((each) => each.action));
        expect([...shown].sort((a, b) => a.choice - b.choice)).toEqual(all);
        for (const group of groups) {
          expect(group.actions.every((each) => each.action.class === group.class)).toBe(true);
          const choices = group.actions.map((each) => each.action.choice);
          expect(choices).toEqual([...choices].sort((a, b) => a - b));
        }
        const names = groups.map((group) => group.class);
        const bad = names.filter((name) => name === 'fault' || name === 'adversary');
        expect(names.slice(names.length - bad.length)).toEqual(bad);
      }),
    );
  });

  it('are chosen by the first nine digits, as they are shown', () => {
    fc.assert(
      fc.property(enabled, fc.constantFrom('', 'a', 'or'), (all, search) => {
        const groups = groupActions(all, search);
        const shown = groups.flatMap(({ actions }) => actions);
        for (let key = 1; key <= 9; key++) expect(actionOfKey(groups, String(key))).toBe(shown[key - 1]?.action);
        expect(shown.slice(9).every((each) => each.key === undefined)).toBe(true);
      }),
    );
  });

  it('are fewer where more is searched for', () => {
    fc.assert(
      fc.property(enabled, fc.lorem({ maxCount: 1 }), fc.lorem({ maxCount: 1 }), (all, one, two) => {
        const choices = (search: string) =>
          groupActions(all, search).flatMap(({ actions }) => actions.map((each) => each.action.choice));
        expect(choices(one)).toEqual(expect.arrayContaining(choices(`${one} ${two}`)));
      }),
    );
  });

  it('say what is out of the ordinary', () => {
    const [plain] = fc.sample(
      enabled.filter((all) => all.length > 0),
      { numRuns: 1, seed: 1 },
    )[0]!;
    expect(caveats(plain!)).toEqual([]);
    expect(caveats({ ...plain!, leads: 'overflow' })).toEqual(['a channel overflows']);
    expect(caveats({ ...plain!, reception: 'silent', silent: true })).toEqual([
      'not expected there',
      'changes nothing but takes the message',
    ]);
    expect(caveats({ ...plain!, kind: 'lose', class: 'fault', reception: 'silent' })).toEqual([]);
  });
});
