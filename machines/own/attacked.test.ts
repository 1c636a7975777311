import { describe, expect, it } from 'vitest';
import { configuration, systemOf } from '../../catalogue/index.js';
import { registerProcedure } from '../../catalogue/own-procedures.js';
import { type Adversary, check, runOf } from '../../checker/index.js';
import { defineProcedure } from './index.js';
import type { OwnMessage, Protection, Speaker } from './own-message.js';

const acts = ['notify', 'await acknowledgement', 'discard', 'acknowledge download', 'provision', 'tell outcome'];

function pathOf(message: OwnMessage, guard = 'gone: genuine'): string {
  const path = `./attacked-${message.from}-${message.to}-${message.protection}-${guard.length}.ts`;
  // The AVs go with the discard.
  const place = message.protection === 'avs' ? 2 : 3;
  const procedure = defineProcedure({
    base: 'notify-first',
    acts: message.from === 'm2me' ? [...acts.slice(0, place), 'say gone', ...acts.slice(place)] : acts,
    messages: { gone: message },
    machines: {
      oldSho: {
        'answering.serving': { on: { gone: { guard, target: '#oldSho.answering.released.acknowledged' } } },
      },
    },
  });
  registerProcedure(path, procedure);
  return path;
}

const gone = (protection: Protection, from: Speaker = 'm2me', to: Speaker = 'oldSho'): OwnMessage => ({
  from,
  to,
  protection,
  step: '10a',
  text: 'is gone',
});

/** What an adversary knows before it has seen anything. */
function atTheStart({ knows = [], rules }: Adversary): ReadonlySet<string> {
  const known = new Set(knows);
  for (let size = -1; size !== known.size; ) {
    size = known.size;
    for (const { from, to } of rules) if (from.every((fact) => known.has(fact))) known.add(to);
  }
  return known;
}

/** How an adversary may send the genuine message: `at once`, `once seen`, or `never`. */
function mayForge(message: OwnMessage, scenario: string, readings: Readonly<Record<string, string>> = {}): string {
  const { adversary } = systemOf(configuration({ procedure: pathOf(message), scenario, readings }));
  const genuine = adversary?.forgeries.filter(
    ({ event }) =>
      event.type === 'gone' &&
      (message.protection === 'none' || message.protection === 'leg' || event.protection !== null),
  );
  if (adversary === undefined || genuine === undefined || genuine.length === 0) return 'never';
  const known = atTheStart(adversary);
  return genuine.some(({ from }) => from.every((fact) => known.has(fact))) ? 'at once' : 'once seen';
}

describe('a message of its own, where somebody misbehaves', () => {
  it.each<[Protection, string, string, Readonly<Record<string, string>>?]>([
    ['none', 'network-attacker', 'at once'],
    ['leg', 'network-attacker', 'never'],
    ['leg', 'network-attacker', 'at once', { legs: 'open' }],
    ['signed', 'network-attacker', 'once seen'],
    ['signed', 'broken-tre', 'at once'],
    ['avs', 'network-attacker', 'once seen'],
    ['avs', 'malicious-old-sho', 'at once'],
    ['avs', 'device-malware', 'at once'],
    ['signed', 'device-malware', 'once seen'],
    ['none', 'thief', 'never'],
    ['signed', 'silent-old-sho', 'never'],
  ])('protected by %s, %s sends it %s', (protection, scenario, when, readings = {}) => {
    expect(mayForge(gone(protection), scenario, readings)).toBe(when);
  });

  it('is the insider’s own where it is between operators', () => {
    expect(mayForge(gone('signed', 'ro', 'oldSho'), 'rogue-ro')).toBe('at once');
    expect(mayForge(gone('signed', 'ro', 'oldSho'), 'network-attacker')).toBe('never');
    expect(mayForge(gone('signed', 'newSho', 'oldSho'), 'rogue-ro')).toBe('never');
  });

  it('is forged in a run that breaks a property, unless its receiver looks at a protection', async () => {
    const judge = async (path: string, states: number) => {
      const system = systemOf(configuration({ procedure: path, scenario: 'network-attacker' }));
      const { verdicts } = await check(system, { properties: ['truthful-deregistration'], states, first: true });
      const [{ verdict, trace }] = verdicts;
      return {
        verdict,
        forged: trace !== undefined && runOf(system, trace).steps.some((step) => step.kind === 'forge'),
      };
    };
    expect(await judge(pathOf(gone('none')), 20_000)).toEqual({ verdict: 'violated', forged: true });
    const blind = pathOf(gone('signed'), 'no AVs are asked for');
    const { adversary } = systemOf(configuration({ procedure: blind, scenario: 'network-attacker' }));
    const free = adversary!.forgeries.filter(({ event, from }) => event.type === 'gone' && from.length === 0);
    expect(free.map(({ event }) => event.protection)).toEqual([null]);
    expect((await judge(pathOf(gone('signed')), 3_000)).verdict).not.toBe('violated');
  });
});
