import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { configuration, defaultCatalogue, procedures, systemOf } from '../../catalogue/index.js';
import { eagerChoices } from '../../catalogue/live-eager.js';
import { ownCatalogue } from '../../catalogue/own-catalogue.js';
import { registerProcedure } from '../../catalogue/own-procedures.js';
import { check, createLiveSystem } from '../../checker/index.js';
import { defineProcedure, extend, type ProcedureDelta } from './index.js';
import type { OwnMessage } from './own-message.js';

let made = 0;
/** Registers a procedure and gives its path. */
function registered(delta: ProcedureDelta): string {
  made += 1;
  const path = `./own-${made}.ts`;
  registerProcedure(path, defineProcedure(delta));
  return path;
}

/** The end of an honest live run. */
function liveEnd(procedure: string, readings: Readonly<Record<string, string>> = {}) {
  const system = systemOf(configuration({ procedure, readings }));
  const live = createLiveSystem(system.participants, { clock: new SimulatedClock() });
  for (const { to, event } of eagerChoices(system, live)) live.send(to, event);
  const device = live.actor('m2me').getSnapshot();
  live.stop();
  expect([...live.errors]).toEqual([]);
  return { device, types: live.messages.map(({ event }) => event.type) };
}

const verdictsOf = async (procedure: string, scenario: string, readings: Readonly<Record<string, string>> = {}) => {
  const { verdicts, states, transitions, depth } = await check(
    systemOf(configuration({ procedure, readings, scenario })),
  );
  const of = (name: string) => verdicts.find(({ property }) => property === name)?.verdict;
  return { of, all: { states, transitions, depth, verdicts } };
};

const acts = ['notify', 'await acknowledgement', 'discard', 'acknowledge download', 'provision', 'tell outcome'];
const text = { step: '10a', text: 'words' };

describe('a procedure that differs in nothing', () => {
  it.each(procedures)('has the verdicts, states and runs of %s', async (base) => {
    const own = await verdictsOf(registered({ base }), 'provisioning-fails');
    expect(own.all).toEqual((await verdictsOf(base, 'provisioning-fails')).all);
  });

  it('is checked wherever its base is', () => {
    const ids = ownCatalogue(registered({ base: 'discard-first' })).map(({ id }) =>
      id.replace(/^[^,]*/, 'discard-first'),
    );
    expect(ids).toEqual(defaultCatalogue.filter(({ procedure }) => procedure === 'discard-first').map(({ id }) => id));
  });
});

describe('the order of acts', () => {
  it('is refused, or leads an honest device through all of them to a new subscription', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: 2 }), fc.boolean(), fc.boolean(), (order, alone, covered) => {
        let path: string;
        try {
          path = registered({
            base: 'notify-first',
            acts: order,
            noticeUnderAvs: covered,
            settles: { 'aid-of-the-ro': alone ? 'device-alone' : 'exchange' },
          });
        } catch (error) {
          expect(error).toHaveProperty('name', 'ProcedureError');
          return;
        }
        accepted += 1;
        const { device } = liveEnd(path);
        expect(device.value).toEqual({ on: 'subscribedAnew' });
        expect(device.context.newMcim.state).toBe('active');
        expect(device.context.oldMcim === null).toBe(order.includes('discard'));
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('decides verdicts: with the provisioning before the discard the device is never without credentials', async () => {
    const last = ['notify', 'await acknowledgement', 'acknowledge download', 'provision', 'tell outcome', 'discard'];
    const { of } = await verdictsOf(registered({ base: 'notify-first', acts: last }), 'honest');
    expect([of('never-without-credentials'), of('one-active'), of('deadlock')]).toEqual(['holds', 'violated', 'holds']);
    expect((await verdictsOf('notify-first', 'honest')).of('never-without-credentials')).toBe('violated');
  });

  it('does not lose what comes before the act that waits for it', async () => {
    const early = ['notify', 'acknowledge download', 'await acknowledgement', 'discard', 'provision', 'tell outcome'];
    const { of } = await verdictsOf(registered({ base: 'notify-first', acts: early }), 'honest', {
      retransmission: 'none',
    });
    expect(of('deadlock')).toBe('holds');
  });
});

describe('a question of its own', () => {
  const question: ProcedureDelta = {
    base: 'discard-first',
    acts: [
      'say mayLeave',
      'await leave',
      ...['discard', 'notify', 'await acknowledgement', 'acknowledge download', 'provision', 'tell outcome'],
    ],
    messages: {
      mayLeave: { from: 'm2me', to: 'oldSho', protection: 'avs', ...text },
      leave: { from: 'oldSho', to: 'm2me', protection: 'signed', ...text },
    },
    machines: {
      oldSho: { 'answering.serving': { on: { mayLeave: { guard: 'mayLeave: genuine', actions: 'send leave' } } } },
    },
  };

  it('is answered in an honest run, in its place', () => {
    const { device, types } = liveEnd(registered(question));
    expect(device.value).toEqual({ on: 'subscribedAnew' });
    expect(types.slice(types.indexOf('mayLeave'), types.indexOf('deregistrationNotice') + 1)).toEqual([
      'mayLeave',
      'leave',
      'deregistrationNotice',
    ]);
  });

  it('is repeated where messages get lost, unless nothing is repeated', async () => {
    const path = registered(question);
    expect((await verdictsOf(path, 'loss-old-sho')).of('deadlock')).toBe('holds');
    expect((await verdictsOf(path, 'loss-old-sho', { retransmission: 'none' })).of('deadlock')).toBe('violated');
  });

  it('is waited for even where the answer came first', () => {
    const early = [
      'say mayLeave',
      'notify',
      'await acknowledgement',
      'await leave',
      'discard',
      'acknowledge download',
      'provision',
      'tell outcome',
    ];
    expect(liveEnd(registered({ ...question, acts: early })).device.value).toEqual({ on: 'subscribedAnew' });
  });

  it('stays unanswered where nobody patched the receiver', async () => {
    const { machines: _, ...unpatched } = question;
    const system = systemOf(configuration({ procedure: registered(unpatched), readings: { retransmission: 'none' } }));
    const { verdicts, silences } = await check(system);
    expect(verdicts.find(({ property }) => property === 'deadlock')?.verdict).toBe('violated');
    expect(silences!.map(({ participant, message }) => `${participant} ${message}`)).toContain('oldSho mayLeave');
  });
});

describe('a reading of its own', () => {
  const path = registered({
    base: 'notify-first',
    readings: { 'released-by': { means: { word: 'by a message of its own', nobody: 'never' }, default: 'word' } },
    acts: [...acts.slice(0, 3), 'say gone', ...acts.slice(3)],
    messages: { gone: { from: 'm2me', to: 'oldSho', protection: 'signed', ...text } },
    machines: {
      oldSho: {
        'answering.leaving.acknowledged': {
          on: {
            gone: { guard: 'gone: genuine', target: 'told' },
          },
        },
        'answering.leaving.told': {
          tags: 'rest',
          always: { guard: 'released-by: word', target: '#oldSho.answering.released.acknowledged' },
        },
      },
    },
  });

  it('stands in the ids, omitted at its default, and is varied by default', () => {
    expect(configuration({ procedure: path, readings: { 'released-by': 'word' } }).id).toBe(`${path},honest`);
    expect(ownCatalogue(path).map(({ id }) => id)).toContain(`${path},released-by=nobody,honest`);
    expect(() => configuration({ procedure: 'notify-first', readings: { 'released-by': 'word' } })).toThrow(
      'released-by',
    );
  });

  it('reaches the patched machine', async () => {
    const [word, nobody] = await Promise.all(
      ['word', 'nobody'].map((value) => verdictsOf(path, 'honest', { 'released-by': value })),
    );
    expect(word!.all.states).not.toBe(nobody!.all.states);
  });
});

describe('legs and machines of its own', () => {
  it('stand before those of the model', async () => {
    const gone: OwnMessage = { from: 'm2me', to: 'oldSho', protection: 'none', ...text };
    const leg = { only: ['gone'], kind: 'set', lossy: true } as const;
    const path = registered({ base: 'notify-first', acts: ['say gone', ...acts], messages: { gone }, legs: [leg] });
    expect(systemOf(configuration({ procedure: path })).channels[0]).toEqual(leg);
  });

  it('may come from a function, which finds the names of its messages implemented', () => {
    const path = registered({
      base: 'notify-first',
      acts: ['say hello', 'await welcome', ...acts],
      messages: {
        hello: { from: 'm2me', to: 'ro', protection: 'leg', ...text },
        welcome: { from: 'ro', to: 'm2me', protection: 'leg', ...text },
      },
      machines: {
        ro: (machine) =>
          extend(machine, { '(root)': { on: { hello: { guard: 'hello: genuine', actions: 'send welcome' } } } }),
      },
    });
    expect(liveEnd(path).types).toEqual(expect.arrayContaining(['hello', 'welcome', 'registration']));
  });
});

describe('what is refused', () => {
  const message: OwnMessage = { from: 'm2me', to: 'oldSho', protection: 'none', ...text };
  it.each<[string, object]>([
    ['Unknown base notify-frist.', { base: 'notify-frist' }],
    ['Unknown member of a procedure act.', { base: 'notify-first', act: [] }],
    ['Unknown act notfy.', { base: 'notify-first', acts: ['notfy'] }],
    ['Unknown act say hello.', { base: 'notify-first', acts: ['say hello'] }],
    [
      'Unknown act say hello.',
      { base: 'notify-first', acts: ['say hello'], messages: { hello: { ...message, from: 'oldSho', to: 'm2me' } } },
    ],
    ['acts is no list.', { base: 'notify-first', acts: 'notify' }],
    ['acts has notify twice.', { base: 'notify-first', acts: [...acts, 'notify'] }],
    ['acts has no provision', { base: 'notify-first', acts: ['notify'] }],
    ['await acknowledgement needs notify before it', { base: 'notify-first', acts: acts.slice(1) }],
    [
      'tell outcome needs provision before it',
      { base: 'notify-first', acts: ['acknowledge download', 'tell outcome', 'provision'] },
    ],
    ['provision needs acknowledge download before it', { base: 'notify-first', acts: ['provision'] }],
    [
      'notify goes under the AVs, which discard takes away.',
      { base: 'notify-first', acts: ['discard', 'notify', ...acts.slice(3)] },
    ],
    [
      'say hello goes under the AVs',
      {
        base: 'discard-first',
        acts: ['discard', 'say hello', ...acts.slice(3)],
        messages: { hello: { ...message, protection: 'avs' } },
      },
    ],
    [
      'hello cannot go under the AVs',
      { base: 'notify-first', messages: { hello: { ...message, to: 'ro', protection: 'avs' } } },
    ],
    [
      'Unknown protection of hello: magic.',
      { base: 'notify-first', messages: { hello: { ...message, protection: 'magic' } } },
    ],
    ['Unknown receiver of hello: RO.', { base: 'notify-first', messages: { hello: { ...message, to: 'RO' } } }],
    ['hello goes from m2me to itself.', { base: 'notify-first', messages: { hello: { ...message, to: 'm2me' } } }],
    [
      'messages.hello has no step.',
      { base: 'notify-first', messages: { hello: { from: 'm2me', to: 'ro', protection: 'none' } } },
    ],
    ['messages.hello is no object.', { base: 'notify-first', messages: { hello: 'x' } }],
    ['A message cannot be named say it.', { base: 'notify-first', messages: { 'say it': message } }],
    ['The model has a message download already.', { base: 'notify-first', messages: { download: message } }],
    [
      'The model has a reading release already.',
      { base: 'notify-first', readings: { release: { means: { a: '' }, default: 'a' } } },
    ],
    [
      'Unknown default of the reading mine: b.',
      { base: 'notify-first', readings: { mine: { means: { a: '' }, default: 'b' } } },
    ],
    [
      'a=b cannot name a reading or a value.',
      { base: 'notify-first', readings: { mine: { means: { 'a=b': '' }, default: 'a=b' } } },
    ],
    ['Unknown reading relase.', { base: 'notify-first', settles: { relase: 'x' } }],
    ['Unknown value of the reading release: x.', { base: 'notify-first', settles: { release: 'x' } }],
    ['Unknown machine subscriber.', { base: 'notify-first', machines: { subscriber: {} } }],
    ['machines.ro is no object.', { base: 'notify-first', machines: { ro: 5 } }],
  ])('%s', (start, delta) => {
    expect(() => defineProcedure(delta as ProcedureDelta)).toThrow(start);
  });
});
