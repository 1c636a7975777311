import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InspectionMessage, Narrator } from '../../inspection/message.js';
import { InspectionLog } from './inspection-log.js';

type Told = { readonly of: string; readonly kind: 'actor' | 'event' | 'snapshot'; readonly value: number };

const told = fc.record({
  of: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('actor', 'event', 'snapshot') as fc.Arbitrary<Told['kind']>,
  value: fc.nat({ max: 99 }),
});

const messageOf = (narrator: Narrator, { of, kind, value }: Told): InspectionMessage => {
  if (kind === 'actor') return narrator.actor({ id: of, snapshot: { value } });
  return kind === 'event' ? narrator.event(of, { type: `e${value}` }) : narrator.snapshot(of, { value }, { type: '' });
};

function logged(all: readonly Told[], limit: number) {
  const log = new InspectionLog({ entries: limit, actors: 10 });
  const narrator = new Narrator('root');
  for (const each of all) log.take(messageOf(narrator, each));
  return log;
}

/** The snapshot of an actor at a position, by reading everything from the start. */
function plainly(all: readonly Told[], id: string, position: number): number | undefined {
  let entries = 0;
  let value: number | undefined;
  for (const { of, kind, value: told } of all) {
    if (kind !== 'actor' && entries === position) break;
    if (of === id && kind !== 'event') value = told;
    if (kind !== 'actor') entries++;
  }
  return value;
}

describe('the log of an inspected application', () => {
  it('knows every snapshot at every position that it keeps, whatever it dropped', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 120 }), fc.integer({ min: 1, max: 60 }), (all, limit) => {
        const log = logged(all, limit);
        const taken = all.filter(({ kind }) => kind !== 'actor').length;
        expect(log.length).toBe(taken);
        expect(log.entries.length).toBe(taken - log.dropped);
        expect(log.entries.length).toBeLessThanOrEqual(Math.floor(limit * 1.1));
        expect(log.entries.map(({ number }) => number)).toEqual(log.entries.map((_, index) => log.dropped + index));
        for (let position = log.dropped; position <= log.length; position++) {
          for (const id of ['a', 'b', 'c']) {
            const expected = plainly(all, id, position);
            const actor = log.actor(id);
            if (actor === undefined || actor.since > position) continue;
            expect(log.snapshotAt(id, position)?.value, `${id} at ${position}`).toBe(expected);
          }
        }
      }),
    );
  });

  it('keeps definitions for ever, and counts what it drops, refuses and cannot read', () => {
    const log = new InspectionLog({ entries: 10, actors: 2 });
    const narrator = new Narrator('root');
    log.take(narrator.actor({ id: 'a', definition: '{}', parent: 'root', snapshot: {} }));
    for (let number = 0; number < 100; number++) log.take(narrator.event('a', { type: 'tick' }));
    log.take(undefined);
    log.take(narrator.actor({ id: 'b', snapshot: {} }));
    log.take(narrator.actor({ id: 'c', snapshot: {} }));
    expect(log.actor('a')).toEqual({ id: 'a', name: 'a', definition: '{}', parent: 'root', since: 0 });
    expect(log.entries.length + log.dropped).toBe(100);
    expect([log.malformed, log.refusedActors, log.actors.length]).toEqual([1, 1, 2]);
  });

  it('goes from event to event and back, one by one', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), fc.integer({ min: 5, max: 60 }), (all, limit) => {
        const log = logged(all, limit);
        const first = log.entries[0];
        const before = first === undefined ? 0 : first.events - (first.message.type === '@xstate.event' ? 1 : 0);
        for (let count = before + 1; count <= log.eventsAt(log.length); count++) {
          const position = log.afterEvent(count);
          expect(log.eventsAt(position)).toBe(count);
          expect(log.entries[position - log.dropped]?.message.type).not.toBe('@xstate.snapshot');
        }
      }),
    );
  });

  it('says which event an actor took last', () => {
    const log = new InspectionLog();
    const narrator = new Narrator('root');
    for (const type of ['x', 'y']) log.take(narrator.event('a', { type }));
    log.take(narrator.event('b', { type: 'z' }));
    expect([1, 2, 3].map((position) => log.eventAt('a', position)?.event.type)).toEqual(['x', 'y', 'y']);
    expect(log.eventAt('b', 2)).toBeUndefined();
  });
});
