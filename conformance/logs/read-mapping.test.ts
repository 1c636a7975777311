import { describe, expect, it } from 'vitest';
import { observableBy, readLine } from './line-reader.js';
import { readMapping } from './read-mapping.js';

const least = {
  node: 'node',
  nodes: { meter: 'm2me', 'sho.example': 'newSho' },
  kind: { field: 'dir', values: { out: 'sent', in: 'received', in_state: 'state', boot: null } },
  event: 'msg',
  events: {
    Attach: 'attachRequest',
    Report: { type: 'provisioningReport', fields: { success: { field: 'code', values: { '0': true, '1': false } } } },
  },
};

describe('a mapping', () => {
  it.each([
    [null, 'the mapping must be an object, and is null.'],
    [{ ...least, node: undefined }, 'node must be a text, and is absent.'],
    [{ ...least, nods: {} }, 'the mapping has no member nods. It has case, node'],
    [
      { ...least, kind: { field: 'dir', values: { out: 'send' } } },
      'kind.values.out must be one of sent, received, chose, expired, state, and is "send".',
    ],
    [{ ...least, events: { Attach: { type: 7 } } }, 'events.Attach.type must be a text, and is 7.'],
    [{ ...least, time: { field: 'at' } }, 'time.skew is by how many milliseconds'],
    [{ ...least, time: { field: 'at', skew: 0 }, order: 'log' }, 'order and time both say'],
    [
      { ...least, observed: [{ kinds: ['state'] }] },
      'observed[0].kinds must be one of sent, received, chose, expired, and is "state".',
    ],
  ])('is refused with the place and what it should be: %#', (json, message) => {
    expect(() => readMapping(json)).toThrow(message);
  });

  it('says what the fields of a line mean', () => {
    const mapping = readMapping({
      ...least,
      case: 'ids.device',
      peer: 'to',
      time: { field: 'at', skew: 5 },
      states: { idle: 'on.idle' },
    });
    const line = {
      ids: { device: 7 },
      node: 'meter',
      dir: 'in',
      msg: 'Report',
      code: 1,
      to: 'sho.example',
      at: '2009-07-06T00:00:00.001Z',
    };
    expect(readLine(JSON.stringify(line), mapping)).toEqual({
      case: '7',
      time: Date.UTC(2009, 6, 6) + 1,
      observation: {
        kind: 'received',
        participant: 'm2me',
        peer: 'newSho',
        event: { type: 'provisioningReport', success: false },
      },
    });
    const { observation } = readLine(JSON.stringify({ ...line, dir: 'in_state', msg: 'idle' }), mapping)!;
    expect(observation).toEqual({ kind: 'state', participant: 'm2me', state: 'on.idle' });
    expect(readLine(JSON.stringify({ ...line, dir: 'boot' }), mapping)).toBeUndefined();
  });

  it('says what would be written down', () => {
    const event = { kind: 'sent', participant: 'm2me', peer: 'newSho', event: { type: 'attachRequest' } } as const;
    expect(observableBy(readMapping(least))(event)).toBe(true);
    expect(observableBy(readMapping(least))({ ...event, participant: 'ro' })).toBe(false);
    expect(observableBy(readMapping(least))({ ...event, event: { type: 'other' } })).toBe(false);
    const observed = [{ participants: ['m2me'], kinds: ['received'] }, { types: ['provisioningReport'] }];
    expect(observableBy(readMapping({ ...least, observed }))(event)).toBe(false);
    expect(observableBy(readMapping({ ...least, observed }))({ ...event, kind: 'received' })).toBe(true);
  });
});
