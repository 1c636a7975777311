import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { type ChannelRule, compose, type EnvironmentChoice } from '../../checker/index.js';
import { inclusionOf } from './inclusion.js';

const idle = createMachine({ id: 'idle', initial: 'a', states: { a: {} } });

interface Parts {
  readonly channels?: readonly ChannelRule[];
  readonly choices?: readonly EnvironmentChoice[];
  readonly input?: unknown;
}

const made = ({ channels = [], choices = [], input }: Parts) =>
  compose({ name: 'x', participants: { one: { machine: idle, input }, two: idle }, channels, choices });
const between = (smaller: Parts, larger: Parts) => inclusionOf(made(smaller), made(larger));
const all = { runs: true, rescues: true };
const runsOnly = { runs: true, rescues: false };
const none = { runs: false, rescues: false };
const set: ChannelRule = { from: 'one', to: 'two', kind: 'set' };
const bag: ChannelRule = { from: 'one', to: 'two', kind: 'bag' };
const pair: ChannelRule = { kind: 'pair', capacity: 4 };
const go: EnvironmentChoice = { to: 'one', event: { type: 'go' } };

describe('one composition includes another', () => {
  it('that is the same', () => {
    expect(between({ channels: [set], choices: [go] }, { channels: [set], choices: [go] })).toEqual(all);
  });

  it('that has fewer choices: unhelpful ones rescue nothing', () => {
    expect(between({}, { choices: [{ ...go, class: 'fault' }] })).toEqual(all);
    expect(between({}, { choices: [{ ...go, helpful: false }] })).toEqual(all);
    expect(between({}, { choices: [go] })).toEqual(runsOnly);
    expect(between({}, { choices: [{ ...go, class: 'repair' }] })).toEqual(runsOnly);
    expect(between({ choices: [go] }, {})).toEqual(none);
  });

  it('whose channels lose less, or deliver less again', () => {
    expect(between({ channels: [set] }, { channels: [{ ...set, lossy: true }] })).toEqual(all);
    expect(between({ channels: [set] }, { channels: [{ ...set, duplicating: true }] })).toEqual(all);
    expect(between({ channels: [bag] }, { channels: [{ ...bag, duplicating: true }] })).toEqual(runsOnly);
    expect(between({ channels: [{ ...set, lossy: true }] }, { channels: [set] })).toEqual(none);
  });

  it('where a queue becomes a bag, but not the other way round', () => {
    expect(between({ channels: [pair] }, { channels: [{ ...pair, kind: 'bag' }] })).toEqual(runsOnly);
    expect(between({ channels: [{ ...pair, kind: 'bag' }] }, { channels: [pair] })).toEqual(none);
    expect(between({ channels: [pair] }, { channels: [{ ...pair, capacity: 2 }] })).toEqual(none);
  });

  it('by the rule that a message meets: rules may be split, and queues may not be joined', () => {
    const split = [{ ...pair, only: ['ack'] }, pair];
    expect(between({ channels: [pair] }, { channels: split })).toEqual(all);
    expect(between({ channels: split }, { channels: [pair] })).toEqual(none);
    const lossyAcks = [{ ...set, only: ['ack'], lossy: true }, set];
    expect(between({ channels: [set] }, { channels: lossyAcks })).toEqual(all);
    expect(between({ channels: lossyAcks }, { channels: [set] })).toEqual(none);
  });

  it('with more corrupt participants, and with an adversary that is new or has more', () => {
    const facts = () => [];
    const taps = [{ from: 'one' }];
    const beside = (smaller: object, larger: object) =>
      inclusionOf({ ...made({}), ...smaller }, { ...made({}), ...larger });
    expect(beside({}, { corrupt: ['one'] })).toEqual(all);
    expect(beside({ corrupt: ['one'] }, {})).toEqual(none);
    expect(beside({}, { adversary: { facts, taps } })).toEqual(all);
    expect(beside({ adversary: { facts, taps } }, {})).toEqual(none);
    expect(beside({ adversary: { facts, taps: [] } }, { adversary: { facts, taps } })).toEqual(all);
    expect(beside({ adversary: { facts, taps } }, { adversary: { facts, taps: [] } })).toEqual(none);
    expect(beside({ adversary: { facts, taps } }, { adversary: { facts: () => ['a'], taps } })).toEqual(none);
    expect(beside({}, { unknownToUs: 1 })).toEqual(none);
  });

  it('never where a participant starts otherwise', () => {
    expect(between({ input: 1 }, { input: 2 })).toEqual(none);
  });
});
