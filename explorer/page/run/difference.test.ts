import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment, PropertyStatus } from '../../protocol.js';
import { changeLines, differences, inTransit, sentMessages, sortedProperties, statusChanges } from './difference.js';

const word = fc.constantFrom('a', 'b', 'c');
const statuses: fc.Arbitrary<PropertyStatus['status']> = fc.constantFrom(
  'holds',
  'violated',
  'pending',
  'reached',
  'idle',
);
const moment: fc.Arbitrary<Moment> = fc.record({
  at: fc.nat(9),
  participants: fc.tuple(word, word).chain((states) =>
    fc.tuple(
      ...['m', 'o'].map((name, index) =>
        fc.record({
          name: fc.constant(name),
          title: fc.constant(name.toUpperCase()),
          state: fc.constant(states[index]!),
          active: fc.constant([states[index]!]),
          tags: fc.constant([]),
          context: fc
            .dictionary(word, word)
            .map((values) => Object.entries(values).map(([key, text]) => ({ name: key, text }))),
          timers: fc.uniqueArray(word),
        }),
      ),
    ),
  ),
  channels: fc.array(
    fc.record({
      to: fc.constantFrom('m', 'o'),
      kind: fc.constant('bag' as const),
      messages: fc.array(fc.record({ from: word, text: word, repeated: fc.boolean() }), { maxLength: 4 }),
    }),
    { maxLength: 2 },
  ),
  properties: fc
    .tuple(statuses, statuses, statuses)
    .map((each) => each.map((status, index) => ({ name: `p${index}`, status }))),
  enabled: fc.constant([]),
});

describe('the difference of two moments', () => {
  it('is none of a moment to itself, and none at the start', () => {
    fc.assert(
      fc.property(moment, (now) => {
        for (const before of [now, undefined]) {
          const all = differences(before, now);
          expect(all.map(({ participant }) => participant)).toEqual(now.participants);
          expect(all.every(({ changed }) => !changed)).toBe(true);
          expect(all.flatMap(changeLines)).toEqual([]);
          expect(statusChanges(before, now).size).toBe(0);
        }
        expect(sentMessages(now, now)).toEqual([]);
      }),
    );
  });

  it('makes the one into the other', () => {
    fc.assert(
      fc.property(moment, moment, (before, now) => {
        for (const { participant, stateBefore, values, timersStarted, timersEnded, changed } of differences(
          before,
          now,
        )) {
          const was = before.participants.find(({ name }) => name === participant.name)!;
          expect(stateBefore ?? participant.state).toBe(was.state);
          const context = new Map(was.context.map(({ name, text }) => [name, text]));
          for (const { name, before: old, after } of values) {
            expect(context.get(name)).toBe(old);
            if (after === undefined) context.delete(name);
            else context.set(name, after);
          }
          expect(context).toEqual(new Map(participant.context.map(({ name, text }) => [name, text])));
          const timers = [...was.timers.filter((timer) => !timersEnded.includes(timer)), ...timersStarted];
          expect(new Set(timers)).toEqual(new Set(participant.timers));
          expect(changed).toBe(
            stateBefore !== undefined || values.length + timersStarted.length + timersEnded.length > 0,
          );
        }
      }),
    );
  });

  it('counts equal messages', () => {
    fc.assert(
      fc.property(moment, moment, (before, now) => {
        const count = (messages: readonly object[], one: object) =>
          messages.filter((each) => JSON.stringify(each) === JSON.stringify(one)).length;
        const [sent, was, is] = [sentMessages(before, now), inTransit(before), inTransit(now)];
        for (const one of is) expect(count(sent, one)).toBe(Math.max(0, count(is, one) - count(was, one)));
        expect(sent.every((one) => count(is, one) > 0)).toBe(true);
      }),
    );
  });

  it('puts first what is violated, and then what waits', () => {
    fc.assert(
      fc.property(moment, moment, (before, now) => {
        const sorted = sortedProperties(now.properties, statusChanges(before, now));
        expect([...sorted].sort((a, b) => a.name.localeCompare(b.name))).toEqual(now.properties);
        const rank = sorted.map(({ status }) => ['violated', 'pending', 'reached', 'holds', 'idle'].indexOf(status));
        expect(rank).toEqual([...rank].sort());
      }),
    );
  });
});
