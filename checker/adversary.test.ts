import { describe, expect, it, test } from 'vitest';
import { createMachine, sendTo } from 'xstate';
import { check } from './check.js';
import { compose, type SystemDeclaration } from './compose.js';
import type { Adversary, Message, ParticipantDeclarations } from './composition.js';
import { explore } from './explore.js';
import { runOf } from './traces/replay-path.js';
import { tell } from './xstate/tell.js';

const magic: Message = { type: 'open', word: 'abracadabra' };

/** Tells the vault a word, on request; a second one late. */
const owner = createMachine({
  tags: 'rest',
  initial: 'quiet',
  states: {
    quiet: { on: { speak: { target: 'spoken', actions: tell('vault', { type: 'open', word: 'sesame' }) } } },
    spoken: {
      on: { later: 'waiting' },
    },
    waiting: {
      entry: sendTo(({ system }) => system.get('vault'), magic, { delay: 5 }),
    },
  },
});

/** Opens to either word, and closes again by itself. */
const vault = createMachine({
  tags: 'rest',
  initial: 'closed',
  states: {
    closed: {
      on: {
        open: {
          guard: ({ event }) => ['sesame', 'abracadabra'].includes(event.word),
          target: 'open',
        },
        destroy: 'ruined',
      },
    },
    open: { after: { 10: 'closed' }, on: { empty: { target: 'emptied' } } },
    emptied: { type: 'final' },
    ruined: {},
  },
});

const words = ['sesame', 'abracadabra', 'please'];
const open = (word: string) => ({ to: 'vault', as: 'owner', event: { type: 'open', word }, from: [word] });
const eve = {
  name: 'eve',
  taps: [{ from: 'owner' }],
  facts: ({ word }) => [String(word)],
  rules: [],
  forgeries: [...words.map(open), { to: 'vault', as: 'stranger', event: { type: 'empty' }, from: [] }],
  asks: ['crown'],
} as const satisfies Adversary;

const choices = [
  { to: 'owner', event: { type: 'speak' } },
  { to: 'owner', event: { type: 'later' } },
];
const participants = { owner, vault };
const channels = [{ kind: 'bag', lossy: true }] as const;

const robbed = <A extends Adversary>(adversary: A, changed: Partial<SystemDeclaration<typeof participants, A>> = {}) =>
  compose<typeof participants, A>({ name: 'vault', participants, channels, choices, adversary, ...changed });

describe('an adversary', () => {
  const edgesAt = async (path: readonly number[]) => {
    const graph = await explore(robbed(eve));
    let state = 0;
    for (const choice of path) state = graph.edges(state)[choice]!.target as number;
    const edges = graph
      .edges(state)
      .map(({ kind, from, event }) => [kind, from, event.type, event.word].filter(Boolean).join(' '));
    return { edges, knowledge: graph.decode(state).knowledge };
  };

  it('forges what its knowledge suffices for, after what channels hold and before timers', async () => {
    expect(await edgesAt([])).toEqual({ edges: ['choose speak'], knowledge: [] });
    // What was sent is known, though nothing has been delivered.
    expect(await edgesAt([0])).toEqual({
      edges: ['choose later', 'deliver owner open sesame', 'lose owner open sesame', 'forge owner open sesame'],
      knowledge: ['sesame'],
    });
    // What was lost is known as well.
    expect((await edgesAt([0, 2])).edges).toEqual(['choose later', 'forge owner open sesame']);
    // Of an open vault nothing else may change but by this.
    expect((await edgesAt([0, 1])).edges).toEqual([
      'choose later',
      'forge stranger empty',
      'timer xstate.after.10.(machine).open',
    ]);
  });

  it('learns of a delayed message when it is sent', async () => {
    expect((await edgesAt([0, 2, 0])).knowledge).toEqual(['sesame']);
    expect((await edgesAt([0, 2, 0, 0])).knowledge).toEqual(['abracadabra', 'sesame']);
  });

  it('tells in a run who forged what, in whose name, and whether it had been sent before', () => {
    const { steps } = runOf(robbed(eve), '0/2/1/1');
    expect(steps.map(({ kind, by, from, replayed, learns }) => ({ kind, by, from, replayed, learns }))).toEqual([
      { kind: 'choose', learns: ['sesame'] },
      { kind: 'lose', from: 'owner' },
      { kind: 'forge', by: 'eve', from: 'owner', replayed: true },
      { kind: 'forge', by: 'eve', from: 'stranger' },
    ]);
    expect(steps.at(-1)).toMatchObject({ class: 'adversary', participant: 'vault', reception: 'handled' });
  });

  it('sends nothing to who has ended, and leaves no silence', async () => {
    const { silences, deadTransitions } = await check(robbed(eve));
    expect(silences!.every(({ message }) => message === 'open')).toBe(true);
    const { silences: without } = await check(compose({ name: 'vault', participants, channels, choices }));
    expect(silences!.map(({ state }) => state).sort()).toEqual(
      [...without!.map(({ state }) => state), 'emptied'].sort(),
    );
    // What a forgery fires counts as taken.
    expect(deadTransitions!.map(({ transition }) => transition)).toEqual(['closed·destroy·0']);
  });

  it('learns nothing from what overflows, for that is no state', async () => {
    const chatty = createMachine({
      tags: 'rest',
      on: {
        speak: { actions: [tell('vault', { type: 'open', word: 'a' }), tell('vault', { type: 'open', word: 'b' })] },
      },
    });
    const system = compose({
      name: 'overflow',
      participants: { owner: chatty, vault },
      channels: [{ kind: 'bag', capacity: 1 }],
      choices: [choices[0]!],
      adversary: { ...eve, asks: ['a', 'b'] },
      properties: ({ invariant }) => [
        invariant({ name: 'secret', sentence: 'It stays secret.', holds: ({ eve }) => !eve.knows('a') }),
      ],
    });
    const { verdicts, states } = await check(system);
    expect(states).toBe(1);
    expect(verdicts.map(({ property, verdict, trace }) => [property, verdict, trace])).toEqual([
      ['secret', 'holds', undefined],
      ['deadlock', 'holds', undefined],
      ['overflow', 'violated', '0'],
    ]);
  });

  it('whose `facts` fails makes a step of nothing', async () => {
    const silent = { ...eve, facts: (): string[] => JSON.parse('{}') };
    const { verdicts } = await check(
      robbed(silent, {
        properties: ({ invariant }) => [
          invariant({ name: 'closed', sentence: '', holds: ({ vault }) => vault.matches('closed') }),
        ],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'undecided', problem: { code: 'MC655', participant: 'owner' } });
  });
});

describe('properties', () => {
  it('see what it knows', async () => {
    const { verdicts } = await check(
      robbed(eve, {
        properties: ({ invariant, reachable }) => [
          invariant({
            name: 'kept secret',
            sentence: 'Nobody but owner and vault knows the word.',
            holds: ({ eve, owner }) => owner.matches('quiet') || !eve.knows('sesame'),
          }),
          reachable({ name: 'both', sentence: '', goal: ({ eve }) => eve.knows('sesame') && eve.knows('abracadabra') }),
          invariant({ name: 'crown', sentence: '', holds: ({ eve }) => !eve.knows('crown') }),
          invariant({ name: 'wrong', sentence: '', holds: ({ eve }) => !eve.knows('sceptre') }),
        ],
      }),
    );
    expect(verdicts.map(({ verdict, trace }) => [verdict, trace])).toEqual([
      ['violated', '0'],
      ['holds', '0/0/0'],
      ['holds', undefined],
      ['undecided', undefined],
      ['holds', undefined],
    ]);
    expect(verdicts[3]?.problem).toMatchObject({
      code: 'MC706',
      message: expect.stringMatching(/holds of property "wrong".*eve knows "sceptre"/),
      remedy: expect.stringContaining('`asks`'),
    });
  });

  it('are told of forgeries as of deliveries, and that they are forged', async () => {
    const noticed = (guard: (event: { forged?: boolean; peer?: string }) => boolean) =>
      createMachine({
        initial: 'calm',
        states: {
          calm: { on: { 'receive.vault.*': { guard: ({ event }) => guard(event as never), target: 'noticed' } } },
          noticed: { tags: 'violated' },
        },
      });
    const { verdicts } = await check(
      robbed(eve, {
        properties: ({ monitor }) => [
          monitor({ name: 'any', sentence: '', history: noticed(() => true) }),
          monitor({ name: 'forged', sentence: '', history: noticed(({ forged }) => forged === true) }),
          monitor({ name: 'stranger', sentence: '', history: noticed(({ peer }) => peer === 'stranger') }),
          monitor({ name: 'honest', sentence: '', history: noticed((event) => !('forged' in event)) }),
        ],
      }),
    );
    expect(verdicts.slice(0, 4).map(({ trace }) => trace)).toEqual(['0/1', '0/3', '0/1/1', '0/1']);
  });
});

describe('a corrupt participant', () => {
  const lamp = createMachine({
    initial: 'off',
    states: { off: { on: { press: 'on' } }, on: { tags: 'rest', after: { 5: 'off' } } },
  });
  const properties: SystemDeclaration<{ lamp: typeof lamp }>['properties'] = ({ recoverable, invariant }) => [
    recoverable({ name: 'lights', sentence: '', goal: ({ lamp }) => lamp.matches('on') }),
    invariant({ name: 'rests only on', sentence: '', at: 'rest', holds: ({ lamp }) => lamp.matches('on') }),
  ];
  const declaration = {
    name: 'lamp',
    participants: { lamp },
    choices: [{ to: 'lamp', event: { type: 'press' } }],
    properties,
  };

  test('helps nobody, and is waited for by nobody', async () => {
    const verdictsOf = async (corrupt: readonly string[]) =>
      Object.fromEntries(
        (await check(compose({ ...declaration, corrupt }))).verdicts.map((v) => [v.property, v.verdict]),
      );
    expect(await verdictsOf([])).toEqual({ lights: 'holds', 'rests only on': 'holds', deadlock: 'holds' });
    expect(await verdictsOf(['lamp'])).toEqual({ lights: 'violated', 'rests only on': 'violated', deadlock: 'holds' });
  });

  test('leaves who waits for it in a deadlock', async () => {
    const waiting = createMachine({ initial: 'a', states: { a: { on: { hello: 'b' } }, b: { tags: 'rest' } } });
    const talker = createMachine({ tags: 'rest', on: { go: { actions: tell('waiting', { type: 'hello' }) } } });
    const system = (corrupt: readonly string[]) =>
      compose({
        name: 'wait',
        participants: { talker, waiting },
        channels: [{ kind: 'set' }],
        choices: [{ to: 'talker', event: { type: 'go' } }],
        corrupt,
      });
    const deadlock = async (corrupt: readonly string[]) =>
      (await check(system(corrupt))).verdicts.find(({ property }) => property === 'deadlock')?.trace;
    expect(await deadlock([])).toBeUndefined();
    expect(await deadlock(['talker'])).toBe('');
  });
});

describe('a declaration', () => {
  const problemsOf = (adversary: Partial<Record<keyof Adversary, unknown>>, corrupt: readonly string[] = []) => {
    try {
      compose<ParticipantDeclarations, Adversary>({
        name: 'vault',
        participants,
        adversary: { ...eve, ...adversary } as unknown as Adversary,
        corrupt,
      });
      return [];
    } catch (error) {
      return (error as { problems: { code: string; message: string }[] }).problems.map(
        ({ code, message }) => `${code} ${message}`,
      );
    }
  };

  it.each([
    [{ name: 'vault' }, 'MC650 The adversary cannot be named "vault".'],
    [{ name: 'history' }, 'MC650 The adversary cannot be named "history".'],
    [{ name: '' }, 'MC650 The adversary cannot be named "".'],
    [{ facts: undefined }, 'MC651 `facts` of the adversary is not a function.'],
    [{ knows: [''] }, 'MC652 adversary.knows names the fact "".'],
    [{ rules: [{ from: [1], to: 'a' }] }, 'MC652 adversary.rules[0].from names the fact 1.'],
    [{ taps: [{ from: 'nobody' }] }, 'MC601 adversary.taps[0].from names "nobody", which is no participant.'],
    [
      { forgeries: [{ ...open('x'), to: 'eve' }] },
      'MC601 adversary.forgeries[0].to names "eve", which is no participant.',
    ],
    [{ forgeries: [{ ...open('x'), event: {} }] }, 'MC653 adversary.forgeries[0] has no event type.'],
    [{ forgeries: [{ ...open('x'), as: '' }] }, "MC654 adversary.forgeries[0] comes in nobody's name."],
    [
      { forgeries: [{ ...open('x'), event: { type: 'x', f: () => 1 } }] },
      'MC401 adversary.forgeries[0].event: f is a function.',
    ],
  ])('with %o is refused', (wrong, message) => {
    expect(problemsOf(wrong)).toEqual([message]);
  });

  it('names no participant corrupt that is none', () => {
    expect(problemsOf({}, ['eve'])).toEqual(['MC601 corrupt[0] names "eve", which is no participant.']);
    expect(problemsOf({}, ['vault'])).toEqual([]);
  });
});
