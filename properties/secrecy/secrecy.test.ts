import { describe, expect, it } from 'vitest';
import { judge } from '../testing/judge.js';
import { keySecrecy } from './key-secrecy.js';
import { privacy } from './privacy.js';

const properties = [...keySecrecy, ...privacy];
const names = properties.map(({ name }) => name);
const key = (secret: string, ...from: readonly string[]) => from.map((party) => `key-secrecy-${secret}-from-${party}`);
const old = (...what: readonly string[]) => what.map((each) => `old-operator-privacy-${each}`);

interface Place {
  readonly id: string;
  /** A budget, where what is refuted is near and the rest is large. */
  readonly states?: number;
  /** Not vacuously. */
  readonly holds?: readonly string[];
  /** With the length of the shortest run. */
  readonly violated?: Readonly<Record<string, number>>;
}

const allAt = (length: number, ...properties: readonly string[]) =>
  Object.fromEntries(properties.map((name) => [name, length]));

const places: readonly Place[] = [
  {
    id: 'discard-first',
    holds: [
      ...key('new-key', 'old-sho', 'visited-network', 'device-outside-the-tre'),
      ...key('old-key', 'new-sho', 'ro', 'visited-network', 'device-outside-the-tre'),
      'privacy-filtered',
      ...old('state'),
      'state-privacy-verdict',
    ],
    violated: {
      ...allAt(7, ...key('new-key', 'ro'), ...key('token-secret', 'ro')),
      // A B-TID names its operator and the device there, and stands beside what it is the name for.
      ...allAt(2, ...key('token-secret', 'new-sho'), ...old('operator', 'identity', 'keys')),
      // The notice of 9 is under no AVs, and shows the token.
      ...allAt(13, ...key('token-secret', 'visited-network', 'device-outside-the-tre')),
    },
  },
  {
    id: 'notify-first,sealing=new-sho-to-tre,token-use=proof-of-possession,network-attacker',
    holds: [
      ...key('new-key', 'ro', 'outsider'),
      ...key('old-key', 'outsider'),
      ...key('token-secret', 'new-sho', 'ro', 'visited-network', 'device-outside-the-tre', 'outsider'),
      ...old('operator', 'identity', 'keys'),
    ],
    violated: { 'state-privacy-open-change': 7 },
  },
  { id: 'notify-first,thief', holds: ['state-privacy-open-change'] },
  {
    id: 'notify-first,pva-answers=named-operator,rogue-operator',
    holds: [
      ...key('new-key', 'other-operator'),
      ...key('old-key', 'other-operator'),
      ...key('token-secret', 'other-operator'),
      'state-privacy-verdict',
    ],
  },
  { id: 'notify-first,rogue-operator', states: 500, violated: { 'state-privacy-verdict': 2 } },
  {
    id: 'notify-first,rogue-ro+rogue-operator',
    states: 6000,
    violated: allAt(6, ...key('new-key', 'other-operator'), ...key('token-secret', 'other-operator')),
  },
  {
    id: 'notify-first,visited-insider+broken-tre',
    violated: {
      ...allAt(7, ...key('new-key', 'visited-network', 'outsider')),
      ...allAt(0, ...key('old-key', 'visited-network', 'outsider'), ...key('token-secret', 'outsider')),
    },
  },
  {
    id: 'notify-first,rogue-ro+rogue-operator+device-malware+broken-tre',
    states: 100,
    violated: allAt(0, ...key('old-key', 'ro', 'other-operator', 'device-outside-the-tre')),
  },
  { id: 'notify-first,sealing=hop-by-hop', violated: allAt(8, ...key('new-key', 'device-outside-the-tre')) },
  {
    id: 'notify-first,downloaded-mcim=durable-outside',
    violated: allAt(9, ...key('new-key', 'device-outside-the-tre')),
  },
  {
    id: 'notify-first,av-end-point=visited-network,visited-insider',
    violated: allAt(12, ...key('token-secret', 'visited-network')),
  },
  {
    id: 'both-present-discard-first,isolation=absent',
    violated: allAt(
      2,
      ...key('new-key', 'old-sho'),
      ...key('old-key', 'new-sho'),
      ...old('operator', 'identity', 'keys'),
    ),
  },
  { id: 'discard-first,token=private-key', violated: allAt(2, ...old('operator')) },
  {
    id: 'discard-first,content-of-11=discard,privacy-filtering=not-applied',
    violated: { ...allAt(19, 'privacy-filtered', ...old('state')), ...allAt(2, ...old('operator')) },
  },
];

const refuted = new Set(places.flatMap(({ violated = {} }) => Object.keys(violated)));
const held = new Set(places.flatMap(({ holds = [] }) => holds));

it('is shown both ways for every verdict', () => {
  expect(names.filter((name) => !refuted.has(name))).toEqual([]);
  expect(names.filter((name) => !held.has(name))).toEqual([]);
});

it('has no verdict for those who are meant to know', () => {
  for (const name of [...key('new-key', 'new-sho'), ...key('old-key', 'old-sho'), ...key('token-secret', 'old-sho')]) {
    expect(names).not.toContain(name);
  }
  expect(keySecrecy).toHaveLength(18);
});

describe.each(places)('$id', ({ id, states, holds = [], violated = {} }) => {
  it('is judged as expected', async () => {
    const expected = [...holds, ...Object.keys(violated)];
    const verdicts = await judge(
      id,
      properties.filter(({ name }) => expected.includes(name)),
      states,
    );
    for (const name of holds) {
      expect(verdicts.get(name), name).toMatchObject({ verdict: 'holds', vacuous: false, bounded: null });
    }
    for (const [name, length] of Object.entries(violated)) {
      expect(verdicts.get(name), name).toMatchObject({ verdict: 'violated', length });
    }
  });
});
